import { inWords } from "./colour-words";
import { choose, type Choice, type PartnershipSettings } from "../settings";
import type { ColourName } from "./colour";
import { plainOf, type Scale, type Status } from "./scale";

type Coloured = { readonly status: Status; readonly colour: string | null; readonly name: ColourName | null };

/**
 * A key as a sentence says it: `blue for complete and impactful, green for in progress, on track`. Colours of one name
 * are told apart as the dark and the light one, else by their numbers.
 */
export function keyInWords(entries: readonly Coloured[]): string {
  return entries.map((one) => `${inWords(one, entries)} for ${plainOf(one.status)}`).join("; ");
}

/** The settings once somebody has said yes to the colours of a scale; they take the place of all earlier ones. */
export function confirmColours(
  settings: PartnershipSettings,
  scale: Scale,
  entries: readonly { readonly status: Status; readonly colour: string; readonly name: ColourName | null }[],
): PartnershipSettings {
  const colours = entries.map(({ status, colour, name }): Choice => ({
    kind: "colour",
    scale,
    status,
    colour,
    ...(name && { note: name }),
  }));
  return colours.reduce(choose, withoutColours(settings, scale));
}

/** The settings once somebody has said that the colours of a scale mean nothing; it is not asked again. */
export function declineColours(settings: PartnershipSettings, scale: Scale): PartnershipSettings {
  return choose(withoutColours(settings, scale), { kind: "no-colours", scale });
}

function withoutColours(settings: PartnershipSettings, scale: Scale): PartnershipSettings {
  const isOld = (choice: Choice) =>
    (choice.kind === "colour" || choice.kind === "no-colours") && choice.scale === scale;
  return { ...settings, choices: settings.choices.filter((choice) => !isOld(choice)) };
}
