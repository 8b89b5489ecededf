import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const DONE = "Action complete, impact not yet seen";
const WORDS = [
  "Map what each district has",
  "Train the panel",
  "Publish the local offer",
  "Agree the pathway with health",
];
const planOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
};
const rowsUnder = (
  left: readonly CellValue[],
  of: (i: number) => readonly CellValue[],
  more: readonly CellValue[] = [],
) => [
  [...left, "Lead", "Due", "Status", ...more],
  ...WORDS.map((_, i): CellValue[] => [...of(i), "Head of SEND", "March 2026", ON]),
];
const named = (rows: CellValue[][], extras = {}) => planOf(rows, extras).actions.map(({ ref, title }) => [ref, title]);
const ALL = WORDS.map((title, i) => [`1.${i + 1}`, title]);

describe("a column headed as the action that holds references alone", () => {
  test.each([
    ["Action", "Description"],
    ["Action", "What we will do"],
    ["Action", "Detail"],
    ["Task", "Activity"],
    ["Actions", "Action description"],
    ["Activity", "Summary"],
    ["Milestone", "Details"],
  ])("%s beside %s", (numbers, words) => {
    expect(named(rowsUnder([numbers, words], (i) => [`1.${i + 1}`, WORDS[i]!]))).toEqual(ALL);
  });

  test("numbers as numbers", () => {
    const rows = rowsUnder(["Action", "Description"], (i) => [i + 1, WORDS[i]!]);
    expect(named(rows)).toEqual(WORDS.map((title, i) => [String(i + 1), title]));
  });

  test("one heading merged over the references and the words", () => {
    const rows = rowsUnder(["Action", null], (i) => [`1.${i + 1}`, WORDS[i]!]);
    expect(named(rows, { merges: [{ row: 0, column: 0, rows: 1, columns: 2 }] })).toEqual(ALL);
  });

  test("marks and remarks behind references", () => {
    const refs = ["1.1*", "1.2¹", "1.3 (new)", "1.4"];
    const rows = rowsUnder(["Action", "Description"], (i) => [refs[i]!, WORDS[i]!]);
    expect(named(rows).map(([ref, title]) => [ref, title])).toEqual(ALL);
  });

  test("words with numbers at their head stay the action", () => {
    const rows = rowsUnder(["Action", "Description"], (i) => [`1.${i + 1} ${WORDS[i]!}`, "As agreed in the strategy"]);
    expect(named(rows)).toEqual(ALL);
  });
});

test("footnotes below the table are no references, and those that they mark are", () => {
  const refs = ["1.1", "1.2*", "1.3 [1]", "1.4 (new)"];
  const rows = rowsUnder(["Action", "Description"], (i) => [refs[i]!, WORDS[i]!]);
  const notes = ["* carried over from the plan of last year", "[1] added at the request of the forum"].map((text) => [
    text,
  ]);
  expect(named([...rows, [], ...notes]).map(([, title]) => title)).toEqual(WORDS);
});

test("a key below the table takes nothing from the references under a blank heading", () => {
  const rows = rowsUnder([null, "Objective", "Actions"], (i) => [
    `1${"abcd"[i]}`,
    i === 0 ? "Families are heard" : null,
    WORDS[i]!,
  ]);
  const key = ["Action complete and impactful", "Action in progress, off track", ON].map((state, i) => [
    null,
    "BRG"[i]!,
    state,
  ]);
  expect(named([...rows, [], ...key])).toEqual(WORDS.map((title, i) => [`1${"abcd"[i]}`, title]));
});

describe("references under a blank heading", () => {
  test.each([
    ["as texts", (i: number) => `1.${i + 1}`],
    ["with a letter", (i: number) => `A${i + 1}`],
  ])("%s", (_, ref) => {
    const rows = rowsUnder([null, "Action"], (i) => [ref(i), WORDS[i]!]);
    expect(named(rows)).toEqual(WORDS.map((title, i) => [ref(i), title]));
  });

  test("below areas on rows of their own", () => {
    const [head, ...rest] = rowsUnder([null, "Action"], (i) => [`1.${i + 1}`, WORDS[i]!]);
    expect(named([head!, ["Priority 1: Waiting times", null], ...rest])).toEqual(ALL);
  });

  test("beside an action that begins with a number", () => {
    const rows = rowsUnder([null, "Action"], (i) => [`${i + 1}a`, i === 1 ? "16 to 25 pathway agreed" : WORDS[i]!]);
    expect(named(rows).map(([ref]) => ref)).toEqual(["1a", "2a", "3a", "4a"]);
  });

  test("not where something else stands there", () => {
    const rows = rowsUnder([null, "Action"], (i) => [["new", "", "x", "new"][i]!, WORDS[i]!]);
    expect(named(rows)).toEqual(WORDS.map((title) => [null, title]));
  });
});

describe("what is to be done for an outcome is no outcome", () => {
  test.each([
    "Actions to achieve the outcome",
    "Key actions to deliver the outcome",
    "Steps to achieve success",
    "Actions needed to secure this outcome",
    "Tasks to meet the success criteria",
    "Actions we will take to reach the outcomes",
    "Steps to take",
    "Steps to be taken",
  ])("%s", (heading) => {
    expect(named(rowsUnder(["Ref", heading], (i) => [`1.${i + 1}`, WORDS[i]!]))).toEqual(ALL);
  });

  test("beside the outcome itself", () => {
    const rows = rowsUnder(["Ref", "Outcome", "Actions to achieve the outcome"], (i) => [
      `1.${i + 1}`,
      "Waits fall",
      WORDS[i]!,
    ]);
    expect(named(rows)).toEqual(ALL);
    expect(planOf(rows).actions[0]!.successCriteria).toBe("Waits fall");
  });
});

describe.each<[field: "progress" | "nextSteps", headings: readonly string[]]>([
  [
    "progress",
    [
      "Progress since last review",
      "Progress since last update",
      "Progress made since the last review",
      "Since last review",
      "Update since last meeting",
      "Activity since our last update",
      "Where are we",
      "Where are we up to?",
      "What has hap-\npened so far?",
      "Prog-\nress",
      "Com-\nmentary",
      "Update at last review",
    ],
  ],
  ["nextSteps", ["Planned next", "Next", "What's next?", "Coming next", "Up next"]],
])("the %s", (field, headings) => {
  test.each(headings)("%s", (heading) => {
    const rows = rowsUnder(["Ref", "Action", heading], (i) => [
      `1.${i + 1}`,
      WORDS[i]!,
      `Forms went to ${i + 3} schools by May`,
    ]);
    const plan = planOf(rows);
    expect(plan.actions.map((one) => one[field])).toEqual([3, 4, 5, 6].map((n) => `Forms went to ${n} schools by May`));
    expect(plan.unread).toEqual([]);
  });
});

test.each(["Action progress", "Progress of action"])(
  "beside states headed %s the notes tell the progress",
  (states) => {
    const rows = [
      ["Ref", "Action", "Lead", "Due", states, "Progress notes"],
      ...WORDS.map((words, i): CellValue[] => [
        `1.${i + 1}`,
        words,
        "Head of SEND",
        "March 2026",
        [ON, DONE][i % 2]!,
        `Forms went to ${i} schools`,
      ]),
    ];
    const { actions } = planOf(rows);
    expect(actions[1]!.actionStatus).toBe("complete-impact-not-seen");
    expect(actions.map(({ progress }) => progress)).toEqual([0, 1, 2, 3].map((n) => `Forms went to ${n} schools`));
  },
);

test.each<[field: "start" | "updated", heading: string]>([
  ["start", "Began"],
  ["start", "Started"],
  ["start", "Commenced"],
  ["updated", "Modified"],
  ["updated", "Last changed"],
  ["updated", "Last edited"],
  ["updated", "Date of last review"],
])("the %s is headed %s", (field, heading) => {
  const plan = planOf(rowsUnder(["Ref", "Action", heading], (i) => [`1.${i + 1}`, WORDS[i]!, "14/02/2025"]));
  const [first] = plan.actions;
  expect(field === "start" ? first!.start?.date : first!.updated).toBe("2025-02-14");
});

test.each(["Lead / Support", "Lead and support", "Lead officer / support", "Lead (support)"])(
  "%s heads the leads",
  (heading) => {
    const rows = [
      ["Ref", "Action", heading, "Due", "Status"],
      ...WORDS.map((words, i): CellValue[] => [`1.${i + 1}`, words, "Head of SEND", "March 2026", ON]),
    ];
    expect(planOf(rows).actions[0]!.leads.map(({ text }) => text)).toEqual(["Head of SEND"]);
  },
);

test.each([
  "Forecast RAG next quarter",
  "Predicted status next month",
  "RAG forecast for next term",
  "Expected rating next period",
])("%s is no next step, and no status of the day", (heading) => {
  const rows = rowsUnder(["Ref", "Action", heading], (i) => [`1.${i + 1}`, WORDS[i]!, "Action complete and impactful"]);
  const { actions } = planOf(rows);
  expect(actions.map(({ nextSteps, actionStatus }) => [nextSteps, actionStatus])).toEqual(
    WORDS.map(() => [null, "in-progress-on-track"]),
  );
});

describe("a heading that asks how it stands", () => {
  const fieldUnder = (heading: string, cells: readonly string[]) => {
    const rows = [
      ["What are we doing", "Who", "By when", heading, "Impact status"],
      ...cells.map((cell, i) => [WORDS[i % WORDS.length]!, "Head of SEND", "May 2026", cell, "Impact is variable"]),
    ];
    return planOf(rows).layout[0]!.columns.find(({ header }) => header === heading)?.field;
  };

  test.each(["Where are we", "Where we are now", "Where are we now?"])(
    "“%s” is answered by a few words of states",
    (heading) => expect(fieldUnder(heading, ["Flying", "Stuck", "Flying", "Stuck"])).toBe("actionStatus"),
  );

  test("or by a story", () => {
    const told = [
      "The panel met twice in May.",
      "Nobody applied.",
      "It is with the printer.",
      "The pathway is agreed.",
    ];
    expect(fieldUnder("Where are we", told)).toBe("progress");
  });
});
