import { sectionCalled, sectionNames, type SectionId } from "../plan/settings";
import { listed, quoted } from "../words";
import type { BoardInput } from "./pack";
import { ALWAYS, sectionsChosen } from "./which-sections";

/** What the cover calls it. */
export const BUILT_WITH = "Built with";

/** What a paper was built with, beyond its day and its readers. */
export type BuiltWith = {
  /** The sections that were chosen otherwise than is usual for the reader; of `only` all others are off. */
  readonly only: readonly SectionId[] | null;
  readonly without: readonly SectionId[];
  readonly also: readonly SectionId[];
  /** For whom alone the briefing is; null: for each lead, or the paper is no briefing. */
  readonly lead: string | null;
  /** An earlier file of the plan was given as the last report. */
  readonly earlierFile: boolean;
};

const EARLIER_FILE = "An earlier file of the plan was given as the last report.";

/** The same in plain words: from them a paper can be built once more, whatever the settings say by then. */
export function builtWithWords(input: BoardInput): string {
  const { lead, earlierFile } = builtWithOf(input);
  return [
    `${sectionWords(input)}.`,
    ...(lead === null ? [] : [`${FOR_LEAD}${quoted(lead)}.`]),
    ...(earlierFile ? [EARLIER_FILE] : []),
  ].join(" ");
}

function builtWithOf(input: BoardInput): BuiltWith {
  const choosable = sectionsChosen(input).filter(({ id }) => !ALWAYS.has(id));
  const of = (wanted: (state: (typeof choosable)[number]) => boolean) =>
    choosable.flatMap((state) => (wanted(state) ? [state.id] : []));
  const [on, without, also] = [
    of((one) => one.on),
    of((one) => one.usual && !one.on),
    of((one) => !one.usual && one.on),
  ];
  return {
    ...(without.length > on.length ? { only: on, without: [], also: [] } : { only: null, without, also }),
    lead: input.grading?.profile === "lead" ? (input.chosen?.lead ?? null) : null,
    earlierFile: input.changes?.since.from === "file",
  };
}

const FOR_LEAD = "A briefing for ";

function sectionWords(input: BoardInput): string {
  const { only, without, also } = builtWithOf(input);
  const names = (ids: readonly SectionId[]) => listed(ids.map((id) => quoted(sectionNames[id])));
  if (only !== null) return only.length === 0 ? "No section but the data notes" : `Only ${names(only)}`;
  return [
    "The usual sections",
    without.length > 0 && ` without ${names(without)}`,
    without.length > 0 && also.length > 0 && ",",
    also.length > 0 && ` and with ${names(also)}`,
  ]
    .filter((part) => part !== false)
    .join("");
}

/** Reads that back; null where the words are none of ours: the paper does not say it. */
export function builtWithSaid(words: string | null): BuiltWith | null {
  const [, sections, rest = ""] = /^((?:The usual sections|Only|No section)[^.]*)\.(.*)$/s.exec(words ?? "") ?? [];
  if (sections === undefined) return null;
  const [usual = "", added = ""] = sections.split(" and with ");
  const named = (part: string) => [...part.matchAll(/“([^”]+)”/g)].flatMap(([, name]) => sectionCalled(name!) ?? []);
  const isUsual = sections.startsWith("The usual");
  return {
    only: isUsual ? null : named(sections),
    without: isUsual ? named(usual) : [],
    also: isUsual ? named(added) : [],
    lead: new RegExp(`${FOR_LEAD}“(.*)”\\.`, "s").exec(rest)?.[1] ?? null,
    earlierFile: rest.endsWith(EARLIER_FILE),
  };
}

/** The sections of the reader's pack as such a paper has them. */
export function sectionsBuilt(
  { grading }: Pick<BoardInput, "grading">,
  { only, without, also }: BuiltWith,
): ReadonlyMap<SectionId, boolean> {
  const usual = sectionsChosen({ ...(grading && { grading }) });
  return new Map(
    usual.map(({ id, on }) => [
      id,
      only === null ? also.includes(id) || (on && !without.includes(id)) : only.includes(id),
    ]),
  );
}
