import { emit } from "../model/book";
import { partOf, refuseDrawing } from "../model/charts";
import type { Json } from "../protocol/messages";
import type { Check } from "./checks";
import { node } from "./kinds";
import type { Kind, Kinds, Node, PartRef } from "./kinds";
import type { Method, ObjectType, Scalar } from "./object-type";

/** Types whose objects are parts of a chart or of a conditional format. */
export type PartKind = { [K in Kind]: Kinds[K] extends PartRef ? (PartRef extends Kinds[K] ? K : never) : never }[Kind];

/** A setting of a part: what it is until it is set, and what may be set. */
export type Setting = readonly [fallback: Json, check: Check];

export type PartShape = {
  readonly settings?: { readonly [name: string]: Setting };
  readonly parts?: { readonly [name: string]: PartKind };
  readonly methods?: { readonly [name: string]: Method<PartRef> };
  readonly since?: { readonly [name: string]: string };
};

/** A type whose objects only keep what is set, for the grid to draw and for tests to look at. */
export function partType({ settings = {}, parts = {}, methods, since }: PartShape): ObjectType<PartRef> {
  return {
    scalars: Object.fromEntries(
      Object.entries(settings).map(([name, [fallback, check]]): [string, Scalar<PartRef>] => [
        name,
        {
          get: ({ part }) => (part.own.get(name) ?? fallback) as Json,
          set: (ref, value) => assign(ref, name, check(value)),
        },
      ]),
    ),
    navigation: Object.fromEntries(
      Object.entries(parts).map(([name, kind]): [string, (ref: PartRef) => Node] => [
        name,
        (ref) => below(ref, name, kind),
      ]),
    ),
    ...(methods ? { methods } : {}),
    ...(since ? { since } : {}),
  };
}

/** Sets one of a part's settings. */
export function assign({ sheet, part }: PartRef, name: string, value: Json): void {
  refuseDrawing(sheet);
  part.own.set(name, value);
  emit(sheet.book, { kind: "other", sheet });
}

/** The part of that name below, as an object of its type. */
export function below({ sheet, part }: PartRef, name: string, kind: PartKind): Node {
  return node(kind, { sheet, part: partOf(part, name) });
}
