import type { CellValue, SheetSnapshot } from "../../workbook";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, type ActionField } from "../columns";
import { assignFields, type ChosenFields } from "../headings";
import { squash } from "../squash";
import { readActionStatus, readImpactStatus } from "../statuses";
import { columnsOf, type Candidate } from "./candidate";
import { onlyLatest, stackedHeadings, type Stacked } from "./header";
import { NO_WISHES, type Wishes } from "./wishes";

/** A header row that is being weighed; `headings` are those of two rows where it has two. */
type Header = {
  readonly sheet: SheetSnapshot;
  readonly row: number;
  readonly headings: readonly CellValue[];
  readonly chosen: ChosenFields;
  readonly words: ScaleWords;
};

type Headed = { readonly header: Header; readonly assigned: ReadonlyMap<number, ActionField> };

/** The row, alone or with the one above it, as the header of an action plan, or null when it is none. */
export function actionTableAt(sheet: SheetSnapshot, row: number, wishes: Wishes = NO_WISHES): Candidate | null {
  const { header, assigned } = headedAt(sheet, row, wishes);
  if (assigned.size < 3) return null;
  const weighed = weighScales(header, assigned);
  const found = new Set(weighed.fields.values());
  if (weighed.scales.length === 0 || !(found.has("title") || found.has("ref"))) return null;
  return tableOf(header, weighed);
}

/** The row as the header of a sheet that somebody said is a plan, whatever its headings and words. */
export function wantedActionTable(sheet: SheetSnapshot, row: number, wishes: Wishes): Candidate {
  const { header, assigned } = headedAt(sheet, row, wishes);
  return tableOf(header, weighScales(header, assigned, true));
}

function headedAt(sheet: SheetSnapshot, row: number, { fields, words }: Wishes): Headed {
  const headings = sheet.values[row] ?? [];
  const under = (of: readonly CellValue[]): Header => ({ sheet, row, headings: of, chosen: fields(of), words });
  const alone = under(headings);
  const own = assignFields<ActionField>(headings, actionColumns, alone.chosen);
  const above = assignFields<ActionField>(sheet.values[row - 1] ?? [], actionColumns);
  const stacked = own.size + above.size < 2 ? null : stackedHeadings(sheet, row);
  if (stacked !== null) {
    const header = under(stacked.map(inOne));
    const both = assignFields<ActionField>(stacked, actionColumns, header.chosen);
    if (both.size >= Math.max(own.size, above.size) + 2) return { header, assigned: both };
  }
  const assigned = assignFields<ActionField>(onlyLatest(headings), actionColumns, alone.chosen);
  return { header: alone, assigned };
}

/** The heading of two rows in one: both together where there are two. */
const inOne = (heading: Stacked): string | null => heading[0] ?? null;

const WANTED = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;

function tableOf(header: Header, { fields, scales, others }: ReturnType<typeof weighScales>): Candidate {
  const found = new Set(fields.values());
  const have = WANTED.filter((field) => found.has(field)).length;
  const why = [`${have} of the ${WANTED.length} columns that a plan has`, ...scales, ...others].join("; ");
  const columns = columnsOf(header.headings, fields);
  return { role: "actions", headerRow: header.row, columns, layout: null, score: fields.size + have, why };
}

/** Keeps, moves or drops the status columns by what they hold, and says why; those of a plan that is one stay, and those chosen. */
function weighScales(header: Header, assigned: ReadonlyMap<number, ActionField>, isAPlan = false) {
  const fields = new Map([...assigned].filter(([, field]) => !isScale(field)));
  const scales = new Map<ScaleField, string>();
  const others: string[] = [];
  const strange: [column: number, stated: ScaleField][] = [];
  for (const [column, field] of assigned) {
    if (!isScale(field)) continue;
    if (header.chosen.has(column)) {
      scales.set(field, `column “${headingOf(header, column)}” was chosen for it`);
      fields.set(column, field);
    }
  }
  for (const [column, field] of assigned) {
    if (!isScale(field) || header.chosen.has(column)) continue;
    const scale = weigh(header, column, field);
    if (scale === null) strange.push([column, field]);
    else if (!scales.has(scale.field)) {
      scales.set(scale.field, scale.why);
      fields.set(column, scale.field);
    }
  }
  // Beside a column that holds the scheme's words, another is the other scale whatever its words: the rules tell them.
  const isPlan = isAPlan || scales.size > 0;
  for (const [column, field] of strange) {
    others.push(otherWords(header, column));
    if (isPlan && !fields.has(column) && ![...fields.values()].includes(field)) fields.set(column, field);
  }
  return { fields, scales: [...scales.values()], others };
}

const isScale = (field: ActionField): field is ScaleField => field === "actionStatus" || field === "impactStatus";

const headingOf = ({ headings }: Header, column: number) => String(headings[column] ?? "").trim();

/** How many words of another scheme are shown. */
const WORDS_SHOWN = 3;

/** Why the states of a column are not read: it holds the words of another scheme, or none at all. */
function otherWords(header: Header, column: number): string {
  const heading = `the states in column “${headingOf(header, column)}” are not read, as it holds`;
  const words = [...new Set(columnWords(header, column).map((word) => `“${word.trim()}”`))];
  if (words.length === 0) return `${heading} no words`;
  const shown = words.slice(0, WORDS_SHOWN).join(", ") + (words.length > WORDS_SHOWN ? " …" : "");
  return `${heading} other words than the scheme's (${shown})`;
}

/**
 * Which of the two scales a column headed as a status holds. Words of other schemes (Open and Closed, High and Low) make
 * it none of ours, unless its heading names the scale outright: then the words are for the rules to tell.
 */
function weigh(header: Header, column: number, stated: ScaleField): Scale | null {
  const heading = headingOf(header, column);
  const words = columnWords(header, column);
  const hits = {
    actionStatus: words.filter((word) => readActionStatus(word, header.words.actionStatus) !== null).length,
    impactStatus: words.filter((word) => readImpactStatus(word, header.words.impactStatus) !== null).length,
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
function columnWords({ sheet, row, headings }: Header, column: number): string[] {
  const heading = squash(String(headings[column] ?? ""));
  return sheet.values
    .slice(row + 1)
    .map((cells) => cells[column])
    .filter(
      (value): value is string =>
        typeof value === "string" && value.trim() !== "" && value.length < 80 && squash(value) !== heading,
    );
}
