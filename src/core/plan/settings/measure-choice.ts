import { longPeriod } from "../dates/day";
import { readPeriod } from "../dates/periods";
import { readPolarity, type Polarity } from "../kpis/polarity";
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
export type MeasureChoice = { readonly kind: "measure"; readonly measure: string } & (
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
};
export const PRESET_NAME = "Trends";
/** What the choice of a preset is for. */
export const ALL_MEASURES = "all measures";
const [ENOUGH, FEW] = ["20 or more", "fewer than 20"];

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
      // Excel makes a number or a date of “3.2” alone.
      return `actions ${choice.refs.join(", ")}`;
  }
}

/** Which setting of a measure a row names; undefined for another row. */
export const measureSettingCalled = (setting: string): MeasureSetting | undefined =>
  (Object.keys(measureSettingNames) as MeasureSetting[]).find(
    (about) => squash(measureSettingNames[about]) === setting,
  );

/** The choice of a row for a measure, or why it is none. */
export function measureChoice(about: MeasureSetting, measure: string, value: string): MeasureChoice | string {
  if (measure === "") return "the column For names no measure";
  const of = { kind: "measure", measure } as const;
  const number = numberIn(value);
  switch (about) {
    case "better": {
      const better = readPolarity(value);
      return better === null ? `“${value}” is none of: higher, lower, neither` : { ...of, about, better };
    }
    case "target":
      return number === null ? `“${value}” is not a number` : { ...of, about, target: number };
    case "tolerance":
      return toleranceChoice(measure, value);
    case "baseline":
      return number === null || !Number.isInteger(number) || number < 6
        ? `“${value}” is not a whole number of at least 6 values`
        : { ...of, about, values: number };
    case "recalculation": {
      const said = value.replace(/^from\s+/i, "");
      const period = readPeriod(/^\d{5}$/.test(said) ? Number(said) : said, "", 1900, true)?.period;
      return period === undefined ? `“${value}” is not a period such as “from April 2024”` : { ...of, about, period };
    }
    case "numbers": {
      const said = squash(value);
      if (said !== squash(ENOUGH) && said !== squash(FEW)) return `“${value}” is none of: ${ENOUGH}, ${FEW}`;
      return { ...of, about, enough: said === squash(ENOUGH) };
    }
    case "actions": {
      const refs = value
        .replace(/^actions?\s+/i, "")
        .split(/\s*[,;]\s*|\s+and\s+/)
        .filter(Boolean);
      return refs.length === 0 ? "the column Value names no action" : { ...of, about, refs };
    }
  }
}

const TOLERANCE =
  /^(\d+(?:\.\d+)?)\s*(?:(points?|percentage points?|pp)|(%|per ?cent) of (?:the )?target|(%|per ?cent))$/i;

/** "5 %" alone may be five points or 5 % of the target: 4.5 points of 90. */
function toleranceChoice(measure: string, value: string): MeasureChoice | string {
  const [, amount, points, ofTarget, either] = TOLERANCE.exec(value.trim()) ?? [];
  if (either !== undefined)
    return `“${value}” may be points or per cent of the target; write “${amount} points” or “${amount} per cent of the target”`;
  if (amount === undefined || (points ?? ofTarget) === undefined)
    return `“${value}” is not a tolerance such as “5 points” or “5 per cent of the target”`;
  const of = points === undefined ? "target" : "points";
  return { kind: "measure", measure, about: "tolerance", amount: Number(amount), of };
}

/** The preset that a row names, or why it names none. */
export function presetChoice(value: string): PresetChoice | string {
  const names = Object.entries(trendPresets) as [TrendPreset, string][];
  const preset = names.find(([name, words]) => squash(words) === squash(value) || name === value)?.[0];
  return preset === undefined
    ? `“${value}” is none of: ${Object.values(trendPresets).join("; ")}`
    : { kind: "trends", preset };
}

const numberIn = (text: string) =>
  /^-?\d+(?:\.\d+)?\s*%?$/.test(text.trim()) ? Number(text.trim().replace(/\s*%$/, "")) : null;
