import type { SheetSpec, SpecRow, Style } from "../workbook";
import { cell, headingStyle, page, titleStyle, wordsRow, wordsStyle } from "./looks";

const WIDTHS = [126];

type Part = { readonly heading: string; readonly lines: readonly string[] };

/** In the order in which somebody who has never seen such a workbook needs it. */
const PARTS: readonly Part[] = [
  {
    heading: "Where to start",
    lines: [
      "1. On the sheet Action plan, type the name of the partnership and the report date at the top, then the first action into the first row of the table.",
      "2. For each action fill in at least Ref, Action, Designated lead, Due date, Action status, Impact status and Progress update.",
      "3. On the sheet KPIs, give each measure its unit, which way is better, its target, and a value for each month that is known.",
      "4. Open RAG Monitor and choose Check plan. It says what does not fit together, each time with the cell.",
    ],
  },
  {
    heading: "The two ratings",
    lines: [
      "Action status says how far the work is. Impact status says what has changed for children, young people and families. They are judged apart: an action can be complete while its impact is not yet seen.",
      "Choose both from the drop-down lists, never by colour: the words count, and the colours follow them. The sheet Key says what each rating means.",
    ],
  },
  {
    heading: "Writing so that others can use it",
    lines: [
      "Ref: number actions by area, such as 1.1, 1.2 and 2.1. A reference is used once and is not used again.",
      "Leads: write roles, not the names of persons. If you use short codes, explain each on the sheet Leads.",
      "Dates: type a day, such as 31/3/2027. If a date is changed, leave the first one in Due date and put the new one into Revised due date.",
      "Progress update: what was done since the last report, what comes next, and for what is off track how it will recover.",
      "Evidence of impact: what changed, for whom, by how much, and how we know. Activity is not yet impact.",
      "Never write anything by which a child or a family could be known: no names, no initials, no numbers below five.",
    ],
  },
  {
    heading: "The other sheets",
    lines: [
      "Each register (Evidence, Projects, Risks and so on) is optional: fill in those that you keep and delete the others. A column for actions takes their references, such as 1.1; 2.3.",
      "Lists holds the words of the drop-down lists. Leave it as it is.",
      "Rows may be added at the end of a table, and columns of your own at its right. The headings are how the sheets are known, so change them only if you must.",
    ],
  },
];

/** What whoever opens the workbook sees first. */
export function instructionsSheet(): SheetSpec {
  const row = (text: string, style: Style): SpecRow => wordsRow([cell(text, style)], WIDTHS);
  const parts = PARTS.flatMap(({ heading, lines }) => [
    { height: 10, cells: [] },
    row(heading, headingStyle),
    ...lines.map((line) => row(line, wordsStyle)),
  ]);
  return {
    id: "template-instructions",
    title: "Instructions",
    columns: WIDTHS,
    rows: [row("How to fill in this workbook", titleStyle), ...parts],
    merges: [],
    tables: [],
    charts: [],
    page: page("How to fill in this workbook", null),
    handedOver: true,
  };
}
