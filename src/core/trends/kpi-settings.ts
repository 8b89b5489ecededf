import type { Kpi } from "../plan";
import type { CellRef } from "../workbook";
import {
  isForMeasure,
  trendPresets,
  type MeasureChoice,
  type MeasureSetting,
  type PartnershipSettings,
  type TrendPreset,
} from "../plan/settings";
import type { Tolerance } from "./engine";
import type { Recalculation } from "./kpi-series";

/** How the trend of one measure is judged: what was chosen for it, and what holds where nothing was. */
export type KpiSettings = {
  readonly preset: TrendPreset;
  /** So many points make a run, where that is other than the preset has it. */
  readonly runLength: number | null;
  readonly tolerance: Tolerance;
  /** Nobody has chosen the tolerance. */
  readonly isUsualTolerance: boolean;
  readonly baseline: number | null;
  readonly recalculations: readonly Recalculation[];
  /** Whether somebody said that enough stand behind each percentage; null where nobody did. */
  readonly enough: boolean | null;
  /** References of the actions that somebody linked it to, and the cell that says so where it is saved. */
  readonly actions: readonly { readonly ref: string; readonly at: CellRef | null }[];
  /** References of actions of which somebody said that they do not mean it. */
  readonly otherActions: readonly string[];
};

/** No national rule sets a tolerance: 5 % of the target, until the partnership chooses its own. */
export const USUAL_TOLERANCE: Tolerance = { amount: 5, of: "target" };

/** What the settings sheet calls a measure: its reference where it has one, else its name. */
export const measureCalled = ({ ref, name }: Pick<Kpi, "ref" | "name">): string => ref ?? name;

export function settingsOfKpi(kpi: Kpi, { choices }: PartnershipSettings): KpiSettings {
  const own = choices.filter(
    (one): one is MeasureChoice & { note?: string } => one.kind === "measure" && isForMeasure(one, kpi),
  );
  const chosen = <A extends MeasureSetting>(about: A) =>
    own.find((one): one is Extract<MeasureChoice, { about: A }> => one.about === about) ?? null;
  const preset = choices.find((one) => one.kind === "trends");
  const tolerance = chosen("tolerance");
  return {
    preset: preset?.kind === "trends" ? preset.preset : "making-data-count-7",
    runLength: null,
    tolerance: tolerance ?? USUAL_TOLERANCE,
    isUsualTolerance: tolerance === null,
    baseline: chosen("baseline")?.values ?? null,
    recalculations: own.flatMap((one) =>
      one.about === "recalculation"
        ? [{ period: one.period, why: one.note ?? "", at: one.at ?? null, isChosen: true as const }]
        : [],
    ),
    enough: chosen("numbers")?.enough ?? null,
    actions: (chosen("actions")?.refs ?? []).map((ref) => ({ ref, at: chosen("actions")?.at ?? null })),
    otherActions: chosen("other-actions")?.refs ?? [],
  };
}

/** What the settings say to the engine; what is left out there is as the preset has it. */
export const chartedBy = ({ preset, runLength, baseline }: KpiSettings) => ({
  ...{ preset, baseline },
  ...(runLength !== null && { runLength }),
});

/** The settings in words, as they stand below a chart: "Making Data Count, 7 points". */
export function settingsInWords({ preset, runLength }: KpiSettings): string {
  const words = trendPresets[preset];
  return runLength === null ? words : `${words.replace(/, \d points$/, "")}, ${runLength} points`;
}
