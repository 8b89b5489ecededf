import {
  choose,
  isForMeasure,
  type Choice,
  type MeasureChoice,
  type MeasureSetting,
  type PartnershipSettings,
} from "../../core/plan/settings";
import type { Kpi } from "../../core";
import { squash } from "../../core/plan/squash";
import { measureCalled } from "../../core/trends";

type Of = Pick<Kpi, "ref" | "name">;

/** The settings without what was chosen about a measure, whether by its reference or by its name. */
export function withoutChoice(
  settings: PartnershipSettings,
  kpi: Of,
  about: MeasureSetting,
  period?: string,
): PartnershipSettings {
  const isMeant = (choice: Choice) =>
    choice.kind === "measure" &&
    choice.about === about &&
    isForMeasure(choice, kpi) &&
    (choice.about !== "recalculation" || choice.period === period);
  return { ...settings, choices: settings.choices.filter((choice) => !isMeant(choice)) };
}

/** The settings with a choice about a measure instead of an earlier one. */
export function withChoice(
  settings: PartnershipSettings,
  kpi: Of,
  choice: Extract<Choice, { readonly kind: "measure" }>,
): PartnershipSettings {
  const period = choice.about === "recalculation" ? choice.period : undefined;
  return choose(withoutChoice(settings, kpi, choice.about, period), choice);
}

/** What was chosen about a measure; null where nothing was. */
export function choiceFor<A extends MeasureSetting>(
  { choices }: PartnershipSettings,
  kpi: Of,
  about: A,
): Extract<MeasureChoice, { about: A }> | null {
  const found = choices.find((one) => one.kind === "measure" && one.about === about && isForMeasure(one, kpi));
  return (found as Extract<MeasureChoice, { about: A }> | undefined) ?? null;
}

/** As what an action is linked to a measure: as one that it shows, as one that is not meant, or not at all. */
export type LinkKind = "actions" | "other-actions" | null;

/** The settings with an action in that list of a measure, and in no other. */
export function withLink(settings: PartnershipSettings, kpi: Kpi, ref: string, kind: LinkKind): PartnershipSettings {
  return (["actions", "other-actions"] as const).reduce((now, about) => {
    const before = choiceFor(now, kpi, about)?.refs ?? [];
    const others = before.filter((one) => squash(one) !== squash(ref));
    const refs = about === kind ? [...others, ref] : others;
    if (refs.length === before.length && about !== kind) return now;
    return refs.length === 0
      ? withoutChoice(now, kpi, about)
      : withChoice(now, kpi, { kind: "measure", measure: measureCalled(kpi), about, refs });
  }, settings);
}
