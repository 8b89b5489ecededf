import { groupBy } from "../group-by";
import { splitCellRef, type Snapshot } from "../workbook";
import { abbreviationsIn } from "./abbreviations";
import { apartIn } from "./apart";
import { areaWordsIn } from "./areas/read-area-words";
import { findAsAt } from "./as-at";
import { errorsIn, uncalculatedIn } from "./cells-without-value";
import { statusReader, type StatusReader } from "./colours";
import { inTable, type Entry } from "./in-table";
import { historyIn } from "./history";
import { withChosenTarget } from "./kpis/chosen-target";
import { leadKeyIn, readLeads, usedLeads, type LeadKey, type UsedLeads } from "./leads";
import { mergedAcross } from "./merged-across";
import { numberedIn } from "./numbered-rows";
import { outsideTable } from "./outside-table";
import { parseActions, type Parsed } from "./parse-actions";
import { parseKpis } from "./parse-kpis";
import type { Action, Heading, Layout, Plan } from "./plan";
import { findPlanEnd } from "./plan-end";
import { questionsOf, setupNotes } from "./questions";
import type { Ways } from "./read-action";
import { isRegisterKind } from "./registers/register-names";
import { knownRefs } from "./registers/read-references";
import type { RegisterWays } from "./registers/read-field";
import { readRegister } from "./registers/read-register";
import { remembering } from "./remembering";
import { withScalesAsRead } from "./scales-as-read";
import { chosenDirections, settingsIn, termsOf, wordsOf, type PartnershipSettings } from "./settings";
import { struckIn } from "./struck";
import { inTruePlaces, withTurned } from "./turned-plans";
import { withPointers } from "./success";
import { asHeading, grow, planTable, treeOf, type Row } from "./tree";

/** The typed rows of a workbook; every value keeps the cell that it came from. */
export function parse(book: Snapshot, layout: Layout, settings: PartnershipSettings = settingsIn(book)): Plan {
  return inTruePlaces(parseUpright(withTurned(book, layout), layout, settings), book);
}

/** The same of a workbook in which each action has a row. */
function parseUpright(book: Snapshot, layout: Layout, settings: PartnershipSettings): Plan {
  const tables = tablesOf(book, layout);
  const statuses = statusReader({ book, layout, settings });
  const dates = { terms: termsOf(settings) };
  const chosen = chosenDirections(settings);
  const used = usedLeads(book, layout);
  const leadKey = leadKeyOf(book, layout, used);
  const ways = { statuses, readLeads: remembering((text) => readLeads(text, leadKey, used.alone)), dates };
  const { actions, growth, unread, ...grown } = readPlans(tables, book.dateSystem, ways);
  const measures = tables
    .filter((table) => table.layout.role === "kpis")
    .map((table) => parseKpis(table.sheet, table.layout, book.dateSystem, dates, chosen));
  const kpis = [...withKeys(measures.flatMap((measure) => measure.kpis)).values()].map((kpi) =>
    withChosenTarget(kpi, settings),
  );
  const asRead = scalesAsRead(withHeadings(layout, growth.headings), actions, settings, statuses.legends);
  const planEnd = findPlanEnd(book, layout);
  const registers = readRegisters(tables, { system: book.dateSystem, dates, known: knownRefs(actions) });
  const asked = { layout: asRead, actions, kpis, key: statuses.key, settings };
  return {
    name: book.name,
    ...(book.untyped && { untyped: true as const }),
    ...{ layout: asRead, actions, ...grown, kpis },
    areaWords: areaWordsIn(book, asRead, { actions, headings: grown.headings, registers }),
    unread: [...unread, ...measures.flatMap((measure) => measure.unread)],
    registers,
    leadKey,
    abbreviations: abbreviationsIn(book, layout),
    terms: dates.terms,
    ...findAsAt(book, layout),
    ...(planEnd && { planEnd }),
    ...(book.dateSystem === 1904 && { from1904: true as const }),
    history: historyIn(book),
    ...leftOut(book, tables, actions.length + kpis.length === 0, statuses.actionStatus),
    questions: questionsOf(asked),
    notes: setupNotes(asked),
    colours: statuses.key.notes,
  };
}

/** The registers beside the plans, in the order of the sheets. */
function readRegisters(tables: ReturnType<typeof tablesOf>, ways: RegisterWays): Plan["registers"] {
  const isOne = ({ layout: { role } }: (typeof tables)[number]) => isRegisterKind(role);
  return tables.filter(isOne).map(({ sheet, layout }) => readRegister(sheet, layout, ways));
}

/** The actions of all plans, with how they hang together. */
function readPlans(tables: ReturnType<typeof tablesOf>, system: Snapshot["dateSystem"], ways: Ways) {
  const plans = tables
    .filter((table) => table.layout.role === "actions")
    .map((table) => ({ ...table, ...parseActions(table.sheet, table.layout, system, ways) }));
  const growth = grow(plans.map((one) => planTable(one.sheet, one.layout, one)));
  const rows = withKeys(
    plans.flatMap((plan) => plan.actions.filter((row) => !growth.headings.has(row))),
    (row) => growth.repeats.has(row),
  );
  return {
    growth,
    actions: withPointers([...rows.values()]),
    tree: treeOf(growth, rows),
    headings: plans.flatMap((plan) => headingsIn(plan, growth.headings)),
    unread: plans.flatMap((plan) => plan.unread),
  };
}

/** The layout with what was really read of each plan's columns of states. */
function scalesAsRead(
  layout: Layout,
  actions: readonly Action[],
  settings: PartnershipSettings,
  legends: StatusReader["legends"],
): Layout {
  const words = wordsOf(settings);
  const bySheet = groupBy(actions, ({ sheet }) => sheet);
  return layout.map((one) => {
    if (one.role !== "actions" || one.headerRow === null) return one;
    return withScalesAsRead(one, (bySheet.get(one.sheet) ?? []).filter(inTable(one)), words, legends);
  });
}

/** What of the tables is not read, or not as it stands. */
function leftOut(
  book: Snapshot,
  tables: ReturnType<typeof tablesOf>,
  nothingRead: boolean,
  readState: StatusReader["actionStatus"],
) {
  return {
    errors: tables.flatMap((table) => errorsIn(table)),
    uncalculated: uncalculatedIn(book, tables, nothingRead),
    struck: struckIn(
      tables.filter(({ layout: { role } }) => role === "actions" || role === "kpis"),
      readState,
    ),
    apart: tables.flatMap((table) => apartIn(table.sheet, table.layout)),
    numbered: tables.flatMap((table) => numberedIn(table.sheet, table.layout)),
    outside: tables.flatMap((table) => outsideTable(table.sheet, table.layout)),
    merged: tables.flatMap((table) => mergedAcross(table.sheet, table.layout)),
  };
}

/** The headings of a table in order, with those rows of it that only head others. */
function headingsIn({ headings, actions }: Parsed, heading: ReadonlyMap<Row, Row>): readonly Heading[] {
  if (heading.size === 0) return headings;
  const more = actions.flatMap((row) => {
    const first = heading.get(row);
    return first === undefined ? [] : [asHeading(row, first)];
  });
  const placed = [...headings, ...more].map((one) => ({ one, row: splitCellRef(one.at).row }));
  return placed.sort((a, b) => a.row - b.row).map(({ one }) => one);
}

/** The layout in which rows that turned out to head others are called so. */
function withHeadings(layout: Layout, headings: ReadonlyMap<Row, Row>): Layout {
  if (headings.size === 0) return layout;
  const places = new Set([...headings.keys()].map(({ sheet, row }) => `${row} ${sheet}`));
  return layout.map((one) => ({
    ...one,
    rows: one.rows.map((row) => (places.has(`${row.row} ${one.sheet}`) ? { ...row, kind: "heading" as const } : row)),
  }));
}

/** What the layout has a heading row for, with its sheets. */
function tablesOf(book: Snapshot, layout: Layout) {
  return layout.flatMap((sheetLayout) => {
    const sheet = book.sheets.find(({ name }) => name === sheetLayout.sheet);
    return sheet && sheetLayout.headerRow !== null ? [{ sheet, layout: sheetLayout }] : [];
  });
}

/** The workbook's key to its leads; the first where it has several. */
function leadKeyOf(book: Snapshot, layout: Layout, used: UsedLeads): LeadKey | null {
  const sheets = layout.filter(({ role }) => role === "lead-key").map(({ sheet }) => sheet);
  const key = book.sheets.find(({ name }) => sheets.includes(name));
  return key ? leadKeyIn(key, used) : null;
}

type Keyless = Pick<Action, "ref" | "sheet" | "row"> & { readonly at: Entry["at"] };

/**
 * Gives each row its key: its reference, with the place behind it when the reference stands elsewhere too. A row that
 * only repeats another leaves the reference to it.
 */
function withKeys<R extends Keyless>(
  rows: readonly R[],
  isRepeat: (row: R) => boolean = () => false,
): ReadonlyMap<R, R & { readonly key: string }> {
  const count = new Map<string, number>();
  for (const row of rows) if (row.ref !== null && !isRepeat(row)) count.set(row.ref, (count.get(row.ref) ?? 0) + 1);
  const keyed = new Map<R, R & { readonly key: string }>();
  const placed = new Set<string>();
  const placeOf = ({ sheet, row, at }: R): string => {
    const own = `${sheet}!${row + 1}`;
    // Of plans beside each other another action stands in the same row.
    const free = placed.has(own) ? (Object.values(at)[0] ?? own) : own;
    placed.add(free);
    return free;
  };
  for (const row of rows) {
    const place = () => placeOf(row);
    const alone = row.ref !== null && count.get(row.ref) === 1 && !isRepeat(row);
    const key = row.ref === null ? place() : alone ? row.ref : `${row.ref} (${place()})`;
    // The key comes first: what stands behind a spread gives each object a shape of its own in V8, and each look at a field
    // of an action then takes many times as long.
    keyed.set(row, { key, ...row });
  }
  return keyed;
}
