import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const planOf = (rows: readonly (readonly CellValue[])[]) => {
  const book = bookOf({ Plan: rows });
  return parse(book, recognise(book));
};
const ON = "Action in progress, on track";
const SEEN = "Impact not yet seen";
const rowsOf = (headings: readonly string[], parts: readonly (readonly CellValue[])[]): CellValue[][] => [
  ["Ref", "Action", "Lead", ...headings, "Action status", "Impact status"],
  ...parts.map((some, i) => [`1.${i + 1}`, `Map what district ${i + 1} has`, "Head of SEND", ...some, ON, SEEN]),
];

describe("a due date in several columns", () => {
  test.each<[string[], CellValue[][]]>([
    [
      ["Due month", "Due year"],
      [
        ["February", 2026],
        ["June", 2025],
        ["October", 2025],
      ],
    ],
    [
      ["Month due", "Year due"],
      [
        ["Feb", "2026"],
        ["Jun", "2025"],
        ["Oct", "2025"],
      ],
    ],
    [
      ["Deadline (month)", "Deadline (year)"],
      [
        [2, 2026],
        [6, 2025],
        [10, 2025],
      ],
    ],
    [
      ["Target month", "Year"],
      [
        ["FEB", 26],
        ["JUNE", 25],
        ["OCT", 25],
      ],
    ],
    [
      ["Year to be completed", "Month to be completed"],
      [
        [2026, "February"],
        [2025, "June"],
        [2025, "October"],
      ],
    ],
  ])("%s", (headings, parts) => {
    const plan = planOf(rowsOf(headings, parts));
    expect(plan.actions.map(({ finalDue }) => finalDue)).toEqual(["2026-02-28", "2025-06-30", "2025-10-31"]);
    expect(plan.actions[0]!.due[0]).toMatchObject({ precision: "month" });
    const [first, second] = headings[0]!.startsWith("Year") ? ["E2", "D2"] : ["D2", "E2"];
    expect(plan.actions[0]!.at.due).toBe(`Plan!${first}`);
    expect(plan.actions[0]!.joined).toEqual([`Plan!${second}`]);
    expect([plan.questions, plan.unread]).toEqual([[], []]);
  });

  test("day, month and year", () => {
    const rows = rowsOf(
      ["Due day", "Due month", "Due year"],
      [
        [27, "February", 2026],
        [5, "June", 2025],
        [31, "October", 2025],
      ],
    );
    const { actions, questions } = planOf(rows);
    expect(actions.map(({ finalDue }) => finalDue)).toEqual(["2026-02-27", "2025-06-05", "2025-10-31"]);
    expect(questions).toEqual([]);
  });

  test("below one heading", () => {
    const rows = rowsOf(
      ["Due", ""],
      [
        ["February", 2026],
        ["June", 2025],
        ["October", 2025],
      ],
    );
    rows.splice(1, 0, [null, null, null, "Month", "Year", null, null]);
    expect(planOf(rows).actions.map(({ finalDue }) => finalDue)).toEqual(["2026-02-28", "2025-06-30", "2025-10-31"]);
  });

  test("a month without its year is told, and no year is made up", () => {
    const { actions } = planOf(
      rowsOf(
        ["Due month", "Due year"],
        [
          ["February", 2026],
          ["June", null],
          ["October", 2025],
          [null, null],
        ],
      ),
    );
    expect(actions.map(({ finalDue }) => finalDue)).toEqual(["2026-02-28", null, "2025-10-31", null]);
    expect(actions[1]!.due).toMatchObject([{ asWritten: "June", date: null }]);
    expect(actions[3]!.due).toEqual([]);
  });

  test("beside a due date of its own, a month and a year are something else", () => {
    const rows = rowsOf(
      ["Due date", "Report month", "Report year"],
      [
        ["March 2026", "June", 2025],
        ["April 2026", "June", 2025],
        ["May 2026", "June", 2025],
      ],
    );
    expect(planOf(rows).actions.map(({ finalDue }) => finalDue)).toEqual(["2026-03-31", "2026-04-30", "2026-05-31"]);
  });
});
