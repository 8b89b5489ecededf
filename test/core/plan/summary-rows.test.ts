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

describe("rows that sum up the first and the last day in columns of their own", () => {
  const HEAD: CellValue[] = ["Name", "Owner", "Timeline - Start", "Timeline - End", "Status", "Impact", "Update"];
  const one = (name: string, start: string, end: string): CellValue[] => [
    ...[name, "Head of SEND", start, end],
    ...["Action in progress, on track", "Impact not yet seen", "Two towns have begun."],
  ];
  const ofGroup = (...last: CellValue[][]) => {
    const rows = [
      HEAD,
      one("Open the hub", "2026-05-01", "2026-06-30"),
      one("Train the panel", "2026-04-01", "2026-05-31"),
    ];
    const book = bookOf({ Board: [["Priority 1"], ...rows, ...last, [], ["Priority 2"], ...rows] });
    return parse(book, recognise(book))
      .actions.slice(0, 2)
      .map(({ due }) => due.length);
  };

  test.each([
    ["both", [null, null, "2026-04-01", "2026-06-30"]],
    ["with how many they are", [null, 2, "2026-04-01", "2026-06-30", null, null, "2 items"]],
  ])("%s", (_, row) => {
    expect(ofGroup(row)).toEqual([1, 1]);
  });

  test.each([
    ["another last day", [null, null, "2026-04-01", "2026-07-31"]],
    ["another count", [null, 5, "2026-04-01", "2026-06-30"]],
    ["words", [null, null, "2026-04-01", "2026-06-30", null, null, "The second phase begins."]],
  ])("%s: it goes on from the action above", (_, row) => expect(ofGroup(row)).toEqual([1, 2]));
});

describe("rows that head others and sum up their days", () => {
  const HEAD: CellValue[] = [
    "Task Name",
    "Assigned To",
    "Start Date",
    "End Date",
    "Action Status",
    "Impact Status",
    "Comment",
  ];
  const one = (name: string, start: string, end: string): CellValue[] => [
    ...[name, "Head of SEND", start, end],
    ...["Action in progress, on track", "Impact not yet seen", "Two towns have begun."],
  ];
  const titles = (...rows: CellValue[][]) => {
    const book = bookOf({ Programme: [HEAD, ...rows] });
    return parse(book, recognise(book)).actions.map(({ title }) => title);
  };
  const parts = (a: string, b: string) => [one(a, "2026-05-01", "2026-06-30"), one(b, "2026-04-01", "2026-05-31")];

  test.each([
    ["1. Co-production", "1.1 Open the hub", "1.2 Train the panel"],
    ["Co-production", "Open the hub", "Train the panel"],
  ])("%s", (head, a, b) => {
    const next: CellValue[] = [head.replace("1", "2").replace("Co-", "Re"), null, "2026-04-01", "2026-06-30"];
    const more = parts(a.replace("1.1", "2.1"), b.replace("1.2", "2.2"));
    const found = titles([head, null, "2026-04-01", "2026-06-30"], ...parts(a, b), next, ...more);
    expect(found).toEqual(["Open the hub", "Train the panel", "Open the hub", "Train the panel"]);
  });

  test.each([
    ["other days", ["Co-production", null, "2026-04-01", "2026-09-30"]],
    ["a lead", ["Co-production", "Chief Nurse", "2026-04-01", "2026-06-30"]],
    ["the last day alone", ["Co-production", null, null, "2026-06-30"]],
  ])("%s: an action of its own", (_, head) =>
    expect(titles(head as CellValue[], ...parts("Open the hub", "Train the panel"))).toHaveLength(3),
  );

  test("above a single action it is one", () =>
    expect(
      titles(["Co-production", null, "2026-05-01", "2026-06-30"], one("Open the hub", "2026-05-01", "2026-06-30")),
    ).toHaveLength(2));
});
