import { findingsOfActions, type FindingOfAction } from "./findings-of-actions";
import { oncePer } from "./once-per";
import { countedActions, leadName, partsIn, type Action, type IsoDay, type Lead, type Plan } from "./plan";
import { longDay } from "./plan/dates/day";
import { squash } from "./plan/squash";
import type { Review } from "./review";
import { subjectOf, titleOf, type Finding, type Subject } from "./rules";
import { capital, counted, listed, lowered } from "./words";
import { shortRef, type CellRef } from "./workbook";

/** What one lead is asked to look at, as text to be pasted into an e-mail. Nothing is sent. */
export type Nudge = {
  readonly lead: string;
  readonly actions: readonly NudgedAction[];
  /** Plain text, line by line. */
  readonly text: string;
};

export type NudgedAction = {
  readonly key: string;
  /** What the action is called: "Action 2.1, Agree the plan". */
  readonly name: string;
  /** The other leads, the accountable one first. */
  readonly with: readonly string[];
  readonly due: IsoDay | null;
  /** What is to be looked at, a sentence or two each. */
  readonly asks: readonly string[];
  readonly at: readonly CellRef[];
};

export type Nudges = {
  /** In the order in which the plan names the leads. */
  readonly nudges: readonly Nudge[];
  /** Actions with something to look at that name nobody to ask. */
  readonly nobody: readonly NudgedAction[];
};

/** What a lead can settle: statuses, dates, progress, evidence. */
const SETTLED_BY_LEADS: ReadonlySet<Subject> = new Set<Subject>([
  "statuses",
  "status and impact",
  "status and dates",
  "commentary",
  "evidence",
  "dates",
  "movement",
]);

/** Of these subjects what the keeper of the workbook settles: keys, colours, wording, the report itself. */
const SETTLED_BY_KEEPER: ReadonlySet<string> = new Set([
  "action-status-reworded",
  "impact-status-reworded",
  "statuses-in-other-words",
  "status-colour-unexplained",
  "status-colour-against-words",
  "status-key-unsettled",
  "status-by-colour-alone",
  "date-kinds-mixed",
  "terms-not-own",
  "report-date-not-later",
  "nothing-moved",
  "action-gone",
  "reference-now-other-action",
  "lead-changed",
  "value-revised",
]);

/** Of the other subjects what the leads who are named know: who is to join them. */
const KNOWN_TO_LEADS: ReadonlySet<string> = new Set(["lead-to-be-confirmed"]);

/** Whether it is for a lead to settle; advice can wait until they are asked anyway. */
export function isForLead({ rule, severity }: Finding): boolean {
  if (severity === "advice" || SETTLED_BY_KEEPER.has(rule)) return false;
  const subject = subjectOf(rule);
  return KNOWN_TO_LEADS.has(rule) || (subject !== undefined && SETTLED_BY_LEADS.has(subject));
}

/**
 * For each lead what to update, action by action in the order of the plan. It speaks of actions, and ranks nobody.
 *
 * @param also the ids of findings that somebody puts to the leads, besides those that are for them anyway
 */
export function nudgesOf(
  { plan, findings, asAt }: Pick<Review, "plan" | "findings" | "asAt">,
  also: ReadonlySet<string> = new Set(),
): Nudges {
  const put = findings.filter((finding) => isForLead(finding) || also.has(finding.id));
  const byAction = findingsOfActions(plan, put);
  const byLead = new Map<string, { readonly lead: string; readonly actions: NudgedAction[] }>();
  const nobody: NudgedAction[] = [];
  for (const action of askedActions(plan)) {
    const found = byAction.get(action.key) ?? [];
    const leads = namedLeads(action);
    for (const lead of leads) {
      const key = squash(lead);
      // Entered even without anything to ask, so that the order stays that of the plan.
      if (!byLead.has(key)) byLead.set(key, { lead, actions: [] });
      if (found.length > 0) byLead.get(key)!.actions.push(nudged(action, leads, lead, found));
    }
    if (leads.length > 0) continue;
    const others = found.filter(({ finding }) => !KNOWN_TO_LEADS.has(finding.rule));
    if (others.length > 0) nobody.push(nudged(action, [], null, others));
  }
  const nudges = [...byLead.values()].filter(({ actions }) => actions.length > 0);
  return { nudges: nudges.map((one) => ({ ...one, text: textOf(one, asAt.date) })), nobody };
}

/** Whom each finding can be put to, by its id: the leads of the actions that it is about, each once. */
export const leadsByFinding = oncePer(
  ({ plan, findings }: Pick<Review, "plan" | "findings">): ReadonlyMap<string, readonly string[]> => {
    const byAction = findingsOfActions(plan, findings);
    const leads = new Map<string, string[]>();
    for (const action of askedActions(plan))
      for (const { finding } of byAction.get(action.key) ?? []) {
        const known = leads.get(finding.id) ?? [];
        leads.set(finding.id, known);
        for (const lead of namedLeads(action)) if (!known.some((one) => squash(one) === squash(lead))) known.push(lead);
      }
    return leads;
  },
);

/** Each action once, the parts of delivery plans with the others, in the order of the plan. */
export function askedActions(plan: Plan): readonly Action[] {
  const asked = new Set([...countedActions(plan), ...partsIn(plan)].map(({ key }) => key));
  return plan.actions.filter(({ key }) => asked.has(key));
}

/** The leads of an action by name, each once, the accountable one first; a post that is to be named is nobody to ask. */
export function namedLeads({ leads }: Action): readonly string[] {
  const rank = ({ accountable }: Lead) => (accountable === true ? 0 : 1);
  const names = leads
    .filter(({ named }) => named)
    .sort((a, b) => rank(a) - rank(b))
    .map(leadName);
  const seen = new Set<string>();
  return names.filter((name) => !seen.has(squash(name)) && seen.add(squash(name)));
}

function nudged(
  action: Action,
  leads: readonly string[],
  lead: string | null,
  found: readonly FindingOfAction[],
): NudgedAction {
  const { key, title, finalDue } = action;
  const name = calledSo(action);
  return {
    key,
    name: title === null ? name : `${name}, ${inOneLine(title).replace(/[.;,]$/, "")}`,
    with: leads.filter((other) => other !== lead),
    due: finalDue,
    asks: found.map((one) => askOf(one, action)),
    at: [...new Set(found.flatMap(({ cells }) => cells))],
  };
}

/**
 * What is asked, below the action's name: a finding that begins with that name does not say it again. A finding about
 * several actions is told by what should be so, for its own words would name the actions of others.
 */
export function askOf({ finding, cells, shared }: FindingOfAction, action: Action): string {
  if (!shared) return withoutName(inOneLine(finding.message, Infinity), calledSo(action));
  const places = listed(cells.map(shortRef));
  const title = titleOf(finding.rule);
  return `Please look at ${places}. What is looked for: ${lowered(title)}.`;
}

const calledSo = ({ ref, row }: Action) => (ref === null ? `The action in row ${row + 1}` : `Action ${ref}`);

/** `Action 1.3 (row 9): what should stand …` -> `What should stand …`; where the name is part of the sentence it stays. */
function withoutName(message: string, name: string): string {
  if (!message.startsWith(name)) return message;
  const [, rest] = /^(?: \(row \d+\))?: (.+)$/.exec(message.slice(name.length)) ?? [];
  return rest === undefined ? message : capital(rest);
}

function textOf({ lead, actions }: Omit<Nudge, "text">, asAt: IsoDay): string {
  const day = longDay(asAt);
  const opening = `The board will see the plan as at ${day}. It may ask about ${actions.length === 1 ? "this action" : `these ${counted(actions.length, "action")}`}; please bring ${actions.length === 1 ? "it" : "them"} up to date for that report.`;
  const blocks = actions.map(({ name, with: others, due, asks }) => {
    const about = [
      due === null ? "" : `due ${longDay(due)}`,
      others.length === 0 ? "" : `led together with ${listed(others)}`,
    ].filter(Boolean);
    return [about.length === 0 ? name : `${name} (${about.join("; ")})`, ...asks.map((ask) => `- ${ask}`)].join("\n");
  });
  return [`For: ${capital(inOneLine(lead, Infinity))}`, opening, ...blocks].join("\n\n");
}

/** Longer titles are cut. */
const SHOWN = 80;

function inOneLine(text: string, most = SHOWN): string {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length <= most ? line : `${line.slice(0, most).replace(/\s+\S*$/, "")}…`;
}
