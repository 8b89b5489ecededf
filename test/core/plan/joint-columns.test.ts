import { parse, recognise } from "../../../src/core/plan";
import { chooseColumn, noSettings } from "../../../src/core/plan/settings";
import { setupOf } from "../../../src/core/plan/setup";
import { toJson } from "../../../src/core/review-json";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";

function bookWith(heading: string, ...cells: CellValue[]) {
  const rows = cells.map((cell, i) => [`1.${i + 1}`, `Open advice line ${i + 1}`, cell, "Begun.", ON]);
  return bookOf({ Plan: [["Ref", "Action", heading, "Progress", "Action status"], ...rows] });
}

function actionsWith(heading: string, ...cells: CellValue[]) {
  const book = bookWith(heading, ...cells);
  return parse(book, recognise(book)).actions;
}

/** The leads of the only row, and its dates as they are read. */
function read(heading: string, cell: CellValue) {
  const [{ leads, due }] = actionsWith(heading, cell) as [ReturnType<typeof actionsWith>[number]];
  return [leads.map(({ text }) => text), due.map(({ date, asWritten }) => date ?? asWritten)];
}

describe("one column for who and when", () => {
  test.each([
    "Lead and timescale",
    "Who and when",
    "Who / when",
    "Responsibility & deadline",
    "Lead officer, due date",
    "Lead (and timescale)",
    "Lead (timescale)",
    "Lead\nDeadline",
    "By whom and by when",
    "Timescale and lead",
    "Owner + target date",
    "Lead and date",
  ])("%s: both are read from it", (heading) =>
    expect(read(heading, "Head of SEND – by March 2025")).toEqual([["Head of SEND"], ["2025-03-31"]]),
  );

  test.each<[CellValue, string[], string[]]>([
    ["Head of SEND – by March 2025; DCO by June 2025", ["Head of SEND", "DCO"], ["2025-03-31", "2025-06-30"]],
    ["Head of Inclusion, June 2025", ["Head of Inclusion"], ["2025-06-30"]],
    ["Head of SEND\nSeptember 2025", ["Head of SEND"], ["2025-09-30"]],
    ["30/09/2025 Head of SEND", ["Head of SEND"], ["2025-09-30"]],
    ["Head of SEND (by end of March 2025)", ["Head of SEND"], ["2025-03-31"]],
    ["Head of SEND (LA) – completed 12 May 2025", ["Head of SEND (LA)"], ["2025-05-12"]],
    [
      "Head of SEND, NCC; DCO, Northmoor ICB\nby 31 March 2025",
      ["Head of SEND, NCC", "DCO, Northmoor ICB"],
      ["2025-03-31"],
    ],
    ["DCO March 2025, Head of SEND June 2025", ["DCO", "Head of SEND"], ["2025-03-31", "2025-06-30"]],
    ["Head of Inclusion: TBC", ["Head of Inclusion"], ["TBC"]],
    ["Ongoing – DCO", ["DCO"], ["Ongoing"]],
    ["DCO / autumn term", ["DCO"], ["autumn term"]],
    ["Head of SEND", ["Head of SEND"], []],
    ["Continuing Healthcare Lead", ["Continuing Healthcare Lead"], []],
    ["Summer School Lead, NCC", ["Summer School Lead, NCC"], []],
    ["By March 2025", [], ["2025-03-31"]],
    ["TBC", ["TBC"], ["TBC"]],
    [null, [], []],
  ])("%j", (cell, leads, due) => expect(read("Lead and timescale", cell)).toEqual([leads, due]));

  test("both keep the cell, and each what of it is its own", () => {
    const [action] = actionsWith("Who and when", "Head of SEND – by March 2025");
    expect(action!.at).toMatchObject({ leads: "Plan!C2", due: "Plan!C2" });
    expect(action!.raw).toMatchObject({ leads: "Head of SEND", due: "– by March 2025" });
    expect(action!.joined).toEqual([]);
  });

  test("a ditto means what the cell above says of both", () => {
    const [, second] = actionsWith("Who and when", "Head of SEND – by March 2025", "as above");
    expect(second!.leads.map(({ text }) => text)).toEqual(["Head of SEND"]);
    expect(second!.due.map(({ date }) => date)).toEqual(["2025-03-31"]);
  });

  test("the layout, the Setup and the JSON say that it holds both", () => {
    const book = bookWith("Who and when", "Head of SEND – by March 2025", "DCO");
    const column = recognise(book)[0]!.columns[2]!;
    expect(column).toMatchObject({
      field: "leads",
      also: "due",
      why: "its heading names the designated lead and the due date; 1 of 2 cells say when",
    });
    const plan = parse(book, recognise(book));
    const { preview } = setupOf(book, plan, noSettings).sheets[0]!.columns[2]!;
    expect(preview.map(({ reads }) => reads)).toEqual(["Head of SEND; 31 March 2025, open", "DCO; no date"]);
    const json = toJson(review(book, { asAt: "2025-01-01", today: "2025-01-01" }));
    expect(json.sheets[0]!.columns[2]).toMatchObject({ field: "leads", also: "due" });
    expect(json.notChecked.flatMap(({ missing }) => missing)).not.toContain("actions.due");
  });

  test("what is missing of the two is told by the rules for each", () => {
    const book = bookWith("Who and when", "Head of SEND", "by March 2026", "DCO by June 2026");
    const { findings } = review(book, { asAt: "2025-01-01", today: "2025-01-01" });
    const missing = findings.filter(({ rule }) => rule.endsWith("-missing"));
    expect(missing.map(({ rule, at }) => [rule, ...at])).toEqual([
      ["due-date-missing", "Plan!C2"],
      ["lead-missing", "Plan!C3"],
    ]);
  });

  test("no mend is offered that would overwrite one with the other", () => {
    const cells = ["December 2026\nSeptember 2026", "DCO by June 2026"];
    const { findings } = review(bookWith("Who and when", ...cells), { asAt: "2025-01-01", today: "2025-01-01" });
    const found = findings.filter(({ rule }) => rule === "milestones-out-of-order");
    expect(found.map(({ fix }) => fix)).toEqual([undefined]);
  });

  test("what somebody chose for the column is all that it holds", () => {
    const book = bookWith("Who and when", "Head of SEND – by March 2025");
    const table = recognise(book)[0]!;
    const chosen = recognise(book, chooseColumn(noSettings, table, 2, "due"))[0]!;
    expect(chosen.columns[2]).toMatchObject({ field: "due", chosen: true });
    expect(chosen.columns[2]).not.toHaveProperty("also");
  });

  test("beside a column of its own for the dates it is asked about", () => {
    const book = bookOf({
      Plan: [
        ["Ref", "Action", "Who and when", "Due date", "Action status"],
        ["1.1", "Open the advice line", "Head of SEND – March 2025", "June 2025", ON],
        ["1.2", "Train staff", "DCO – June 2025", "June 2025", ON],
      ],
    });
    const plan = parse(book, recognise(book));
    expect(plan.layout[0]!.columns[2]).not.toHaveProperty("also");
    expect(plan.questions.map(({ message }) => message)).toEqual([
      "Column C “Who and when” on “Plan” is read as the designated lead: its heading names the due date too, and column D “Due date” is read as it. What does it hold?",
    ]);
  });

  test.each([
    ["Lead", "leads"],
    ["Lead for health and education", "leads"],
    ["Head of service and lead officer", "leads"],
    ["Due date and time", "due"],
  ])("%s is one field", (heading, field) => {
    const column = recognise(bookWith(heading, "Head of SEND"))[0]!.columns[2]!;
    expect([column.field, column.also]).toEqual([field, undefined]);
  });

  test("a heading over two columns makes neither of them joint", () => {
    const book = bookOf({
      Plan: [
        ["Ref", "Action", "Who and when", null, "Action status"],
        [null, null, "Lead", "Date", null],
        ["1.1", "Open the advice line", "Head of SEND", "March 2025", ON],
        ["1.2", "Train staff", "DCO", "June 2025", ON],
      ],
    });
    const columns = recognise(book)[0]!.columns;
    expect(columns.map(({ also }) => also)).toEqual(columns.map(() => undefined));
  });
});

describe("one column for progress and next steps", () => {
  const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status"];
  const row = ["1.1", "Open the advice line", "Head of SEND", "March 2026", ON];
  const told = (heading: string, ...more: string[]) => {
    const cells = ["Line opened. Next: publicise it.", ...more.map(() => "Other words.")];
    const book = bookOf({
      Plan: [
        [...HEAD, heading, ...more],
        [...row, ...cells],
      ],
    });
    const [{ progress, nextSteps }] = parse(book, recognise(book)).actions as [ReturnType<typeof actionsWith>[number]];
    return [progress, nextSteps];
  };

  test.each([
    "Progress / next steps",
    "Progress and next steps",
    "Progress update and next steps",
    "Update / next steps",
    "Latest update & next steps",
    "Comments and next steps",
    "Progress to date & next steps",
    "Commentary (incl. next steps) and next steps",
  ])("%s: the leading word decides, and it is progress", (heading) =>
    expect(told(heading)).toEqual(["Line opened. Next: publicise it.", null]),
  );

  test.each(["Next steps", "Next steps and progress", "Next steps / comments", "Planned next steps"])(
    "%s: next steps come first",
    (heading) => expect(told(heading)).toEqual([null, "Line opened. Next: publicise it."]),
  );

  test("where another column is the progress, the joint one holds next steps", () =>
    expect(told("Comments and next steps", "Progress")).toEqual(["Other words.", "Line opened. Next: publicise it."]));
});
