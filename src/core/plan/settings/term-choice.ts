import { longDay } from "../dates/day";
import { readMilestones } from "../dates/milestones";
import { isTerm, type Term, type TermName } from "../dates/terms";

/** The days of a school term, or of the half-term break in it, in the year in which it lies. */
export type TermChoice = { readonly kind: "term" } & Omit<Term, "own">;

/** `Autumn 2024`, `Autumn half term 2024`. */
export function termName({ term, halfTerm, year }: Pick<Term, "term" | "halfTerm" | "year">): string {
  return `${term[0]!.toUpperCase()}${term.slice(1)} ${halfTerm ? "half term " : ""}${year}`;
}

/** `2 September 2024 to 20 December 2024`. */
export function termDays({ from, to }: Pick<Term, "from" | "to">): string {
  return `${longDay(from)} to ${longDay(to)}`;
}

const NAME =
  /^(autumn|spring|summer)(?:\s+term)?(\s+half[- ]?term(?:\s+(?:break|holiday))?)?,?\s+(\d{4})(?:\s?[/–-]\s?(\d{4}|\d{2}))?$/i;

/** The term that a row of the settings sheet names with its days, or why there is none. */
export function termChoice(of: string, value: string): TermChoice | string {
  const [, name, half, first, second] = NAME.exec(of) ?? [];
  if (name === undefined || first === undefined) return `“${of}” is not a term such as “Autumn 2024”`;
  const term = name.toLowerCase() as TermName;
  const isNextYear = second !== undefined && term !== "autumn";
  if (second !== undefined && Number(second) % 100 !== (Number(first) + 1) % 100)
    return `“${of}” is not a term such as “Autumn 2024”`;
  const [dates, more] = readMilestones(value);
  const window = more === undefined && dates?.precision === "day" ? dates.window : null;
  if (!window || window.from === window.to)
    return `“${value}” does not give the first and the last day, as in “2 September 2024 to 20 December 2024”`;
  const year = Number(first) + (isNextYear ? 1 : 0);
  const choice = { kind: "term" as const, term, ...(half && { halfTerm: true as const }), year, ...window };
  return isTerm(choice) ? choice : `“${value}” cannot be ${termName(choice)}`;
}
