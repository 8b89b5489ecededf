import { ASK_BELOW, answer, parse, recognise, type Answer, type Plan, type Question } from "../../../../src/core/plan";
import { choose, noSettings, type Choice, type PartnershipSettings } from "../../../../src/core/plan/settings";
import type { CellValue, Snapshot } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const read = (book: Snapshot, settings: PartnershipSettings = noSettings): Plan =>
  parse(book, recognise(book, settings), settings);
const asked = (book: Snapshot, settings = noSettings) => read(book, settings).questions;
const kinds = (questions: readonly Question[]) => questions.map(({ kind }) => kind);

/** The book read again once the question is answered, and what is asked then. */
function answered(book: Snapshot, question: Question, given: Answer, before = noSettings) {
  const settings = answer(before, question, given);
  return { settings, plan: read(book, settings) };
}

const ON = "Action in progress, on track";
const STATES = [ON, "Action in progress, off track", "Action not yet started", ON];
const IMPACTS = [
  "Impact not yet seen",
  "Impact is variable",
  "Impact not yet seen",
  "Impact is felt at a system level",
];
const TASKS = ["Recruit a nurse", "Train the panel", "Publish the offer", "Visit all schools"];
const DAYS = ["30 April 2025", "31 May 2025", "30 June 2025", "31 July 2025"];

type Cells = (i: number) => CellValue;
/** A plan of four actions; each column is its heading and what stands in its rows. */
const planOf = (...columns: [heading: string, cells: Cells][]): CellValue[][] => [
  columns.map(([heading]) => heading),
  ...TASKS.map((_, i) => columns.map(([, cells]) => cells(i))),
];
const REF: [string, Cells] = ["Ref", (i) => `1.${i + 1}`];
const TITLE: [string, Cells] = ["Action", (i) => TASKS[i]!];
const LEAD: [string, Cells] = ["Lead", () => "SEND Officer"];
const DUE: [string, Cells] = ["Due date", (i) => DAYS[i]!];
const STATUS: [string, Cells] = ["Action status", (i) => STATES[i]!];
const IMPACT: [string, Cells] = ["Impact status", (i) => IMPACTS[i]!];
const words = (heading: string, ...said: CellValue[]): [string, Cells] => [heading, (i) => said[i % said.length]!];
const one = (...columns: [string, Cells][]) => bookOf({ Plan: planOf(...columns) });

describe("an ordinary plan", () => {
  test.each([
    ["with all columns", one(REF, TITLE, LEAD, DUE, STATUS, IMPACT)],
    ["without impact", one(REF, TITLE, LEAD, DUE, STATUS)],
    ["with empty statuses", one(REF, TITLE, LEAD, DUE, words("Action status", null), words("Impact status", null))],
    ["with a revised date", one(REF, TITLE, LEAD, DUE, ["Revised due date", (i) => DAYS[3 - i]!], STATUS)],
    ["with one slip", one(REF, TITLE, LEAD, DUE, words("Action status", ON, ON, ON, "see note"), IMPACT)],
    ["with a due date still to be agreed", one(REF, TITLE, LEAD, words("Due date", "TBC", "Ongoing"), STATUS)],
  ])("%s asks nothing", (_, book) => {
    const { questions, layout } = read(book);
    expect(questions).toEqual([]);
    expect(layout[0]!.confidence).toBeGreaterThanOrEqual(ASK_BELOW);
  });
});

describe("a table whose statuses are all other words", () => {
  const rag = words("RAG", "Green", "Red", "Amber", "Green");
  const book = bookOf({ Tracker: planOf(REF, TITLE, LEAD, DUE, rag) });

  test("is not read, and is asked about before everything else", () => {
    const { layout, questions, actions } = read(book);
    expect(actions).toEqual([]);
    expect(layout[0]).toMatchObject({ role: "other", perhaps: { role: "actions", headerRow: 0 } });
    expect(questions).toMatchObject([
      { kind: "sheet", id: "sheet:Tracker", urgent: true, options: ["actions", "other"], at: ["Tracker!A1"] },
    ]);
    expect(questions[0]!.message).toContain("its “RAG” column holds Green, Red and Amber");
  });

  test("is read once somebody says so, and its words are asked for, all in one", () => {
    const { plan, settings } = answered(book, asked(book)[0]!, { kind: "sheet", role: "actions" });
    expect(plan.actions).toHaveLength(4);
    expect(plan.questions).toMatchObject([
      {
        kind: "words",
        scale: "actionStatus",
        urgent: true,
        words: [
          { word: "Green", count: 2, suggested: null, at: ["Tracker!E2", "Tracker!E5"] },
          { word: "Red", count: 1 },
          { word: "Amber", count: 1 },
        ],
      },
    ]);
    const meanings = [
      { word: "Green", status: "in-progress-on-track" as const },
      { word: "Red", status: "in-progress-off-track" as const },
      { word: "Amber", status: null },
    ];
    const after = answered(book, plan.questions[0]!, { kind: "words", meanings }, settings).plan;
    expect(after.actions.map(({ actionStatus }) => actionStatus)).toEqual([
      "in-progress-on-track",
      "in-progress-off-track",
      null,
      "in-progress-on-track",
    ]);
    expect(after.questions).toEqual([]);
  });

  test("is left alone once somebody says that it is none", () =>
    expect(answered(book, asked(book)[0]!, { kind: "sheet", role: "other" }).plan.questions).toEqual([]));

  test("is read without a question about it where the words are known already", () => {
    const word = { kind: "word", scale: "actionStatus", word: "green", status: "in-progress-on-track" } as const;
    expect(read(book, choose(noSettings, word)).actions).toHaveLength(4);
  });
});

describe("sheets that are no plan", () => {
  const plan = planOf(REF, TITLE, LEAD, DUE, STATUS, IMPACT);
  const open = words("Status", "Open", "Closed");
  test.each<[string, string, CellValue[][]]>([
    ["a risk log", "Risks", planOf(["ID", (i) => i], ["Risk", (i) => TASKS[i]!], words("Impact", "High"), open)],
    ["a risk log with actions", "Log", planOf(REF, words("Likelihood", 3), TITLE, LEAD, DUE, open)],
    ["a training list", "CPD", planOf(REF, words("Course", "SEND"), TITLE, LEAD, ["When", (i) => DAYS[i]!], open)],
    ["minutes", "Minutes 6 May", planOf(REF, TITLE, LEAD, DUE, open)],
    ["an issue log", "Log", planOf(REF, ["Issue", (i) => TASKS[i]!], TITLE, LEAD, DUE, open)],
    ["a short list of things to do", "To do", planOf(["Task", (i) => TASKS[i]!], ["Who", () => "Clerk"], DUE)],
  ])("%s asks nothing, with a plan beside it and without", (_, name, rows) => {
    expect(asked(bookOf({ [name]: rows }))).toEqual([]);
    expect(asked(bookOf({ Plan: plan, [name]: rows }))).toEqual([]);
  });

  test("beside a plan only a sheet with the same headings is asked about", () => {
    const next: [string, Cells] = [
      "Action",
      (i) => ["Hire a driver", "Survey families", "Map short breaks", "Open a hub"][i]!,
    ];
    const same = planOf(REF, next, LEAD, DUE, words("Action status", "Done", "Open"));
    const named = planOf(REF, next, LEAD, DUE, words("RAG", "Done", "Open"));
    const other = planOf(
      ["No", (i) => i + 1],
      ["Task", (i) => TASKS[i]!],
      words("Who", "Clerk"),
      words("By when", "Friday"),
    );
    expect(kinds(asked(bookOf({ "Priority 1": plan, "Priority 2": named })))).toEqual(["sheet"]);
    expect(kinds(asked(bookOf({ "Priority 1": plan, "Priority 2": same })))).toEqual(["words"]);
    expect(kinds(asked(bookOf({ "Priority 1": plan, Jobs: named })))).toEqual([]);
    const red = planOf(REF, next, LEAD, DUE, words("RAG", "Red", "Green"));
    expect(kinds(asked(bookOf({ "Priority 1": plan, "Priority 2": red })))).toEqual(["words"]);
    expect(asked(bookOf({ "Priority 1": plan, Jobs: other }))).toEqual([]);
  });
});

describe("columns", () => {
  const agreed: [string, Cells] = ["Target date", (i) => DAYS[3 - i]!];

  test("two that could both be the due date are asked about; the answer settles it either way", () => {
    const book = one(REF, TITLE, LEAD, DUE, agreed, STATUS);
    const [question] = asked(book);
    expect(question).toMatchObject({ kind: "column", column: 4, options: ["due", "revisedDue", "originalDue", null] });
    expect(question!.message).toContain("D “Due date”");
    const due = (field: "due" | "revisedDue" | null) => {
      const { plan } = answered(book, question!, { kind: "column", field });
      expect(plan.questions).toEqual([]);
      expect(plan.layout[0]!.columns.filter((column) => column.field === "due")).toHaveLength(1);
      return plan.actions[0]!.finalDue;
    };
    expect([due(null), due("due"), due("revisedDue")]).toEqual(["2025-04-30", "2025-07-31", "2025-07-31"]);
  });

  test("two with the same dates ask nothing, nor does a second without dates", () => {
    expect(asked(one(REF, TITLE, LEAD, DUE, ["Target date", DUE[1]], STATUS))).toEqual([]);
    expect(asked(one(REF, TITLE, LEAD, DUE, words("Timescale", "Short", "Long"), STATUS))).toEqual([]);
  });

  test("a status column that says states of both scales is asked about", () => {
    const halves = [words("Status", IMPACTS[0]!, ON), words("Status", ON, IMPACTS[1]!)].map((status) =>
      planOf(REF, TITLE, LEAD, DUE, status),
    );
    expect(asked(bookOf({ Plan: halves[0]! }))).toEqual([]);
    const rows = [...halves[0]!, ...halves[1]!.slice(1)];
    const [question] = asked(bookOf({ Plan: rows }));
    expect(question).toMatchObject({ kind: "column", column: 4 });
    expect(question?.kind === "column" && [...question.options].sort()).toEqual(["actionStatus", "impactStatus", null]);
  });

  test("the scheme's own words under a heading that nobody knows are read, and the reason says why", () => {
    const { questions, layout } = read(one(REF, TITLE, LEAD, DUE, STATUS, ["Column X", (i) => IMPACTS[i]!]));
    expect(questions).toEqual([]);
    expect(layout[0]!.columns[5]).toMatchObject({
      field: "impactStatus",
      why: "its heading does not say what it is; 4 of 4 cells say an impact status",
    });
  });

  test("dates under a heading that nobody knows are asked for, where no due date is read", () => {
    const book = one(REF, TITLE, LEAD, ["Milestones", (i) => DAYS[i]!], STATUS);
    expect(asked(book)).toMatchObject([{ kind: "column", header: "Milestones", options: ["due", null] }]);
    expect(asked(one(REF, TITLE, LEAD, DUE, ["Milestones", (i) => DAYS[3 - i]!], STATUS))).toEqual([]);
  });

  test("a column of dates that holds hardly any is asked about", () =>
    expect(asked(one(REF, TITLE, LEAD, words("When", "blue", "green", "red", "pink"), STATUS))).toMatchObject([
      { kind: "column", options: ["due", null] },
    ]));

  test("two that were chosen for one field are asked about, and only one of them is read", () => {
    const chosen = (column: number, heading: string): Choice => ({
      ...{ kind: "column", sheet: "Plan", column, heading, field: "due" },
    });
    const settings = [chosen(3, "Due date"), chosen(4, "Target date")].reduce(choose, noSettings);
    const book = one(REF, TITLE, LEAD, DUE, agreed, STATUS);
    const [question] = asked(book, settings);
    expect(question).toMatchObject({ kind: "column", column: 4, options: ["due", null] });
    const { plan, settings: after } = answered(book, question!, { kind: "column", field: "due" }, settings);
    expect(plan.questions).toEqual([]);
    expect(plan.actions[0]!.finalDue).toBe("2025-07-31");
    expect(after.choices).toEqual([chosen(4, "Target date")]);
  });
});

describe("words of another scheme", () => {
  test("are asked for, the commonest first, with what they can hardly mean otherwise", () => {
    const book = one(
      REF,
      TITLE,
      LEAD,
      DUE,
      words("Action status", "On schedule", "Done", "c) Off track (say leads)", "done "),
      IMPACT,
    );
    expect(asked(book)).toMatchObject([
      {
        kind: "words",
        words: [
          { word: "Done", count: 2, suggested: null },
          { word: "On schedule", count: 1, suggested: "in-progress-on-track" },
          { word: "c) Off track (say leads)", count: 1, suggested: "in-progress-off-track" },
        ],
      },
    ]);
  });
  test("of one cell or two are slips, and left to the findings", () =>
    expect(asked(one(REF, TITLE, LEAD, DUE, words("Action status", ON, "Done", ON, "Open"), IMPACT))).toEqual([]));
  test("a sentence is no word", () => {
    const long = "Waiting for the board to agree the money before anything else can begin";
    expect(asked(one(REF, TITLE, LEAD, DUE, words("Action status", long), IMPACT))).toEqual([]);
  });
});
