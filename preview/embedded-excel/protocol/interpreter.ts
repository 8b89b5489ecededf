import { formatAbsolute } from "../model/address";
import { ApiError, badArgument, notModelled } from "../model/errors";
import { blockNow } from "../model/ranges";
import { Args } from "../objects/args";
import { isRecord } from "../objects/checks";
import { node } from "../objects/kinds";
import type { Node } from "../objects/kinds";
import type { Book } from "../model/types";
import { ActionType, PathType } from "./messages";
import type { Action, ArgumentInfo, Batch, BatchAnswer, Json, ObjectPath } from "./messages";
import type { Members } from "./members";
import { query } from "./query";
import type { References } from "./references";

/** What a batch is run on. */
export type Target = { readonly book: Book; readonly members: Members; readonly references: References };

/**
 * Runs the actions of a batch in their order. The first that fails ends it; those before it stay done, as Excel's
 * batches are no transactions.
 */
export function run(batch: Batch, target: Target): BatchAnswer {
  const results: { ActionId: number; Value: Json }[] = [];
  const traceIds: number[] = [];
  const objects = new Objects(batch, target);
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: perform(action, objects, target) });
    } catch (failure) {
      return { Results: results, TraceIds: traceIds, Error: describe(failure, index, objects.location(action)) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

/** Whatever else is thrown is a mistake of this host's; it is told too, since a batch without an answer hangs for ever. */
function describe(failure: unknown, index: number, location: string): NonNullable<BatchAnswer["Error"]> {
  const known = failure instanceof ApiError;
  const code = known ? failure.code : "GeneralException";
  const message = known ? failure.message : `The embedded Excel has a fault of its own: ${String(failure)}`;
  return { Code: code, Message: message, Location: location, ActionIndex: index, HttpStatusCode: known ? 400 : 500 };
}

function perform(action: Action, objects: Objects, { members, references }: Target): Json {
  if (action.ActionType === ActionType.trace) return null;
  const on = objects.at(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return on && { ...members.identity(on), ...references.identity(on) };
    case ActionType.query:
      return on && { ...references.identity(on), ...query(on, action.QueryInfo ?? {}, members) };
    case ActionType.method: {
      if (!on) return null;
      const value = objects.call(on, action.Name, action.ArgumentInfo);
      if (value !== null && typeof value === "object" && "kind" in value)
        throw badArgument(`${action.Name} has no plain value`);
      return value;
    }
    case ActionType.setProperty: {
      if (!on) throw new ApiError("InvalidOperation", `${action.Name} cannot be set on a null object.`);
      members.set(on, action.Name, objects.args(action.ArgumentInfo).json(0));
      return null;
    }
    default:
      throw notModelled(`the action type ${action.ActionType}`);
  }
}

/** The objects of a batch. Each path is walked once, when its first action comes: a path may add a sheet. */
class Objects {
  private readonly found = new Map<number, Node | null>();

  constructor(
    private readonly batch: Batch,
    private readonly target: Target,
  ) {}

  at(id: number): Node | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw badArgument(`the batch has no object path ${id}`);
    const object = this.walk(path);
    this.found.set(id, object);
    return object;
  }

  private walk(path: ObjectPath): Node | null {
    const { book, members, references } = this.target;
    switch (path.ObjectPathType) {
      case PathType.global:
        return node("Workbook", book);
      case PathType.reference:
        return references.find(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.newObject:
        throw notModelled(path.Name);
    }
    const parent = this.at(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    switch (path.ObjectPathType) {
      case PathType.method:
        return asObject(this.call(parent, path.Name, path.ArgumentInfo), path.Name);
      case PathType.property:
        return members.go(parent, path.Name);
      case PathType.indexer: {
        const key = this.args(path.ArgumentInfo).json(0);
        if (typeof key !== "string" && typeof key !== "number") throw badArgument("the key is no text and no number");
        return members.item(parent, key);
      }
      default:
        throw notModelled(`the object path type ${path.ObjectPathType}`);
    }
  }

  /** Calls a method; those that keep and release references are the protocol's own. */
  call(on: Node, name: string, info: ArgumentInfo | undefined): Json | Node {
    const { members, references } = this.target;
    const args = this.args(info);
    if (name === "_KeepReference") return references.keep(on);
    if (name === "_RemoveReference") return references.release(args.text(0));
    return members.call(on, name, args) ?? null;
  }

  args(info: ArgumentInfo | undefined): Args {
    const values = info?.Arguments ?? [];
    const nodes = values.map((_, index) => {
      const id = info?.ReferencedObjectPathIds?.[index];
      if (Array.isArray(id)) throw notModelled("arrays of objects as arguments");
      return typeof id === "number" && id !== 0 ? this.at(id) : null;
    });
    return new Args(
      values.map((value, index) => (nodes[index] ? null : this.inlined(value))),
      nodes,
    );
  }

  /** A range inside an object, as the source of a drop-down list, becomes the formula that names it. */
  private inlined(value: Json): Json {
    if (Array.isArray(value)) return holdsObjects(value) ? value.map((item: Json) => this.inlined(item)) : value;
    if (!isRecord(value)) return value;
    const id = value._ObjectPathId;
    if (typeof id !== "number")
      return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, this.inlined(part)]));
    const object = this.at(id);
    if (object?.kind !== "Range") throw badArgument("the object in the argument is not a range");
    return `=${formatAbsolute(object.it.sheet.name, blockNow(object.it))}`;
  }

  /** `Range.values`, for the add-in's error message. */
  location(action: Action): string {
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    const on = this.found.get(action.ObjectPathId);
    if (on) return action.Name ? `${on.kind}.${camel(action.Name)}` : on.kind;
    const parent = this.found.get(path?.ParentObjectPathId ?? 0);
    const member = path?.ObjectPathType === PathType.indexer ? "getItem" : camel(path?.Name ?? "");
    return parent ? `${parent.kind}.${member}` : member;
  }
}

/** Rows of plain values are many and hold no objects; they are not copied. */
function holdsObjects(values: readonly Json[]): boolean {
  return values.some((value) => (Array.isArray(value) ? holdsObjects(value) : isRecord(value)));
}

function asObject(value: Json | Node, name: string): Node | null {
  if (value === null) return null;
  if (typeof value !== "object" || !("kind" in value) || !("it" in value))
    throw badArgument(`${name} returns no object`);
  return value as Node;
}

function camel(name: string): string {
  return name.slice(0, 1).toLowerCase() + name.slice(1);
}
