import { groupBy } from "../../group-by";
import type { Kpi } from "../../plan";
import { totalOf } from "../../plan/kpis/group-names";
import { namesAll } from "../../plan/kpis/parts";
import { squash } from "../../plan/squash";

/** Measures that add up to another one, or, of shares, to a hundred (`whole` null). */
export type Sum = { readonly whole: Kpi | null; readonly parts: readonly Kpi[] };

/** Whether a name says that it is of all groups together. */
export const saysAll = (name: string): boolean =>
  namesAll(name) || /\b(?:totals?|all|overall|altogether)\b/i.test(name);

/**
 * The measures of a sheet that are called groups of another one: “Plans: under 5”, “Plans (aged 5 to 10)”, “Girls – plans”
 * beside “Plans”, “Plans – total” or “All plans”.
 */
export function sumsByName(own: readonly Kpi[]): readonly Sum[] {
  const named = own.flatMap((kpi) => splits(kpi.name).map((split) => ({ ...split, kpi })));
  return [...groupBy(named, ({ stem }) => stem)].flatMap(([stem, some]): Sum[] => {
    const parts = [...new Set(some.flatMap(({ group, kpi }) => (saysAll(group) ? [] : [kpi])))];
    const wholes = [
      ...some.flatMap(({ group, kpi }) => (saysAll(group) ? [kpi] : [])),
      ...own.filter(({ name }) => stemOf(name) === stem),
    ];
    return parts.length < 2 ? [] : [...new Set(wholes)].map((whole) => ({ whole, parts }));
  });
}

type Split = { readonly stem: string; readonly group: string };

const BRACKET = /^(.+?)\s*[([]([^()[\]]+)[)\]]$/;
const BESIDE = /^(.+?)(?:\s*:\s+|\s+[-–—|/]\s+|,\s+)(.+)$/;

/** The ways in which a name can be that of one group: what is counted and the group, in either order. */
function splits(name: string): readonly Split[] {
  const [, bracketed, within] = BRACKET.exec(name) ?? [];
  const [, before, behind] = BESIDE.exec(name) ?? [];
  const total = totalOf(name);
  const found = [
    ...(total === null ? [] : [[total, name.slice(total.length)] as const]),
    ...(bracketed === undefined ? [] : [[bracketed, within!] as const, [within!, bracketed] as const]),
    ...(before === undefined ? [] : [[before, behind!] as const, [behind!, before] as const]),
  ];
  const all = found.map(([stem, group]) => ({ stem: squash(stem), group: group.replace(/^\W+/, "") }));
  return all.filter(({ stem }, i) => stem !== "" && all.findIndex((one) => one.stem === stem) === i);
}

/** What a name counts that says it is of all: “All plans”, “Plans, total”. */
const stemOf = (name: string) =>
  squash(name.replace(/^(?:all|total(?: number of)?|overall)\s+|[\s,:–—-]+(?:total|all|overall)$/gi, ""));
