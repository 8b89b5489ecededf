import type { Kpi, KpiPoint, MissingKind, Target } from "../plan";
import { withUnit, writeTarget } from "../targets/write-target";

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
  if (target.rate)
    return `${withUnit(target.rate.value, null)} for each ${target.rate.per}: shown, not compared with values for other times`;
  if (target.frequency) return "how often something is to happen: shown, not compared with values";
  if (target.relative) return `${writeTarget(target)}: shown, not compared with values`;
  return target.value === null && target.steps === undefined ? null : writeTarget(target);
}

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
