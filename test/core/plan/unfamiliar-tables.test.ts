import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const planOf = (rows: CellValue[][], extras = {}, name = "Plan"): Plan => {
  const book = bookOf({ [name]: rows }, { [name]: extras });
  return parse(book, recognise(book));
};
const fieldsOf = (plan: Plan) => plan.layout[0]!.columns.map(({ field }) => field);

describe("headings", () => {
  test("the upper row names a pair of columns and is not merged down", () => {
    const plan = planOf([
      ["Ref", "Action", "Lead", "Due date", "RAG", null, "Progress"],
      [null, null, null, null, "Action status", "Impact status", null],
      ["1.1", "Map provision", "Head of SEND", "March 2026", ON, "Impact not yet seen", "Half done"],
      ["1.2", "Fill the gaps", "Head of SEND", "May 2026", OFF, "Impact is variable", "Begun"],
    ]);
    expect(plan.actions.map(({ impactStatus }) => impactStatus)).toEqual(["not-seen", "variable"]);
  });

  test.each([
    [["Ref", "Specific action", "By whom", "Due by", "Progress rating", "Impact achieved?"]],
    [["Task ref", "Task name", "Assigned to", "Planned completion", "Delivery RAG", "Impact BRAG"]],
    [["No.", "Steps to be taken", "SRO", "Milestone date", "RAG (action)", "RAG (impact)"]],
    [["Ref", "Deliverable", "Responsible person", "To be delivered by", "RAG – action", "RAG – impact"]],
    [["Ref", "Action", "Lead", "Due", "Action status (see key)", "Impact (RAG)"]],
  ])("%j", (header) => {
    const row = (ref: string, state: string) => [
      ref,
      `Do ${ref}`,
      "Head of SEND",
      "March 2026",
      state,
      "Impact is variable",
    ];
    const plan = planOf([header, row("1.1", ON), row("1.2", OFF)]);
    expect(fieldsOf(plan)).toEqual(["ref", "title", "leads", "due", "actionStatus", "impactStatus"]);
  });

  test("a row of an action is no header, whatever words are in it", () => {
    const plan = planOf([
      ["Ref", "Action", "Lead", "Due date", "Action status", "Progress"],
      ["1", "Agree the lead for each action", "Action owner", "Due in March 2026", ON, "Progress update follows"],
      ["2", "Update the action plan", "Lead officer", "May 2026", OFF, "Status of impact is unclear"],
    ]);
    expect(plan.layout.map(({ headerRow }) => headerRow)).toEqual([0]);
    expect(plan.actions).toHaveLength(2);
  });
});

describe("columns by what they hold", () => {
  const header = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact"];
  const row = (ref: string, impact: CellValue) => [ref, `Do ${ref}`, "Head of SEND", "March 2026", ON, impact];

  test("an “Impact” column that tells stories is evidence, not another scheme", () => {
    const plan = planOf([
      header,
      row("1.1", "Families say that they wait less and know whom to call."),
      row("1.2", "Schools report fewer exclusions since the autumn term."),
      row("1.3", "Too early to say, as the first group began in January."),
    ]);
    expect(fieldsOf(plan)).toEqual(["ref", "title", "leads", "due", "actionStatus", "evidence"]);
  });

  test("numbers under “Impact” are that scale by the key below, whose rows are no actions", () => {
    const plan = planOf([
      header,
      row("1.1", 3),
      row("1.2", 1),
      [],
      ["Grade", "Meaning"],
      [3, "Impact is felt at a system level"],
      [2, "Impact is variable"],
      [1, "Impact not yet seen"],
    ]);
    expect(plan.actions.map(({ ref, impactStatus }) => [ref, impactStatus])).toEqual([
      ["1.1", "system-level"],
      ["1.2", "not-seen"],
    ]);
  });

  test("coloured cells without words are read under any heading of a status", () => {
    const fills = new Map([
      ["E2", "#00B050"],
      ["E3", "#C00000"],
      ["H2", "#00B050"],
      ["H3", "#C00000"],
    ]);
    const plan = planOf(
      [
        ["Ref", "Action", "Lead", "Due date", "RAG", null, null, null, null],
        ["1.1", "Do it", "Head of SEND", "March 2026", null, null, null, null, ON],
        ["1.2", "Do more", "Head of SEND", "May 2026", null, null, null, null, OFF],
      ],
      { fills },
      "Action plan",
    );
    expect(plan.actions.map(({ actionStatus }) => actionStatus)).toEqual([
      "in-progress-on-track",
      "in-progress-off-track",
    ]);
  });
});

describe("what is no plan", () => {
  const roleOf = (rows: CellValue[][], name = "Sheet1") => planOf(rows, {}, name).layout[0]!;

  test("a lookup that has each status once", () => {
    const rows = [
      ["Action status", "Impact status", "Priority", "Lead"],
      [ON, "Impact is variable", "Waiting times", "Head of SEND"],
      [OFF, "Impact not yet seen", "Good plans", "Head of Therapies"],
      ["Action not yet started", "Impact is felt at a system level", "Inclusion", "Clerk"],
    ];
    expect(roleOf(rows).role).not.toBe("actions");
  });

  test("a log of actions from meetings, though it says “on track”", () => {
    const rows = [
      ["Ref", "Date raised", "Meeting", "Action", "Owner", "Due date", "Status"],
      ["1", "3 March 2026", "Board", "Circulate the audit", "Clerk", "20 March 2026", "On track"],
      ["2", "3 March 2026", "Board", "Invite the forum", "Clerk", "27 March 2026", "Not started"],
    ];
    expect(roleOf(rows)).toMatchObject({ role: "decisions", why: expect.stringContaining("board decisions") });
  });

  test("an “Impact” of high and low, with “Open” and “Closed”, is said not to be ours", () => {
    const rows = [
      ["No", "Action", "Owner", "Due date", "Impact", "Status"],
      ["1", "Call the supplier", "Clerk", "20 March 2026", "High", "Open"],
      ["2", "Mend the ramp", "Clerk", "27 March 2026", "Low", "Closed"],
    ];
    const { role, why } = roleOf(rows);
    expect(role).toBe("other");
    expect(why).toContain("“Impact” column holds High and Low, which are not the impact statuses");
    expect(why).toContain("“Status” column holds Open and Closed, which are not the action statuses");
  });
});

test("a record of versions above the plan is no table of measures", () => {
  const plan = planOf([
    ["Improvement plan"],
    ["Version", "Date", "Owner", "Status"],
    ["1.0", "March 2025", "Programme office", "Approved"],
    ["1.1", "May 2025", "Programme office", "Draft"],
    ["Our vision: every child belongs"],
    ["Ref", "Action", "Lead", "Due date", "Action status"],
    ["1.1", "Map provision", "Head of SEND", "March 2026", ON],
    ["1.2", "Fill the gaps", "Head of SEND", "May 2026", OFF],
  ]);
  expect(plan.layout.map(({ role, headerRow }) => [role, headerRow])).toEqual([["actions", 5]]);
});

test("a sheet that explains colours is a legend, also when its fills come after the first look", () => {
  const plan = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due date", "Action status"],
      ["1.1", "Map provision", "Head of SEND", "March 2026", null],
    ],
    Guide: [
      [null, ON],
      [null, OFF],
      [null, "Action not yet started"],
    ],
  });
  expect(recognise(plan)[1]!.role).toBe("lists");
  const fills = new Map([
    ["A1", "#00B050"],
    ["A2", "#C00000"],
    ["A3", "#BFBFBF"],
  ]);
  const [first, guide] = plan.sheets;
  expect(recognise({ ...plan, sheets: [first!, { ...guide!, fills }] })[1]!.role).toBe("legend");
});

describe("a written statement without statuses", () => {
  const rows: CellValue[][] = [
    ["Written statement of action"],
    ["Actions to be taken", "Lead", "Resources", "Timescale", "Success criteria"],
    ["1.1 Map provision in every district", "Head of SEND", "Staff time", "March 2026", "One map that all use"],
    ["1.2 Fill the gaps that it shows", "Head of SEND", "£20,000", "April 2026", "No district without a club"],
    ["Publish what is still missing", null, null, "June 2026", null],
    ["1.3 Ask families again", "Forum chair", "None", "May 2026", "Eight in ten are content"],
  ];

  test("is a plan whose references lead its words, and whose states are unknown", () => {
    const plan = planOf(rows, {}, "WSoA");
    expect(plan.layout[0]).toMatchObject({ role: "actions", states: "none" });
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3"]);
  });

  test("a row without number, lead or state continues the action above, with its date", () =>
    expect(planOf(rows, {}, "WSoA").actions[1]!.due.map(({ date }) => date)).toEqual(["2026-04-30", "2026-06-30"]));
});
