import { report } from "../../src/cli/report";
import { review } from "../../src/core/review";
import type { CellValue } from "../../src/core/workbook";
import { bookOf } from "../book";

const told = (rows: CellValue[][]) =>
  report(review(bookOf({ Log: rows }), { asAt: "2026-03-31", today: "2026-03-31" }), { width: 1000, bold: false });

const LOG: CellValue[][] = [
  ["Ref", "Action", "Owner", "Due date", "Status"],
  ["1", "Ask every school for its inclusion lead", "Head of SEND", "1 May 2026", "In progress"],
  ["2", "Write to the forum about the survey", "Clerk", "1 June 2026", "On hold"],
  ["3", "Order chairs for the resource base", "Clerk", "1 July 2026", "In progress"],
];

test("of a sheet that may be a plan it is asked, and not said that nothing looks like one", () => {
  const text = told(LOG);
  expect(text).toContain("Sheet “Log” may hold an improvement plan");
  expect(text).toContain("If “Log” is one, say so as above.");
  expect(text).not.toContain("Nothing here looks like");
});

test("a list of another kind is not said to look like nothing, and how it is read all the same is told", () => {
  const text = told([
    ["Log no.", "Meeting date", "Action agreed", "By whom", "By when", "Open / closed"],
    ["101", "9 July 2026", "Agree a charter with parents", "Head of SEND", "5 February 2027", "Open"],
    ["102", "9 July 2026", "Train the panel of governors", "Clerk", "5 March 2027", "Open"],
    ["103", "9 July 2026", "Publish the local offer", "Clerk", "5 April 2027", "Closed"],
  ]);
  expect(text).toContain("register of board decisions");
  expect(text.replace(/\s+/g, " ")).toContain("is to be read as a plan all the same, say so in the pane's Setup");
  expect(text).not.toContain("Nothing here looks like");
});

test("where nothing may be a plan, it is said what one looks like", () =>
  expect(
    told([
      ["Name", "Room"],
      ["Sample", "12"],
    ]),
  ).toContain("Nothing here looks like an action plan"));

test("what is wanted is told with a no of its own", () => {
  const text = told([
    ["KPI", "Target", "Jan 2026", "Feb 2026", "Mar 2026"],
    ["Plans on time", "At least 60%", 61, 62, 64],
  ]);
  expect(text).toContain("No actions and no area of measures:");
  expect(text).toContain("No earlier report and no actions:");
  expect(text).not.toMatch(/of measures and .* of measures/);
});
