import { cellRef, localRef, type CellRef, type CellValue, type Snapshot } from "../../workbook";
import { hexOf } from "../colours/colour";
import { NO_WORDS, readOn, SCALES, type Scale } from "../colours/scale";
import { ownSheets, type OwnRow, type OwnSheet } from "../own-sheet";
import { squash } from "../squash";
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
import { isDrawnRow } from "./drawn-rows";
import { dismissalChoice } from "./dismissal";
import { lookChoice, lookSettingCalled } from "./look-choice";
import { PRESET_NAME } from "./measure-choice";
import { measureChoice, measureSettingCalled, presetChoice } from "./read-measure-choice";
import { meetingChoice } from "./meeting";
import { packChoice, packSettingCalled } from "./pack-choice";
import { PAPER_SETTING, paperChoice } from "./paper";
import { profileCalled, profileNames } from "./profiles";
import { termChoice } from "./term-choice";

const settingsSheets = ownSheets(SETTINGS_TITLE, SETTINGS_HEADER);

/** Whether the sheet holds a partnership's settings: their header, under their title or on a sheet of that name. */
export const isSettingsSheet = settingsSheets.isOne;

/** What the workbook's own settings sheet says. Rows that cannot be understood are kept and told; nothing is guessed. */
export function settingsIn(book: Snapshot): PartnershipSettings {
  const found = settingRows(book);
  return found === null ? noSettings : { sheet: found.sheet.name, ...settle(found.rows) };
}

/** The settings sheet as it stands, with what is remembered of the board sheets; null where the workbook has none. */
export const settingsSheetIn = settingsSheets.findIn;

/**
 * The settings sheet that this program made, where somebody has changed its headings: what was chosen is not known then,
 * and it must not be written over.
 */
export function lostSettings(book: Snapshot): string | null {
  if (settingsSheetIn(book) !== null) return null;
  return book.sheets.find(({ ours, copied }) => ours === "settings" && !copied)?.name ?? null;
}

/** A row of the settings sheet, and the choice that it says or why it says none. */
export type SettingRow = OwnRow & { readonly read: Choice | string };

/** The settings sheet of a workbook with what its rows say; null where it has none. The column Note may be missing. */
export function settingRows(
  book: Snapshot,
): (Omit<OwnSheet, "rows"> & { readonly rows: readonly SettingRow[] }) | null {
  const found = settingsSheets.findIn(book);
  if (found === null) return null;
  const { sheet, columns } = found;
  const rows = found.rows
    .filter(({ cells }) => !isDrawnRow(cells))
    .map((one): SettingRow => {
      const value = columns[VALUE]!;
      const isPercent = (sheet.formats.get(localRef(one.row, value)) ?? "").includes("%");
      const cells = one.cells.map((cell, i) => (i === VALUE && isPercent ? asPercent(cell) : cell));
      return { ...one, read: inCell(readRow(cells), cellRef(sheet.name, one.row, value)) };
    });
  return { ...found, rows };
}

/** Of "85%" Excel makes 0.85, and a format. */
const asPercent = (cell: CellValue) => (typeof cell === "number" ? `${Number((cell * 100).toFixed(6))}%` : cell);

const VALUE = SETTINGS_HEADER.indexOf("Value");

/** What is chosen for a measure or stated for a paper is shown as figures are: with the cell that says it. */
const inCell = (read: Choice | string, at: CellRef): Choice | string =>
  typeof read !== "string" && (read.kind === "measure" || read.kind === "paper" || read.kind === "pack")
    ? { ...read, at }
    : read;

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
  if (setting === squash(settingNames["register-column"])) return registerColumnChoice(of, value);
  if (setting === "limit") return limitChoice(of, value);
  if (setting === "term") return termChoice(of, value);
  if (setting === squash(settingNames.dismissed)) return dismissalChoice(of, value);
  if (setting === "meeting") return meetingChoice(of, value);
  if (setting === squash(PAPER_SETTING)) return paperChoice(of, value);
  if (setting === "profile") return profileChoice(value);
  if (setting === "strict") return strictChoice(value);
  if (setting === squash(PRESET_NAME)) return presetChoice(value);
  const shown = lookSettingCalled(setting);
  if (shown !== undefined) return lookChoice(shown, of, value);
  const inPack = packSettingCalled(setting);
  if (inPack !== undefined) return packChoice(inPack, of, value);
  const about = measureSettingCalled(setting);
  if (about !== undefined) return measureChoice(about, of, value);
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

function registerColumnChoice(of: string, value: string): Choice | string {
  const place = readColumnPlace(of);
  if (place === null) return "the column For does not say sheet and heading, as in “Risks!C: Why”";
  if (value === "") return "the column Value says nothing";
  return { kind: "register-column", ...place, means: squash(value) === NOT_READ ? null : value };
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

function profileChoice(value: string): Choice | string {
  const profile = profileCalled(value);
  return profile ? { kind: "profile", profile } : `“${value}” is none of: ${Object.values(profileNames).join(", ")}`;
}

/** `true` and `false` are what Excel makes of these words when they are typed. */
function strictChoice(value: string): Choice | string {
  const said = squash(value);
  if (said === "yes" || said === "true") return { kind: "strict", strict: true };
  if (said === "no" || said === "false") return { kind: "strict", strict: false };
  return `“${value}” is not understood; “yes” and “no” are`;
}

const wholeNumber = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : null);
