import { areSharesOfCounts, unitOfHeading } from "./heading-units";
import type { ReadValue } from "./read-value";

const PERCENT = /^(%|per ?cent(age)?s?|pct|percentage \(%\)|% .*|proportion)$/i;

/**
 * The unit of a measure: as its column says, else as its values do when they agree, else as the heading of the values or its
 * name makes plain, else as its target or baseline says. Null when none of them says it. Times in a name that only describe ("within 20 weeks") are no unit.
 */
export function unitOfMeasure(
  stated: string | null,
  name: string,
  values: readonly ReadValue[],
  unitOfTarget: string | null,
  heading: string | null = null,
): string | null {
  if (stated !== null) return PERCENT.test(stated.trim()) ? "%" : stated;
  if (values.some(({ percent }) => percent)) return "%";
  const units = values.flatMap(({ value, unit }) => (value === null ? [] : [unit?.toLowerCase() ?? null]));
  const named = units.filter((unit) => unit !== null);
  const [only = null] = named;
  // A few plain numbers among "18 weeks" and "21 weeks" are weeks as well.
  const agree = new Set(named).size === 1 && named.length * 2 > units.length;
  if (agree) return only;
  const headed = heading === null ? null : unitOfHeading(heading);
  // What counts are headed by may be said of any of them; the name says what is counted.
  if (headed !== null && headed !== "number") return headed;
  const isRate = heading !== null && /^rate$/i.test(heading.trim());
  return unitOfName(name) ?? headed ?? (isRate && areSharesOfCounts(values) ? "%" : unitOfTarget);
}

const NAMES: readonly (readonly [unit: string, words: RegExp])[] = [
  ["%", /(?<!\d\s?)%|(?<!\d\s?)\bper ?cent(age)?\b|\bproportion\b/i],
  ["£", /£/],
  ["fte", /\b(fte|wte|full[- ]time equivalent)\b/i],
  [
    "days",
    /\((working )?days\)|\b(average|mean|median|longest|number of|in) (working )?days\b|\b(average|mean|median) (time|wait|length)\b.*(?<!\d[\s-]?)\bdays\b/i,
  ],
  [
    "weeks",
    /\(weeks\)|\b(average|mean|median|longest|number of|in) weeks\b|\b(average|mean|median|longest) (time|wait(ing time)?|length)\b.*(?<!\d[\s-]?)\bweeks\b/i,
  ],
  ["number", /^(the )?(total )?(number|no\.?|count|volume) of\b|\((number|no\.?|count|#)\)$|^#/i],
];

function unitOfName(name: string): string | null {
  return NAMES.find(([, words]) => words.test(name))?.[0] ?? null;
}
