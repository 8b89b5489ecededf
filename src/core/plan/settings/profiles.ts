import { squash } from "../squash";

/** Whom a check is made for, with the name that people read. What each of them asks for stands beside the rules. */
export const profileNames = {
  leadership: "Leadership",
  "partnership-board": "Partnership board",
  "improvement-board": "Improvement board or scrutiny",
  stocktake: "Stocktake",
  lead: "Lead",
  public: "Public",
} as const;
export type Profile = keyof typeof profileNames;

export const profiles = Object.keys(profileNames) as readonly Profile[];

/** Whom a check is made for (null: nobody said) and whether contradictions are let pass as warnings. */
export type Grading = { readonly profile: Profile | null; readonly strict: boolean };

export const plainGrading: Grading = { profile: null, strict: false };

/** The profile by its own name, by what people read, or by one half of that ("Scrutiny"); null for other words. */
export function profileCalled(words: string): Profile | null {
  const said = called(words);
  return (
    profiles.find((id) => [id, profileNames[id], ...profileNames[id].split(" or ")].map(called).includes(said)) ?? null
  );
}

const called = (words: string) => squash(words).replace(/[\s-]+/g, " ");
