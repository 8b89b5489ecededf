import { recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const KNOWN: readonly [field: string, heading: string, cell: (i: number) => CellValue][] = [
  ["ref", "Ref", (i) => `1.${i}`],
  ["title", "Action", (i) => `Map what district ${i} has`],
  ["leads", "Lead", () => "Head of SEND"],
  ["due", "Due date", () => "March 2026"],
  ["actionStatus", "Action status", () => ON],
];

/** What a column under the heading is taken for, beside the columns that every plan has. */
function fieldUnder(heading: string, field: string, cell: (i: number) => CellValue): string | null {
  const columns = [...KNOWN.filter(([known]) => known !== field), [field, heading, cell] as const];
  const rows = [1, 2, 3, 4].map((i) => columns.map(([, , of]) => of(i)));
  const [layout] = recognise(bookOf({ Plan: [columns.map(([, head]) => head), ...rows] }));
  return layout!.columns.find(({ header }) => header === heading)?.field ?? null;
}

const story = (i: number) => `Something was said here, number ${i}`;
const day = (i: number) => 46000 + 9 * i;

describe.each<[field: string, cell: (i: number) => CellValue, headings: string[]]>([
  [
    "title",
    story,
    ["What will we do?", "What needs to happen?", "What needs to be done?", "Task Name", "Action Title", "Milestone"],
  ],
  [
    "leads",
    () => "Head of SEND",
    [
      "Who is responsible?",
      "Who will make sure it happens?",
      "Who by?",
      "Whose job is it?",
      "Person",
      "Milestone Owner",
    ],
  ],
  [
    "supportingLeads",
    () => "Forum chair",
    ["Supporting", "Who will help?", "Who else is involved?", "Supporting officers"],
  ],
  [
    "due",
    day,
    [
      "When will it be done?",
      "When by?",
      "When will this happen?",
      "When is it due?",
      "End",
      "Timeline - End",
      "Finish",
    ],
  ],
  ["start", day, ["When will we start?", "Timeline - Start", "Begin"]],
  ["updated", day, ["Latest Note Date", "Last modified", "When was this last updated?"]],
  [
    "progress",
    story,
    [
      "What have we done so far?",
      "What has happened so far?",
      "What has been achieved since the last return",
      "Key achievements this period",
      "Highlights",
      "Where have we got to?",
      "Work completed to date",
      "Latest Note",
    ],
  ],
  ["evidence", story, ["What difference has it made?", "How do we know?", "What has changed?", "What's different?"]],
  [
    "successCriteria",
    story,
    [
      "How will we know?",
      "How will we know it has worked?",
      "What difference will it make?",
      "What will be different?",
      "What do we want to achieve?",
    ],
  ],
  ["nextSteps", story, ["What will we do next?", "What's next?", "Actions for next period", "What happens next?"]],
  ["risk", story, ["What might get in the way?", "What could stop us?"]],
  ["resources", story, ["What do we need?", "How will we pay for it?"]],
  ["area", () => "Waiting well", ["Bucket Name", "Project", "Programme"]],
])("%s", (field, cell, headings) => {
  test.each(headings)("“%s”", (heading) => expect(fieldUnder(heading, field, cell)).toBe(field));
});

test.each([
  ["What do we need to do next?", "title"],
  ["Milestone date", "title"],
  ["Actual completion date", "revisedDue"],
])("“%s” is no %s", (heading, field) => expect(fieldUnder(heading, field, day)).not.toBe(field));

describe("a column headed as progress", () => {
  const layoutOf = (progress: readonly CellValue[], status = true) => {
    const head = ["Ref", "Action", "Lead", "Due date", ...(status ? ["Status"] : []), "Progress", "Latest note"];
    const row = (i: number) => [
      `1.${i}`,
      `Map what district ${i} has`,
      "Head of SEND",
      "March 2026",
      ...(status ? [ON] : []),
      progress[i - 1]!,
      story(i),
    ];
    const [layout] = recognise(bookOf({ "Improvement plan": [head, ...[1, 2, 3, 4].map(row)] }));
    return Object.fromEntries(layout!.columns.map(({ header, field }) => [header, field]));
  };

  test.each<[string, CellValue[]]>([
    ["shares", [0.25, 0.5, 1, 0]],
    ["numbers up to a hundred", [10, 20, 100, 0]],
    ["shares as text", ["25%", "50 %", "100%", "0%"]],
    ["parts", ["1/5", "2/5", "5/5", "0/5"]],
  ])("that holds %s leaves the story to the note beside it", (_, cells) =>
    expect(layoutOf(cells)).toMatchObject({ Progress: null, "Latest note": "progress" }),
  );

  test("that holds a few words of a state is the status where no other column is", () =>
    expect(layoutOf(["Completed", "In progress", "Not started", "In progress"], false)).toMatchObject({
      Progress: "actionStatus",
      "Latest note": "progress",
    }));

  test("that tells stories stays what it is", () =>
    expect(layoutOf([1, 2, 3, 4].map((i) => `Half of district ${i} is mapped`))).toMatchObject({
      Progress: "progress",
      "Latest note": null,
    }));
});
