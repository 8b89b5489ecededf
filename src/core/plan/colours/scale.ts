import {
  actionStatuses,
  actionStatusOf,
  impactStatuses,
  impactStatusOf,
  type ActionStatus,
  type ImpactStatus,
} from "../scheme";
import { readActionStatus, readImpactStatus, type ReadStatus, type SynonymMap } from "../statuses";

/** The two scales, by the field that holds them. */
export type Scale = "actionStatus" | "impactStatus";

/** A state of either scale. No id stands in both. */
export type Status = ActionStatus | ImpactStatus;

export const SCALES: readonly Scale[] = ["actionStatus", "impactStatus"];

/** All states in the order of the scheme. */
export const STATUSES: readonly Status[] = [...actionStatuses, ...impactStatuses].map(({ id }) => id);

/** What a partnership's own words mean, for each scale. */
export type ScaleWords = {
  readonly actionStatus: SynonymMap<ActionStatus>;
  readonly impactStatus: SynonymMap<ImpactStatus>;
};

export const NO_WORDS: ScaleWords = { actionStatus: new Map(), impactStatus: new Map() };

/** Which scale a state belongs to. */
export function scaleOf(status: Status): Scale {
  return impactStatuses.some(({ id }) => id === status) ? "impactStatus" : "actionStatus";
}

/** The state in the scheme's words. */
export function wordingOf(status: Status): string {
  return schemeOf(status).wording;
}

/** The state as it stands inside a sentence. */
export function plainOf(status: Status): string {
  return schemeOf(status).plain;
}

const schemeOf = (status: Status) =>
  scaleOf(status) === "actionStatus" ? actionStatusOf(status as ActionStatus) : impactStatusOf(status as ImpactStatus);

/** The state of this scale that a text means. */
export function readOn(scale: Scale, text: string, words: ScaleWords): ReadStatus<Status> | null {
  return scale === "actionStatus"
    ? readActionStatus(text, words.actionStatus)
    : readImpactStatus(text, words.impactStatus);
}

/** The state of either scale that a text means. */
export function readEither(text: string, words: ScaleWords): Status | null {
  return (readOn("actionStatus", text, words) ?? readOn("impactStatus", text, words))?.status ?? null;
}
