import { valueAt, type SheetSnapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { squash } from "../squash";
import { assignFields } from "../headings";
import { readActionStatus, readImpactStatus } from "../statuses";
import { columnsOf, type Candidate } from "./candidate";

/** The row as the header of an action plan, or null when it is none. */
export function actionTableAt(sheet: SheetSnapshot, headerRow: number): Candidate | null {
  const cells = sheet.values[headerRow] ?? [];
  const fields = new Map(assignFields<ActionField>(cells, actionColumns));
  if (fields.size < 3) return null;
  const { scales, others } = weighScales(sheet, headerRow, fields);
  const found = new Set(fields.values());
  if (scales.length === 0 || !(found.has("title") || found.has("ref"))) return null;
  const have = WANTED.filter((field) => found.has(field)).length;
  const why = `${have} of the ${WANTED.length} columns that a plan has; ${[...scales, ...others].join("; ")}`;
  return {
    role: "actions",
    headerRow,
    columns: columnsOf(cells, fields),
    layout: null,
    score: fields.size + have,
    why,
  };
}

const WANTED = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;

/** Keeps, moves or drops the status columns by what they hold, and says why. */
function weighScales(sheet: SheetSnapshot, headerRow: number, fields: Map<number, ActionField>) {
  const scales: string[] = [];
  const others: string[] = [];
  for (const [column, field] of [...fields]) {
    if (field !== "actionStatus" && field !== "impactStatus") continue;
    const scale = weigh(sheet, headerRow, column, field);
    if (scale === null) {
      fields.delete(column);
      others.push(otherWords(sheet, headerRow, column));
    } else {
      fields.set(column, scale.field);
      scales.push(scale.why);
    }
  }
  return { scales, others };
}

/** How many words of another scheme are shown. */
const WORDS_SHOWN = 3;

/** Why a column headed as a status is not read: it holds the words of another scheme, or none at all. */
function otherWords(sheet: SheetSnapshot, headerRow: number, column: number): string {
  const heading = `column “${String(valueAt(sheet, headerRow, column)).trim()}” is not read, as it holds`;
  const words = [...new Set(columnWords(sheet, headerRow, column).map((word) => `“${word.trim()}”`))];
  if (words.length === 0) return `${heading} no words`;
  const shown = words.slice(0, WORDS_SHOWN).join(", ") + (words.length > WORDS_SHOWN ? " …" : "");
  return `${heading} other words than the scheme's (${shown})`;
}

/**
 * Which of the two scales a column headed as a status holds. Words of other schemes (Open and Closed, High and Low) make
 * it none of ours, unless its heading names the scale outright: then the words are for the rules to tell.
 */
function weigh(sheet: SheetSnapshot, headerRow: number, column: number, stated: ScaleField): Scale | null {
  const heading = String(valueAt(sheet, headerRow, column)).trim();
  const words = columnWords(sheet, headerRow, column);
  const hits = {
    actionStatus: words.filter((word) => readActionStatus(word) !== null).length,
    impactStatus: words.filter((word) => readImpactStatus(word) !== null).length,
  };
  const other = stated === "actionStatus" ? "impactStatus" : "actionStatus";
  const field = hits[other] > hits[stated] ? other : stated;
  const say = (what: string) => ({ field, why: `column “${heading}” ${what}` });
  if (hits[field] > 0 && hits[field] * 3 >= words.length)
    return say(`holds the scheme's words in ${hits[field]} of ${words.length} rows`);
  if (!/\b(action|impact) status\b|\bstatus of (action|impact)\b/.test(squash(heading))) return null;
  return say(words.length === 0 ? "is empty" : "is named so, but holds few of the scheme's words");
}

type ScaleField = "actionStatus" | "impactStatus";
type Scale = { readonly field: ScaleField; readonly why: string };

/** The texts below a heading that are not headings themselves. */
function columnWords(sheet: SheetSnapshot, headerRow: number, column: number): string[] {
  const header = squash(String(valueAt(sheet, headerRow, column) ?? ""));
  return sheet.values
    .slice(headerRow + 1)
    .map((row) => row[column])
    .filter(
      (value): value is string =>
        typeof value === "string" && value.trim() !== "" && value.length < 80 && squash(value) !== header,
    );
}
