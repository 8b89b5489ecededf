import { sectionIds, type Profile, type SectionId } from "../plan/settings";
import type { BoardInput } from "./pack";

/** THE order of a pack behind its cover. */
const USUAL: readonly SectionId[] = [
  "previous",
  "voice",
  "families",
  "summary",
  "exceptions",
  "kpis",
  "trends",
  "areas",
  "leads",
  "risks",
  "requests",
  "escalations",
  "challenges",
  "movement",
  "balance",
  "evidence",
  "projects",
  "strategy",
  "implications",
  "notes",
];

/** What a reader may have, in the order of the pack, and what is off unless somebody chooses it. */
type Order = { readonly sections: readonly SectionId[]; readonly off?: readonly SectionId[] };

const first = (...sections: readonly SectionId[]) => [...new Set([...sections, ...USUAL])];

/**
 * What each reader has. A board is answered by its first four sides and turns to the rest when it asks. A stocktake begins
 * with what the reviewers asked for, and goes through the recommendations. What is written in the registers, by whom, and what moved between people is for the
 * partnership: none of it is published, and who leads what stands in no public pack, and in a board's only by choice.
 */
const ORDERS: { readonly [P in Profile]?: Order } = {
  "partnership-board": { sections: first("summary", "exceptions", "trends"), off: ["leads"] },
  stocktake: { sections: first("requests", "areas"), off: ["leads"] },
  "improvement-board": { sections: USUAL, off: ["leads"] },
  lead: { sections: ["briefings", "notes"] },
  public: { sections: ["families", "summary", "exceptions", "kpis", "trends", "implications", "notes"] },
};

const orderFor = (profile: Profile | null): Order =>
  (profile === null ? undefined : ORDERS[profile]) ?? { sections: USUAL, off: profile === null ? ["leads"] : [] };

/** A section that the reader's pack may have, and whether it has it. */
export type SectionChosen = {
  readonly id: SectionId;
  readonly on: boolean;
  /** Whether it would be in the pack if nobody had chosen. */
  readonly usual: boolean;
};

/** Data notes say what was left out, so nobody leaves them out. */
export const ALWAYS: ReadonlySet<SectionId> = new Set<SectionId>(["notes"]);

/** Which sections the reader's pack may have and has, in their order. */
export function sectionsChosen({ grading, chosen }: Pick<BoardInput, "grading" | "chosen">): readonly SectionChosen[] {
  const { sections, off = [] } = orderFor(grading?.profile ?? null);
  return sections.map((id) => {
    const usual = !off.includes(id);
    return { id, usual, on: ALWAYS.has(id) || (chosen?.sections.get(id) ?? usual) };
  });
}

/** The sections that are left out: those that somebody chose off, and those that the reader does not have. */
export function sectionsOff(input: BoardInput): {
  readonly byChoice: readonly SectionId[];
  readonly byReader: readonly SectionId[];
} {
  const off = sectionsChosen(input).filter(({ on }) => !on);
  return {
    byChoice: off.flatMap(({ id, usual }) => (usual ? [id] : [])),
    byReader: [...off.flatMap(({ id, usual }) => (usual ? [] : [id])), ...neverFor(input.grading?.profile ?? null)],
  };
}

/** The sections that a reader's pack never has. */
function neverFor(profile: Profile | null): readonly SectionId[] {
  const { sections } = orderFor(profile);
  return sectionIds.filter((id) => !sections.includes(id) && id !== "briefings");
}
