import type { SheetSnapshot, Snapshot } from "../../workbook";
import { groupBy } from "../../group-by";
import { registerColumns } from "./column-layouts";
import { oncePerSheet } from "../once-per-sheet";
import type { Layout, SheetLayout } from "../plan";
import { FORMS, TURNED } from "../tables/turned";
import { YEAR_MATRIX } from "../tables/year-matrix";
import { spanOf } from "../said-by-looks";
import { registersIn, type RegisterTable } from "./find-registers";
import { classifyRegisterRows } from "./register-rows";

/**
 * The layout in which sheets that hold no plan and no measures are the registers that they are. A sheet that was read as a
 * plan is a register only beside another plan, and where its headings say so outright.
 */
export function withRegisters(book: Snapshot, layout: Layout): Layout {
  const isPlan = (one: SheetLayout) => one.role === "actions";
  const plans = new Set(layout.filter(isPlan).map(({ sheet }) => sheet));
  const bySheet = groupBy(layout, ({ sheet }) => sheet);
  return [...bySheet].flatMap(([name, entries]) => {
    const sheet = book.sheets.find((one) => one.name === name);
    if (sheet === undefined || sheet.ours !== null || entries.some(({ chosen }) => chosen)) return entries;
    if (entries.every(isPlan)) return planOrRegister(sheet, entries, book, plans.size > 1);
    const [only] = entries;
    if (entries.length > 1 || only === undefined || !mayBeRegister(only, plans.size > 0)) return entries;
    const tables = tablesOf(sheet, book.dateSystem);
    const isStrange =
      (only.role === "legend" && tables.some(({ fields }) => fields.size < OF_A_LEGEND)) ||
      (only.perhaps?.ask === true && !tables.every(({ isNamed }) => isNamed));
    return tables.length === 0 || isStrange
      ? entries
      : tables.map((table, i) => registerLayout(sheet, table, tables[i + 1]));
  });
}

/** A key has fewer columns that a register could have. */
const OF_A_LEGEND = 4;

const registersOnce = {
  1900: oncePerSheet((sheet) => registersIn(sheet, 1900)),
  1904: oncePerSheet((sheet) => registersIn(sheet, 1904)),
};

const tablesOf = (sheet: SheetSnapshot, system: 1900 | 1904) => registersOnce[system](sheet);

/** Whether nothing better is known of the sheet. One that may be the only plan stays to be asked about. */
function mayBeRegister({ role, why, perhaps, repeats, rival }: SheetLayout, besidePlan: boolean): boolean {
  if (role !== "other" && role !== "notes" && role !== "legend") return false;
  if (why === TURNED || why === FORMS || why === YEAR_MATRIX || repeats !== undefined || rival !== undefined)
    return false;
  return besidePlan || perhaps?.ask !== true;
}

/** A table that was read as a plan beside another; as a register where its headings are one's and its states not the scheme's. */
function planOrRegister(
  sheet: SheetSnapshot,
  entries: readonly SheetLayout[],
  { dateSystem }: Snapshot,
  besidePlan: boolean,
): readonly SheetLayout[] {
  const [only] = entries;
  if (!besidePlan || entries.length > 1 || only === undefined || only.turn !== undefined) return entries;
  const fields = new Set(only.columns.map(({ field }) => field));
  if (fields.has("actionStatus") && only.states === "scheme") return entries;
  const isWhole = fields.has("title") && fields.has("leads") && (fields.has("due") || fields.has("revisedDue"));
  const tables = tablesOf(sheet, dateSystem);
  const isOne = ({ kind, isSure, isNamed }: RegisterTable) => isSure && (!isWhole || (isNamed && kind === "decisions"));
  return tables.length > 0 && tables.every(isOne)
    ? tables.map((table, i) => registerLayout(sheet, table, tables[i + 1]))
    : entries;
}

/** A register as a part of the layout. */
export function registerLayout(
  sheet: SheetSnapshot,
  table: RegisterTable,
  next?: RegisterTable,
  chosen = false,
): SheetLayout {
  const end = next === undefined ? sheet.values.length : next.topRow;
  const rows = classifyRegisterRows(sheet, table, end);
  return {
    sheet: sheet.name,
    state: sheet.state,
    role: table.kind,
    why: chosen ? `you chose it; ${table.why}` : table.why,
    confidence: chosen ? 1 : table.isSure ? SURE : FAIRLY,
    chosen,
    layout: null,
    headerRow: table.headerRow,
    ...spanOf(rows),
    columns: registerColumns(table),
    rows,
  };
}

const SURE = 0.9;
const FAIRLY = 0.75;
