import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus } from "../plan";
import type { SheetSpec, SpecRow } from "../workbook";
import { cell, fieldStyle, headerStyle, page, titleStyle, wordsRow } from "./looks";
import { tableSheet } from "./table-sheet";

const ACTION_MEANINGS: { readonly [S in ActionStatus]: string } = {
  "complete-impactful": "All of it is done, and there is evidence that it made the difference it was meant to make.",
  "complete-impact-not-seen": "All of it is done. Nobody can show a difference so far.",
  "in-progress-off-track": "Begun, and not going to be done by its date unless something changes.",
  "in-progress-on-track": "Begun, and going to be done by its date.",
  "not-started": "Nothing has been done so far.",
};

const IMPACT_MEANINGS: { readonly [S in ImpactStatus]: string } = {
  "system-level": "Children and families across the whole area notice the difference, and evidence shows it.",
  variable: "Some notice a difference and others do not: say who and where.",
  "not-seen": "No difference can be shown so far.",
};

const WIDTHS = [42, 84];

/** How a key says a state: in which words and on which colour. */
type KeyLine = { readonly wording: string; readonly fill: string; readonly text: string };
type KeyLineOf = (state: ActionStatus | ImpactStatus) => KeyLine;

const schemeLine: KeyLineOf = (state) => [...actionStatuses, ...impactStatuses].find(({ id }) => id === state)!;

/** Where the words of each scale stand on the sheet of the key, for drop-down lists. */
export const wordsInKey = {
  actionStatus: { row: 2, column: 0, rows: actionStatuses.length, columns: 1 },
  impactStatus: { row: 4 + actionStatuses.length, column: 0, rows: impactStatuses.length, columns: 1 },
} as const;

/** What the two ratings mean, each on its colour; in the scheme's words where no others are given. */
export function keySheet(lineOf: KeyLineOf = schemeLine, id = "template-key"): SheetSpec {
  const heading = (text: string): SpecRow =>
    wordsRow([cell(text, headerStyle), cell("What it means", headerStyle)], WIDTHS);
  const line = ({ wording, fill, text }: KeyLine, meaning: string): SpecRow =>
    wordsRow([cell(wording, { ...fieldStyle, fill, colour: text }), cell(meaning, fieldStyle)], WIDTHS);
  return {
    id,
    title: "Key",
    columns: WIDTHS,
    rows: [
      { height: 28, cells: [cell("Key to the two ratings", { ...titleStyle, wrap: false })] },
      heading("Action status"),
      ...actionStatuses.map((state) => line(lineOf(state.id), ACTION_MEANINGS[state.id])),
      { height: 12, cells: [] },
      heading("Impact status"),
      ...impactStatuses.map((state) => line(lineOf(state.id), IMPACT_MEANINGS[state.id])),
    ],
    merges: [],
    tables: [],
    charts: [],
    page: page("Key to the two ratings", null),
    handedOver: true,
  };
}

/** What the short codes of leads stand for, where a plan uses codes. */
export function leadKeySheet(): SheetSpec {
  return tableSheet({
    id: "template-leads",
    title: "Leads",
    lines: [
      "Key to leads",
      "Only if leads are written as short codes: one row for each code. Roles, not names of persons.",
    ],
    columns: [
      { heading: "Lead code", width: 14, holds: "words" },
      { heading: "Role title", width: 50, holds: "words" },
      { heading: "Organisation", width: 40, holds: "words" },
    ],
    rows: 40,
    table: "Leads",
  });
}
