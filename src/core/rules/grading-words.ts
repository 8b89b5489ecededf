import type { Grading, Profile } from "../plan/settings";
import { counted } from "../words";

/** For whom the check was made, and how strictly; what was left out for that is counted. Null: nothing was chosen. */
export function gradingSentence({ profile, strict }: Grading, leftOut: number): string | null {
  if (profile === null && !strict) return null;
  const [whom, how] = [profile === null ? "" : ` ${forWhom(profile)}`, strict ? " strictly" : ""];
  const meaning = strict ? ": contradictions count as errors" : "";
  const without =
    leftOut === 0
      ? ""
      : ` Left out, as this reader need not see ${leftOut === 1 ? "it" : "them"}: ${counted(leftOut, "finding")}.`;
  return `Judged${how}${whom}${meaning}.${without}`;
}

const readers: { readonly [P in Profile]: string } = {
  leadership: "the leadership team",
  "partnership-board": "the partnership board",
  "improvement-board": "the improvement board or scrutiny",
  stocktake: "the stocktake",
  lead: "a lead",
  public: "a public edition",
};

/** `for the leadership team`. */
export function forWhom(profile: Profile | null): string {
  return `for ${profile === null ? "nobody in particular" : readers[profile]}`;
}

/** For whom, and whether strictly, a sentence of `gradingSentence` says that was judged. */
export function gradingSaid(sentence: string | null): Grading {
  const all = Object.entries(readers) as [Profile, string][];
  const profile = all.find(([, reader]) => sentence?.includes(` for ${reader}`))?.[0] ?? null;
  return { profile, strict: sentence?.startsWith("Judged strictly") ?? false };
}
