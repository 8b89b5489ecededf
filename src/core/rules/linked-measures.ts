import { groupBy } from "../group-by";
import { countedActions, squash, type Action, type Plan } from "../plan";
import { noSettings } from "../plan/settings";
import { actionLinks, trendsOf, type ActionLink, type KpiTrend } from "../trends";
import type { CellRef } from "../workbook";
import { oncePerPlan } from "./once-per-plan";
import type { Context } from "./rule";

/** The trends of the plan's measures; where a rule is asked alone, by the usual settings. */
export const trendsIn = (plan: Plan, { asAt, trends }: Context): readonly KpiTrend[] =>
  trends ?? usualTrends(plan)(asAt);

const usualTrends = oncePerPlan((plan) => {
  const known = new Map<string, readonly KpiTrend[]>();
  return (asAt: string) => {
    const trends = known.get(asAt) ?? trendsOf(plan, asAt, noSettings);
    known.set(asAt, trends);
    return trends;
  };
});

/** The links of actions to measures that hold. */
export function linkedIn(plan: Plan, context: Context): readonly ActionLink[] {
  return namedIn(plan, context).filter(({ isRefused }) => !isRefused);
}

/** The same with those that are not meant: what an action says of a measure it says all the same. Found once for all rules. */
export function namedIn(plan: Plan, context: Context): readonly ActionLink[] {
  const trends = trendsIn(plan, context);
  const known = linksKnown(plan);
  const links = known.get(trends) ?? actionLinks(plan, trends);
  known.set(trends, links);
  return links;
}

const linksKnown = oncePerPlan(() => new WeakMap<readonly KpiTrend[], readonly ActionLink[]>());

/** How a rule says that an action is linked to a measure. */
export const linkSaid = (by: ActionLink["by"]): string =>
  by === "named" ? "which it names" : "to which the settings link it";

/** The measures of an area with its actions, where both state areas and call them the same. */
export type AreaWithMeasures = {
  readonly area: string;
  readonly actions: readonly Action[];
  readonly trends: readonly KpiTrend[];
};

/** The areas of which both actions and measures are known. */
export function areasWithMeasures(plan: Plan, context: Context): readonly AreaWithMeasures[] {
  const actions = groupBy(countedActions(plan), ({ area }) => area && areaKey(area));
  const called = namesOfAreas(plan);
  const trends = groupBy(trendsIn(plan, context), ({ kpi: { area } }) =>
    area === null ? null : (called.get(squash(area)) ?? areaKey(area)),
  );
  return [...actions].flatMap(([key, own]): AreaWithMeasures[] => {
    const measures = trends.get(key);
    return measures === undefined ? [] : [{ area: measures[0].kpi.area!, actions: own, trends: measures }];
  });
}

/** "Priority 1", "Area 1: Therapies" and "1" are one; names are themselves. */
const areaKey = (area: string) =>
  squash(area)
    .replace(NUMBERED, "")
    .replace(/^(\d+) .*$/, "$1");

const NUMBERED = /^(?:priority|area|theme|objective|strand|aim|outcome)(?: area)? (?=\d)/;

/** The areas by the names that headings and the column for areas give them, without their numbers: "therapies" is area 3. */
const namesOfAreas = oncePerPlan((plan): ReadonlyMap<string, string> => {
  const said = [
    ...plan.headings.map(({ text, area }) => ({ text, area })),
    ...plan.actions.map(({ raw, area }) => ({ text: String(raw.area ?? ""), area })),
  ];
  const names = said.flatMap(({ text, area }) => {
    const name = squash(text).replace(NUMBERED, "").replace(/^\d+ /, "");
    return area === null || name === "" ? [] : [[name, areaKey(area)] as const];
  });
  const keys = groupBy(
    new Map(names.map(([name, key]) => [`${name} ${key}`, { name, key }])).values(),
    ({ name }) => name,
  );
  // A name that stands for two areas is none.
  return new Map([...keys].flatMap(([name, own]) => (own.length === 1 ? [[name, own[0].key] as const] : [])));
});

/** Whether the latest value misses the target, its day passed or not. */
export const misses = ({ verdict }: KpiTrend): boolean => verdict.rag === "missed" || verdict.rag === "open";

/** The latest value's cell, else where the measure is named. */
export const cellOfTrend = ({ reading, kpi }: KpiTrend): CellRef =>
  reading.latest?.at ?? kpi.at.name ?? Object.values(kpi.at)[0]!;

/** Whether the latest value signals a change for the better. */
export const improves = ({ analysis }: KpiTrend): boolean => analysis?.variation?.kind === "improvement";
export const worsens = ({ analysis }: KpiTrend): boolean => analysis?.variation?.kind === "concern";
