import { emit, refuseReadOnly } from "../model/book";
import { valueAt } from "../model/cells";
import { writeEntries } from "../model/edits";
import { badArgument, notFound } from "../model/errors";
import { blockNow, rangeRef } from "../model/ranges";
import { addTable, allTables, bodyOf, removeTable, renameTable, resizeTable, tableOf } from "../model/tables";
import type { Table } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag, text } from "./checks";
import { node } from "./kinds";
import type { Node, Scope, TableColumnRef } from "./kinds";
import type { ObjectType, Scalar } from "./object-type";

type FlagKey = { [K in keyof Table]: Table[K] extends boolean ? K : never }[keyof Table];

function setting<K extends FlagKey | "style">(key: K, check: (value: Json) => Table[K]): Scalar<Table> {
  return {
    get: (table) => table[key],
    set(table, value) {
      refuseReadOnly(table.range.sheet.book);
      table[key] = check(value);
      emit(table.range.sheet.book, { kind: "other", sheet: table.range.sheet });
    },
  };
}

/** The names of Excel's own table styles; a workbook may have more, this host has not. */
function style(value: Json): string {
  const name = text(value);
  const [, strength, number] = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name) ?? [];
  const most = { Light: 21, Medium: 28, Dark: 11 }[strength ?? ""] ?? 0;
  if (name !== "" && (Number(number) < 1 || !(Number(number) <= most)))
    throw badArgument(`there is no table style "${name}"`);
  return name;
}

function part({ range }: Table, block: ReturnType<typeof bodyOf>): Node {
  return node("Range", rangeRef(range.sheet, block));
}

function headerRow(table: Table): Node {
  if (!table.showHeaders) throw notFound(`the row of headings of "${table.name}"`);
  return part(table, { ...blockNow(table.range), rows: 1 });
}

export const table: ObjectType<Table> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: { get: ({ name }) => name, set: (found, value) => renameTable(found, text(value)) },
    Style: setting("style", style),
    ShowBandedRows: setting("showBandedRows", flag),
    ShowBandedColumns: setting("showBandedColumns", flag),
    ShowFilterButton: setting("showFilterButton", flag),
    HighlightFirstColumn: setting("highlightFirstColumn", flag),
    HighlightLastColumn: setting("highlightLastColumn", flag),
    // Switching these moves cells, which this host does not do.
    ShowHeaders: {
      get: ({ showHeaders }) => showHeaders,
      set: (found, value) => unswitched(flag(value), found.showHeaders),
    },
    ShowTotals: {
      get: ({ showTotals }) => showTotals,
      set: (found, value) => unswitched(flag(value), found.showTotals),
    },
  },
  navigation: {
    AutoFilter: (found) => node("AutoFilter", { sheet: found.range.sheet, table: found }),
    Columns: (found) => node("TableColumnCollection", found),
    Worksheet: ({ range }) => node("Worksheet", range.sheet),
  },
  methods: {
    GetRange: (found) => part(found, blockNow(found.range)),
    GetHeaderRowRange: headerRow,
    GetDataBodyRange: (found) => part(found, bodyOf(found)),
    Resize: (found, args) => resizeTable(found, blockNow(args.range(0, found.range.sheet))),
    Delete: (found) => removeTable(found, false),
    ConvertToRange(found) {
      removeTable(found, true);
      return part(found, blockNow(found.range));
    },
  },
  since: {
    ...{ Worksheet: "1.2", ConvertToRange: "1.2" },
    ...{ HighlightFirstColumn: "1.3", HighlightLastColumn: "1.3" },
    ...{ ShowBandedRows: "1.3", ShowBandedColumns: "1.3", ShowFilterButton: "1.3" },
    ...{ AutoFilter: "1.9", Resize: "1.13" },
  },
};

function unswitched(wanted: boolean, now: boolean): void {
  if (wanted !== now) throw badArgument("this host does not show or hide a table's headings and totals");
}

export const tables: ObjectType<Scope> = {
  scalars: { Count: { get: (scope) => tablesIn(scope).length } },
  items: (scope) => tablesIn(scope).map((found) => node("Table", found)),
  item: (scope, key) => node("Table", tableOf(tablesIn(scope), String(key))),
  methods: {
    Add({ book, sheet }, args) {
      const range = args.range(0, sheet ?? book.active);
      if (sheet && range.sheet !== sheet) throw badArgument("the table's cells are on another sheet");
      return node("Table", addTable(range.sheet, blockNow(range), args.flag(1)));
    },
  },
  since: { GetCount: "1.4", GetItemOrNullObject: "1.4" },
};

const tablesIn = ({ book, sheet }: Scope): readonly Table[] => sheet?.tables ?? allTables(book);

const headingOf = ({ table: { range }, index }: TableColumnRef): string => {
  const { row, column } = blockNow(range);
  return String(valueAt(range.sheet, row, column + index) ?? "");
};

export const tableColumn: ObjectType<TableColumnRef> = {
  identity: ({ index }) => ({ Id: index + 1 }),
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: {
      get: headingOf,
      set: ({ table: { range }, index }, value) => {
        const { row, column } = blockNow(range);
        writeEntries(range.sheet, { row, column: column + index, rows: 1, columns: 1 }, () => `'${text(value)}`);
      },
    },
  },
  methods: {
    GetRange: ({ table: found, index }) => part(found, columnOf(blockNow(found.range), index)),
    GetDataBodyRange: ({ table: found, index }) => part(found, columnOf(bodyOf(found), index)),
  },
};

const columnOf = (block: ReturnType<typeof bodyOf>, index: number) => ({
  ...block,
  column: block.column + index,
  columns: 1,
});

const columnsOf = (found: Table): TableColumnRef[] =>
  Array.from({ length: blockNow(found.range).columns }, (_, index) => ({ table: found, index }));

export const tableColumns: ObjectType<Table> = {
  scalars: { Count: { get: (found) => columnsOf(found).length } },
  items: (found) => columnsOf(found).map((ref) => node("TableColumn", ref)),
  item(found, key) {
    const ref = columnsOf(found).find((column) => column.index + 1 === key || headingOf(column) === key);
    if (!ref) throw notFound(`the column "${key}" of "${found.name}"`);
    return node("TableColumn", ref);
  },
  since: { GetCount: "1.4", GetItemOrNullObject: "1.4" },
};
