import { cellRef, type CellValue, type SheetSnapshot, type Snapshot } from "../../workbook";
import { hexOf } from "../colours/colour";
import { NO_WORDS, readOn, SCALES, type Scale } from "../colours/scale";
import { oncePerSheet } from "../once-per-sheet";
import { saysWhat, squash } from "../squash";
import { wordKey } from "../statuses";
import {
  limits,
  noSettings,
  subjectOf,
  type Choice,
  type ChosenRole,
  type PartnershipSettings,
  type UnreadSetting,
} from "./settings";
import {
  cellsOf,
  FIELDS,
  LIMITS,
  NOT_READ,
  readColumnPlace,
  roleNames,
  settingNames,
  SETTINGS_HEADER,
  SETTINGS_TITLE,
} from "./words";
import { termChoice } from "./term-choice";

/** The header stands near the top, under the title and a line or two of explanation. */
const HEADER_WITHIN = 20;

/** Whether the sheet holds a partnership's settings: their header, under their title or on a sheet of that name. */
export function isSettingsSheet(sheet: SheetSnapshot): boolean {
  return headerOf(sheet) !== null;
}

/** What the workbook's own settings sheet says. Rows that cannot be understood are kept and told; nothing is guessed. */
export function settingsIn(book: Snapshot): PartnershipSettings {
  const found = settingRows(book);
  return found === null ? noSettings : { sheet: found.sheet.name, ...settle(found.rows) };
}

/** A row of the settings sheet: its cells under the header, and the choice that it says or why it says none. */
export type SettingRow = {
  /** From 0. */
  readonly row: number;
  readonly at: UnreadSetting["at"];
  readonly cells: readonly CellValue[];
  readonly read: Choice | string;
};

/** The settings sheet of a workbook with its rows as they stand, and the columns of its header; null where it has none. */
export function settingRows(book: Snapshot): {
  readonly sheet: SheetSnapshot;
  /** Where Setting, For, Value and Note stand; the last may be missing. */
  readonly columns: readonly (number | null)[];
  readonly headerRow: number;
  readonly rows: readonly SettingRow[];
} | null {
  const named = book.sheets.filter(isSettingsSheet);
  const sheet = named.find(({ name }) => squash(name) === squash(SETTINGS_TITLE)) ?? named[0];
  const header = sheet && headerOf(sheet);
  if (!sheet || !header) return null;
  const { columns, row: headerRow } = header;
  const rows = sheet.values.flatMap((values, row): SettingRow[] => {
    const cells = columns.map((column) => (column === null ? null : (values[column] ?? null)));
    const isRow = row > headerRow && cells.some((cell) => textOf(cell) !== "");
    return isRow ? [{ row, cells, at: cellRef(sheet.name, row, columns[0]!), read: readRow(cells) }] : [];
  });
  return { sheet, columns, headerRow, rows };
}

/** Two rows about one thing that differ are both left out: nobody can tell which of them was meant. */
export function settle(rows: readonly SettingRow[]): Pick<PartnershipSettings, "choices" | "unread"> {
  const choices: Choice[] = [];
  const unread: UnreadSetting[] = [];
  for (const { cells, at, read } of rows) {
    if (typeof read === "string") {
      unread.push({ cells, at, why: read });
      continue;
    }
    const others = rows.flatMap((row) =>
      typeof row.read !== "string" && subjectOf(row.read) === subjectOf(read) ? [{ at: row.at, read: row.read }] : [],
    );
    const differ = others.filter((other) => cellsOf(other.read).join("\n") !== cellsOf(read).join("\n"));
    const [rival] = differ;
    if (rival) unread.push({ cells, at, why: `it says something else than ${rival.at}; keep the one that holds` });
    else if (others[0]?.at === at) choices.push(read);
  }
  return { choices, unread };
}

type SettingsHeader = { readonly row: number; readonly columns: readonly (number | null)[] };

const headerOf = oncePerSheet((sheet): SettingsHeader | null => {
  for (const [row, cells] of sheet.values.slice(0, HEADER_WITHIN).entries()) {
    if (!cells.some((cell) => isCalled(cell, HEADINGS[0]!))) continue;
    const columns = HEADINGS.map((words) => cells.findIndex((cell) => isCalled(cell, words)));
    if (columns.slice(0, 3).some((column) => column < 0)) continue;
    const titles = [sheet.name, ...sheet.values.slice(0, row).flat()];
    const isTitled = titles.some((cell) => isCalled(cell, TITLE));
    return isTitled ? { row, columns: columns.map((at) => (at < 0 ? null : at)) } : null;
  }
  return null;
});

const HEADINGS = SETTINGS_HEADER.map(squash);
const TITLE = squash(SETTINGS_TITLE);

/** None of the words that the sheet is known by is longer. */
const LONGEST_HEADING = 60;

const isCalled = (cell: CellValue, words: string) =>
  typeof cell === "string" && cell.length <= LONGEST_HEADING && saysWhat(cell, words);

const textOf = (cell: CellValue) => (cell === null ? "" : String(cell).trim());

/** The choice of a row, or why it is none. */
function readRow(cells: readonly CellValue[]): Choice | string {
  const [setting, of, value, note] = cells.map(textOf) as [string, string, string, string];
  const choice = choiceOf(squash(setting), of, value);
  return typeof choice === "string" || note === "" ? choice : { ...choice, note };
}

function choiceOf(setting: string, of: string, value: string): Choice | string {
  const scale = SCALES.find((one) => setting.includes(one === "actionStatus" ? "action" : "impact"));
  if (scale && setting === squash(settingNames.word[scale])) return wordChoice(scale, of, value);
  if (scale && setting === squash(settingNames.colour[scale])) return colourChoice(scale, of, value);
  if (scale && setting === squash(settingNames["no-colours"][scale]))
    return /^(not|no|none)\b/i.test(value)
      ? { kind: "no-colours", scale }
      : `“${value}” is not understood; “not a key” is`;
  if (setting === "sheet") return sheetChoice(of, value);
  if (setting === "heading row") return headingRowChoice(of, value);
  if (setting === "column") return columnChoice(of, value);
  if (setting === "limit") return limitChoice(of, value);
  if (setting === "term") return termChoice(of, value);
  return "no setting has this name";
}

function wordChoice(scale: Scale, word: string, value: string): Choice | string {
  const read = readOn(scale, value, NO_WORDS);
  if (wordKey(word) === "") return "the column For names no word";
  return read ? { kind: "word", scale, word, status: read.status } : notAState(scale, value);
}

function colourChoice(scale: Scale, of: string, value: string): Choice | string {
  const read = readOn(scale, of, NO_WORDS);
  const colour = hexOf(value);
  if (!read) return notAState(scale, of);
  return colour ? { kind: "colour", scale, status: read.status, colour } : `“${value}” is not a colour such as #FFC000`;
}

const notAState = (scale: Scale, text: string) =>
  `“${text}” is not one of the ${scale === "actionStatus" ? "five action" : "three impact"} statuses`;

function sheetChoice(sheet: string, value: string): Choice | string {
  const roles = Object.entries(roleNames) as [ChosenRole, string][];
  const role = roles.find(([, name]) => squash(name) === squash(value))?.[0];
  if (sheet === "") return "the column For names no sheet";
  return role ? { kind: "sheet", sheet, role } : `“${value}” is none of: ${Object.values(roleNames).join(", ")}`;
}

function headingRowChoice(sheet: string, value: string): Choice | string {
  const row = wholeNumber(value);
  if (sheet === "") return "the column For names no sheet";
  return row !== null && row >= 1
    ? { kind: "heading-row", sheet, row: row - 1 }
    : `“${value}” is not the number of a row`;
}

function columnChoice(of: string, value: string): Choice | string {
  const place = readColumnPlace(of);
  if (place === null) return "the column For does not say sheet and heading, as in “Action Plan!E: RAG”";
  const field = squash(value) === NOT_READ ? null : FIELDS.get(squash(value));
  return field === undefined ? `“${value}” is no field of a plan or of measures` : { kind: "column", ...place, field };
}

function limitChoice(of: string, value: string): Choice | string {
  const limit = LIMITS.find(
    (one) => squash(limits[one].words) === squash(of) || one.toLowerCase() === of.toLowerCase(),
  );
  if (!limit) return "no limit has this name";
  const { least, most } = limits[limit];
  const number = wholeNumber(value);
  if (number === null || number < least || number > most)
    return `“${value}” is not a whole number from ${least} to ${most}`;
  return { kind: "limit", limit, value: number };
}

const wholeNumber = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : null);
