import type { CellRef } from "../../workbook";
import type { IsoDay } from "../dates/milestones";
import type { ActionStatus, ImpactStatus } from "../scheme";
import { squash } from "../squash";

/** What an earlier report said: from the workbook's own history, or from an earlier file of the plan. */
export type PastReport = {
  /** The day that it was made for; null for an earlier file that does not say. */
  readonly date: IsoDay | null;
  readonly from: "history" | "file";
  readonly actions: readonly PastAction[];
  readonly measures: readonly PastMeasure[];
};

export type PastAction = {
  readonly ref: string | null;
  readonly title: string | null;
  readonly actionStatus: ActionStatus | null;
  readonly impactStatus: ImpactStatus | null;
  /** The day by which it was to be complete. */
  readonly due: IsoDay | null;
  /** The leads by name. */
  readonly leads: readonly string[];
  readonly updated: IsoDay | null;
  readonly progress: PastText | null;
  readonly evidence: PastText | null;
  /** Its row in the history; null for one of an earlier file. */
  readonly at: CellRef | null;
};

export type PastMeasure = {
  readonly ref: string | null;
  readonly name: string;
  /** Values by period: all that an earlier file has, the latest in the history. */
  readonly values: ReadonlyMap<string, number>;
  readonly at: CellRef | null;
};

/** The words of an earlier report: whole from a file; the history keeps only their mark. */
export type PastText = { readonly mark: string; readonly text: string | null };

/** Words as they are remembered; null for none. */
export function pastText(text: string | null): PastText | null {
  const mark = markOf(text);
  return mark === null ? null : { mark, text };
}

/**
 * A short mark of some words, alike for the same words whatever their case, punctuation and spaces, and for others as
 * good as never. It is 52 bits of an FNV-1a hash in two halves, and no secret.
 */
export function markOf(text: string | null): string | null {
  const words = squash(text ?? "");
  if (words === "") return null;
  let [high, low] = [0x811c9dc5, 0x01000193];
  for (let at = 0; at < words.length; at++) {
    const code = words.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + at), 0x85ebca6b);
  }
  const half = (bits: number) => (bits >>> 6).toString(36).padStart(6, "0");
  return `${half(high)}-${half(low)}`;
}
