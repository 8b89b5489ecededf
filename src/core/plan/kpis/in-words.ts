import { longDay } from "../dates/day";
import type { Aim, Kpi, KpiPoint, MissingKind, Target } from "../plan";

const WHY: { readonly [K in MissingKind]: string } = {
  suppressed: "kept back, because few stand behind it",
  unavailable: "not to be had",
  "not-applicable": "does not apply",
  awaited: "still to come",
};

/** What a value cell is read as: "80% (12 of 15), an estimate", "no value, still to come: TBC"; null where it was not read. */
export function valueInWords(point: KpiPoint, unit: string | null): string | null {
  const { value, missing, missingKind, numerator, denominator, estimate, part, rescaled, footnote } = point;
  if (value === null && missing === null) return null;
  if (value === null) return `no value${missingKind ? `, ${WHY[missingKind]}` : ""}: ${missing}`;
  const of = numerator !== null && denominator !== null ? ` (${numerator} of ${denominator})` : "";
  const asides = [
    estimate && "a forecast or an estimate",
    part && `for a part of the period: ${part}`,
    rescaled && "on the scale of the other values",
    footnote && "with a footnote",
  ].filter((aside): aside is string => typeof aside === "string");
  return [`${withUnit(value, unit)}${of}`, ...asides].join(", ");
}

/** What a target cell is read as; null where no number and no meaning was found in it. */
export function targetInWords(target: Target): string | null {
  const { value, steps, relative, frequency } = target;
  if (frequency) return "how often something is to happen: shown, not compared with values";
  if (relative) {
    const by = relative.unit === "percentage points" ? " percentage points" : (relative.unit ?? "");
    const base = relative.base === null ? "" : ` compared with ${relative.base}`;
    return `${relative.amount}${by} ${relative.direction === "down" ? "less" : "more"}${base}: shown, not compared with values`;
  }
  if (steps !== undefined && steps.length > 1) return steps.map((step) => aimInWords(step, target.unit)).join("; ");
  return value === null ? null : aimInWords(target, target.unit);
}

function aimInWords({ operator, value, upper, by }: Aim, unit: string | null): string {
  const number =
    value === null
      ? "no number"
      : `${OPERATORS[operator]} ${withUnit(value, upper === null || unit === "%" ? unit : null)}`;
  const upTo = upper === null ? "" : ` and ${withUnit(upper, unit)}`;
  return `${number}${upTo}${by === null ? "" : ` by ${longDay(by)}`}`;
}

const withUnit = (value: number, unit: string | null) =>
  unit === "£" ? `£${value}` : `${value}${unit === "%" ? "%" : unit === null || unit === "number" ? "" : ` ${unit}`}`;

const OPERATORS: { readonly [O in NonNullable<Kpi["target"]>["operator"]]: string } = {
  ">=": "at least",
  "<=": "at most",
  ">": "more than",
  "<": "less than",
  "=": "exactly",
  between: "between",
};

const BETTER = { higher: "higher is better", lower: "lower is better", neither: "neither is better" } as const;

/** The cells of a measure with what they are read as. */
export function measureInWords(kpi: Kpi): readonly (readonly [Kpi["points"][number]["at"], string | null])[] {
  const { points, at, target, standard, better, betterFrom, baseline, unit } = kpi;
  return [
    ...points.map((point) => [point.at, valueInWords(point, unit)] as const),
    ...(at.target ? [[at.target, target ? targetInWords(target) : null] as const] : []),
    ...(at.standard ? [[at.standard, standard ? targetInWords(standard) : null] as const] : []),
    ...(at.better ? [[at.better, better !== null && betterFrom === "stated" ? BETTER[better] : null] as const] : []),
    ...(at.baseline ? [[at.baseline, baseline.value === null ? null : withUnit(baseline.value, unit)] as const] : []),
  ];
}
