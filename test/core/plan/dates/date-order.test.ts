import { parse, recognise } from "../../../../src/core/plan";
import { bookOf } from "../../../book";

type Row = { readonly start?: string; readonly due: string };

/** The days by which the actions of a plan are due, and on which they begin. */
function read(...rows: readonly Row[]) {
  const book = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Start date", "Due date", "Action status"],
      ...rows.map(({ start, due }, i) => [
        `1.${i}`,
        `Open hub ${i}`,
        "Head of SEND",
        start ?? null,
        due,
        "Action not yet started",
      ]),
    ],
  });
  const { actions } = parse(book, recognise(book));
  return {
    due: actions.map(({ due }) => due[0]?.date ?? null),
    start: actions.map(({ start }) => start?.date ?? null),
  };
}
const dues = (...texts: readonly string[]) => read(...texts.map((due) => ({ due }))).due;

test("a column whose dates can only have the month first is read so as a whole", () =>
  expect(dues("07/14/2027", "08/18/2027", "12/30/2026 10:15", "05/07/2027")).toEqual([
    "2027-07-14",
    "2027-08-18",
    "2026-12-30",
    "2027-05-07",
  ]));

test("so are the dates of the other columns of such a sheet", () =>
  expect(
    read(
      { start: "03/25/2026", due: "05/07/2027" },
      { start: "03/26/2026", due: "04/08/2027" },
      { start: "03/27/2026", due: "1 May 2027" },
    ),
  ).toEqual({ start: ["2026-03-25", "2026-03-26", "2026-03-27"], due: ["2027-05-07", "2027-04-08", "2027-05-01"] }));

test("of one or two such dates nobody knows how the others are meant", () =>
  expect(dues("07/14/2027", "05/07/2027", "1 May 2027")).toEqual([null, null, "2027-05-01"]));

test("the day comes first where nothing speaks against it, and beside one that can only be so", () => {
  expect(dues("05/07/2027", "06/07/2027")).toEqual(["2027-07-05", "2027-07-06"]);
  expect(dues("25/07/2027", "05/07/2027", "07/14/2027")).toEqual(["2027-07-25", "2027-07-05", null]);
});

test("a date in both orders the same, or in neither, is as ever", () =>
  expect(dues("07/14/2027", "08/18/2027", "09/19/2027", "05/05/2027", "31/31/2027")).toEqual([
    "2027-07-14",
    "2027-08-18",
    "2027-09-19",
    "2027-05-05",
    null,
  ]));
