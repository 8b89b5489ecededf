import { formatLocal } from "../model/address";
import type { Block } from "../../../src/core/workbook";
import type { BookEvent, Sheet } from "../model/types";
import { EventType, WORKBOOK_TARGET, subscription } from "../objects/object-type";
import type { Json } from "./messages";

/** An event as it goes to the add-in. */
export type EventMessage = { readonly type: EventType; readonly target: string; readonly args: Json };

/** What the add-in is to be told of an event: for the workbook and for the sheet, whichever it registered for. */
export function messagesOf(event: BookEvent, subscriptions: ReadonlySet<string>, byAddIn: boolean): EventMessage[] {
  const told = toldOf(event, byAddIn);
  if (!told) return [];
  const targets = [WORKBOOK_TARGET, told.sheet.id];
  return targets
    .filter((target) => subscriptions.has(subscription(told.type, target)))
    .map((target) => ({
      type: told.type,
      target,
      args: { worksheetId: told.sheet.id, source: "Local", ...told.args },
    }));
}

type Told = { readonly type: EventType; readonly sheet: Sheet; readonly args: { readonly [key: string]: Json } };

function toldOf(event: BookEvent, byAddIn: boolean): Told | null {
  switch (event.kind) {
    case "cells":
      return { type: EventType.changed, sheet: event.sheet, args: changeArgs(event, byAddIn) };
    case "selection":
      return { type: EventType.selectionChanged, sheet: event.sheet, args: { address: formatLocal(event.block) } };
    case "format":
      return { type: EventType.formatChanged, sheet: event.sheet, args: place(event.sheet, event.block) };
    case "activated":
      return { type: EventType.activated, sheet: event.sheet, args: {} };
    case "deactivated":
      return { type: EventType.deactivated, sheet: event.sheet, args: {} };
    case "sheet-added":
      return { type: EventType.added, sheet: event.sheet, args: {} };
    case "sheet-deleted":
      return { type: EventType.deleted, sheet: event.sheet, args: {} };
    case "protection":
      return {
        type: EventType.protectionChanged,
        sheet: event.sheet,
        args: { isProtected: event.sheet.protection !== null },
      };
    case "rows-hidden":
      return {
        type: EventType.rowHiddenChanged,
        sheet: event.sheet,
        args: { ...place(event.sheet, event.block), changeType: event.hidden ? "Hidden" : "Unhidden" },
      };
    // Office.js tells of these from ExcelApi 1.17 on.
    case "sheet-renamed":
    case "sheet-visibility":
    case "other":
      return null;
  }
}

/** By the reference the add-in can ask for the range later. */
function place(sheet: Sheet, block: Block): { readonly [key: string]: Json } {
  const address = formatLocal(block);
  return { address, referenceId: `${sheet.id}!${address}` };
}

function changeArgs(event: Extract<BookEvent, { kind: "cells" }>, byAddIn: boolean): { readonly [key: string]: Json } {
  const { sheet, block, change, detail } = event;
  return {
    ...place(sheet, block),
    changeType: change,
    shiftDirection: "None",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
    ...(detail && {
      valueBefore: detail.before ?? "",
      valueAfter: detail.after ?? "",
      valueTypeBefore: typeOf(detail.before),
      valueTypeAfter: typeOf(detail.after),
    }),
  };
}

function typeOf(value: string | number | boolean | null): string {
  if (value === null) return "Empty";
  return { string: "String", number: "Double", boolean: "Boolean" }[typeof value as "string" | "number" | "boolean"];
}
