import { ApiError, badArgument, notModelled } from "../model/errors";
import type { Args } from "../objects/args";
import type { Kind, Node } from "../objects/kinds";
import { orNull } from "../objects/object-type";
import type { Method, ObjectType } from "../objects/object-type";
import type { Json } from "./messages";

/** All types, by name. What stands behind an object is known to fit its type; see `kinds.ts`. */
export type ObjectTypes = { readonly [K in Kind]: ObjectType<never> };

/** Access to the members of objects, as the requirement set allows. Unknown ones fail, aloud. */
export class Members {
  /** @param version of ExcelApi; members of a later one fail with ApiNotFound. */
  constructor(
    private readonly types: ObjectTypes,
    private readonly version: string,
  ) {}

  identity(on: Node): { readonly [key: string]: Json } {
    return this.type(on).identity?.(on.it) ?? {};
  }

  isScalar(on: Node, name: string): boolean {
    return Object.hasOwn(this.type(on).scalars ?? {}, name);
  }

  isStep(on: Node, name: string): boolean {
    return Object.hasOwn(this.type(on).navigation ?? {}, name);
  }

  has(on: Node, name: string): boolean {
    return this.isScalar(on, name) || this.isStep(on, name);
  }

  get(on: Node, name: string): Json {
    const scalar = this.type(on).scalars?.[name];
    if (!scalar) throw unknown(on, name);
    this.refuseLater(on, name);
    return scalar.get(on.it);
  }

  /** Every plain property that the requirement set has. */
  all(on: Node): { [key: string]: Json } {
    const names = Object.keys(this.type(on).scalars ?? {}).filter((name) => !this.isLater(on, name));
    return Object.fromEntries(names.map((name) => [name, this.get(on, name)]));
  }

  set(on: Node, nameWhenSet: string, value: Json): void {
    const name = this.type(on).setAs?.[nameWhenSet] ?? nameWhenSet;
    const scalar = this.type(on).scalars?.[name];
    if (!scalar) throw unknown(on, name);
    this.refuseLater(on, name);
    if (!scalar.set) throw new ApiError("InvalidOperation", `${on.kind}.${name} is read-only.`);
    scalar.set(on.it, value);
  }

  go(on: Node, name: string): Node | null {
    const step = this.type(on).navigation?.[name];
    if (!step) throw unknown(on, name);
    this.refuseLater(on, name);
    return step(on.it);
  }

  call(on: Node, name: string, args: Args): Json | Node | void {
    const method = this.type(on).methods?.[name] ?? this.ofCollection(on, name);
    if (!method) throw unknown(on, name);
    this.refuseLater(on, name);
    return method(on.it, args);
  }

  /** The items of a collection; null for any other object. */
  items(on: Node): readonly Node[] | null {
    return this.type(on).items?.(on.it) ?? null;
  }

  item(on: Node, key: string | number): Node {
    const item = this.type(on).item;
    if (!item) throw unknown(on, "getItem");
    return item(on.it, key);
  }

  /** What all collections have. */
  private ofCollection(on: Node, name: string): Method<unknown> | undefined {
    const { items, item } = this.type(on);
    if (name === "GetCount" && items) return (it: unknown) => items(it).length;
    if (name === "GetItemAt" && items) return (it: unknown, args) => itemAt(items(it), args.whole(0), on.kind);
    if (name === "GetItemOrNullObject" && item) return (it: unknown, args) => orNull(() => item(it, args.text(0)));
    return undefined;
  }

  private type(on: Node): ObjectType<unknown> {
    return this.types[on.kind] as ObjectType<unknown>;
  }

  private isLater(on: Node, name: string): boolean {
    return compareVersions(this.type(on).since?.[name] ?? "1.1", this.version) > 0;
  }

  private refuseLater(on: Node, name: string): void {
    if (!this.isLater(on, name)) return;
    throw new ApiError(
      "ApiNotFound",
      `${on.kind}.${name} needs ExcelApi ${this.type(on).since?.[name] ?? ""}; this Excel has ${this.version}.`,
    );
  }
}

function itemAt(items: readonly Node[], index: number, kind: Kind): Node {
  const item = items[index];
  if (!item) throw badArgument(`${kind} has no item ${index}`);
  return item;
}

function unknown(on: Node, name: string): ApiError {
  return notModelled(`${on.kind}.${name.slice(0, 1).toLowerCase()}${name.slice(1)}`);
}

/** `1.9` comes before `1.10`. */
export function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split(".").map(Number);
  const [majorB = 0, minorB = 0] = b.split(".").map(Number);
  return majorA - majorB || minorA - minorB;
}
