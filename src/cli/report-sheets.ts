import { longPeriod } from "../core/plan/dates/day";
import { periodStart } from "../core/plan/dates/periods";
import {
  columnsNotReadInWords,
  inTable,
  isRegisterKind,
  registerNames,
  notCountedAmong,
  tellsOfAreas,
  unseenWords,
  type Plan,
  type RegisterKind,
  type Role,
  type RowKind,
  type SheetLayout,
} from "../core/plan";
import { asSentence, listed } from "../core/words";
import { columnName, quoteSheet, shortRef } from "../core/workbook";
import { count } from "./text";

/** A line for each sheet: what it was taken for and why, what it holds, and which of its columns were not understood. */
export function whatWasRead(plan: Plan): string[] {
  return plan.layout.flatMap((layout) => {
    const hidden = layout.state === "visible" ? "" : " (hidden)";
    const isOfAreas = (layout.role === "other" || layout.role === "notes") && tellsOfAreas(plan, layout.sheet);
    const why = layout.why && layout.role !== "ours" && !isOfAreas ? ` ${asSentence(layout.why)}` : "";
    const line = `${quoteSheet(layout.sheet)}${hidden}: ${holds(layout, plan)}.${why}`;
    const unseen = unseenWords(layout);
    return [line, ...unknownColumns(layout), ...(unseen === "" ? [] : [`On ${quoteSheet(layout.sheet)} ${unseen}.`])];
  });
}

/** Which areas the workbook says something of as a whole, and where; nothing where it says it of none. */
export function saidOfAreas({ areaWords }: Plan): string[] {
  return (["impact", "families"] as const).flatMap((kind) => {
    const said = areaWords.filter((words) => words.kind === kind);
    const places = said.map(({ area, at }) => `${area.length <= 3 ? `area ${area}` : area} (${at[0]})`);
    const what = kind === "impact" ? "what impact there is" : "what it means for families";
    return places.length === 0 ? [] : [`The workbook says ${what} for ${listed(places)}.`];
  });
}

const roles: { readonly [R in Exclude<Role, "actions" | "kpis" | RegisterKind>]: string } = {
  "lead-key": "the key to the leads",
  legend: "the key to the ratings",
  lists: "lists for drop-downs, not checked",
  notes: "notes, not checked",
  charts: "charts only, not checked",
  settings: "the settings of RAG Monitor",
  history: "earlier reports, as they were recorded",
  empty: "empty",
  other: "not checked",
  ours: "a board sheet that this program built, not checked",
};

function holds(layout: SheetLayout, plan: Plan): string {
  if (layout.role === "actions") return actionsOf(layout, plan);
  if (layout.role === "kpis") return measuresOf(layout, plan);
  if (isRegisterKind(layout.role)) return rowsOfRegister(layout, layout.role);
  const isOther = layout.role === "other" || layout.role === "notes";
  return isOther && tellsOfAreas(plan, layout.sheet)
    ? "what is said of areas; nothing else checked"
    : roles[layout.role];
}

/** "the risk register, 6 rows in rows 4 to 9; 1 note, not read". */
function rowsOfRegister(layout: SheetLayout, kind: RegisterKind): string {
  const rows = layout.rows.filter(({ kind: is }) => is === "data").length;
  const others = otherRows(layout);
  const apart = others.length > 0 ? `; ${listed(others)}, not read as rows of it` : "";
  return `the ${registerNames[kind]}, ${count(rows, "row")}${rows > 0 ? inRows(layout) : ""}${apart}`;
}

function actionsOf(layout: SheetLayout, plan: Plan): string {
  const actions = plan.actions.filter(inTable(layout));
  const refs = new Set(actions.map(({ ref }) => ref).filter((ref) => ref !== null)).size;
  const others = otherRows(layout);
  const apart = notCountedAmong(actions, plan.tree);
  return (
    `${count(actions.length, "action")}${actions.length > 0 ? ` with ${count(refs, "reference")}` : ""}${apart === null ? "" : ` (${apart})`}${inRows(layout)}` +
    (others.length > 0 ? `; ${listed(others)}, ${isOne(layout) ? "not read as an action" : "not read as actions"}` : "")
  );
}

const isOne = ({ rows }: SheetLayout) => rows.filter(({ kind }) => OTHERS.some(([one]) => one === kind)).length === 1;

const OTHERS: readonly (readonly [RowKind, one: string, many: string])[] = [
  ["continuation", "row that continues another", "rows that continue others"],
  ["heading", "heading", "headings"],
  ["repeated-header", "repeated row of headings", "repeated rows of headings"],
  ["note", "note", "notes"],
  ["total", "total", "totals"],
];

function otherRows({ rows }: SheetLayout): string[] {
  return OTHERS.flatMap(([kind, one, many]) => {
    const n = rows.filter((row) => row.kind === kind).length;
    return n === 0 ? [] : [count(n, one, many)];
  });
}

function measuresOf(layout: SheetLayout, plan: Plan): string {
  const measures = plan.kpis.filter(inTable(layout));
  const periods = inOrderOfTime(new Set(measures.flatMap(({ points }) => points.map(({ period }) => period))));
  const [first, last] = [periods[0], periods.at(-1)];
  const span =
    first && last ? `, ${count(periods.length, "period")} from ${longPeriod(first)} to ${longPeriod(last)}` : "";
  return `${count(measures.length, "measure")}${inRows(layout)}${span}`;
}

/** A term's name says nothing of its place in the year. */
function inOrderOfTime(periods: ReadonlySet<string>): readonly string[] {
  const starts = new Map([...periods].map((period) => [period, periodStart(period)]));
  return [...periods].sort((a, b) => (starts.get(a)! < starts.get(b)! ? -1 : 1));
}

function inRows({ headerRow, firstRow, lastRow, turn }: SheetLayout): string {
  if (turn !== undefined && firstRow !== null && lastRow !== null) {
    const each = turn.how === "across" ? "one in each column of" : "in forms in";
    return ` ${each} rows ${firstRow + 1} to ${lastRow + 1}, with the headings down the side`;
  }
  if (headerRow === null || firstRow === null || lastRow === null) return "";
  return ` in rows ${firstRow + 1} to ${lastRow + 1}, under the headings of row ${headerRow + 1}`;
}

function unknownColumns(layout: SheetLayout): string[] {
  if (layout.role !== "actions" && layout.role !== "kpis") return [];
  const names = columnsNotReadInWords(
    layout,
    ({ column, header, heading }) => `${heading ? shortRef(heading) : columnName(column)} “${header.trim()}”`,
  );
  if (names.length === 0) return [];
  return [`Not understood on ${quoteSheet(layout.sheet)}, and not read: ${listed(names)}.`];
}
