import type { CellRef } from "../../workbook";
import { longPeriod } from "../dates/day";
import type { Polarity } from "../kpis/polarity";
import { squash } from "../squash";

/** The ways of judging a trend that boards know, as the settings sheet and the pane call them. */
export const trendPresets = {
  "making-data-count-7": "Making Data Count, 7 points",
  "making-data-count-6": "Making Data Count, 6 points",
  nhsrplotthedots: "NHSRplotthedots",
} as const;
export type TrendPreset = keyof typeof trendPresets;

/** By which preset the trends of all measures are judged. */
export type PresetChoice = { readonly kind: "trends"; readonly preset: TrendPreset };

/** What somebody chose for the trend of one measure, which is named by its reference or, without one, by its name. */
export type MeasureChoice = {
  readonly kind: "measure";
  readonly measure: string;
  /** The cell of its value; absent as long as it is not saved. */
  readonly at?: CellRef;
} & (
  | { readonly about: "better"; readonly better: Polarity }
  /** In the unit of the values. */
  | { readonly about: "target"; readonly target: number }
  /** How far short of its target a value may fall and still be amber: in its own unit, or in per cent of the target. */
  | { readonly about: "tolerance"; readonly amount: number; readonly of: "points" | "target" }
  /** The limits are drawn from the first so many values. */
  | { readonly about: "baseline"; readonly values: number }
  /** The limits are drawn anew from a period on; the note of the row says why. */
  | { readonly about: "recalculation"; readonly period: string }
  /** Whether at least twenty people or things stand behind each percentage, where the sheet does not give their number. */
  | { readonly about: "numbers"; readonly enough: boolean }
  /** The actions by whose references the measure is meant to move. */
  | { readonly about: "actions"; readonly refs: readonly string[] }
  /** Actions that are not meant to move it, although their words look so. */
  | { readonly about: "other-actions"; readonly refs: readonly string[] }
);
export type MeasureSetting = MeasureChoice["about"];

/** Whether a choice is for a measure: by its reference, or by its name. */
export const isForMeasure = (
  { measure }: MeasureChoice,
  { ref, name }: { readonly ref: string | null; readonly name: string },
): boolean => squash(measure) === squash(ref ?? name) || squash(measure) === squash(name);

/** What the first column of the settings sheet calls them. */
export const measureSettingNames: { readonly [A in MeasureSetting]: string } = {
  better: "Measure: which way is better",
  target: "Measure: target",
  tolerance: "Measure: tolerance",
  baseline: "Measure: limits from the first values",
  recalculation: "Measure: limits drawn anew",
  numbers: "Measure: number behind each value",
  actions: "Measure: actions",
  "other-actions": "Measure: actions not meant",
};
export const PRESET_NAME = "Trends";
/** What the choice of a preset is for. */
export const ALL_MEASURES = "all measures";
/** What is said of the number behind each value. */
export const [ENOUGH, FEW] = ["20 or more", "fewer than 20"];

/** What the row of such a choice says, as `measureChoice` reads it. */
export function measureValue(choice: MeasureChoice): string | number {
  switch (choice.about) {
    case "better":
      return choice.better;
    case "target":
      return choice.target;
    case "tolerance":
      return `${choice.amount} ${choice.of === "points" ? "points" : "per cent of the target"}`;
    case "baseline":
      return choice.values;
    case "recalculation":
      // Excel makes a date of “April 2024” alone.
      return `from ${longPeriod(choice.period)}`;
    case "numbers":
      return choice.enough ? ENOUGH : FEW;
    case "actions":
    case "other-actions":
      // Excel makes a number or a date of “3.2” alone.
      return `actions ${choice.refs.map(quotedRef).join(", ")}`;
  }
}

/** A reference in which something stands that parts references keeps together in quotes. */
const quotedRef = (ref: string) => (/[,;"]|\sand\s|^actions?\s/i.test(ref) ? `"${ref.replaceAll('"', '""')}"` : ref);
