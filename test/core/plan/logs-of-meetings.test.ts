import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

/** A log of meetings beside a plan: told as what it is, and never read as a plan. */

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Open the hub", "Head of SEND", "31 March 2027", "Action in progress, on track", "Impact not yet seen"],
];
const MET: CellValue[][] = [
  ["9 July 2026", "SEND Partnership Board", "Approve the joint commissioning plan", "Director of Education"],
  ["9 July 2026", "SEND Partnership Board", "Ask for a paper on waiting times", "Head of SEND"],
  ["3 September 2026", "Delivery group", "Pause the pilot in two schools", "Head of Schools"],
];
const numbered = MET.map((row, i) => [`D${i + 1}`, ...row, "31 March 2026", "Complete"]);

const layoutOf = (name: string, rows: CellValue[][], others: { [sheet: string]: CellValue[][] } = { Plan: PLAN }) => {
  const book = bookOf({ ...others, [name]: rows });
  const plan = parse(book, recognise(book));
  return { ...plan.layout.find(({ sheet }) => sheet === name)!, actions: plan.actions.map(({ sheet }) => sheet) };
};

const DECIDED = "a register of board decisions";

describe("a log of meetings", () => {
  test.each<[string, CellValue[][], string]>([
    ["Log", [["Date", "Meeting", "Decision", "Owner"], ...MET], DECIDED],
    ["Board 2026", [["SEND Board 2026"], [], ["Meeting date", "Forum", "Decision made", "Owner"], ...MET], DECIDED],
    ["Sheet2", [["No.", "Date", "Forum", "Decision", "Lead", "Due", "Status"], ...numbered], DECIDED],
    ["Log", [["Date", "Committee", "What was agreed", "Owner"], ...MET], DECIDED],
    ["Decisions", [["Date", "Meeting", "Decision", "Owner"], ...MET], DECIDED],
    [
      "Minutes",
      [["Date", "Item", "Outcome", "Owner"], ...MET],
      "its name says that it is a list of actions from meetings",
    ],
    ["Log", [["Meeting date", "Meeting", "Action", "Owner"], ...MET], DECIDED],
  ])("“%s” %j", (name, rows, why) => {
    const layout = layoutOf(name, rows);
    expect([layout.role, layout.actions]).toEqual([why === DECIDED ? "decisions" : "other", ["Plan"]]);
    expect(layout.why).toContain(why);
  });

  test("by itself is no plan either", () => {
    const { role, actions, why } = layoutOf("Log", [["Date", "Meeting", "Decision", "Owner"], ...MET], {});
    expect([role, actions]).toEqual(["decisions", []]);
    expect(why).toContain(DECIDED);
  });
});

test("a plan that names the decision that the board is to take stays one", () => {
  const rows = PLAN.map((row, i) => [...row, i === 0 ? "Decision needed from the board" : "None"]);
  expect(layoutOf("Plan", rows, {}).role).toBe("actions");
});
