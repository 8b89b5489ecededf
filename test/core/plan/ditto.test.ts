import { parse, recognise } from "../../../src/core/plan";
import { isDitto } from "../../../src/core/plan/ditto";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const HEAD = ["Ref", "Action", "Area", "Lead", "Due date", "Action status"];

const planOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: [HEAD, ...rows] }, { Plan: extras });
  return parse(book, recognise(book));
};
const row = (n: number, area: CellValue, lead: CellValue, due: CellValue, status: CellValue = ON): CellValue[] => [
  `A${n}`,
  `Open advice line ${n}`,
  area,
  lead,
  due,
  status,
];
const read = (rows: CellValue[][], extras = {}) =>
  planOf(rows, extras).actions.map(({ area, leads, finalDue }) => [area, leads.map(({ text }) => text), finalDue]);

describe("a mark for the same as above", () => {
  test.each([
    ...['"', "”", "“", "″", "〃", ",,", "''", "’’", '" "', '"  "  "', '- " -', "– ” –"],
    ...["ditto", "Ditto", "DITTO.", "do.", "Do.", "As above", "as above.", "(as above)", "Same as above", "same"],
    ...["Same", "as row above", "see above", "“ditto”", " ditto "],
  ])("%j is one", (text) => expect(isDitto(text)).toBe(true));

  test.each(["", " ", "-", "–", "'", ",", ".", "do", "n/a", "TBC", "Head of SEND", "as above, with health", "Ditton"])(
    "%j is none",
    (text) => expect(isDitto(text)).toBe(false),
  );
});

describe("in the columns for area, lead and due date", () => {
  test.each(['"', "ditto", "As above", "do.", ",,"])("%j means what the row above says", (mark) =>
    expect(read([row(1, "Early help", "Head of SEND; DCO", "March 2026"), row(2, mark, mark, mark)])).toEqual([
      ["Early help", ["Head of SEND", "DCO"], "2026-03-31"],
      ["Early help", ["Head of SEND", "DCO"], "2026-03-31"],
    ]),
  );

  test("one below the other all mean the first", () => {
    const rows = [
      row(1, "Early help", "Head of SEND", "March 2026"),
      row(2, '"', '"', '"'),
      row(3, '"', '"', "May 2026"),
    ];
    expect(read(rows).slice(1)).toEqual([
      ["Early help", ["Head of SEND"], "2026-03-31"],
      ["Early help", ["Head of SEND"], "2026-05-31"],
    ]);
  });

  test("of a real date the day is meant", () => {
    const formats = new Map([["E2", "dd/mm/yyyy"]]);
    const found = read([row(1, "Early help", "DCO", 46112), row(2, "Early help", "DCO", '"')], { formats });
    expect(found.map(([, , due]) => due)).toEqual(["2026-03-31", "2026-03-31"]);
  });

  test("the cell stays the action's own, with what it holds", () => {
    const [, second] = planOf([row(1, "Early help", "DCO", "March 2026"), row(2, '"', "ditto", '"')]).actions;
    expect([second!.at.leads, second!.at.due]).toEqual(["Plan!D3", "Plan!E3"]);
    expect([second!.raw.leads, second!.raw.due]).toEqual(["ditto", '"']);
    expect(second!.dittos).toEqual({ area: "Early help", leads: "DCO", due: "March 2026" });
  });

  test("of an action in several rows all leads are meant", () => {
    const more = [null, null, null, "Head of Early Help", null, null];
    const rows = [row(1, "Early help", "DCO", "March 2026"), more, row(2, '"', '"', '"')];
    expect(read(rows)[1]).toEqual(["Early help", ["DCO", "Head of Early Help"], "2026-03-31"]);
  });
});

describe("with nothing above to mean", () => {
  const nobody = (rows: CellValue[][]) => {
    const { actions, unread } = planOf(rows);
    const { leads, due } = actions.at(-1)!;
    return [leads, due.map(({ date }) => date), unread.map(({ at }) => at)];
  };

  test("in the first row of a table nobody is called ditto, and it is told", () => {
    const [leads, due, unread] = nobody([row(1, "Early help", "ditto", '"')]);
    expect([leads, due]).toEqual([[], [null]]);
    expect(unread).toEqual(["Plan!D2"]);
  });

  test("below a blank cell", () =>
    expect(nobody([row(1, "Early help", null, "March 2026"), row(2, "Early help", "ditto", "May 2026")])[0]).toEqual(
      [],
    ));

  test("a heading ends what is above", () => {
    const heading = ["Priority 2: Health advice", null, null, null, null, null];
    const [leads, due, unread] = nobody([row(1, null, "DCO", "March 2026"), heading, row(2, null, '"', '"')]);
    expect([leads, due, unread]).toEqual([[], [null], ["Plan!D4"]]);
  });
});

test("a ditto for a status is none: a status must be stated for each action", () => {
  const { actions, unread } = planOf([row(1, "Early help", "DCO", "May 2026"), row(2, '"', '"', '"', "ditto")]);
  expect(actions[1]!.actionStatus).toBeNull();
  expect(unread).toEqual([{ at: "Plan!F3", field: "actionStatus", raw: "ditto" }]);
});
