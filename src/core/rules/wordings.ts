import { squash, type Action } from "../plan";
import { readActionStatus, readImpactStatus, saysOnlyItsState } from "../plan/statuses";
import { isBlank, type Fix } from "../workbook";
import { groupBy } from "../group-by";
import { counted } from "../words";
import { listCells, listed, quoted, set, type ActionAt, type At } from "./rows";

/** A cell whose words mean a state of the scheme, and the scheme's own words for it. */
type Worded = { readonly action: Action; readonly at: At; readonly wording: string };

/** One or more cells whose words differ from the scheme's. */
export type Reworded = { readonly about: string; readonly at: At; readonly message: string; readonly fix: Fix };

type WordedField = "actionStatus" | "impactStatus";

/**
 * Cells that say a state in other words. Where most of a column speaks the scheme's words, the others are slips, safely
 * put right. Where columns have words of their own, that is a choice: it is asked about, once for all sheets. Slips are
 * one finding for the column, however many cells it has. `wordingOf`: the scheme's words for an action's state; null where
 * it has none.
 */
export function rewordings(
  rows: readonly ActionAt[],
  field: WordedField,
  scale: string,
  wordingOf: (action: Action) => string | null,
): Reworded[] {
  const own: Worded[] = [];
  const stated = rows.filter(({ action }) => wordingOf(action) !== null && !isBlank(action.raw[field]));
  const slipped = [...groupBy(stated, ({ action }) => action.sheet)].flatMap(([sheet, all]) => {
    const odd = all.flatMap((row): Worded[] => {
      const wording = wordingOf(row.action)!;
      return row.action.raw[field] === wording ? [] : [{ action: row.action, at: row.at, wording }];
    });
    const areFew = odd.length * 2 <= all.length;
    const isSlip = (cell: Worded) => saysItself(cell, field) && (areFew || isSpelling(cell, field));
    own.push(...odd.filter((cell) => !isSlip(cell)));
    return slips(sheet, odd.filter(isSlip), field, scale);
  });
  return [...slipped, ...ownWords(own, field, scale)];
}

function slips(sheet: string, cells: readonly Worded[], field: WordedField, scale: string): Reworded[] {
  const [first, ...others] = cells;
  if (first === undefined) return [];
  const at = placesOf(cells);
  const [text, wording] = [quoted(first.action.raw[field]), quoted(first.wording)];
  const edits = cells.map((cell) => set(cell.action, field, cell.wording));
  if (others.length === 0) {
    const message = `${listCells(at)} holds ${text}; the scheme's wording is ${wording}.`;
    return [{ about: first.action.key, at, message, fix: { label: `Write ${wording}`, safe: true, edits } }];
  }
  const message = cells.every((cell) => isSpelling(cell, field))
    ? `${listCells(at)} hold the ${scale} in a spelling of their own (capitals, blanks or signs), such as ${text} for ${wording}.`
    : `${listCells(at)} hold the ${scale} in other words than the scheme's: ${readings(cells, field)}.`;
  return [{ about: sheet, at, message, fix: { label: IN_ALL, safe: true, edits } }];
}

function ownWords(cells: readonly Worded[], field: WordedField, scale: string): Reworded[] {
  const sheets = [...new Set(cells.map(({ action }) => action.sheet))];
  const [sheet] = sheets;
  if (sheet === undefined) return [];
  const at = placesOf(cells);
  const hold =
    cells.length === 1 ? `holds the ${scale} in words of its own` : `hold the ${scale} in words of their own`;
  const where = sheets.length === 1 ? listCells(at) : `${counted(cells.length, "cell")} on ${listed(sheets)}`;
  const message = `${where} ${hold}: ${readings(cells, field)}. Use the scheme's wording?`;
  const edits = cells.map(({ action, wording }) => set(action, field, wording));
  const label = cells.length === 1 ? `Write ${quoted(cells[0]!.wording)}` : IN_ALL;
  return [
    {
      about: sheets.length === 1 ? `${sheet} own words` : "own words",
      at,
      message,
      fix: { label, safe: false, edits },
    },
  ];
}

const IN_ALL = "Write the scheme's wording in all of them";

/** Each of the words once, with what it was taken for: “B” is read as “Action complete and impactful”, “G” as “…”. */
function readings(cells: readonly Worded[], field: WordedField): string {
  const once = new Map<string, string>();
  for (const { action, wording } of cells) {
    const text = action.raw[field];
    const key = `${squash(String(text)) || String(text)} ${wording}`;
    if (!once.has(key)) once.set(key, `${quoted(text)} ${once.size === 0 ? "is read as" : "as"} ${quoted(wording)}`);
  }
  return listed([...once.values()]);
}

const placesOf = (cells: readonly Worded[]) => cells.map(({ at }) => at[0]) as unknown as At;

/** It differs in capitals, blanks and signs alone. */
function isSpelling({ action, wording }: Worded, field: WordedField): boolean {
  return squash(String(action.raw[field])) === squash(wording);
}

/** The words say the state and no more; one that was read with a colour or a key is for a person to confirm. */
function saysItself({ action }: Worded, field: WordedField): boolean {
  const text = String(action.raw[field]);
  return (
    saysOnlyItsState(text) && (field === "actionStatus" ? readActionStatus(text) : readImpactStatus(text)) !== null
  );
}

/**
 * The one wording that a text is truly near to: three slips of the keyboard at most, and nothing else as near. Words
 * that turn a meaning ("on", "off", "not") must be the same. Null: it could mean more than one, or none.
 */
export function nearestWording(text: string, wordings: readonly string[]): string | null {
  const said = squash(text);
  const ranked = wordings
    .filter((wording) => sameTurns(said, squash(wording)))
    .map((wording) => ({ wording, slips: distance(said, squash(wording)) }))
    .sort((a, b) => a.slips - b.slips);
  const [best, next] = ranked;
  if (best === undefined || best.slips > Math.min(3, said.length / 5)) return null;
  return next !== undefined && next.slips - best.slips < 3 ? null : best.wording;
}

function sameTurns(a: string, b: string): boolean {
  const [one, other] = [a.split(" "), b.split(" ")];
  return ["on", "off", "not"].every((word) => one.includes(word) === other.includes(word));
}

/** Letters to add, leave out or change to come from one text to the other (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length]!;
}
