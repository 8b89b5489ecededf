import { parseAddress } from "../model/address";
import { sheetOf } from "../model/book";
import { badArgument } from "../model/errors";
import { rangeRef } from "../model/ranges";
import type { RangeRef, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import type { Node } from "./kinds";

/** The arguments of a call. What was left out arrives as null. */
export class Args {
  constructor(
    private readonly values: readonly Json[],
    private readonly nodes: readonly (Node | null)[] = [],
  ) {}

  get count(): number {
    return this.values.length;
  }

  /** Whatever it is. */
  json(index: number): Json {
    return this.values[index] ?? null;
  }

  isGiven(index: number): boolean {
    return this.json(index) !== null || this.node(index) !== null;
  }

  text(index: number): string {
    const value = this.json(index);
    if (typeof value !== "string") throw badArgument(`argument ${index + 1} is not a text`);
    return value;
  }

  textOr(index: number, fallback: string): string {
    return this.json(index) === null ? fallback : this.text(index);
  }

  whole(index: number): number {
    const value = this.json(index);
    if (typeof value !== "number" || !Number.isInteger(value))
      throw badArgument(`argument ${index + 1} is not a whole number`);
    return value;
  }

  wholeOr(index: number, fallback: number): number {
    return this.json(index) === null ? fallback : this.whole(index);
  }

  flag(index: number, fallback = false): boolean {
    const value = this.json(index);
    if (value === null) return fallback;
    if (typeof value !== "boolean") throw badArgument(`argument ${index + 1} is not true or false`);
    return value;
  }

  /** The object that was passed, or null. */
  node(index: number): Node | null {
    return this.nodes[index] ?? null;
  }

  /** A range passed as object or as address; one without a sheet means the sheet given. */
  range(index: number, sheet: Sheet): RangeRef {
    const passed = this.node(index);
    if (passed?.kind === "Range") return passed.it;
    if (passed) throw badArgument(`argument ${index + 1} is a ${passed.kind}, not a range`);
    const { sheet: named, block } = parseAddress(this.text(index));
    return rangeRef(named === null ? sheet : sheetOf(sheet.book, named), block);
  }
}
