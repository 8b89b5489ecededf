import { readMilestones, type IsoDay } from "../dates/milestones";
import type { Polarity } from "../plan";
import type { Target } from "./target";

const NUMBER = String.raw`(?<![\p{L}\d])[-−]?£?\d{1,3}(?:,\d{3})+(?:\.\d+)?|(?<![\p{L}\d])[-−]?£?\d+(?:\.\d+)?`;

const OPERATORS: readonly (readonly [RegExp, Target["operator"]])[] = [
  [/≥|>=|at least|minimum( of)?|no (less|fewer) than|not (less|fewer) than|or (more|above|higher|over)/i, ">="],
  [/≤|<=|at most|maximum( of)?|no more than|not more than|up to|or (less|below|fewer|under|lower)/i, "<="],
  [/>|more than|over|above|greater than|exceed/i, ">"],
  [/<|less than|fewer than|under|below/i, "<"],
];

/** Whether the words say on which side of the number the target is met ("at least", "under"). */
export function namesSide(asWritten: string): boolean {
  return OPERATORS.some(([words]) => words.test(asWritten));
}

/**
 * A target as people write it: "70", "At least 70%", "over 60% by 31 May 2024", "90–95%". Without words, the side on
 * which the target is met follows the polarity. Words with a relative change ("20% reduction"), two numbers that are no
 * span, or no number at all give `value: null`: such a target is shown and never compared.
 *
 * @param shown the target as the cell shows it
 * @param plain the cell's number on the scale of the measure (0 to 100 for percentages), when the cell holds a number
 */
export function readTarget(
  shown: string,
  plain: number | null,
  unit: string | null,
  better: Polarity | null,
  by: IsoDay | null,
): Target {
  const side = better === "lower" ? "<=" : better === "neither" ? "=" : ">=";
  if (plain !== null) return { asWritten: shown, operator: side, value: plain, upper: null, unit, by };
  const dates = readMilestones(shown).filter(({ date }) => date !== null);
  const rest = dates.reduce((text, { asWritten }) => text.replace(asWritten, " "), shown);
  const target = {
    asWritten: shown,
    upper: null,
    unit: rest.includes("%") ? "%" : unit,
    by: by ?? dates.at(-1)?.date ?? null,
  };
  const numbers = [...rest.matchAll(new RegExp(NUMBER, "gu"))].map(([text]) =>
    Number(text.replace(/[£,]/g, "").replace("−", "-")),
  );
  const said = OPERATORS.find(([words]) => words.test(rest))?.[1] ?? side;
  const [low, high] = numbers;
  const relative = /\b(reduc|increas|decreas|improve|rise|fall|cut|growth|year.on.year|compared)/i.test(rest);
  if (low === undefined || relative || numbers.length > 2) return { ...target, operator: said, value: null };
  if (high === undefined) return { ...target, operator: said, value: low };
  const span = /[-–—]|\bto\b|\band\b/i.test(rest) && low < high;
  return span
    ? { ...target, operator: "between", value: low, upper: high }
    : { ...target, operator: said, value: null };
}
