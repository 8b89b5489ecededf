import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const PLEDGES = [
  "Recruit four plan writers and end reliance on agency staff",
  "Chase advice each week together with health and social care",
  "Rewrite the draft plan template so that outcomes can be measured",
  "Clear the backlog of annual reviews older than eighteen months",
];
const ERRANDS = ["Book rooms", "Send papers", "Chase comments", "Order lunch"];
const DAYS = [45748, 45779, 45809, 45840];
const REFS = ["1.1", "1.2", "2.1", "2.2"];
const NOTES = PLEDGES.map((_, i) => `Half of part ${i + 1} is done, the rest follows`);
const RAG = ["Green", "Amber", "Red"];

type Column = readonly [heading: string, ...cells: CellValue[]];
const tableOf = (...columns: Column[]): CellValue[][] => [
  columns.map(([heading]) => heading),
  ...PLEDGES.map((_, i) => columns.map(([, ...cells]) => cells[i % cells.length] ?? null)),
];
function read(name: string, rows: CellValue[][]): Plan {
  const book = bookOf({ [name]: rows });
  return parse(book, recognise(book));
}
const fieldsOf = (plan: Plan) =>
  Object.fromEntries(plan.layout[0]!.columns.flatMap(({ header, field }) => (field === null ? [] : [[header, field]])));

describe("what tools write is read as a plan", () => {
  test("tasks with a plan's name above, whose progress is the state and whose description is a note", () => {
    const rows = tableOf(
      ["Task ID", "A3xk", "B1xk", "C7xk", "D4xk"],
      ["Task Name", ...PLEDGES],
      ["Bucket Name", "Waiting well"],
      ["Progress", "Completed", "In progress", "Not started"],
      ["Assigned To", "Priya Hollins"],
      ["Created By", "Dana Wroe"],
      ["Due date", ...DAYS],
      ["Description", ...NOTES],
    );
    const plan = read("Tasks", [["Plan name", "SEND Transformation"], [], ...rows]);
    expect(plan.actions.map(({ title }) => title)).toEqual(PLEDGES);
    expect(fieldsOf(plan)).toMatchObject({ "Bucket Name": "area", Progress: "actionStatus", "Assigned To": "leads" });
  });

  test("a board of which only what stands below says that “Name” is the action", () => {
    const rows = tableOf(
      ["Name", ...PLEDGES],
      ["Owner", "Head of SEND"],
      ["Status", "Working on it", "Done", "Stuck"],
      ["Timeline - Start", 45600],
      ["Timeline - End", ...DAYS],
      ["Notes", ...NOTES],
      ["Item ID", 178001, 178002, 178003, 178004],
    );
    const plan = read("board", [["SEND improvement board"], [], ["Quality of plans"], ...rows]);
    expect(plan.actions.map(({ title }) => title)).toEqual(PLEDGES);
    expect(fieldsOf(plan)).toMatchObject({ "Item ID": "ref", "Timeline - End": "due", Notes: "progress" });
  });

  test("a report with a bar of progress and two due dates", () => {
    const rows = tableOf(
      ["Action Code", "CS/SEND/1.1", "CS/SEND/1.2", "CS/SEND/2.1", "CS/SEND/2.2"],
      ["Action Title", ...PLEDGES],
      ["Status", "In Progress", "Completed", "Assigned", "Cancelled"],
      ["Progress Bar", 10, 100, 0, 30],
      ["Original Due Date", ...DAYS],
      ["Due Date", ...DAYS],
      ["Assigned To", "Head of SEND"],
      ["Latest Note", ...NOTES],
      ["Latest Note Date", 45700],
    );
    const plan = read("Action Report", [["Inclusion Improvement Actions"], [], ...rows]);
    expect(plan.actions).toHaveLength(4);
    expect(fieldsOf(plan)).toMatchObject({ "Latest Note": "progress", "Latest Note Date": "updated" });
  });

  test("milestones, whose “Actual Date” and “Forecast Date” are no money", () => {
    const rows = tableOf(
      ["Milestone ID", 10450, 10453, 10456, 10459],
      ["Project", "Therapies"],
      ["Milestone", ...PLEDGES],
      ["Milestone Owner", "Head of SEND"],
      ["Baseline Date", ...DAYS],
      ["Forecast Date", ...DAYS],
      ["Actual Date", null],
      ["RAG", ...RAG],
      ["Commentary", ...NOTES],
    );
    const plan = read("Milestones", rows);
    expect(plan.actions.map(({ finalDue }) => finalDue)).toHaveLength(4);
    expect(fieldsOf(plan)).toMatchObject({ "Baseline Date": "originalDue", "Forecast Date": "revisedDue" });
  });
});

describe("columns for risks and money beside the actions make no register of a plan", () => {
  const plan = (...more: Column[]) =>
    tableOf(
      ["Ref", ...REFS],
      ["Action", ...PLEDGES],
      ["Lead", "Head of SEND"],
      ["Due", ...DAYS],
      ["RAG", ...RAG],
      ["Update", ...NOTES],
      ...more,
    );
  test.each<[string, Column[]]>([
    [
      "risks and their mitigation",
      [
        ["Risks", "Posts stay vacant"],
        ["Mitigation", "Grow our own"],
      ],
    ],
    [
      "issues and who was told",
      [
        ["Issues", "One hub has no lease"],
        ["Escalated to board?", "Y", "N"],
      ],
    ],
    [
      "what it costs",
      [
        ["Budget", 1000],
        ["Spend to date", 200],
      ],
    ],
  ])("%s", (_, more) => expect(read("Plan", plan(...more)).actions).toHaveLength(4));

  test("also in the scheme's words", () => {
    const rows = tableOf(
      ["Ref", ...REFS],
      ["Action", ...PLEDGES],
      ["Lead", "Head of SEND"],
      ["Due", ...DAYS],
      ["Action status", "Action in progress, on track", "Action not yet started"],
      ["Risk", "Posts stay vacant"],
      ["Mitigation", "Grow our own"],
      ["Residual risk", "Low"],
    );
    expect(read("Plan", rows).actions).toHaveLength(4);
  });
});

describe("what has no more than any list of work is asked about and not read", () => {
  test.each<[string, string, CellValue[][]]>([
    [
      "tasks of an office move",
      "Tasks",
      tableOf(
        ["Task ID", "A3xk", "B1xk", "C7xk", "D4xk"],
        ["Task Name", ...ERRANDS],
        ["Bucket Name", "Rooms"],
        ["Progress", "Completed", "In progress", "Not started"],
        ["Assigned To", "Clerk"],
        ["Due date", ...DAYS],
      ),
    ],
    [
      "work with an owner and a state, and no date",
      "Sheet1",
      tableOf(["Task", ...PLEDGES], ["Owner", "Head of SEND"], ["Status", "Under way", "Done"]),
    ],
    [
      "a date whose heading says nothing",
      "Sheet1",
      tableOf(
        ["What will we do?", ...PLEDGES],
        ["Who?", "Head of SEND"],
        ["Moment", ...DAYS],
        ["How are we doing?", ...RAG],
        ["What have we done?", ...NOTES],
      ),
    ],
    [
      "recommendations of an audit",
      "Audit",
      tableOf(
        ["Ref", ...REFS],
        ["Recommendation", ...PLEDGES],
        ["Responsible officer", "Head of Finance"],
        ["Target date", ...DAYS],
        ["Status", "In progress", "Implemented"],
      ),
    ],
  ])("%s", (_, name, rows) => {
    const plan = read(name, rows);
    expect(plan.actions).toEqual([]);
    expect(plan.questions).toMatchObject([{ kind: "sheet", urgent: true, options: ["actions", "other"] }]);
  });
});

describe("what is plainly something else is neither read nor asked about", () => {
  test.each<[string, string, CellValue[][]]>([
    [
      "a budget",
      "Costs",
      tableOf(
        ["Line", ...ERRANDS],
        ["Lead", "Clerk"],
        ["Budget", 1000],
        ["Spend to date", 200],
        ["Forecast", 900],
        ["RAG", ...RAG],
      ),
    ],
    [
      "a register of risks",
      "Register",
      tableOf(
        ["ID", 1, 2, 3, 4],
        ["Risk", ...PLEDGES],
        ["Owner", "Clerk"],
        ["Likelihood", 1, 2],
        ["Score", 3, 4],
        ["RAG", ...RAG],
        ["Mitigation", ...NOTES],
        ["Due date", ...DAYS],
      ),
    ],
    [
      "complaints",
      "Complaints",
      tableOf(
        ["Ref", 101, 102, 103, 104],
        ["Complaint", ...PLEDGES],
        ["Owner", "Clerk"],
        ["Due", ...DAYS],
        ["Status", "Open", "Closed"],
      ),
    ],
    [
      "a list of training",
      "Training 24-25",
      tableOf(
        ["Staff ID", "E1", "E2", "E3", "E4"],
        ["Role", "Head of SEND"],
        ["Course", "Safeguarding level 2", "Data protection"],
        ["Provider", "Online"],
        ["Date completed", ...DAYS],
        ["Status", "Complete", "Booked"],
        ["Comments", "Certificate to follow"],
      ),
    ],
  ])("%s", (_, name, rows) => {
    const plan = read(name, rows);
    expect([plan.actions, plan.questions]).toEqual([[], []]);
  });
});
