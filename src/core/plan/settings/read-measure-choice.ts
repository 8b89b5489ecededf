import { readPeriod } from "../dates/periods";
import { readPolarity } from "../kpis/polarity";
import { squash } from "../squash";
import {
  ENOUGH,
  FEW,
  measureSettingNames,
  trendPresets,
  type MeasureChoice,
  type MeasureSetting,
  type PresetChoice,
  type TrendPreset,
} from "./measure-choice";

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
    case "actions":
    case "other-actions": {
      const refs = refsIn(value.replace(/^actions?\s+/i, ""));
      return refs.length === 0 ? "the column Value names no action" : { ...of, about, refs };
    }
  }
}

/** References between commas; in quotes where they hold one. */
function refsIn(text: string): readonly string[] {
  const parts = text.matchAll(/"((?:[^"]|"")+)"|((?:(?!\s+and\s)[^,;"])+)/gi);
  const refs = Array.from(parts, ([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? "").replace(/^\s*and\s+/i, "").trim(),
  );
  return [...new Set(refs.filter(Boolean))];
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
