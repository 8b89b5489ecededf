import type { Polarity } from "../kpis/polarity";
import { isForMeasure } from "./measure-choice";
import type { PartnershipSettings } from "./settings";

/** Which way of a measure is better, by what was chosen for it; null where nothing was. */
export function chosenDirections({
  choices,
}: PartnershipSettings): (of: { readonly ref: string | null; readonly name: string }) => Polarity | null {
  const all = choices.flatMap((choice) => (choice.kind === "measure" && choice.about === "better" ? [choice] : []));
  return (of) => all.find((choice) => isForMeasure(choice, of))?.better ?? null;
}
