import { squash } from "../plan";
import { groupBy } from "../group-by";
import { listed } from "../words";
import { rowOf } from "../workbook";
import { nameOfSent } from "./find-action";
import type { Returned, ReturnedRow, SentRow, Told } from "./read";

/** A row that came back and what it was sent as. */
export type MatchedRow = { readonly row: ReturnedRow; readonly sent: SentRow; readonly notes: readonly string[] };

/** The rows that came back, each once, and a sentence for each that is gone, put in, doubled or mixed up. */
export function matchRows({ sent, rows }: Returned): {
  readonly matched: readonly MatchedRow[];
  readonly told: readonly Told[];
} {
  const told: Told[] = [];
  const byPlace = new Map(sent.map((one) => [one.place, one]));
  const found = rows.flatMap((row): MatchedRow[] => {
    const of = sentFor(row, byPlace, sent);
    if (of === "unknown") told.push(added(row));
    else if (of === "mixed") told.push(mixed(row));
    else return [{ row, sent: of, notes: changedNames(row, of) }];
    return [];
  });
  const bySent = groupBy(found, (one) => one.sent.place);
  for (const all of bySent.values()) if (all.length > 1) told.push(doubled(all[0]!.sent, all));
  const mentioned = new Set([...bySent.keys(), ...rows.map((row) => textIn(row, "place"))]);
  for (const one of sent) if (!mentioned.has(one.place)) told.push(gone(one));
  return { matched: found.filter((one) => bySent.get(one.sent.place)?.length === 1), told };
}

const textIn = (row: ReturnedRow, holds: "ref" | "title" | "place") => row.cell(holds)?.text ?? "";

/** Names a row by the cell it came from, held against its reference and words; where that cell was lost, by both of these. */
function sentFor(
  row: ReturnedRow,
  byPlace: ReadonlyMap<string, SentRow>,
  all: readonly SentRow[],
): SentRow | "unknown" | "mixed" {
  const own = byPlace.get(textIn(row, "place"));
  if (own !== undefined) return speaksOf(row, own) ? own : "mixed";
  const [only, ...more] = all.filter((one) => sameRef(row, one) && sameTitle(row, one));
  return only !== undefined && more.length === 0 ? only : "unknown";
}

/** Its reference or its words are still the same, as far as there are columns for them. */
function speaksOf(row: ReturnedRow, sent: SentRow): boolean {
  const said = [
    ...(row.cell("ref") === null ? [] : [sameRef(row, sent)]),
    ...(row.cell("title") === null ? [] : [sameTitle(row, sent)]),
  ];
  return said.length === 0 || said.includes(true);
}

/** A program may have made a number of a reference. A column that is gone speaks against nothing. */
function sameRef(row: ReturnedRow, { said }: SentRow): boolean {
  const cell = row.cell("ref");
  const ref = said.get("ref") ?? "";
  if (cell === null) return true;
  return squash(cell.text) === squash(ref) || (typeof cell.value === "number" && cell.value === Number(ref));
}

function sameTitle(row: ReturnedRow, { said }: SentRow): boolean {
  const cell = row.cell("title");
  return cell === null || squash(cell.text) === squash(said.get("title") ?? "");
}

function changedNames(row: ReturnedRow, sent: SentRow): readonly string[] {
  const changed = [
    ...(sameRef(row, sent) ? [] : ["reference"]),
    ...(sameTitle(row, sent) ? [] : ["wording of the action"]),
  ];
  if (changed.length === 0) return [];
  return [
    `On the form the ${listed(changed)} was changed. A form does not change that in the plan; if it is meant, change it there.`,
  ];
}

const rowNumber = (row: ReturnedRow) => rowOf(row.from) + 1;

const added = (row: ReturnedRow): Told => ({
  from: row.from,
  sentence: `Row ${rowNumber(row)} of the form is none that was sent, so nothing of it is entered. If it is a new action, add it to the plan by hand.`,
});

const mixed = (row: ReturnedRow): Told => ({
  from: row.from,
  sentence: `Row ${rowNumber(row)} of the form has the reference and the words of one action and the cell of another, as after sorting only some of the columns. Nothing of it is entered; ask whoever filled it in to put it right.`,
});

const doubled = (sent: SentRow, all: readonly MatchedRow[]): Told => ({
  from: all[1]!.row.from,
  sentence: `${nameOfSent(sent)} stands on the form more than once, in rows ${listed(all.map(({ row }) => String(rowNumber(row))))}, so nothing of it is entered. Take out the rows that are not meant, then choose the file again.`,
});

const gone = (sent: SentRow): Told => ({
  from: null,
  sentence: `${nameOfSent(sent)} was taken out of the form. It stays in the plan as it is.`,
});
