import { groupBy } from "../group-by";
import { countedActions, squash, type Action, type Plan } from "../plan";
import { noSettings } from "../plan/settings";
import { trendsOf, type KpiTrend } from "../trends";
import type { CellRef } from "../workbook";
import { oncePerPlan } from "./once-per-plan";
import type { Context } from "./rule";

/** A measure by which an action is known, with what says so: a cell of the action that names it, or somebody's choice. */
export type Linked = { readonly action: Action; readonly trend: KpiTrend; readonly at: CellRef | null };

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

/** The cells in which people name the measure by which an action is to be known. */
const NAMING = ["successCriteria", "evidence", "progress", "title"] as const;

/**
 * The measures that actions are linked to: an action names one by its reference ("K3", "KPI 3"), or somebody said so in the
 * settings. That both are of one area links nothing: an area's measures may be moved by many things.
 */
export function linkedIn(plan: Plan, context: Context): readonly Linked[] {
  const trends = trendsIn(plan, context);
  const known = linksOf(plan);
  const links = known.get(trends) ?? findLinks(plan, trends);
  known.set(trends, links);
  return links;
}

const linksOf = oncePerPlan(() => new WeakMap<readonly KpiTrend[], readonly Linked[]>());

function findLinks(plan: Plan, trends: readonly KpiTrend[]): readonly Linked[] {
  const named = namesOf(plan, trends);
  const mayName = behindLetters(named);
  const chosen = groupBy(
    trends.flatMap((trend) => trend.settings.actions.map((ref) => ({ ref: squash(ref), trend }))),
    ({ ref }) => ref,
  );
  return plan.actions.flatMap((action) => {
    const found = new Map<KpiTrend, CellRef | null>();
    if (named.size > 0)
      for (const field of NAMING)
        for (const trend of measuresNamed(action[field], named, mayName))
          found.set(trend, found.get(trend) ?? action.at[field] ?? null);
    for (const { trend } of chosen.get(squash(action.ref ?? "")) ?? []) found.set(trend, found.get(trend) ?? null);
    return Array.from(found, ([trend, at]): Linked => ({ action, trend, at }));
  });
}

/** Letters and a number, as references are: "K3", "KPI 3". Looked for from the figures, which are rare. */
export const NAMES_MEASURE =
  /\d{1,3}[a-z]?(?![\p{L}\d]|\.\d)(?<=(?<![\p{L}\d.])([A-Za-z]{1,9})[ .-]?(\d{1,3}[a-z]?))/gu;

/** Cheap: what a text has that names a measure, figures behind the letters of one. */
function behindLetters(named: ReadonlyMap<string, KpiTrend>): RegExp {
  const letters = new Set(Array.from(named.keys(), (name) => name.replace(/\d.*/, "")));
  return new RegExp(`\\d(?<=(?:${[...letters].join("|")})[ .-]?.)`, "i");
}

function measuresNamed(
  text: string | null,
  named: ReadonlyMap<string, KpiTrend>,
  mayName: RegExp,
): readonly KpiTrend[] {
  if (text === null || !mayName.test(text)) return [];
  return Array.from(text.matchAll(NAMES_MEASURE), ([, letters, digits]) =>
    named.get(`${letters}${digits}`.toLowerCase()),
  ).filter((trend) => trend !== undefined);
}

/** The measures by what names them: a reference of letters and figures that no action has, or "KPI 3" for a bare number. */
function namesOf(plan: Plan, trends: readonly KpiTrend[]): ReadonlyMap<string, KpiTrend> {
  const taken = new Set(plan.actions.map(({ ref }) => plain(ref ?? "")));
  const named = new Map<string, KpiTrend>();
  for (const trend of trends) {
    const ref = plain(trend.kpi.ref ?? "");
    if (/^[a-z]{1,9}\d{1,3}[a-z]?$/.test(ref) && !taken.has(ref)) named.set(ref, trend);
    if (/^\d{1,3}$/.test(ref)) for (const word of ["kpi", "measure", "indicator"]) named.set(word + ref, trend);
  }
  return named;
}

const plain = (ref: string) =>
  ref
    .trim()
    .toLowerCase()
    .replace(/[ .-](?=\d)/, "");

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
