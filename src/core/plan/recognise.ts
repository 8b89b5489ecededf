import { splitCellRef, type SheetSnapshot, type Snapshot } from "../workbook";
import { tableConfidence, weighColumns } from "./certainty";
import type { ScaleWords } from "./colours/scale";
import { withoutEarlierReports } from "./earlier-reports";
import { leadKeyIn, type LeadKey } from "./leads";
import { classifyPeriodRows } from "./kpis/rows";
import type { Layout, Role, SheetLayout } from "./plan";
import { classifyRows } from "./rows";
import {
  choicesFor,
  isSettingsSheet,
  settingsIn,
  wordsOf,
  type ChosenRole,
  type PartnershipSettings,
  type SheetChoices,
} from "./settings";
import { readActionStatus, readImpactStatus } from "./statuses";
import type { Candidate } from "./tables/candidate";
import { endOf } from "./tables/find-tables";
import { tablesOf } from "./tables/chosen-tables";

/** How sheets are recognised in one workbook. */
type Ways = { readonly system: 1900 | 1904; readonly words: ScaleWords; readonly settings: PartnershipSettings };

/**
 * What each sheet of a workbook is and where its tables stand, each choice with its reason. A sheet with several tables
 * has an entry for each of them, in their order. What somebody chose on the settings sheet comes before everything.
 */
export function recognise(book: Snapshot, settings: PartnershipSettings = settingsIn(book)): Layout {
  const ways = { system: book.dateSystem, words: wordsOf(settings), settings };
  const layout = book.sheets.flatMap((sheet) => recogniseSheet(sheet, ways));
  return withoutEarlierReports(book, layout);
}

function recogniseSheet(sheet: SheetSnapshot, ways: Ways): readonly SheetLayout[] {
  if (isSettingsSheet(sheet)) return [withoutTable(sheet, "settings", "it holds the settings of RAG Monitor")];
  if (sheet.ours !== null) return [withoutTable(sheet, "ours", "a board sheet that RAG Monitor drew")];
  if (sheet.values.length === 0) return [withoutTable(sheet, "empty", "it holds nothing")];
  const choices = choicesFor(ways.settings, sheet.name);
  const { role, headingRow } = choices;
  if (role !== null && role !== "actions" && role !== "kpis") return [chosenSheet(sheet, role)];
  const tables = tablesOf(sheet, choices, ways);
  if (tables.length === 0) return [otherSheet(sheet)];
  const chosen = role !== null || headingRow !== null;
  return tables.map((table, i) => layoutOf(sheet, table, { end: endOf(sheet, tables[i + 1]), chosen, choices }, ways));
}

type Place = { readonly end: number; readonly chosen: boolean; readonly choices: SheetChoices };

function layoutOf(sheet: SheetSnapshot, table: Candidate, { end, chosen, choices }: Place, ways: Ways): SheetLayout {
  const { role, headerRow, layout, why } = table;
  const isPeriodsDown = layout === "across" || layout === "one-measure";
  const rows = isPeriodsDown
    ? classifyPeriodRows(sheet, headerRow, table.columns, end, ways.system)
    : classifyRows(sheet, headerRow, table.columns, role, end);
  const data = rows.filter(({ kind }) => kind === "data");
  const firstRow = rows.find(({ kind }) => kind === "data" || kind === "heading")?.row ?? null;
  const lastRow = data.at(-1)?.row ?? null;
  const columns = weighColumns(
    sheet,
    table,
    data.map(({ row }) => row),
    choices,
    ways,
  );
  const confidence = chosen ? 1 : tableConfidence(table, columns);
  return {
    ...withoutTable(sheet, role, chosen ? `you chose it; ${why}` : why),
    ...{ confidence, chosen, layout, headerRow, firstRow, lastRow, columns, rows },
  };
}

function withoutTable(sheet: SheetSnapshot, role: Role, why: string): SheetLayout {
  return {
    sheet: sheet.name,
    state: sheet.state,
    role,
    why,
    confidence: 1,
    chosen: false,
    layout: null,
    headerRow: null,
    firstRow: null,
    lastRow: null,
    columns: [],
    rows: [],
  };
}

/** A sheet that somebody said holds no plan and no measures. */
function chosenSheet(sheet: SheetSnapshot, role: ChosenRole): SheetLayout {
  const key = role === "lead-key" ? leadKeyIn(sheet) : null;
  const layout = key ? keyLayout(sheet, key) : withoutTable(sheet, role, "");
  return { ...layout, why: key ? `you chose it; ${key.why}` : "you chose it", chosen: true };
}

/** A sheet without a plan or measures: drop-downs, a key, notes, our settings, or something that is not for us. */
function otherSheet(sheet: SheetSnapshot): SheetLayout {
  const texts = sheet.values
    .flat()
    .filter((value): value is string => typeof value === "string" && value.trim() !== "");
  const wordings = texts.filter((text) => readActionStatus(text)?.exact || readImpactStatus(text)?.exact).length;
  if (wordings >= 3 && wordings * 2 >= texts.length)
    return withoutTable(sheet, "lists", "its cells are the scheme's wordings, as drop-down lists have them");
  if (wordings >= 3) return withoutTable(sheet, "legend", "it explains the scheme's wordings");
  const key = leadKeyIn(sheet);
  if (key !== null) return keyLayout(sheet, key);
  if (texts.length === 0) return withoutTable(sheet, "other", "it holds no words");
  return withoutTable(
    sheet,
    "other",
    "no row has the headings of a plan (reference, action, lead, due date, the two statuses) or of measures (name and periods)",
  );
}

function keyLayout(sheet: SheetSnapshot, { why, headerRow, columns, entries }: LeadKey): SheetLayout {
  const rows = entries.map(({ at }) => splitCellRef(at).row).sort((a, b) => a - b);
  const [firstRow = null, lastRow = null] = [rows[0], rows.at(-1)];
  const known = columns.map((column) => ({
    ...column,
    why: "the key's heading says so",
    confidence: 1,
    chosen: false,
  }));
  return { ...withoutTable(sheet, "lead-key", why), headerRow, firstRow, lastRow, columns: known };
}
