import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Name", "Owner", "Status", "Impact", "Due date", "Notes"];
const task = (name: string, due: CellValue): CellValue[] => [
  name,
  "Head of SEND",
  "On track",
  "Not yet seen",
  due,
  "-",
];
const sum = (days: CellValue): CellValue[] => [null, null, null, null, days, null];

/** The last day of each action of a board's export, with how many dates its cells have. */
function duesOf(...rows: CellValue[][]): string[] {
  const book = bookOf({ Board: [["Priority 1"], HEADER, ...rows] });
  const { actions } = parse(book, recognise(book));
  return actions.map(({ ref, finalDue, due }) => `${ref} ${finalDue} ${due.length}`);
}

describe("rows that only sum up the days above them", () => {
  const actions = [task("1.1 Open the hub", "2026-06-30"), task("1.2 Train the panel", "2026-03-31")];

  test.each(["Mar 31, 2026 - Jun 30, 2026", "2026-03-31 to 2026-06-30", "31 March – 30 June 2026"])(
    "%j below them is no date of the last action",
    (days) => expect(duesOf(...actions, sum(days))).toEqual(["1.1 2026-06-30 1", "1.2 2026-03-31 1"]),
  );

  test("each group has its own", () => {
    const [one, other] = actions as [CellValue[], CellValue[]];
    const groups = [one, sum("2026-06-30"), [], ["Priority 2"], HEADER, other, sum("2026-03-31")];
    expect(duesOf(...groups)).toEqual(["1.1 2026-06-30 1", "1.2 2026-03-31 1"]);
  });

  test.each([
    ["of other days", sum("2026-12-31")],
    ["of fewer days", sum("2026-05-01 to 2026-06-30")],
    ["with words of its own", [null, null, null, null, "2026-03-31 to 2026-06-30", "second phase"]],
  ])("a row %s goes on from the action above", (_, more) => {
    const dues = duesOf(...actions, more as CellValue[]);
    expect(dues[1]).toMatch(/ 2$/);
  });

  test("so does one between two actions", () =>
    expect(duesOf(actions[0]!, sum("2026-06-30"), actions[1]!)[0]).toBe("1.1 2026-06-30 2"));
});
