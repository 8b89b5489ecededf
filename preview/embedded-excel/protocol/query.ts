import { notModelled } from "../model/errors";
import type { Node } from "../objects/kinds";
import type { Members } from "./members";
import type { Json, QueryInfo } from "./messages";

/** Reads the properties that a query asks for; none asked for means all plain ones. */
export function query(
  on: Node,
  { Select = [], Expand = [], Skip = 0, Top }: QueryInfo,
  members: Members,
): { [key: string]: Json } {
  const asked = [...Select, ...Expand];
  const names = asked.length > 0 ? asked : ["*"];
  const items = members.items(on);
  if (!items) return properties(on, names, members);
  const chosen = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  // The collection's own properties are asked for by the same names as those of its items.
  const own = names.filter((name) => name === "*" || members.has(on, pascal(head(name))));
  const ofItems = names.filter((name) => name === "*" || !members.has(on, pascal(head(name))));
  return {
    ...properties(on, own, members),
    _Items: chosen.map((item) => ({ ...members.identity(item), ...properties(item, ofItems, members) })),
  };
}

function properties(on: Node, names: readonly string[], members: Members): { [key: string]: Json } {
  const found: { [key: string]: Json } = {};
  const below = new Map<string, string[]>();
  for (const name of names) {
    const key = pascal(head(name));
    const rest = name.slice(head(name).length + 1);
    if (key === "*") Object.assign(found, members.all(on));
    else if (members.isScalar(on, key)) found[key] = members.get(on, key);
    else if (members.isStep(on, key)) below.set(key, [...(below.get(key) ?? []), ...(rest ? [rest] : [])]);
    else throw notModelled(`${on.kind}.${head(name)}`);
  }
  for (const [key, rest] of below) {
    const part = members.go(on, key);
    found[key] = part && { ...members.identity(part), ...query(part, { Select: rest }, members) };
  }
  return found;
}

const head = (name: string): string => /^[^/.]*/.exec(name)?.[0] ?? name;

const pascal = (name: string): string => (name.startsWith("_") ? name : name.slice(0, 1).toUpperCase() + name.slice(1));
