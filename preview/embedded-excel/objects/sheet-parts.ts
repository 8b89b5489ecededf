import { emit, refuseReadOnly } from "../model/book";
import { badArgument, denied, notFound, notModelled } from "../model/errors";
import { NOTHING_ALLOWED } from "../model/protection";
import { blockNow, rangeRef } from "../model/ranges";
import type { Block } from "../../../src/core/workbook";
import type { ProtectionOptions, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import { flag, oneOf, record } from "./checks";
import { node } from "./kinds";
import type { FilterRef, Node } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType } from "./object-type";

function options(value: Json): ProtectionOptions {
  const given = value === null ? {} : record(value);
  for (const [name, setting] of Object.entries(given)) {
    if (!Object.hasOwn(NOTHING_ALLOWED, name)) throw badArgument(`there is no protection option "${name}"`);
    if (name === "selectionMode") oneOf("Normal", "None", "Unlocked")(setting);
    else flag(setting);
  }
  return { ...NOTHING_ALLOWED, ...given };
}

export const worksheetProtection: ObjectType<Sheet> = {
  scalars: {
    Protected: { get: (sheet) => sheet.protection !== null },
    Options: { get: (sheet) => sheet.protection?.options ?? null },
  },
  methods: {
    Protect(sheet, args) {
      refuseReadOnly(sheet.book);
      if (sheet.protection) throw denied(`the sheet "${sheet.name}" is protected already`);
      sheet.protection = { options: options(args.json(0)), password: args.isGiven(1) ? args.text(1) : null };
      emit(sheet.book, { kind: "protection", sheet });
    },
    Unprotect(sheet, args) {
      refuseReadOnly(sheet.book);
      if (!sheet.protection) throw denied(`the sheet "${sheet.name}" is not protected`);
      const given = args.isGiven(0) ? args.text(0) : null;
      if (sheet.protection.password !== null && sheet.protection.password !== given)
        throw denied("the password is not right");
      sheet.protection = null;
      emit(sheet.book, { kind: "protection", sheet });
    },
  },
};

function freeze(sheet: Sheet, rows: number, columns: number): void {
  refuseReadOnly(sheet.book);
  if (rows < 0 || columns < 0) throw badArgument("a number of frozen rows or columns is less than 0");
  sheet.frozen = { rows, columns };
  emit(sheet.book, { kind: "other", sheet });
}

function frozenCells(sheet: Sheet): Node {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) throw notFound("frozen rows or columns");
  return node("Range", rangeRef(sheet, { row: 0, column: 0, rows: rows || 1_048_576, columns: columns || 16_384 }));
}

export const freezePanes: ObjectType<Sheet> = {
  methods: {
    FreezeRows: (sheet, args) => freeze(sheet, args.whole(0), 0),
    FreezeColumns: (sheet, args) => freeze(sheet, 0, args.whole(0)),
    FreezeAt(sheet, args) {
      const { row, column, rows, columns } = blockNow(args.range(0, sheet));
      const whole = { rows: rows === 1_048_576 ? 0 : row + rows, columns: columns === 16_384 ? 0 : column + columns };
      freeze(sheet, whole.rows, whole.columns);
    },
    Unfreeze: (sheet) => freeze(sheet, 0, 0),
    GetLocation: frozenCells,
    GetLocationOrNullObject: (sheet) => orNull(() => frozenCells(sheet)),
  },
};

/** The cells that a filter covers; a table has one as long as it has headers. */
function filteredBlock({ sheet, table }: FilterRef): Block | null {
  if (table === null) return sheet.filter;
  return table.showHeaders && table.showFilterButton ? blockNow(table.range) : null;
}

function filtered(filter: FilterRef): Node {
  const block = filteredBlock(filter);
  if (!block) throw notFound("an AutoFilter");
  return node("Range", rangeRef(filter.sheet, block));
}

export const autoFilter: ObjectType<FilterRef> = {
  scalars: {
    Enabled: { get: (filter) => filteredBlock(filter) !== null },
    IsDataFiltered: { get: ({ sheet, table }) => (table ?? sheet).filterIsOn },
  },
  methods: {
    GetRange: filtered,
    GetRangeOrNullObject: (filter) => orNull(() => filtered(filter)),
    Remove: ({ sheet, table }) => {
      refuseReadOnly(sheet.book);
      if (table === null) sheet.filter = null;
      (table ?? sheet).filterIsOn = false;
    },
  },
};

/** What is drawn on a sheet besides the charts that this host knows: only how much. */
export const shapes: ObjectType<Sheet> = {
  items: () => {
    throw notModelled("ShapeCollection.items");
  },
  methods: { GetCount: (sheet) => sheet.shapes },
};
