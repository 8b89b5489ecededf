import { addSheet, sheetOf } from "../model/book";
import { notFound } from "../model/errors";
import type { Book } from "../model/types";
import type { Args } from "./args";
import { node } from "./kinds";
import { EventType, WORKBOOK_TARGET, eventMethods } from "./object-type";
import type { ObjectType } from "./object-type";

const visible = (book: Book, args: Args): Book["sheets"] =>
  book.sheets.filter((sheet) => !args.flag(0) || sheet.visibility === "Visible");

function end(book: Book, args: Args, index: number) {
  const sheet = visible(book, args).at(index);
  if (!sheet) throw notFound("a visible worksheet");
  return node("Worksheet", sheet);
}

export const worksheets: ObjectType<Book> = {
  items: (book) => book.sheets.map((sheet) => node("Worksheet", sheet)),
  item: (book, key) => node("Worksheet", sheetOf(book, String(key))),
  methods: {
    ...eventMethods(
      {
        ActivatedEvent: EventType.activated,
        DeactivatedEvent: EventType.deactivated,
        AddedEvent: EventType.added,
        DeletedEvent: EventType.deleted,
        DataChangedEvent: EventType.changed,
        SelectionChangedEvent: EventType.selectionChanged,
        FormatChangedEvent: EventType.formatChanged,
        RowHiddenChangedEvent: EventType.rowHiddenChanged,
        ProtectionChangedEvent: EventType.protectionChanged,
      },
      (book) => ({ set: book.addIn.subscriptions, target: WORKBOOK_TARGET }),
    ),
    Add: (book, args) => node("Worksheet", addSheet(book, args.isGiven(0) ? args.text(0) : null)),
    GetActiveWorksheet: (book) => node("Worksheet", book.active),
    GetCount: (book, args) => visible(book, args).length,
    GetFirst: (book, args) => end(book, args, 0),
    GetLast: (book, args) => end(book, args, -1),
  },
  since: {
    ...{ GetItemOrNullObject: "1.4", GetCount: "1.4", GetFirst: "1.5", GetLast: "1.5" },
    ...{ _RegisterActivatedEvent: "1.7", _UnregisterActivatedEvent: "1.7" },
    ...{ _RegisterDeactivatedEvent: "1.7", _UnregisterDeactivatedEvent: "1.7" },
    ...{ _RegisterAddedEvent: "1.7", _UnregisterAddedEvent: "1.7" },
    ...{ _RegisterDeletedEvent: "1.7", _UnregisterDeletedEvent: "1.7" },
    ...{ _RegisterDataChangedEvent: "1.9", _UnregisterDataChangedEvent: "1.9" },
    ...{ _RegisterSelectionChangedEvent: "1.9", _UnregisterSelectionChangedEvent: "1.9" },
    ...{ _RegisterFormatChangedEvent: "1.9", _UnregisterFormatChangedEvent: "1.9" },
    ...{ _RegisterRowHiddenChangedEvent: "1.11", _UnregisterRowHiddenChangedEvent: "1.11" },
    ...{ _RegisterProtectionChangedEvent: "1.14", _UnregisterProtectionChangedEvent: "1.14" },
  },
};
