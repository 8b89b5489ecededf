import { FONT_SIZE, type SheetSpec, type SpecRow } from "../../workbook";

/** What stands in a further row of a text that one row does not hold. */
const CONTINUED = "(continued)";

/**
 * What each row of a sheet is, so that it is found again on the sheet as it is drawn next: in a table what its first cell
 * names (an action by its reference, whatever its title is by then), elsewhere the text or the name of the fact under its
 * heading; an empty row by the row above it. Null where two rows would be the same, or nothing names the row.
 */
export function rowKeys({ rows, tables }: SheetSpec): readonly (string | null)[] {
  const tableAt = (row: number) => tables.find(({ block }) => row >= block.row && row < block.row + block.rows)?.name;
  let [heading, above, blanks] = ["", null as string | null, 0];
  const keys = rows.map((row, at) => {
    const first = firstText(row);
    if (first === null) return above === null ? null : `${above}|+${++blanks}`;
    blanks = 0;
    const table = tableAt(at);
    if (table === undefined && isHeading(row)) heading = first;
    above = first === CONTINUED ? null : `${table ?? `${heading}|`}|${named(first)}`;
    return above;
  });
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => (key !== null && counts.get(key) === 1 ? key : null));
}

function firstText({ cells }: SpecRow): string | null {
  const cell = cells.find((one) => one !== null && one.value !== null && one.value !== "");
  return cell ? String(cell.value).trim() : null;
}

const isHeading = ({ cells }: SpecRow) => (cells[0]?.style.size ?? FONT_SIZE) > FONT_SIZE;

const REFERENCE = /^(?:[a-z]{1,4}[-. ]?)?\d{1,3}(?:\.\d{1,3})*[a-z]?(?=$|[\s:–-])/i;
const DAY = /^\d{1,2}\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

/** The reference with which a text begins, else the text. */
function named(text: string): string {
  return referenceOf(text) ?? text;
}

/** `3.2` of `3.2 Recruit advisers`; null where a text begins with none. */
export function referenceOf(text: string): string | null {
  return DAY.test(text) ? null : (REFERENCE.exec(text)?.[0] ?? null);
}
