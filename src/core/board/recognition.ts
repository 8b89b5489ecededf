import { findingsOfActions } from "../findings-of-actions";
import { countedActions, registerRows, type Action, type IsoDay, type Plan } from "../plan";
import { longDay } from "../plan/dates/day";
import { isContradiction } from "../areas-in-words";
import { subjectOf, type Finding } from "../rules";
import { datedWordsOf } from "../rules/dated-words";
import { improves, linkedIn, misses, worsens } from "../rules/linked-measures";
import { saysNothing } from "../rules/placeholders";
import { latestEvidence } from "../rules/register-evidence";
import { defaultSettings } from "../rules/settings";
import type { CellRef } from "../workbook";
import type { BoardInput } from "./pack";

/** An action that may be put forward for recognition, with the evidence that it rests on. */
export type Offer = {
  readonly action: Action;
  readonly evidence: { readonly day: IsoDay; readonly at: CellRef };
};

/** An action that is said to be complete and impactful, and why it is not offered all the same. */
export type NotOffered = { readonly action: Action; readonly why: string };

export type Recognition = { readonly offers: readonly Offer[]; readonly others: readonly NotOffered[] };

/**
 * What may be offered: actions that are complete and impactful, with evidence that has a day, no error that is open and
 * nothing that contradicts them, and neither a voice nor a measure that says otherwise. Whether one is put forward is for
 * a person to say.
 */
export function recognitionOf(input: BoardInput): Recognition {
  const claimed = countedActions(input.plan).filter(({ actionStatus }) => actionStatus === "complete-impactful");
  const contrary = contraryTo(input);
  const judged = claimed.map((action): Offer | NotOffered => {
    const evidence = datedEvidence(input, action);
    if (evidence === null) return { action, why: "its evidence has no day, or there is none" };
    const why = contrary(action);
    return why === null ? { action, evidence } : { action, why };
  });
  return {
    offers: judged.filter((one): one is Offer => "evidence" in one),
    others: judged.filter((one): one is NotOffered => "why" in one),
  };
}

/** The latest day, up to that of the report, that the action's own evidence or the registers of evidence give. */
function datedEvidence({ plan, asAt: { date } }: BoardInput, action: Action): Offer["evidence"] | null {
  const own = saysNothing(action.evidence) ? [] : datedWordsOf(plan, action, /./, "evidence");
  const last = own
    // “March 2025” is told of before the month is over.
    .filter(({ from }) => from <= date)
    .map(({ to, at }) => ({ day: to < date ? to : date, at }))
    .sort((a, b) => (a.day < b.day ? 1 : -1))[0];
  const kept = registerRows(plan, "evidence").find(
    (row) => row.date?.date === latestEvidence(plan, action) && speaksOf(row, action),
  );
  const day = kept?.date?.date ?? null;
  if (kept !== undefined && day !== null && day <= date && (last === undefined || last.day < day))
    return { day, at: (kept.at.change ?? kept.at.what ?? kept.at.date)! };
  return last ?? null;
}

const speaksOf = (row: { readonly actions: readonly { readonly actions: readonly string[] }[] }, { key }: Action) =>
  row.actions.some(({ actions }) => actions.includes(key));

/** What speaks against an action, in words; null for nothing. */
function contraryTo({ plan, findings, trends, asAt, changes = null }: BoardInput): (action: Action) => string | null {
  const open = findingsOfActions(plan, findings.filter(speaksAgainst));
  const links = linkedIn(plan, { asAt: asAt.date, settings: defaultSettings, changes, trends });
  return (action) => {
    const [finding] = open.get(action.key) ?? [];
    if (finding !== undefined) return inWords(finding.finding);
    const measure = links.find((link) => link.action.key === action.key && isContrary(link.trend));
    if (measure !== undefined) return `the measure “${measure.trend.kpi.name}” says otherwise`;
    return contraryVoice(plan, action);
  };
}

const isContrary = (trend: Parameters<typeof worsens>[0]) => worsens(trend) || (misses(trend) && !improves(trend));

/** Every error; of what is less, what contradicts the action and what sets it against a measure. */
function speaksAgainst(finding: Finding): boolean {
  return finding.severity === "error" || isContradiction(finding) || subjectOf(finding.rule) === "actions and measures";
}

const inWords = ({ severity }: Finding) =>
  severity === "error" ? "an error about it is open" : "something said of it contradicts it";

/** What families said of the action, or are known to say, where that is that nothing has changed for them yet. */
function contraryVoice(plan: Plan, action: Action): string | null {
  const heard = registerRows(plan, "evidence").find(
    (row) => row.kind === "voice" && row.level === "not-seen" && speaksOf(row, action),
  );
  if (heard !== undefined) return "the evidence of families’ voice sees no impact yet";
  const said = registerRows(plan, "you-said").find(
    (row) => speaksOf(row, action) && row.said !== null && saysNothing(row.changed),
  );
  return said === undefined ? null : "what families said of it has no change stated beside it";
}

/** An action that a person puts forward, and that may still be: with who keeps it. */
export type Recognised = Offer & { readonly keptBy: string; readonly kept: CellRef | null };

/** What was put forward and may still be; and the keys of what may not be any more, or is gone. */
export function recognisedIn(input: BoardInput): {
  readonly recognised: readonly Recognised[];
  readonly lapsed: readonly { readonly action: string; readonly at: CellRef | null }[];
} {
  const kept = input.chosen?.recognised ?? [];
  if (kept.length === 0) return { recognised: [], lapsed: [] };
  const offers = new Map(recognitionOf(input).offers.map((offer) => [offer.action.key, offer]));
  const recognised = kept.flatMap(({ action, role, day, at }): Recognised[] => {
    const offer = offers.get(action);
    return offer === undefined ? [] : [{ ...offer, keptBy: `${role}, ${longDay(day)}`, kept: at }];
  });
  return { recognised, lapsed: kept.filter(({ action }) => !offers.has(action)) };
}
