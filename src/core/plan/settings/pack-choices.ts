import type { IsoDay } from "../dates/day";
import { markOf } from "../history/past";
import type { PackChoice } from "./pack-choice";
import type { Profile } from "./profiles";
import type { SectionId } from "./sections";

type About<S extends PackChoice["about"]> = Extract<PackChoice, { about: S }>;

/** All that somebody chose about the content of the pack for one reader. */
export type PackChoices = {
  /** What was chosen of the sections; those of which nothing was are not named. */
  readonly sections: ReadonlyMap<SectionId, boolean>;
  readonly recognised: readonly About<"recognition">[];
  /** The marks of the errors that the paper states by somebody's choice. */
  readonly stated: ReadonlySet<string>;
  /** When somebody chose so; null: nobody has. */
  readonly statedOn: IsoDay | null;
  readonly shown: readonly About<"public-text">[];
  /** For whom alone the briefing is; null: for each lead. */
  readonly lead: string | null;
};

export const noPackChoices: PackChoices = {
  sections: new Map(),
  recognised: [],
  stated: new Set(),
  statedOn: null,
  shown: [],
  lead: null,
};

/** What the choices say for a reader; a choice made for nobody in particular holds only there. */
export function packChoicesFor(choices: readonly PackChoice[], profile: Profile | null): PackChoices {
  const about = <S extends PackChoice["about"]>(which: S) =>
    choices.filter((one): one is About<S> => one.about === which);
  const sections = about("section").filter((one) => one.profile === profile);
  return {
    sections: new Map(sections.map(({ section, on }) => [section, on])),
    recognised: about("recognition"),
    stated: new Set(about("errors").flatMap(({ marks }) => marks)),
    statedOn: about("errors")[0]?.day ?? null,
    shown: about("public-text"),
    lead: about("lead")[0]?.lead ?? null,
  };
}

/** The mark of words that were read for publishing: other signs and figures are other words. */
export function textMark(text: string): string {
  const spelt = text.replace(/[^\p{L}\d\s]/gu, (sign) => ` u${sign.codePointAt(0)} `);
  return markOf(spelt) ?? "";
}

/** The mark of an error among those that are stated: by what it is about, so that it stays while rows move. */
export const errorMark = ({ id }: { readonly id: string }): string => markOf(id) ?? "";
