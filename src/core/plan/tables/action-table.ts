import { listed, quoted } from "../../words";
import type { CellValue, SheetSnapshot, Snapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { assignFields } from "../headings";
import { isReference } from "../references";
import { readActionStatus, readImpactStatus } from "../statuses";
import { columnsBeside } from "./beside-table";
import { columnsOf, type Candidate } from "./candidate";
import { isDated } from "./dated";
import { dutiesIn } from "./duties";
import { dividesHeadings, onlyLatest, stackedHeadings, type Stacked } from "./header";
import { headText, holdsOnlyTimes, reportGroups } from "./report-groups";
import { settleAims } from "./settle-aims";
import { settleDateParts, type DateParts } from "./settle-date-parts";
import { settleDays } from "./settle-days";
import { settleDegrees } from "./settle-degrees";
import { settleJoint } from "./joint-heading";
import { settlePriority } from "./priority";
import { settleOpenTitle, settleReference, settleTitle } from "./settle-by-cells";
import { settleSplitReference } from "./settle-split-reference";
import { settleHidden } from "./settle-hidden";
import { settleBareReference, settleNumbers, settleToldUpdates } from "./settle-numbers";
import { settleOwnReference } from "./settle-own-reference";
import { settleProgress } from "./settle-progress";
import { settleStatedActions } from "./settle-stated-actions";
import { settleSubActions } from "./settle-sub-actions";
import { weighScales, type Header, type Scales } from "./scales";
import { ticksIn, type Ticks } from "./ticks";
import { isScale } from "./weighed";
import { verdictOn, type Verdict } from "./verdict";
import { NO_WISHES, type Wishes } from "./wishes";

/** A table with the headings of a plan that is left unread, and why. `ask`: somebody should say whether it is one. */
export type Doubtful = { readonly table: Candidate; readonly doubt: string; readonly ask: boolean };

type DateSystem = Snapshot["dateSystem"];
type Weighed = { readonly table: Candidate; readonly verdict: Verdict };
type Fields = ReadonlyMap<number, ActionField>;
/** `also`: the second field of columns that have two. */
type Headed = { readonly header: Header; readonly assigned: Fields; readonly also: Fields; readonly parts: DateParts };

/** The row, alone or with the one above it, as the header of an action plan, or null when it is none. */
export function actionTableAt(
  sheet: SheetSnapshot,
  row: number,
  system: DateSystem,
  wishes: Wishes = NO_WISHES,
): Candidate | null {
  const found = weighedAt(sheet, row, system, wishes);
  return found === null || found.verdict.doubt !== null ? null : found.table;
}

/** The row as the header of a table that looks like a plan and is not read as one, or null. */
export function doubtfulTableAt(
  sheet: SheetSnapshot,
  row: number,
  system: DateSystem,
  wishes: Wishes = NO_WISHES,
): Doubtful | null {
  const found = weighedAt(sheet, row, system, wishes);
  if (found === null || found.verdict.doubt === null) return null;
  return { table: found.table, doubt: found.verdict.doubt, ask: found.verdict.ask };
}

/** The row as the header of a sheet that somebody said is a plan, whatever its headings and words. */
export function wantedActionTable(sheet: SheetSnapshot, row: number, system: DateSystem, wishes: Wishes): Candidate {
  const [alone, together] = headersAt(sheet, row, system, wishes);
  const headed = together !== null && needs(together, alone) ? together : alone;
  return weigh(headed, true).table;
}

function weighedAt(sheet: SheetSnapshot, row: number, system: DateSystem, wishes: Wishes): Weighed | null {
  if (holdsOnlyTimes(sheet, row + 1, system)) return null;
  const [alone, together] = headersAt(sheet, row, system, wishes);
  const one = alone.assigned.size < 3 ? null : weigh(alone);
  if (together === null || together.assigned.size < 3 || understood(together) < understood(alone)) return one;
  const isNeeded = needs(together, alone);
  if (!isNeeded && one?.verdict.doubt === null && sameFields(together, alone)) return one;
  const both = weigh(together);
  return isNeeded || isBetter(both, one) ? both : one;
}

const sameFields = (a: Headed, b: Headed) => sameEntries(a.assigned, b.assigned) && sameEntries(a.also, b.also);
const sameEntries = <K, V>(some: ReadonlyMap<K, V>, others: ReadonlyMap<K, V>) =>
  some.size === others.size && [...some].every(([key, value]) => others.get(key) === value);

/** Two rows of headings mean something only together where so much more is understood, or chosen under both. */
const needs = (together: Headed, alone: Headed) =>
  together.header.chosen.size > alone.header.chosen.size || understood(together) >= understood(alone) + 2;

/** How many columns have a field, or were chosen to have none. */
const understood = ({ header, assigned, also }: Headed) =>
  assigned.size +
  also.size +
  header.ticks.columns.length +
  [...header.chosen.values()].filter((field) => field === null).length;

const NONE: ReadonlySet<number> = new Set();

/** The headings without those that say a state: such a column holds ticks, and never what its words remind of. */
function withoutStates(ways: Header["ways"], { columns, states }: Ticks): Header["ways"] {
  if (columns.length === 0 && states.size === 0) return ways;
  const ticked = new Set(columns.map(({ column }) => column));
  return ways.map((way, column) => (states.has(column) || ticked.has(column) ? null : way));
}

/** The fields with the columns of a RACI table in which letters say who leads, where nothing else does. */
function settleDuties({ duties, chosen }: Header, assigned: Fields): Fields {
  if (duties.size === 0 || [...assigned.values()].includes("leads")) return assigned;
  const own = [...duties].filter(([column, duty]) => duty === "letters" && !chosen.has(column));
  return new Map([...assigned, ...own.map(([column]) => [column, "leads"] as const)]);
}

/** The row as a header by itself and, where the row above may belong to it, with that one. */
function headersAt(
  sheet: SheetSnapshot,
  row: number,
  system: DateSystem,
  { fields, words }: Wishes,
): readonly [Headed, Headed | null] {
  const headed = (headings: readonly CellValue[], asWritten: Header["ways"]): Headed => {
    const chosen = fields(headings);
    const { duties, ways } = dutiesIn(sheet, row, asWritten);
    const all = { sheet, system, row, headings, ways, chosen, words };
    const assignedIn = (some: Header["ways"]) => assignFields<ActionField>(some, actionColumns, chosen);
    const open = withoutStates(ways, ticks);
    const first = assignedIn(open);
    const beside = first.size < 3 ? NONE : columnsBeside(all, first);
    const header = {
      ...all,
      ways: open.map((way, column) => (beside.has(column) ? null : way)),
      beside,
      ticks,
      duties,
    };
    const byWords = settleProgress(header, beside.size === 0 ? first : assignedIn(header.ways));
    const byStates = settleOwnReference(header, settleStatedActions(header, settleDegrees(header, byWords)));
    const byCells = settleToldUpdates(header, settleNumbers(header, byStates));
    const shown = settleSubActions(header, settleHidden(header, byCells));
    const byHeadings = settleBareReference(header, settleOpenTitle(header, settlePriority(header, shown)));
    const byAims = settleAims(header, settleDays(header, byHeadings));
    const { assigned, also } = settleJoint(header, byAims, dividesHeadings(sheet, row + 1));
    const withDuties = settleDuties(header, settleReference(header, assigned));
    const joint = settleSplitReference(header, { assigned: withDuties, also });
    return { header, ...settleDateParts(header, joint) };
  };
  const own = onlyLatest(sheet, row, system);
  const ticks = ticksIn({ sheet, row, headings: own, chosen: fields(own), words });
  const alone = headed(own, own);
  const above = assignFields<ActionField>(sheet.values[row - 1] ?? [], actionColumns);
  const isAction = ticks.columns.length === 0 && isAnAction(sheet, row, above, words);
  const isNoHeading =
    understood(alone) + above.size < 2 || isAction || (alone.assigned.size >= 3 && isTitle(sheet, row - 1));
  const stacked = isNoHeading ? null : stackedHeadings(sheet, row, system);
  if (stacked === null) return [alone, null];
  const together = headed(stacked.map(inOne), stacked);
  // A lower row that only names a pair under one heading above adds one column; a row of an action adds none.
  const more = understood(together) - above.size;
  const isPair = more === 1 && (understood(alone) >= 2 || dividesHeadings(sheet, row));
  const isMore = more >= 2 || isPair || holdsOnlyTimes(sheet, row, system);
  return [alone, isMore ? together : null];
}

/** Whether all that a row holds is a text above the first heading or left of it: the title of a header that is understood. */
function isTitle(sheet: SheetSnapshot, row: number): boolean {
  const isFilled = (cell: CellValue) => cell !== null && cell !== "";
  const cells = sheet.values[row] ?? [];
  const first = cells.findIndex(isFilled);
  if (typeof cells[first] !== "string" || cells.some((cell, column) => column > first && isFilled(cell))) return false;
  return first <= (sheet.values[row + 1] ?? []).findIndex(isFilled);
}

/** Whether a row holds a reference where the row above heads them, or a state in the scheme's full words. */
function isAnAction(
  sheet: SheetSnapshot,
  row: number,
  above: ReadonlyMap<number, ActionField>,
  words: Wishes["words"],
): boolean {
  return (sheet.values[row] ?? []).some((cell, column) => {
    if (typeof cell !== "string" || cell.length > LONGEST_STATE) return false;
    if (above.get(column) === "ref" && isReference(cell)) return true;
    const said = [readActionStatus(cell, words.actionStatus), readImpactStatus(cell, words.impactStatus)];
    return said.some((state) => state?.exact === true);
  });
}

/** A longer text is no state. */
const LONGEST_STATE = 80;

/** The heading of two rows in one: both together where there are two. */
const inOne = (heading: Stacked): string | null => heading[0] ?? null;

/** Two rows of headings are read together where that tells more states or more columns than the lower row alone. */
function isBetter(together: Weighed, alone: Weighed | null): boolean {
  if (together.verdict.doubt !== null) return false;
  if (alone === null || alone.verdict.doubt !== null) return true;
  return together.table.score > alone.table.score;
}

const WANTED = ["ref", "title", "leads", "due", "actionStatus", "impactStatus"] as const;

function weigh({ header, assigned, also, parts }: Headed, isAPlan = false): Weighed {
  const scales = weighScales(header, assigned, isAPlan);
  const known = new Map<number, ActionField>([...assigned].filter(([, field]) => !isScale(field)));
  for (const [column, field] of scales.fields) known.set(column, field);
  for (const [column, field] of scales.stories) if (![...known.values()].includes(field)) known.set(column, field);
  const fields = settleTitle(header, known, also, scales.spoken === "scheme");
  const verdict = verdictOn(header, fields, scales, also);
  return { table: tableOf(header, fields, { also, parts }, { scales, points: verdict.points }), verdict };
}

type Weight = { readonly scales: Scales; readonly points: number };

function tableOf(
  header: Header,
  fields: Fields,
  { also, parts }: Pick<Headed, "also" | "parts">,
  { scales, points }: Weight,
): Candidate {
  const found = new Set([...fields.values(), ...also.values()]);
  const have = WANTED.filter((field) => (field === "due" ? isDated(found) : found.has(field))).length;
  const columnsFound = `${have} of the ${WANTED.length} columns that a plan has`;
  const why = [columnsFound, ...scales.why, ...scales.others, ...reportsLeftOut(header)].join("; ");
  // A day over a column, as in a chart drawn in cells, is told as a day.
  const headings = header.headings.map((cell, column) =>
    typeof cell === "number" ? headText(header.sheet, header.row, column, header.system) || cell : cell,
  );
  const columns = withDuties(withParts(withTicks(columnsOf(headings, fields, also), header), parts), header);
  const states = scales.spoken === "named" ? "scheme" : scales.spoken;
  const what = { role: "actions", layout: null, states, scales: scales.said, points } as const;
  return { ...what, headerRow: header.row, columns, score: fields.size + also.size + have, why };
}

/** The columns of the header, of which those for one state say which. */
function withTicks(columns: Candidate["columns"], { ticks }: Header): Candidate["columns"] {
  if (ticks.columns.length === 0) return columns;
  return columns.map((one) => {
    const tick = ticks.columns.find(({ column, field }) => column === one.column && field === one.field);
    return tick === undefined ? one : { ...one, tick: { says: tick.says, byColour: tick.byColour } };
  });
}

/** The columns, of which those of a RACI table for leads say what they tell. */
const withDuties = (columns: Candidate["columns"], { duties }: Header): Candidate["columns"] =>
  duties.size === 0
    ? columns
    : columns.map((one) => {
        const duty = one.field === "leads" ? duties.get(one.column) : undefined;
        return duty === undefined ? one : { ...one, duty };
      });

/** The columns, of which those that hold one part of a date say which. */
const withParts = (columns: Candidate["columns"], parts: DateParts): Candidate["columns"] =>
  parts.size === 0
    ? columns
    : columns.map((one) => (parts.has(one.column) ? { ...one, part: parts.get(one.column)! } : one));

/** Which of the reports that stand beside each other are history, in words. */
function reportsLeftOut({ sheet, system, row }: Header): readonly string[] {
  const groups = reportGroups(sheet, row, system);
  if (groups === null) return [];
  const left = `${listed(groups.labels.map(quoted))} ${groups.labels.length === 1 ? "is" : "are"} not`;
  return [`of the reports beside each other ${quoted(groups.read)} is read and ${left}`];
}
