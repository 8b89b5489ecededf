import { review } from "../../../../src/core/review";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];
type Sheets = Readonly<Record<string, Rows>>;

const S = "Families wait 14 weeks for a first appointment; a year ago they waited 22.";
const F = "Your letter now says what happens next and whom to ring.";
const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Evidence"];
const row = (ref: string): CellValue[] => [
  ...[ref, `Agree thing ${ref} with all partners`, "Head of SEND", "31 January 2026"],
  ...["Action in progress, on track", "Impact is variable", "Two meetings were held.", null],
];
const two = (
  first: readonly CellValue[],
  below: Rows,
  second: readonly CellValue[] = ["Priority 2: Transitions"],
): Sheets => ({
  Plan: [HEADER, first, ...below, row("1.1"), row("1.2"), second, row("2.1")],
});
const P1 = ["Priority 1: Waiting times"];
const plain = two(P1, []);

/** A workbook, and what is to be read of it: area, kind and first cell. */
const CASES: readonly (readonly [what: string, sheets: Sheets, said: readonly string[]])[] = [
  ["label in capitals in the second column", two(P1, [[null, `IMPACT STATEMENT: ${S}`]]), ["1 impact Plan!B3"]],
  [
    "SRO, governance and impact in rows of their own",
    two(P1, [["SRO: Head of Health"], ["Governance Group: Waits group"], [`Impact Statement: ${S}`]]),
    ["1 impact Plan!A5"],
  ],
  ["label with words two columns to the right", two(P1, [["Impact statement", null, null, S]]), ["1 impact Plan!D3"]],
  [
    "label in one row and words below in the second column",
    two(P1, [["Impact statement"], [null, S]]),
    ["1 impact Plan!B4"],
  ],
  [
    "both kinds below one heading",
    two(P1, [[`Impact: ${S}`], [`What this means for families: ${F}`]]),
    ["1 impact Plan!A3", "1 families Plan!A4"],
  ],
  [
    "both kinds in one row",
    two(P1, [[`Impact: ${S}`, null, null, `For families, what this means: ${F}`]]),
    ["1 impact Plan!A3", "1 families Plan!D3"],
  ],
  [
    "words of the second area alone",
    { Plan: [HEADER, P1, row("1.1"), ["Priority 2: Transitions"], [`What has changed: ${S}`], row("2.1")] },
    ["2 impact Plan!A5"],
  ],
  [
    "an area without a number",
    { Plan: [HEADER, ["Waiting times"], [`Impact statement: ${S}`], row("A1"), row("A2")] },
    ["Waiting times impact Plan!A3"],
  ],
  ["a blank row after the heading", two(P1, [[], [`Impact statement: ${S}`], []]), ["1 impact Plan!A4"]],
  [
    "a theme between heading and actions",
    two(P1, [[`Impact statement: ${S}`], ["Shorter waits"]]),
    ["1 impact Plan!A3"],
  ],
  [
    "heading in two lines",
    two([`Priority 1: Waiting times\nSRO: Head of Health\nImpact statement: ${S}`], []),
    ["1 impact Plan!A2"],
  ],
  [
    "heading with the statement beside it",
    two(["Priority 1: Waiting times", `Impact statement: ${S}`], []),
    ["1 impact Plan!B2"],
  ],
  [
    "heading, label and words in three cells",
    two(["Priority 1: Waiting times", "Impact statement", S], []),
    ["1 impact Plan!C2"],
  ],
  [
    "heading in a bullet list of paragraphs",
    two(P1, [
      ["What difference has this made?"],
      ["• Waits have fallen in every clinic."],
      ["• Parents tell the forum so."],
    ]),
    ["1 impact Plan!A4"],
  ],
  [
    "a column for all of the area, filled at its head",
    {
      Plan: [
        [...HEADER, "Priority impact statement"],
        [...row("1.1"), S],
        [...row("1.2"), null],
        [...row("2.1"), "Too early to tell; the survey is in June."],
      ],
    },
    ["1 impact Plan!I2", "2 impact Plan!I4"],
  ],
  [
    "a column in a question",
    {
      Plan: [
        [...HEADER, "What does this mean for children and families?"],
        [...row("1.1"), F],
        [...row("2.1"), null],
      ],
    },
    ["1 families Plan!I2"],
  ],
  [
    "a column for families with a misspelling",
    {
      Plan: [
        [...HEADER, "What this means for famlies"],
        [...row("1.1"), F],
      ],
    },
    ["1 families Plan!I2"],
  ],
  [
    "a column on impact for children is the action's",
    {
      Plan: [
        [...HEADER.slice(0, 7), "Impact on children and families"],
        [...row("1.1").slice(0, 7), S],
      ],
    },
    [],
  ],
  [
    "a sheet for each area",
    {
      "Priority 1": [["Priority 1 – Waiting times"], ["Impact statement", S], HEADER, row("1.1"), row("1.2")],
      "Priority 2": [["Priority 2 – Transitions"], HEADER, row("2.1")],
    },
    ["1 impact 'Priority 1'!B2"],
  ],
  [
    "a sheet for an area without a number",
    {
      Waits: [["Waiting times"], ["Impact so far:", S], [], HEADER, row("1.1"), row("1.2")],
      Moves: [["Transitions"], HEADER, row("2.1")],
    },
    ["1 impact Waits!B2"],
  ],
  [
    "a table of priorities by number",
    {
      ...plain,
      Summary: [
        ["Priority", "SRO", "What impact has there been?"],
        [1, "Head of Health", S],
        [2, "Head of Schools", null],
      ],
    },
    ["1 impact Summary!C2"],
  ],
  [
    "a table of areas by bare names",
    {
      ...plain,
      Summary: [
        ["Area of improvement", "Impact to date", "So what for families?"],
        ["Waiting times", S, F],
        ["Transitions", "tbc", "tbc"],
      ],
    },
    ["1 impact Summary!B2", "1 families Summary!C2"],
  ],
  [
    "a table with P1 and P2",
    {
      ...plain,
      Summary: [
        ["Ref", "Priority", "Impact statement"],
        ["P1", "Waits", S],
        ["P2", "Moves", null],
      ],
    },
    ["1 impact Summary!C2"],
  ],
  [
    "a table of another plan's areas",
    {
      ...plain,
      Summary: [
        ["Area", "Impact statement"],
        ["Housing", S],
        ["Transport", S],
      ],
    },
    [],
  ],
  [
    "lines under each area on a cover",
    {
      ...plain,
      Cover: [
        ["Improvement plan"],
        ["Priority 1: Waiting times"],
        [`Impact: ${S}`],
        ["Priority 2: Transitions"],
        ["Impact statement:", "To be agreed"],
      ],
    },
    ["1 impact Cover!A3"],
  ],
  [
    "lines under each area on an overview",
    {
      ...plain,
      Overview: [
        ["Priority 1"],
        ["Impact statement", S],
        [],
        ["Priority 2"],
        ["Impact statement", "We do not know yet what has changed; the survey is in June."],
      ],
    },
    ["1 impact Overview!B2", "2 impact Overview!B5"],
  ],
  [
    "a line that names its area by number",
    { ...plain, Overview: [["Impact statements"], [`Impact of priority 2: ${S}`]] },
    ["2 impact Overview!A2"],
  ],
  [
    "a statement of the whole programme",
    {
      Plan: [
        ["Improvement plan"],
        [`Impact statement: ${S}`],
        [],
        HEADER,
        P1,
        row("1.1"),
        ["Priority 2: Transitions"],
        row("2.1"),
      ],
    },
    [],
  ],
  [
    "a note below the whole plan",
    { Plan: [HEADER, P1, row("1.1"), ["Priority 2: Transitions"], row("2.1"), [], [`Impact: ${S}`]] },
    [],
  ],
  ["a note below an action", { Plan: [HEADER, P1, row("1.1"), [`Impact on families: ${S}`], row("1.2")] }, []],
  [
    "a statement at the end of an area that names it",
    {
      Plan: [
        HEADER,
        P1,
        row("1.1"),
        [`Impact statement for this priority: ${S}`],
        ["Priority 2: Transitions"],
        row("2.1"),
      ],
    },
    ["1 impact Plan!A4"],
  ],
  ["lines that stand under no area", { ...plain, Scratch: [["Old statements"], ["Impact statement", S]] }, []],
  ["an area whose words are a rating", two(P1, [["Impact statement: Impact is felt at a system level"]]), []],
  ["an area whose words are a dash", two(P1, [["Impact statement", "–"]]), []],
  ["a label without words, then the actions", two(P1, [["Impact statement:"]]), []],
  ["a label without words, then a theme", two(P1, [["Impact statement:"], ["Shorter waits"]]), []],
  ["a risk below the heading", two(P1, [["Risk: impact on families if posts stay vacant for long"]]), []],
  [
    "an intended outcome below the heading",
    two(P1, [["Intended impact: no family waits longer than 18 weeks by July"]]),
    [],
  ],
  [
    "a question for later below the heading",
    two(P1, [["What difference will this make? No family will wait longer than 18 weeks."]]),
    [],
  ],
  [
    "you said, we did by area",
    {
      ...plain,
      "You said we did": [
        ["You said", "We did", "What changed", "Linked action"],
        ["Letters are hard.", "We wrote anew.", F, "2.1"],
      ],
    },
    ["2 families 'You said we did'!C2"],
  ],
  [
    "you said, we did without an action",
    {
      ...plain,
      "You said we did": [
        ["You said", "We did", "What changed"],
        ["Letters are hard.", "We wrote anew.", F],
      ],
    },
    [],
  ],
  [
    "a table of areas above the plan on one sheet",
    {
      Plan: [
        ["Area", "Impact statement"],
        ["Priority 1", S],
        ["Priority 2", null],
        [],
        HEADER,
        P1,
        row("1.1"),
        ["Priority 2: Transitions"],
        row("2.1"),
      ],
    },
    ["1 impact Plan!B2"],
  ],
];

test.each(CASES)("%s", (_, sheets, said) => {
  const { plan } = review(bookOf(sheets), { asAt: "2025-10-31", today: "2025-10-31" });
  expect(plan.areaWords.map(({ area, kind, at }) => `${area} ${kind} ${at[0]}`)).toEqual(said);
  const refs = plan.actions.map(({ ref }) => ref);
  expect(refs.filter((ref) => ref === null)).toEqual([]);
});
