import {
  choose,
  subjectOf,
  type Choice,
  type PackChoice,
  type PaperChoice,
  type PartnershipSettings,
} from "../../core/plan/settings";

/** The settings with what is stated about this, or without it where the text is blank. */
export function withStated(settings: PartnershipSettings, about: PaperChoice["about"], text: string) {
  const choice: PaperChoice = { kind: "paper", about, text, at: null };
  return text === "" ? withoutChoice(settings, choice) : choose(settings, choice);
}

/** A choice of the pack before it is saved. */
export type NewPackChoice = PackChoice extends infer C
  ? C extends PackChoice
    ? Omit<C, "kind" | "at">
    : never
  : never;

export const packChoice = (choice: NewPackChoice): Choice => ({ kind: "pack", at: null, ...choice }) as Choice;

/** The settings without what they say about the same thing. */
export function withoutChoice(settings: PartnershipSettings, choice: Choice): PartnershipSettings {
  return { ...settings, choices: settings.choices.filter((one) => subjectOf(one) !== subjectOf(choice)) };
}
