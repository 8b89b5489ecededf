import type { Action, Plan, Tree, TreeDoubt } from "../plan";
import type { Growth } from "./ground";
import type { Row } from "./plan-tables";

/** A plan without parts, as most are. */
export const noTree: Tree = { links: new Map(), parts: new Map(), repeats: new Map(), doubts: [] };

/**
 * The tree by keys.
 *
 * @param rows all rows of the plans, in order, with the action that each of them became
 */
export function treeOf({ links, repeats, doubts }: Growth, rows: ReadonlyMap<Row, Action>): Tree {
  const keyOf = (row: Row) => rows.get(row)!.key;
  const byKey = new Map<string, Tree["links"] extends ReadonlyMap<string, infer L> ? L : never>();
  const parts = new Map<string, string[]>();
  for (const row of rows.keys()) {
    const link = links.get(row);
    if (link === undefined) continue;
    const [key, parent] = [keyOf(row), keyOf(link.parent)];
    byKey.set(key, { ...link, parent });
    parts.set(parent, [...(parts.get(parent) ?? []), key]);
  }
  return {
    links: byKey,
    parts,
    repeats: new Map([...repeats].map(([row, action]) => [keyOf(row), keyOf(action)])),
    doubts: doubts.map(
      ({ kind, rows: of, at, named }) => ({ kind, keys: of.map(keyOf), at, named }) as unknown as TreeDoubt,
    ),
  };
}

type Planted = Pick<Plan, "actions" | "tree">;

/** The actions that every figure counts: those that are part of no other and do not repeat one. */
export function countedActions({ actions, tree }: Planted): readonly Action[] {
  if (tree.links.size + tree.repeats.size === 0) return actions;
  return actions.filter(({ key }) => !tree.links.has(key) && !tree.repeats.has(key));
}

/** The parts of all actions, which are counted apart. */
export function partsIn({ actions, tree }: Planted): readonly Action[] {
  return tree.links.size === 0 ? [] : actions.filter(({ key }) => tree.links.has(key));
}

/** An action with its parts, in the order of the plan. */
export type Underpinned = { readonly action: Action; readonly parts: readonly Action[] };

/**
 * Every counted action that has parts, with those of all levels beneath it, so that each part stands under one action.
 */
export function beneath(plan: Planted): readonly Underpinned[] {
  const { tree } = plan;
  if (tree.parts.size === 0) return [];
  const places = new Map(plan.actions.map((action, i) => [action.key, { action, i }]));
  const below = (key: string): string[] => (tree.parts.get(key) ?? []).flatMap((part) => [part, ...below(part)]);
  return countedActions(plan).flatMap((action) => {
    const parts = below(action.key).flatMap((key) => places.get(key) ?? []);
    return parts.length === 0 ? [] : [{ action, parts: parts.sort((a, b) => a.i - b.i).map((part) => part.action) }];
  });
}

/** Every action that has parts, with its own; parts with parts of their own are among them. */
export function underpinned({ actions, tree }: Planted): readonly Underpinned[] {
  if (tree.parts.size === 0) return [];
  const byKey = new Map(actions.map((action) => [action.key, action]));
  return actions.flatMap((action) => {
    const parts = (tree.parts.get(action.key) ?? []).flatMap((key) => byKey.get(key) ?? []);
    return parts.length === 0 ? [] : [{ action, parts }];
  });
}
