import { hexOf } from "../colours/colour";
import { NO_WORDS, readEither, scaleOf, STATUSES, wordingOf, type Status } from "../colours/scale";
import { contrastOf, inkOn, LEAST_CONTRAST } from "../contrast";
import { colourSets, lookIn, type ColourSet, type SchemeLook, type StateLook } from "../scheme-look";
import { squash } from "../squash";

/** How somebody wants the states to be shown, on paper and in the pane. It changes nothing of how they are read. */
export type LookChoice = { readonly kind: "look"; readonly note?: string } & (
  | { readonly about: "set"; readonly set: ColourSet }
  | ({ readonly about: "colour"; readonly status: Status } & Pick<StateLook, "fill" | "text">)
  | ({ readonly about: "words"; readonly status: Status } & Pick<StateLook, "plain">)
  | ({ readonly about: "symbol"; readonly status: Status } & Pick<StateLook, "symbol">)
);
export type LookSubject = LookChoice["about"];

/** What the first column of the settings sheet calls them. */
const names: { readonly [S in LookSubject]: string } = {
  set: "Colours shown",
  colour: "Colour shown",
  words: "Words shown",
  symbol: "Symbol shown",
};

/** The longest words and symbol of a state: they stand in narrow columns. */
export const LOOK_LIMITS = { words: 40, symbol: 3 } as const;

/** The first three cells of such a choice's row. */
export function lookCells(choice: LookChoice): [setting: string, of: string, value: string] {
  const name = names[choice.about];
  if (choice.about === "set") return [name, "all states", colourSets[choice.set].name];
  const value =
    choice.about === "colour"
      ? `${choice.fill}, words in ${choice.text}`
      : choice.about === "words"
        ? choice.plain
        : choice.symbol;
  return [name, wordingOf(choice.status), value];
}

export const lookSubject = (choice: LookChoice): string =>
  `look ${choice.about} ${choice.about === "set" ? "" : choice.status}`;

/** Which of these settings has this name. `setting` is squashed. */
export const lookSettingCalled = (setting: string): LookSubject | undefined =>
  (Object.keys(names) as LookSubject[]).find((about) => squash(names[about]) === setting);

/** What a row of the settings sheet wants shown, or why it says nothing. */
export function lookChoice(about: LookSubject, of: string, value: string): LookChoice | string {
  const kind = "look";
  if (about === "set") {
    const set = (Object.keys(colourSets) as ColourSet[]).find((id) => squash(colourSets[id].name) === squash(value));
    return set ? { kind, about, set } : `“${value}” is no set of colours`;
  }
  const status = readEither(of, NO_WORDS);
  if (status === null) return `“${of}” is none of the statuses of the scheme`;
  if (about === "colour") {
    // Of a fill alone the words are black or white, whichever is read better.
    const [fill, text = inkOn(fill ?? "")] = value.split(/[^#\w]+(?:words in )?/).map(hexOf);
    if (!fill || !text) return `“${value}” is not a colour such as #FFC000`;
    return canBeRead(fill, text) ? { kind, about, status, fill, text } : `of ${value} the contrast is below 4.5 to 1`;
  }
  if (value === "" || [...value].length > LOOK_LIMITS[about]) return `it has 1 to ${LOOK_LIMITS[about]} characters`;
  return about === "words" ? { kind, about, status, plain: value } : { kind, about, status, symbol: value };
}

/** Whether anybody should have to read words of one colour on the other. */
export const canBeRead = (fill: string, text: string): boolean => contrastOf(fill, text) >= LEAST_CONTRAST;

type Looks = { [S in Status]: StateLook };

/**
 * How the states are shown by what was chosen: a set, else the scheme's own, with what was chosen for single states. Two
 * states of a scale with one name, or one symbol, are none: they keep the scheme's.
 */
export function lookOf(choices: readonly LookChoice[]): SchemeLook {
  const set = choices.find(({ about }) => about === "set");
  const usual = lookIn(set?.about === "set" ? set.set : "council");
  const own: Looks = { ...usual };
  for (const choice of choices) if (choice.about !== "set") own[choice.status] = shownBy(own[choice.status], choice);
  const told: Looks = { ...own };
  for (const part of ["plain", "symbol"] as const)
    for (const status of sameIn(own, part)) told[status] = { ...told[status], [part]: usual[status][part] };
  return told;
}

function shownBy({ plain, symbol, fill, text }: StateLook, choice: Partial<StateLook>): StateLook {
  return {
    plain: choice.plain ?? plain,
    symbol: choice.symbol ?? symbol,
    fill: choice.fill ?? fill,
    text: choice.text ?? text,
  };
}

/** The states that share their words, or their symbol, with another of their scale. */
export function sameIn(look: SchemeLook, part: "plain" | "symbol"): readonly Status[] {
  const said = (status: Status) => look[status][part].trim().toLowerCase();
  return STATUSES.filter((one) =>
    STATUSES.some((other) => other !== one && scaleOf(other) === scaleOf(one) && said(other) === said(one)),
  );
}
