import { leadsOf, squash, type Action, type Finding, type Plan } from "../core";
import { areasOf } from "../core/board/areas";
import { findingsOfActions } from "../core/findings-of-actions";
import { groupBy } from "../core/group-by";
import { namedLeads } from "../core/nudges";
import { titleOf } from "../core/rules";
import { severities } from "./severities";

/** By what the findings are put together, and how that is called. */
export const groupings = {
  severity: "How serious",
  area: "Area",
  lead: "Designated lead",
  rule: "What is asked",
} as const;
export type Grouping = keyof typeof groupings;

/** Findings under one heading; each finding stands under one. */
export type Group = { readonly heading: string; readonly findings: readonly Finding[] };

const HEADINGS = new Map(severities.map(({ id, heading }) => [id, heading]));
const ELSEWHERE = "Measures and the workbook as a whole";

/** The findings in groups, in the order of the scheme or the plan; within a group they keep their order. */
export function grouped(plan: Plan, findings: readonly Finding[], by: Grouping): readonly Group[] {
  switch (by) {
    case "severity":
      return byHeading(findings, ({ severity }) => HEADINGS.get(severity)!, [...HEADINGS.values()]);
    case "rule":
      return byHeading(findings, ({ rule }) => titleOf(rule), []);
    case "area":
      return byActions(plan, findings, areaNames(plan), "Several areas");
    case "lead":
      return byActions(plan, findings, leadNames(plan), "Several leads");
  }
}

/** The area of each action, by its key, in the order of the plan. */
function areaNames(plan: Plan): ReadonlyMap<string, string> {
  const areas = new Map(areasOf(plan).flatMap(({ label, actions }) => actions.map(({ key }) => [key, label] as const)));
  const ofArea = new Map(
    plan.actions.flatMap(({ key, area }) => (areas.has(key) ? [[area, areas.get(key)!] as const] : [])),
  );
  // The parts of others stand with the area that they say.
  return new Map(plan.actions.map(({ key, area }) => [key, areas.get(key) ?? ofArea.get(area) ?? "No area stated"]));
}

/** The lead of each action who answers for it, by its key: the first that it names, however spelt. */
function leadNames(plan: Plan): ReadonlyMap<string, string> {
  const names = new Map(leadsOf(plan).map(({ lead }) => [squash(lead), lead]));
  const nameOf = (action: Action) => namedLeads(action).map((lead) => names.get(squash(lead)) ?? lead)[0];
  return new Map(plan.actions.map((action) => [action.key, nameOf(action) ?? "No lead named"]));
}

function byActions(
  plan: Plan,
  findings: readonly Finding[],
  nameOf: ReadonlyMap<string, string>,
  several: string,
): readonly Group[] {
  const names = new Map<Finding, Set<string>>();
  for (const [key, found] of findingsOfActions(plan, findings))
    for (const { finding } of found) {
      const known = names.get(finding) ?? new Set();
      names.set(finding, known.add(nameOf.get(key)!));
    }
  const headingOf = (finding: Finding) => {
    const own = names.get(finding);
    if (own === undefined) return ELSEWHERE;
    return own.size === 1 ? [...own][0]! : several;
  };
  return byHeading(findings, headingOf, [...new Set(nameOf.values()), several, ELSEWHERE]);
}

/** In the order given; headings that it does not name follow as they first appear. */
function byHeading(
  findings: readonly Finding[],
  headingOf: (finding: Finding) => string,
  order: readonly string[],
): readonly Group[] {
  const groups = groupBy(findings, headingOf);
  return [...new Set([...order, ...groups.keys()])].flatMap((heading) => {
    const own = groups.get(heading);
    return own === undefined ? [] : [{ heading, findings: own }];
  });
}
