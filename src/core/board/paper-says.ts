import { readMilestones } from "../plan/dates/milestones";
import type { IsoDay } from "../plan";
import { errorMark, noPackChoices, READ_BY, type Grading, type PackChoices, type PaperDetails } from "../plan/settings";
import { gradingSaid } from "../rules/grading-words";
import { BUILT_WITH, builtWithSaid, sectionsBuilt, type BuiltWith } from "./built-with";
import { openErrors, statedSaid } from "./draft";
import { FINGERPRINT, fingerprintIn } from "./fingerprint";
import type { BoardInput } from "./pack";
import { NOT_STATED } from "./sheets/cells";

/** What the cover of a paper says of how it was made. */
export type PaperSays = {
  readonly fingerprint: string;
  readonly workbook: string | null;
  readonly asAt: IsoDay | null;
  /** Somebody gave the day; else it is the workbook's own, or that of the building. */
  readonly given: boolean;
  readonly grading: Grading;
  /** Null for a paper of a version that did not say it. */
  readonly builtWith: BuiltWith | null;
  /** Whether the open errors are stated by choice, and when that was chosen; null where it does not tell. */
  readonly stated: ReturnType<typeof statedSaid>;
  /** The role that has read a public edition. */
  readonly readBy: string | null;
};

/** Reads that from the facts of a cover, each a name and what is said; null where they hold no fingerprint. */
export function paperSays(facts: readonly (readonly [name: string, said: string])[]): PaperSays | null {
  const said = (name: string) => facts.find(([one]) => one === name)?.[1] ?? null;
  const fingerprint = fingerprintIn(said(FINGERPRINT) ?? "");
  if (fingerprint === null) return null;
  const asAt = said("As at") ?? "";
  const readBy = said(READ_BY);
  return {
    fingerprint,
    workbook: said("Workbook"),
    asAt: readMilestones(asAt.split(",")[0]!)[0]?.date ?? null,
    given: asAt.includes("given for this report"),
    grading: gradingSaid(said("The checks")),
    builtWith: builtWithSaid(said(BUILT_WITH)),
    stated: statedSaid(said("Standing")),
    readBy: readBy === NOT_STATED ? null : readBy,
  };
}

/** By what a plan is reviewed. */
type By = { readonly today: IsoDay; readonly asAt: IsoDay | null; readonly grading: Grading };

/**
 * The plan reviewed as the paper was built: as at its day, for its readers, with its sections. A day that the workbook
 * itself stated then counts as given once the workbook states another.
 */
export function asBuilt<I extends BoardInput>(says: PaperSays, today: IsoDay, reviewBy: (by: By) => I): I {
  const by = { today: says.asAt ?? today, grading: says.grading };
  const reviewed = reviewBy({ ...by, asAt: says.given ? says.asAt : null });
  const isOfItsDay = says.asAt === null || reviewed.asAt.date === says.asAt;
  return withItsChoices(isOfItsDay ? reviewed : reviewBy({ ...by, asAt: says.asAt }), says);
}

/** With what was chosen for the paper in place of what the settings say by now; as they say where it does not tell. */
function withItsChoices<I extends BoardInput>(reviewed: I, says: PaperSays): I {
  const { builtWith, stated, readBy } = says;
  if (builtWith === null) return reviewed;
  const { paper = { asks: [] }, chosen = noPackChoices } = reviewed;
  const marks = stated?.all ? openErrors(reviewed).open.map(errorMark) : [];
  const choices: PackChoices = {
    ...{ ...chosen, sections: sectionsBuilt(reviewed, builtWith), lead: builtWith.lead },
    ...(stated !== null && { stated: new Set(marks), statedOn: stated.on }),
  };
  return {
    ...reviewed,
    ...(says.grading.profile === "public" && { paper: readAs(paper, readBy) }),
    chosen: choices,
  };
}

function readAs({ readBy: _, ...paper }: PaperDetails, readBy: string | null): PaperDetails {
  return readBy === null ? paper : { ...paper, readBy: { text: readBy, at: null } };
}
