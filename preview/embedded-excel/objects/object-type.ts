import { ApiError } from "../model/errors";
import type { Json } from "../protocol/messages";
import type { Args } from "./args";
import type { Node } from "./kinds";

/** One property that holds a plain value. Without `set` it is read-only. */
export type Scalar<T> = {
  readonly get: (it: T) => Json;
  readonly set?: (it: T, value: Json) => void;
};

/** A method: its value, nothing, or (for those that return an object) a node, null for a null object. */
export type Method<T> = (it: T, args: Args) => Json | Node | void;

/**
 * What this host has of one type of Office.js, under the names on the wire. Whatever is not listed here fails with
 * NotImplemented. `test/preview/embedded-excel/contract.test.ts` compares it with what the library knows of the type.
 */
export type ObjectType<T> = {
  /** What the library needs to find the object again: `{ Id }`. */
  readonly identity?: (it: T) => { readonly [key: string]: Json };
  readonly scalars?: { readonly [name: string]: Scalar<T> };
  /** Properties that the library sets under another name than it reads them by. */
  readonly setAs?: { readonly [nameWhenSet: string]: string };
  readonly navigation?: { readonly [name: string]: (it: T) => Node | null };
  readonly methods?: { readonly [name: string]: Method<T> };
  /** Of a collection: all items in order, and the one that `getItem` means. */
  readonly items?: (it: T) => readonly Node[];
  readonly item?: (it: T, key: string | number) => Node;
  /** The version of ExcelApi that brought a member, where it is not 1.1. */
  readonly since?: { readonly [name: string]: string };
};

/** The methods by which the add-in registers for an event, and takes that back. */
export function eventMethods<T>(
  events: { readonly [name: string]: EventType },
  subscriptions: (it: T) => { readonly set: Set<string>; readonly target: string },
): { readonly [name: string]: Method<T> } {
  const methods: { [name: string]: Method<T> } = {};
  for (const [name, type] of Object.entries(events)) {
    methods[`_Register${name}`] = (it) => {
      const { set, target } = subscriptions(it);
      set.add(subscription(type, target));
    };
    methods[`_Unregister${name}`] = (it) => {
      const { set, target } = subscriptions(it);
      set.delete(subscription(type, target));
    };
  }
  return methods;
}

/** Numbers of the events, as the library has them. */
export const EventType = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowHiddenChanged: 22,
  protectionChanged: 24,
} as const;
export type EventType = (typeof EventType)[keyof typeof EventType];

/** The target of events that are heard for the whole workbook. */
export const WORKBOOK_TARGET = "Workbook";

/** How a registration is remembered. */
export function subscription(type: EventType, target: string): string {
  return `${type} ${target}`;
}

/** The object, or null where there is none: what Excel's members do whose names end in `OrNullObject`. */
export function orNull(find: () => Node): Node | null {
  try {
    return find();
  } catch (failure) {
    if (failure instanceof ApiError && failure.code === "ItemNotFound") return null;
    throw failure;
  }
}
