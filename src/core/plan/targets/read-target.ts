import type { PeriodKind } from "../kpis/period-kinds";
import { readMilestones, type DateSettings, type IsoDay } from "../dates/milestones";
import type { Polarity } from "../plan";
import { amountsIn, type Amount } from "./amounts";
import { ofAll, shareInWords, withoutStretch } from "./in-words";
import { rateOf } from "./rates";
import { stepsOf, type DateAt } from "./steps";
import type { Aim, RelativeChange, Target } from "./target";

/** Words in front of the number, and behind it, that say on which side of it the target is met. */
const OPERATORS: readonly (readonly [before: RegExp, behind: RegExp, Aim["operator"]])[] = [
  [
    /(≥|>=|at least|\b(minimum|min\.?|floor)( of)?|no (less|fewer|lower) than|not (less|fewer|lower) than|at or (above|over)|equal to or (above|over|more than|greater than))\s*$/i,
    /^\s*(or|and|&) (more|above|higher|over)|^\s*(as a )?min(imum)?\b/i,
    ">=",
  ],
  [
    /(≤|<=|at most|\b(maximum|max\.?|cap(ped)?|ceiling|limit(ed)?)( at| to| of)?|no (more|higher|greater) than|not (more|higher|greater) than|up to|within|at or (below|under)|equal to or (below|under|less than|fewer than))\s*$/i,
    /^\s*(or|and|&) (less|below|fewer|under|lower)|^\s*(as a )?max(imum)?\b/i,
    "<=",
  ],
  [/(>|more than|over|above|greater than|higher than|exceed(s|ing)?)\s*$/i, /^\s*and rising\b/i, ">"],
  [/(<|less than|fewer than|lower than|under|below)\s*$/i, /^\s*and falling\b/i, "<"],
  [/(=|\bexactly|\bequal to|\bequals)\s*$/i, /^\s*exactly\b/i, "="],
];

/** The words that name a side stand next to the number: no more of the text is looked at. */
const NEXT_TO = 80;

/** The side that words next to the number name; words elsewhere ("over the year", "within 20 weeks") speak of other things. */
function operatorAt(text: string, amount: Amount): Aim["operator"] | null {
  if (amount.orMore) return ">=";
  const before = text
    .slice(Math.max(0, amount.index - NEXT_TO), amount.index)
    .replace(/\b(an?|the|about|around)\s*$/i, "");
  const behind = text.slice(amount.end, amount.end + NEXT_TO);
  const [front, , operator] = OPERATORS.find(([front, back]) => front.test(before) || back.test(behind)) ?? [];
  if (front === undefined || operator === undefined) return null;
  const found = front.exec(before);
  return found !== null && DENIED.test(before.slice(0, found.index)) ? (TURNED[operator] ?? operator) : operator;
}

/** "not to fall below", "must never be above", "without exceeding": the words before the side turn it round. */
const DENIED =
  /(?:\b(?:not|never|no|cannot|without|nor|avoid)|n[’']t)\b(?:\s+(?:to|be|is|go|goes|going|fall|falling|drop|dropping|slip|dip|rise|rising|climb|get|let|any|value|month|result))*\s*$/i;
const SIDE_WORD = /\b(?:below|under|above|over|beyond|exceed(?:ing)?|less than|more than|fewer than)\s*$/i;
const TURNED: { readonly [O in Aim["operator"]]?: Aim["operator"] } = { ">": "<=", "<": ">=" };

function sideNamed(asWritten: string): Aim["operator"] | null {
  const { rest } = withoutDates(asWritten, {});
  return (
    amountsIn(rest, null)
      .map((amount) => operatorAt(rest, amount))
      .find((operator) => operator !== null) ?? null
  );
}

/** Whether the words say on which side of the number the target is met ("at least", "under"), or that it is the number. */
export function namesSide(asWritten: string): boolean {
  return sideNamed(asWritten) !== null;
}

/** The direction that the words of a target name: "less than 5%" means that lower is better. */
export function polarityOfTarget(asWritten: string): Polarity | null {
  const operator = sideNamed(asWritten);
  return operator === null || operator === "=" ? null : operator.startsWith(">") ? "higher" : "lower";
}

/** By what table of school terms dates in words are read, and for how long each value of the measure counts. */
export type TargetSettings = DateSettings & { readonly counts?: PeriodKind | null };

const DOWN = /\b(reduc\w*|decreas\w*|cut|fall|drop\w*)\b/i;
const UP = /\b(increas\w*|rise|rising|grow\w*|improv\w*|raise\w*)\b/i;
const DOWN_BY =
  /^\s*((percentage )?points?\s+)?(year.on.year\s+)?(reduction|decrease|cut|fall|drop|(fewer|lower|less)\b.*\bthan)\b/i;
const UP_BY =
  /^\s*((percentage )?points?\s+)?(year.on.year\s+)?(increase|rise|growth|improvement|(more|higher)\b.*\bthan)\b/i;
const COMPARES = /\b(year.on.year|compared|relative to)\b/i;
const FREQUENCY =
  /\b(every|each|once an?|twice an?|per|an?)\s+(other\s+)?((\d+|two|three|four|five|six|eight|ten|twelve)\s+)?(working\s+)?(day|week|fortnight|month|quarter|term|half.term|year)s?\b|\b(daily|weekly|fortnightly|monthly|quarterly|termly|annually)\b/i;

/**
 * A target as people write it: "70", "At least 70%", "over 60% by 31 May 2024", "90–95%", "from 80 to 110 posts", "70% by
 * December 2024, 90% by July 2025". Without words, the side on which the target is met follows the polarity. A change
 * ("20% reduction"), a frequency ("every 3 weeks"), several numbers that say nothing together, or no number at all give
 * `value: null`: such a target is shown and never compared.
 *
 * @param shown the target as the cell shows it
 * @param plain the cell's number on the scale of the measure (0 to 100 for percentages), when the cell holds a number
 * @param unit the measure's unit
 * @param by the date of a column of its own
 * @param settings "15 per term" is a target only of values that count a term each: else it is shown, and not compared
 */
export function readTarget(
  shown: string,
  plain: number | null,
  unit: string | null,
  better: Polarity | null,
  by: IsoDay | null,
  settings: TargetSettings = {},
): Target {
  const side: Aim["operator"] = better === "lower" ? "<=" : better === "neither" ? "=" : ">=";
  const open = better === null && { sideUnknown: true as const };
  if (plain !== null) return { asWritten: shown, operator: side, value: plain, upper: null, unit, by, ...open };
  const { rest: whole, dates } = withoutDates(shown, settings);
  const rest = withoutStretch(whole);
  const amounts = amountsIn(rest, unit);
  const said = amounts.map((amount) => operatorAt(rest, amount)).find((operator) => operator !== null) ?? null;
  const target = {
    asWritten: shown,
    operator: said ?? side,
    value: null,
    upper: null,
    unit: unitOf(amounts, rest) ?? unit,
    by: by ?? dates.at(-1)?.date ?? null,
  };
  const rate = rateOf(rest, amounts);
  const isSame = rate !== null && rate.per === (settings.counts ?? null);
  const isPlain = rate !== null && !rate.things && (better === "higher" || better === "lower");
  const isAim = said !== null || isPlain;
  const isRhythm = rate !== null || FREQUENCY.test(rest);
  if (isRhythm && amounts.every((amount) => amount.unit !== "%") && !(isSame && isAim)) {
    const isForOther = rate !== null && !isSame && isAim && amounts[0]!.unit === null;
    return { ...target, frequency: true, ...(isForOther && { rate: { value: amounts[0]!.value, per: rate.per } }) };
  }
  const inWords = unit === "%" ? (shareInWords(rest) ?? ofAll(rest)) : null;
  if (inWords !== null) return { ...target, value: inWords, ...open };
  const sideOf = (amount: Amount) => {
    const operator = operatorAt(rest, amount);
    return operator === null ? { operator: side, ...open } : { operator };
  };
  const steps = stepsOf(shown, amounts, dates, sideOf);
  if (steps !== null) return { ...target, ...steps.at(-1)!, asWritten: shown, steps };
  const found = aimOf(shown, rest, amounts, said, side);
  const isOpen = said === null && found.operator === undefined && (found.value ?? null) !== null;
  return { ...target, ...found, by: by ?? deadlineOf(shown, dates, found.relative), ...(isOpen && open) };
}

/** The last date, unless it is that of the base: "20% less than in March 2024" names no day to reach it by. */
function deadlineOf(shown: string, dates: readonly DateAt[], relative: RelativeChange | undefined): IsoDay | null {
  const base = relative?.base ?? null;
  const from = base === null ? shown.length : shown.lastIndexOf(base);
  return dates.filter(({ index }) => index < from).at(-1)?.date ?? null;
}

const POINTS = /\b(percentage points?|ppts?|pp)\b/i;
const POINTS_FIRST = /^\s*(percentage points?|ppts?|pp)\b/i;

/** What a change starts from stands at the end of the text: no more of it is looked at. */
const BASE_WITHIN = 300;

const unitOf = (amounts: readonly Amount[], rest: string) =>
  amounts.some(({ unit }) => unit === "%") || rest.includes("%") || POINTS.test(rest)
    ? "%"
    : (amounts.find(({ unit }) => unit !== null)?.unit ?? null);

/** Dates, school and financial years are blanked, so that their digits are no numbers and all others keep their place. */
function withoutDates(
  shown: string,
  settings: DateSettings,
): { readonly rest: string; readonly dates: readonly DateAt[] } {
  const dates: DateAt[] = [];
  let rest = shown;
  let from = 0;
  for (const { asWritten, date } of readMilestones(shown, settings)) {
    const index = date === null ? -1 : shown.indexOf(asWritten, from);
    if (index < 0 || date === null) continue;
    from = index + asWritten.length;
    dates.push({ index, end: from, date });
    rest = rest.slice(0, index) + " ".repeat(asWritten.length) + rest.slice(from);
  }
  return { rest: rest.replace(/(?<![\d.])(19|20)?\d{2}[/-](19|20)?\d{2}(?![\d%.])/g, blankYear), dates };
}

/** "2022/23" and "22-23" are years; "60-70" are numbers. */
function blankYear(text: string): string {
  const [from = 0, to = 0] = text.split(/[/-]/).map((year) => Number(year) % 100);
  const isYear = (from + 1) % 100 === to && (text.includes("/") || text.length > 5);
  return isYear ? " ".repeat(text.length) : text;
}

type Found = Partial<Pick<Target, "operator" | "value" | "upper" | "relative" | "from">>;

/** What one or two numbers mean among their words. */
function aimOf(
  shown: string,
  rest: string,
  amounts: readonly Amount[],
  said: Aim["operator"] | null,
  side: Aim["operator"],
): Found {
  const [low, high, more] = amounts;
  if (low === undefined) return /^(?:zero|nil)\b/i.test(rest.trim()) ? { value: 0 } : {};
  if (more !== undefined) return {};
  if (high !== undefined) return pairOf(rest, low, high, said, side);
  const [before, behind] = [rest.slice(0, low.index), rest.slice(low.end)];
  const down = DOWN.test(before) || DOWN_BY.test(behind);
  const up = UP.test(before) || UP_BY.test(behind);
  const reaches =
    /\b(to|at)\s+((a (minimum|maximum) of|below|under|over|above|at least|no more than|less than|more than|[<>≤≥]=?)\s*)*$/i;
  if ((down || up) && reaches.test(before))
    return { operator: said ?? (down === up ? side : down ? "<=" : ">="), value: low.value };
  if (said !== null && (down || up) && DENIED.test(before.replace(SIDE_WORD, "")))
    return { operator: said, value: low.value };
  if (down !== up) return { relative: changeOf(shown, rest, low, down ? "down" : "up") };
  return down || COMPARES.test(rest) ? {} : { value: low.value };
}

function pairOf(rest: string, low: Amount, high: Amount, said: Aim["operator"] | null, side: Aim["operator"]): Found {
  const [before, between] = [rest.slice(0, low.index), rest.slice(low.end, high.index)];
  const moves =
    /\bfrom\s+(around |about |a baseline of )?$/i.test(before) &&
    /\bto\s+((at (least|most)|(no )?(more|less|fewer|higher|lower) than|under|over|above|below|exactly|[<>≤≥]=?)\s*)?$/i.test(
      between,
    );
  if (moves && low.value !== high.value)
    return { operator: said ?? (high.value > low.value ? ">=" : "<="), value: high.value, from: low.value };
  const joined =
    /^\s*([-–—]|to)\s*$/i.test(between) || (/\bbetween\s*$/i.test(before) && /^\s*(and|to|[-–—])\s*$/i.test(between));
  if (joined && !moves && low.value < high.value && !DOWN.test(rest) && !UP.test(rest))
    return { operator: "between", value: low.value, upper: high.value };
  return { operator: said ?? side };
}

function changeOf(
  shown: string,
  rest: string,
  { value, unit, end }: Amount,
  direction: RelativeChange["direction"],
): RelativeChange {
  const points = POINTS_FIRST.test(rest.slice(end));
  const last = shown.replace(/(?<![\s.])[\s.]+$/, "").slice(-BASE_WITHIN);
  const base = /\b(?:compared (?:with|to)|relative to|against|from|than|on)\s+(.+)$/i.exec(last)?.[1] ?? null;
  return { direction, amount: value, unit: points ? "percentage points" : unit === "%" ? "%" : null, base };
}
