import { WHOLE_SHEET, onSheet } from "../model/address";
import { activate, deleteSheet, emit, moveSheet, refuseReadOnly, renameSheet, setVisibility } from "../model/book";
import { refuseUnlessAllowed } from "../model/edits";
import { badArgument } from "../model/errors";
import { rangeRef } from "../model/ranges";
import type { Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import { colour, flag, number, oneOf, text } from "./checks";
import { node } from "./kinds";
import { EventType, eventMethods, orNull } from "./object-type";
import type { ObjectType } from "./object-type";
import { usedRange } from "./range";

/** Sets one of the sheet's own settings. */
function assign<K extends "showGridlines" | "showHeadings" | "tabColor">(key: K, check: (value: Json) => Sheet[K]) {
  return (sheet: Sheet, value: Json): void => {
    refuseReadOnly(sheet.book);
    sheet[key] = check(value);
    emit(sheet.book, { kind: "other", sheet });
  };
}

export const worksheet: ObjectType<Sheet> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: { get: (sheet) => sheet.name, set: (sheet, value) => renameSheet(sheet, text(value)) },
    Position: {
      get: (sheet) => sheet.book.sheets.indexOf(sheet),
      set: (sheet, value) => moveSheet(sheet, number(value)),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, value) => setVisibility(sheet, oneOf("Visible", "Hidden", "VeryHidden")(value)),
    },
    TabColor: {
      get: (sheet) => sheet.tabColor,
      set: assign("tabColor", (value) => (value === "" ? "" : colour(value))),
    },
    ShowGridlines: { get: (sheet) => sheet.showGridlines, set: assign("showGridlines", flag) },
    ShowHeadings: { get: (sheet) => sheet.showHeadings, set: assign("showHeadings", flag) },
    StandardHeight: { get: () => 15 },
    StandardWidth: {
      // In characters of the body font, unlike a column's width: 48 points are 8.43 of them.
      get: (sheet) => Math.round(((sheet.standardWidth - 3.75) / 5.25) * 100) / 100,
      set(sheet, value) {
        refuseUnlessAllowed(sheet, "allowFormatColumns");
        sheet.standardWidth = number(value) * 5.25 + 3.75;
        emit(sheet.book, { kind: "other", sheet });
      },
    },
  },
  setAs: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  navigation: {
    AutoFilter: (sheet) => node("AutoFilter", { sheet, table: null }),
    Charts: (sheet) => node("ChartCollection", sheet),
    FreezePanes: (sheet) => node("WorksheetFreezePanes", sheet),
    HorizontalPageBreaks: (sheet) => node("PageBreakCollection", { sheet, axis: "row" }),
    VerticalPageBreaks: (sheet) => node("PageBreakCollection", { sheet, axis: "column" }),
    Names: (sheet) => node("NamedItemCollection", { book: sheet.book, sheet }),
    PageLayout: (sheet) => node("PageLayout", { sheet, page: sheet.page }),
    Protection: (sheet) => node("WorksheetProtection", sheet),
    Shapes: (sheet) => node("ShapeCollection", sheet),
    Tables: (sheet) => node("TableCollection", { book: sheet.book, sheet }),
  },
  methods: {
    ...eventMethods(
      {
        DataChangedEvent: EventType.changed,
        SelectionChangedEvent: EventType.selectionChanged,
        ActivatedEvent: EventType.activated,
        DeactivatedEvent: EventType.deactivated,
        FormatChangedEvent: EventType.formatChanged,
        RowHiddenChangedEvent: EventType.rowHiddenChanged,
        ProtectionChangedEvent: EventType.protectionChanged,
      },
      (sheet) => ({ set: sheet.book.addIn.subscriptions, target: sheet.id }),
    ),
    Activate: (sheet) => activate(sheet),
    Delete: (sheet) => deleteSheet(sheet),
    GetRange(sheet, args) {
      if (!args.isGiven(0)) return node("Range", rangeRef(sheet, WHOLE_SHEET));
      const ref = args.range(0, sheet);
      if (ref.sheet !== sheet) throw badArgument("the address is on another sheet");
      return node("Range", ref);
    },
    GetRangeByIndexes: (sheet, args) =>
      node(
        "Range",
        rangeRef(
          sheet,
          onSheet({ row: args.whole(0), column: args.whole(1), rows: args.whole(2), columns: args.whole(3) }),
        ),
      ),
    GetCell: (sheet, args) =>
      node("Range", rangeRef(sheet, onSheet({ row: args.whole(0), column: args.whole(1), rows: 1, columns: 1 }))),
    GetUsedRange: (sheet, args) =>
      orNull(() => usedRange(sheet, undefined, args.flag(0))) ??
      node("Range", rangeRef(sheet, { row: 0, column: 0, rows: 1, columns: 1 })),
    GetUsedRangeOrNullObject: (sheet, args) => orNull(() => usedRange(sheet, undefined, args.flag(0))),
    Calculate: () => {},
  },
  since: {
    ...{ Protection: "1.2", Names: "1.4", GetUsedRangeOrNullObject: "1.4", Calculate: "1.6" },
    ...{ TabColor: "1.7", StandardWidth: "1.7", StandardHeight: "1.7", FreezePanes: "1.7", GetRangeByIndexes: "1.7" },
    ...{ _RegisterDataChangedEvent: "1.7", _UnregisterDataChangedEvent: "1.7" },
    ...{ _RegisterSelectionChangedEvent: "1.7", _UnregisterSelectionChangedEvent: "1.7" },
    ...{ _RegisterActivatedEvent: "1.7", _UnregisterActivatedEvent: "1.7" },
    ...{ _RegisterDeactivatedEvent: "1.7", _UnregisterDeactivatedEvent: "1.7" },
    ...{ ShowGridlines: "1.8", ShowHeadings: "1.8" },
    ...{ AutoFilter: "1.9", Shapes: "1.9", HorizontalPageBreaks: "1.9", VerticalPageBreaks: "1.9", PageLayout: "1.9" },
    ...{ _RegisterFormatChangedEvent: "1.9", _UnregisterFormatChangedEvent: "1.9" },
    ...{ _RegisterRowHiddenChangedEvent: "1.11", _UnregisterRowHiddenChangedEvent: "1.11" },
    ...{ _RegisterProtectionChangedEvent: "1.14", _UnregisterProtectionChangedEvent: "1.14" },
  },
};
