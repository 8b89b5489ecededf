import { definitionOf, type RegisterColumn, type RegisterKind } from "../plan";
import type { SheetSpec } from "../workbook";
import { isList } from "./lists";
import { tableSheet, type Column } from "./table-sheet";

const ROWS = 40;

/** What stands below each title. */
const LINES: { readonly [K in RegisterKind]: string } = {
  evidence: "One row for each piece of evidence, with its day and where it can be read.",
  projects: "One row for each project of limited time: was it evaluated, and who carries it on?",
  requests: "What reviewers asked or told us, and what was answered.",
  escalations: "What was taken to somebody with more reach, and what came of it.",
  challenges: "What members and partners asked of each other, and what was answered.",
  risks: "What may keep the plan from succeeding. Likelihood and impact are numbers from 1 to 5.",
  decisions: "What the board decided, who sees to it, and by when.",
  "you-said": "What families said, what was done, and what changed for them. No names of persons.",
  crosswalk: "Which area of the plan carries which theme of the strategy. A blank cell is a gap, and is shown.",
  glossary: "What the abbreviations of the plan mean.",
};

/** A register to be filled in, with the headings and the order of its definition. */
export function registerSheet(kind: RegisterKind): SheetSpec {
  const { title, columns } = definitionOf(kind);
  return tableSheet({
    id: `template-${kind}`,
    title,
    lines: [title, LINES[kind]],
    columns: Object.values(columns).map(columnOf),
    rows: ROWS,
    table: title.replace(/\W+/g, "_"),
  });
}

function columnOf({ heading, value }: RegisterColumn): Column {
  const isNumber = /^(?:no\.|ref)/i.test(heading) || value === "references";
  if (value === "day") return { heading, width: 13, holds: "day" };
  if (value === "number") return { heading, width: 11, holds: "figure" };
  if (isNumber) return { heading, width: 11, holds: "reference" };
  if (isList(value)) return { heading, width: 20, holds: value };
  return { heading, width: WIDE.test(heading) ? 32 : 22, holds: "words" };
}

/** Headings below which sentences stand. */
const WIDE =
  /^(?:what|risk|cause|consequence|mitigation|question|answer|we did|you said|evidence|why|resolution|outcome|meaning|issue|action or|strategy|improvement)/i;
