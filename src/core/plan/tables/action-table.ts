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
  const scales = weighScales(sheet, headerRow, fields);
  const found = new Set(fields.values());
  if (scales.length === 0 || !(found.has("title") || found.has("ref"))) return null;
  const have = WANTED.filter((field) => found.has(field)).length;
  const why = `${have} of the ${WANTED.length} columns that a plan has; ${scales.join("; ")}`;
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
function weighScales(sheet: SheetSnapshot, headerRow: number, fields: Map<number, ActionField>): string[] {
  return [...fields].flatMap(([column, field]) => {
    if (field !== "actionStatus" && field !== "impactStatus") return [];
    const scale = weigh(sheet, headerRow, column, field);
    if (scale === null) fields.delete(column);
    else fields.set(column, scale.field);
    return scale === null ? [] : [scale.why];
  });
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
