import { dateToSerial } from "hucre";
import { parseLocal } from "../model/address";
import { refuseReadOnly, sheetOf } from "../model/book";
import { ApiError, badArgument } from "../model/errors";
import { rangeRef } from "../model/ranges";
import type { Book } from "../model/types";
import { flag, oneOf } from "./checks";
import { node } from "./kinds";
import type { Node } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType } from "./object-type";

export const workbook: ObjectType<Book> = {
  scalars: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: (book) => book.readOnly },
    AutoSave: { get: () => false },
  },
  navigation: {
    Application: (book) => node("Application", book),
    Functions: (book) => node("Functions", book),
    Names: (book) => node("NamedItemCollection", { book, sheet: null }),
    Properties: (book) => node("DocumentProperties", book),
    Protection: (book) => node("WorkbookProtection", book),
    Tables: (book) => node("TableCollection", { book, sheet: null }),
    Worksheets: (book) => node("WorksheetCollection", book),
    _Runtime: (book) => node("Runtime", book),
  },
  methods: {
    GetSelectedRange: (book) => node("Range", rangeRef(book.active, book.active.selection)),
    GetSelectedRanges: ({ active }) =>
      node("RangeAreas", { sheet: active, areas: [rangeRef(active, active.selection)] }),
    _GetRangeForEventByReferenceId: (book, args) => rangeOfEvent(book, args.text(0)),
    _GetRangeOrNullObjectForEventByReferenceId: (book, args) => orNull(() => rangeOfEvent(book, args.text(0))),
    GetActiveCell: (book) => node("Range", rangeRef(book.active, { ...book.active.selection, rows: 1, columns: 1 })),
  },
  since: {
    ...{ Functions: "1.2", _Runtime: "1.5" },
    ...{ Name: "1.7", Properties: "1.7", Protection: "1.7", GetActiveCell: "1.7" },
    ...{ ReadOnly: "1.8", AutoSave: "1.9", GetSelectedRanges: "1.9" },
  },
};

/** `{id}!A1:B2`, as `protocol/events.ts` writes it. */
function rangeOfEvent(book: Book, reference: string): Node {
  const bang = reference.lastIndexOf("!");
  return node("Range", rangeRef(sheetOf(book, reference.slice(0, bang)), parseLocal(reference.slice(bang + 1))));
}

export const application: ObjectType<Book> = {
  scalars: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => {
        book.calculationMode = oneOf("Automatic", "AutomaticExceptTables", "Manual")(value);
      },
    },
    CalculationState: { get: () => "Done" },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
  },
  methods: {
    // There is nothing to compute and no screen to hold still.
    Calculate: (_book, args) => {
      oneOf("Recalculate", "Full", "FullRebuild")(args.json(0));
    },
    SuspendApiCalculationUntilNextSync: () => {},
    SuspendScreenUpdatingUntilNextSync: () => {},
  },
  since: {
    ...{
      SuspendApiCalculationUntilNextSync: "1.6",
      CalculationState: "1.9",
      SuspendScreenUpdatingUntilNextSync: "1.9",
    },
    ...{ DecimalSeparator: "1.11", ThousandsSeparator: "1.11" },
  },
};

export const runtime: ObjectType<Book> = {
  scalars: {
    EnableEvents: {
      get: (book) => book.addIn.eventsEnabled,
      set: (book, value) => {
        book.addIn.eventsEnabled = flag(value);
      },
    },
  },
  since: { EnableEvents: "1.8" },
};

export const workbookProtection: ObjectType<Book> = {
  scalars: { Protected: { get: (book) => book.structureProtected } },
  methods: {
    Protect: (book) => {
      refuseReadOnly(book);
      if (book.structureProtected) throw new ApiError("InvalidOperation", "The workbook is protected already.");
      book.structureProtected = true;
    },
    Unprotect: (book) => {
      refuseReadOnly(book);
      book.structureProtected = false;
    },
  },
};

/** Worksheet functions, as far as this host computes any: `DATE`, by which an add-in can tell the date system. */
export const functions: ObjectType<Book> = {
  methods: {
    Date(book, args) {
      const [year, month, day] = [args.whole(0), args.whole(1), args.whole(2)];
      if (year < 1904 || year > 9999)
        throw badArgument(`this host computes DATE for the years 1904 to 9999, not ${year}`);
      return node("FunctionResult", dateToSerial(new Date(Date.UTC(year, month - 1, day)), book.date1904));
    },
  },
};

export const functionResult: ObjectType<number> = {
  scalars: { Value: { get: (value) => value }, Error: { get: () => "" } },
};
