import { cellRef, valueAt, type SheetSnapshot } from "../../workbook";
import { squash } from "../squash";
import type { LeadKey, LeadKeyEntry, LeadKeyField } from "./lead-key";
import { isKeyLabel, isKeyRole, speaksOfLeads, textAt } from "./lead-key-words";
import { isCode } from "./roles";
import type { UsedLeads } from "./used-leads";

const HEADINGS: { readonly [F in LeadKeyField]: readonly string[] } = {
  code: [
    ...["code", "codes", "lead code", "lead codes", "code used", "abbreviation", "abbreviations", "abbr", "abbrev"],
    ...["acronym", "initials", "short", "short form", "short name", "key", "lead", "lead abbreviation"],
  ],
  title: [
    ...[
      "title",
      "job title",
      "role title",
      "full title",
      "lead title",
      "role",
      "lead role",
      "post",
      "post title",
      "position",
    ],
    ...[
      "designation",
      "lead",
      "lead officer",
      "full name",
      "in full",
      "stands for",
      "meaning",
      "description",
      "definition",
    ],
  ],
  organisation: [
    ...["organisation", "organization", "agency", "partner", "partner organisation", "body", "employer", "org"],
    ...["sector", "service", "partner agency"],
  ],
};

/** What heads a list of abbreviations of all kinds besides that. */
const GLOSSARY: typeof HEADINGS = {
  ...HEADINGS,
  code: [...HEADINGS.code, "term", "acronyms", "letters", "abbreviated"],
  title: [
    ...HEADINGS.title,
    "name",
    "names",
    "full form",
    "full term",
    "explanation",
    "expansion",
    "what it means",
    "who",
  ],
};

/** Headings of a plan or a status legend. A table that has one is no key, whatever its codes stand for. */
const NOT_OF_A_KEY =
  /\b(action|actions|status|rag|brag|due|deadline|date|timescale|progress|update|impact|target|milestone|colour|priority)\b/;

type Columns = LeadKey["columns"];
type Row = { readonly row: number; readonly code: string; readonly title: string };

/** A key laid out as a table of codes and titles, with or without a header row; null when there is none. */
export function tableKey(sheet: SheetSnapshot): LeadKey | null {
  for (let row = 0; row < sheet.values.length; row++) {
    const columns = headedColumns(sheet, row);
    const key = columns === null ? null : keyBelow(sheet, row, columns);
    if (key !== null) return key;
  }
  return withoutHeader(sheet);
}

/** A key that has its headings and nothing below them yet, on a sheet that speaks of leads; null where it is none. */
export function blankKey(sheet: SheetSnapshot): LeadKey | null {
  const isFilled = sheet.values.map((cells) => cells.some((value) => value !== null && value !== ""));
  const row = isFilled.lastIndexOf(true);
  const columns = row < 0 ? null : headedColumns(sheet, row);
  if (columns === null || !speaksOfLeads(sheet, row)) return null;
  const why = "it has the headings of a key to leads, and nothing stands below them yet";
  return { sheet: sheet.name, why, headerRow: row, columns, entries: [] };
}

/** The columns of a header row; null when the row heads no key. */
function headedColumns(sheet: SheetSnapshot, row: number, names = HEADINGS): Columns | null {
  const headings = (sheet.values[row] ?? []).map((_, column) => textAt(sheet, row, column));
  const words = headings.map(squash);
  if (words.filter((word) => word !== "").length < 2 || words.some((word) => NOT_OF_A_KEY.test(word))) return null;
  const free = (field: LeadKeyField, taken: readonly number[]) =>
    names[field].reduce(
      (found, name) => (found >= 0 ? found : words.findIndex((word, i) => word === name && !taken.includes(i))),
      -1,
    );
  const code = free("code", []);
  const title = free("title", [code]);
  if (code < 0 || title < 0) return null;
  const organisation = free("organisation", [code, title]);
  return [
    { column: code, header: headings[code] ?? "", field: "code" as const },
    { column: title, header: headings[title] ?? "", field: "title" as const },
    ...(organisation < 0
      ? []
      : [{ column: organisation, header: headings[organisation] ?? "", field: "organisation" as const }]),
  ].sort((a, b) => a.column - b.column);
}

/** So many short forms must stand among the leads for a list of abbreviations to be their key. */
const FEWEST = 2;

/**
 * A list of abbreviations of all kinds as a key to leads, by those of its lines whose short form stands in the plan's
 * columns for leads or whose words are a role. Null where too few stand there.
 */
export function glossaryKey(sheet: SheetSnapshot, { pieces }: UsedLeads): LeadKey | null {
  if (pieces.size === 0) return null;
  const isUsed = ({ code }: LeadKeyEntry) => pieces.has(squash(code));
  for (let row = 0; row < sheet.values.length; row++) {
    const columns = headedColumns(sheet, row, GLOSSARY);
    if (columns === null) continue;
    const [code, title] = [columnOf(columns, "code")!, columnOf(columns, "title")!];
    const rows = pairs(sheet, row + 1, code, title);
    const all = entriesOf(sheet, rows, { from: row + 1, code, organisation: columnOf(columns, "organisation") });
    const used = all.filter(isUsed).length;
    if (used < FEWEST || !areCodes(rows)) continue;
    const entries = all.filter((entry) => isUsed(entry) || (isCode(entry.code) && isKeyRole(entry.title)));
    const why = `a list of abbreviations below row ${row + 1}; ${used} of its codes stand in the column of leads`;
    return { sheet: sheet.name, why, headerRow: row, columns, entries };
  }
  return null;
}

const columnOf = (columns: Columns, field: LeadKeyField) =>
  columns.find((column) => column.field === field)?.column ?? null;

function withoutHeader(sheet: SheetSnapshot): LeadKey | null {
  const width = Math.max(0, ...sheet.values.slice(0, 1).map((row) => row.length));
  for (let column = 0; column + 1 < width; column++) {
    const key = keyBelow(sheet, null, [
      { column, header: "", field: "code" },
      { column: column + 1, header: "", field: "title" },
    ]);
    if (key !== null) return key;
  }
  return null;
}

function keyBelow(sheet: SheetSnapshot, headerRow: number | null, columns: Columns): LeadKey | null {
  const at = (field: LeadKeyField) => columnOf(columns, field);
  const [code, title, organisation] = [at("code") ?? 0, at("title") ?? 0, at("organisation")];
  const from = headerRow === null ? 0 : headerRow + 1;
  const rows = pairs(sheet, from, code, title);
  const roles = rows.filter((pair) => isCode(pair.code) && isKeyRole(pair.title)).length;
  const headed = headerRow !== null && speaksOfLeads(sheet, headerRow);
  const enough = headed ? roles >= 2 && roles * 2 >= rows.length : roles >= 3 && roles * 5 >= rows.length * 4;
  if (!enough || !areCodes(rows) || (headerRow === null && rows.length * 4 < filledCells(sheet))) return null;
  const how = headerRow === null ? "two columns" : `a table below row ${headerRow + 1}`;
  const why = `${how} of codes and titles; ${roles} of ${rows.length} titles are roles`;
  return { sheet: sheet.name, why, headerRow, columns, entries: entriesOf(sheet, rows, { from, code, organisation }) };
}

/** Codes of a key stand once each and carry no numbers, other than references or a column of organisations. */
function areCodes(rows: readonly Row[]): boolean {
  const numbered = rows.filter(({ code }) => /\d/.test(code)).length;
  return new Set(rows.map(({ code }) => code)).size * 5 >= rows.length * 4 && numbered * 2 < rows.length;
}

function filledCells(sheet: SheetSnapshot): number {
  return sheet.values.flat().filter((value) => value !== null && value !== "").length;
}

/** The rows that hold both a code and a title. */
function pairs(sheet: SheetSnapshot, from: number, codeColumn: number, titleColumn: number): Row[] {
  return sheet.values.slice(from).flatMap((_, i) => {
    const row = from + i;
    const [code, title] = [textAt(sheet, row, codeColumn), textAt(sheet, row, titleColumn)];
    return code === "" || title === "" ? [] : [{ row, code, title }];
  });
}

/** Each code with its organisation: of its own cell, merged or written once for several rows, or of the heading above. */
function entriesOf(
  sheet: SheetSnapshot,
  rows: readonly Row[],
  { from, code, organisation }: { readonly from: number; readonly code: number; readonly organisation: number | null },
): LeadKeyEntry[] {
  const ownRows = new Set(rows.map(({ row }) => row));
  let heading: string | null = null;
  let next = from;
  return rows
    .filter((row) => isKeyLabel(row.code))
    .map((row) => {
      for (; next <= row.row; next++) {
        const said = organisation === null ? headingAt(sheet, next, ownRows) : textAt(sheet, next, organisation);
        if (said !== "") heading = said;
        else if (organisation !== null && !isCovered(sheet, next, organisation)) heading = null;
      }
      return { code: row.code, title: row.title, organisation: heading, at: cellRef(sheet.name, row.row, code) };
    });
}

/** The only text of a row that is no line of the key. */
function headingAt(sheet: SheetSnapshot, row: number, own: ReadonlySet<number>): string {
  const texts = (sheet.values[row] ?? []).map((_, column) => textAt(sheet, row, column)).filter((text) => text !== "");
  return own.has(row) || texts.length !== 1 ? "" : (texts[0] ?? "").replace(/\s*:$/, "");
}

/** Whether a blank cell lies in a merged area, whose value holds for it. */
function isCovered(sheet: SheetSnapshot, row: number, column: number): boolean {
  const merge = (sheet.merges ?? []).find(
    ({ row: top, column: left, rows, columns }) =>
      row > top && row < top + rows && column >= left && column < left + columns,
  );
  return merge !== undefined && valueAt(sheet, merge.row, merge.column) !== null;
}
