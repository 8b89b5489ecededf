import { readMilestones } from "../plan/dates/milestones";
import type { IsoDay } from "../plan";
import type { Grading } from "../plan/settings";
import { gradingSaid } from "../rules";
import { FINGERPRINT, fingerprintIn } from "./fingerprint";

/** What the cover of a paper says of how it was made. */
export type PaperSays = {
  readonly fingerprint: string;
  readonly workbook: string | null;
  readonly asAt: IsoDay | null;
  /** Somebody gave the day; else it is the workbook's own, or that of the building. */
  readonly given: boolean;
  readonly grading: Grading;
};

/** Reads that from the facts of a cover, each a name and what is said; null where they hold no fingerprint. */
export function paperSays(facts: readonly (readonly [name: string, said: string])[]): PaperSays | null {
  const said = (name: string) => facts.find(([one]) => one === name)?.[1] ?? null;
  const fingerprint = fingerprintIn(said(FINGERPRINT) ?? "");
  if (fingerprint === null) return null;
  const asAt = said("As at") ?? "";
  return {
    fingerprint,
    workbook: said("Workbook"),
    asAt: readMilestones(asAt.split(",")[0]!)[0]?.date ?? null,
    given: asAt.includes("given for this report"),
    grading: gradingSaid(said("The checks")),
  };
}
