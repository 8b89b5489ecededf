import { ApiError } from "../model/errors";
import { blockNow } from "../model/ranges";
import type { RangeRef } from "../model/types";
import type { Node } from "../objects/kinds";
import type { Json } from "./messages";

/** Ranges that the add-in keeps from one batch to the next. While kept they stay on their cells. */
export class References {
  private readonly kept = new Map<string, Node>();
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  /** How many are kept: an add-in that forgets to let go makes this grow. */
  get count(): number {
    return this.kept.size;
  }

  /** `{ _ReferenceId }` of a kept object, else nothing. */
  identity(on: Node): { readonly [key: string]: Json } {
    const id = typeof on.it === "object" ? this.ids.get(on.it) : undefined;
    return id === undefined ? {} : { _ReferenceId: id };
  }

  /** Keeps a copy of its own, so that two kept ranges of the same cells are let go separately. */
  keep(on: Node): null {
    if (on.kind !== "Range" && on.kind !== "RangeAreas") {
      throw new ApiError("InvalidOperation", `A ${on.kind} is not kept by reference.`);
    }
    if (this.ids.has(on.it)) return null;
    const id = `${on.kind}(${++this.last})`;
    for (const ref of rangesOf(on)) ref.sheet.followers.add(ref);
    this.kept.set(id, on);
    this.ids.set(on.it, id);
    return null;
  }

  release(id: string): null {
    const on = this.kept.get(id);
    if (on) for (const ref of rangesOf(on)) ref.sheet.followers.delete(ref);
    this.kept.delete(id);
    return null;
  }

  find(id: string): Node {
    const on = this.kept.get(id);
    if (!on) throw new ApiError("InvalidReference", `This reference is not valid for the current operation: ${id}.`);
    if (on.kind === "Range") blockNow(on.it);
    return on;
  }
}

function rangesOf(on: Node): readonly RangeRef[] {
  if (on.kind === "Range") return [on.it];
  return on.kind === "RangeAreas" ? on.it.areas : [];
}
