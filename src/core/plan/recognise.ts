import { isUnfinished, type SheetSnapshot, type Snapshot } from "../workbook";
import { besidesPlan, withoutOldPlans } from "./besides-plan";
import { tableConfidence, weighColumns, withoutNeedless } from "./certainty";
import { codesInUse, ownWordsInUse } from "./colours/own-words";
import { scaleOf, type ScaleWords } from "./colours/scale";
import { withoutRepeats } from "./editions";
import { withGlossaryOfLeads } from "./glossary-of-leads";
import { isHistorySheet } from "./history";
import { leadKeyIn } from "./leads";
import { classifyMatrixRows, classifyPeriodRows } from "./kpis/rows";
import { listSources } from "./list-sources";
import { blankSheet, keyLayout, otherSheet, withoutTable } from "./other-sheets";
import { oncePerSheet } from "./once-per-sheet";
import type { Layout, SheetLayout } from "./plan";
import { isRegisterKind, type RegisterKind } from "./registers/register-names";
import { chosenRegister } from "./registers/find-registers";
import { withRegisterColumns } from "./registers/chosen-columns";
import { registerLayout, withRegisters } from "./registers/with-registers";
import { classifyRows } from "./rows";
import {
  choicesFor,
  isSettingsSheet,
  settingsIn,
  aboutReading,
  wordsOf,
  type ChosenRole,
  type PartnershipSettings,
  type SheetChoices,
} from "./settings";
import { turnedLayout, withTurned } from "./turned-plans";
import { withoutNumbered } from "./numbered-rows";
import { spanOf, withLooks, withoutLooks } from "./said-by-looks";
import { withoutRollUps } from "./roll-ups";
import { withoutSummaries } from "./summary-rows";
import { unseenIn } from "./unseen";
import { onlyColumns } from "./tables/blocks-beside";
import type { Candidate } from "./tables/candidate";
import { endOf } from "./tables/find-tables";
import { tablesOf } from "./tables/chosen-tables";

/** How sheets are recognised in one workbook. */
type Ways = {
  readonly system: 1900 | 1904;
  readonly words: ScaleWords;
  readonly settings: PartnershipSettings;
  /** The sheets from which drop-down lists take their words. */
  readonly sources: ReadonlySet<string>;
};

/**
 * What each sheet of a workbook is and where its tables stand, each choice with its reason. A sheet with several tables
 * has an entry for each of them, in their order. What somebody chose on the settings sheet comes before everything.
 */
export function recognise(book: Snapshot, settings: PartnershipSettings = settingsIn(book)): Layout {
  const layout = recogniseAll(book, settings);
  const words = wordsOf(settings);
  const own = [...ownWordsInUse(book, layout, words), ...codesInUse(book, layout, words)];
  if (own.length === 0) return layout;
  // What a key says holds for the other sheets, too; what somebody chose comes before it.
  const choices = own.map(({ word, status }) => ({ kind: "word", scale: scaleOf(status), word, status }) as const);
  return recogniseAll(book, { ...settings, choices: [...choices, ...settings.choices] });
}

function recogniseAll(book: Snapshot, settings: PartnershipSettings): Layout {
  const layout = book.sheets.flatMap(recogniser(book, settings));
  const seen = withTurned(book, layout);
  const kept = withRegisterColumns(seen, withRegisters(seen, withoutNeedless(seen, layout)), settings);
  const plans = withoutOldPlans(withoutRepeats(seen, besidesPlan(kept)));
  return withGlossaryOfLeads(seen, plans);
}

type Recogniser = (sheet: SheetSnapshot) => readonly SheetLayout[];

/** The recognisers that were asked for last, and for which ways: without the words of the workbook's own key, and with them. */
let latest: readonly { readonly ways: string; readonly recognise: Recogniser }[] = [];

function recogniser(book: Snapshot, settings: PartnershipSettings): Recogniser {
  const ways = { system: book.dateSystem, words: wordsOf(settings), settings, sources: listSources(book) };
  const key = JSON.stringify([ways.system, { ...settings, choices: aboutReading(settings) }, [...ways.sources]]);
  const known = latest.find(({ ways }) => ways === key);
  if (known) return known.recognise;
  // What is known already must not depend on looks: those may not have been read yet.
  const withTables = oncePerSheet((sheet) => recogniseSheet(withoutLooks(sheet), ways));
  const recognise: Recogniser = (sheet) => {
    const tables = withTables(sheet).map((one) => withLooks(sheet, one));
    // Rows of a form that has several headings beside each other may look like a table of their own.
    if (tables.some((one) => one.chosen || !mayBeForms(one))) return tables;
    const turned = turnedLayout(sheet, (view) => recogniseSheet(view, ways).map((one) => withLooks(view, one)));
    if (turned !== null) return [turned];
    return tables.length > 0 ? tables : [otherSheet(sheet, ways)];
  };
  latest = [{ ways: key, recognise }, ...latest.slice(0, 1)];
  return recognise;
}

/** The sheet by its tables or by what somebody chose; empty where it has none, and its fills may say what it is. */
function recogniseSheet(sheet: SheetSnapshot, ways: Ways): readonly SheetLayout[] {
  if (isSettingsSheet(sheet)) return [withoutTable(sheet, "settings", "it holds the settings of RAG Monitor")];
  if (isHistorySheet(sheet))
    return [withoutTable(sheet, "history", "it holds earlier reports, as RAG Monitor recorded them")];
  if (sheet.ours !== null && isUnfinished(sheet.ours))
    return [withoutTable(sheet, "ours", "RAG Monitor was drawing it when that broke off, and it counts for nothing")];
  if (sheet.ours !== null) return [withoutTable(sheet, "ours", "a board sheet that RAG Monitor drew")];
  if (sheet.values.length === 0) return [blankSheet(sheet)];
  const choices = choicesFor(ways.settings, sheet.name);
  const { role, headingRow } = choices;
  if (role !== null && isRegisterKind(role)) return [chosenAsRegister(sheet, role, headingRow)];
  if (role !== null && role !== "actions" && role !== "kpis") return [chosenSheet(sheet, role)];
  const tables = tablesOf(sheet, choices, ways);
  const chosen = role !== null || headingRow !== null;
  return tables.map((table) => layoutOf(sheet, table, { end: endOf(sheet, table, tables), chosen, choices }, ways));
}

/** So few actions may be forms of which some rows look like a table. */
const FEW = 3;

const mayBeForms = ({ role, rows }: SheetLayout) =>
  role === "actions" && rows.filter(({ kind }) => kind === "data").length <= FEW;

/** The rows, of which those are no actions that only sum up days of others, or have a number and nothing else. */
function ownRows(sheet: SheetSnapshot, { columns }: Candidate, rows: SheetLayout["rows"], system: 1900 | 1904) {
  const own = withoutNumbered(sheet, columns, withoutSummaries(sheet, columns, rows, system));
  return withoutRollUps(sheet, columns, own, system);
}

type Place = { readonly end: number; readonly chosen: boolean; readonly choices: SheetChoices };

function layoutOf(whole: SheetSnapshot, table: Candidate, { end, chosen, choices }: Place, ways: Ways): SheetLayout {
  const { role, headerRow, layout, why, states, scales, points, stretch } = table;
  const sheet = stretch === undefined ? whole : onlyColumns(whole, stretch);
  const isPeriodsDown = layout === "across" || layout === "one-measure";
  const rows = isPeriodsDown
    ? classifyPeriodRows(sheet, headerRow, table.columns, end, ways.system)
    : layout === "matrix"
      ? classifyMatrixRows(sheet, headerRow, table.columns, end)
      : role === "kpis"
        ? classifyRows(sheet, headerRow, table.columns, role, end)
        : ownRows(sheet, table, classifyRows(sheet, headerRow, table.columns, role, end), ways.system);
  const data = rows.filter(({ kind }) => kind === "data");
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
    ...(states && { states }),
    ...(scales && { scales }),
    ...(points !== undefined && { points }),
    ...(stretch && { stretch }),
    ...{ confidence, chosen, layout, headerRow, ...spanOf(rows), columns, rows },
    ...unseenIn(sheet, columns, rows),
  };
}

/** A sheet that somebody said is a register; without rows where none of its headings is one of the register's. */
function chosenAsRegister(sheet: SheetSnapshot, kind: RegisterKind, headingRow: number | null): SheetLayout {
  const table = chosenRegister(sheet, kind, headingRow);
  if (table !== null) return registerLayout(sheet, table, undefined, true);
  return { ...withoutTable(sheet, kind, "you chose it; no row has the headings of one"), chosen: true };
}

/** A sheet that somebody said holds no plan and no measures. */
function chosenSheet(sheet: SheetSnapshot, role: Exclude<ChosenRole, RegisterKind>): SheetLayout {
  const key = role === "lead-key" ? leadKeyIn(sheet) : null;
  const layout = key ? keyLayout(sheet, key) : withoutTable(sheet, role, "");
  return { ...layout, why: key ? `you chose it; ${key.why}` : "you chose it", chosen: true };
}
