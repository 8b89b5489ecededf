import { longDay } from "../dates/day";
import type { Aim, RelativeChange, Target } from "./target";

/**
 * A target in plain words, which `readTarget` reads as the same target: "at least 65% by 31 December 2024; at least 85% by
 * 31 July 2025", "from 76 posts to at least 104 posts", "reduce by 20% compared with 2022/23". What gives nothing to compare
 * stays as it was written.
 */
export function writeTarget(target: Target): string {
  const { value, steps, relative, from, unit, by } = target;
  if (steps !== undefined && steps.length > 0) return steps.map((step) => aim(step, unit) + until(step.by)).join("; ");
  if (relative !== undefined) return change(relative, unit) + until(by) + comparedWith(relative);
  if (value === null) return target.asWritten;
  return (from === undefined ? "" : `from ${withUnit(from, unit)} to `) + aim(target, unit) + until(by);
}

function aim({ operator, sideUnknown, value, upper }: Aim, unit: string | null): string {
  const lower = value === null ? "no number" : upper === null || unit === "%" ? withUnit(value, unit) : number(value);
  if (sideUnknown) return lower;
  return `${OPERATORS[operator]} ${lower}${upper === null ? "" : ` and ${withUnit(upper, unit)}`}`;
}

function change({ amount, unit, direction }: RelativeChange, counted: string | null): string {
  const by = withUnit(amount, unit ?? (counted === "%" ? null : counted));
  return `${direction === "down" ? "reduce" : "increase"} by ${by}`;
}

const comparedWith = ({ base }: RelativeChange) => (base === null ? "" : ` compared with ${base}`);
const until = (by: Aim["by"]) => (by === null ? "" : ` by ${longDay(by)}`);

/** A number with the measure's unit: `65%`, `£4,000`, `18 weeks`. */
export const withUnit = (value: number, unit: string | null) =>
  unit === "£"
    ? `£${number(value)}`
    : `${number(value)}${unit === "%" ? "%" : unit === null || unit === "number" ? "" : ` ${unit}`}`;

/** All its digits, never with an exponent; "2,024" is no year. */
const number = (value: number) => value.toLocaleString("en-GB", { maximumFractionDigits: 20 });

const OPERATORS: { readonly [O in Aim["operator"]]: string } = {
  ">=": "at least",
  "<=": "at most",
  ">": "more than",
  "<": "less than",
  "=": "exactly",
  between: "between",
};
