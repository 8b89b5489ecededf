import type { Kpi, KpiPoint } from "../plan";
import { isPercentage } from "./typed-values";

const CHILDREN =
  /\b(child(ren)?|pupils?|students?|learners?|young (people|persons?)|boys?|girls?|babies|leavers|cyp)\b/i;
/** Counts of other things that are named after children. */
const OTHERS =
  /\b(rate|ratio|average|mean|median|weeks|days|months|hours|years|cost|spend|fte|staff|places|schools|settings|per (child|pupil)|days lost)\b/i;

/** Whether a measure counts children: by its unit or its name, and not in per cent. */
export function countsChildren({ unit, name, ...kpi }: Kpi): boolean {
  if (isPercentage({ ...kpi, unit, name }) || OTHERS.test(`${name} ${unit ?? ""}`)) return false;
  return CHILDREN.test(unit ?? "") || ((unit === null || /^(number|no|count|#)$/i.test(unit)) && CHILDREN.test(name));
}

/** The values that count so few children that they may be recognised: themselves, or by the numbers behind a percentage. */
export function smallCounts(kpi: Kpi, limit: number): readonly KpiPoint[] {
  const isFew = (count: number | null) => count !== null && count >= 1 && count <= limit;
  if (countsChildren(kpi)) return kpi.points.filter(({ value, missing }) => missing === null && isFew(value));
  if (!isPercentage(kpi) || !CHILDREN.test(kpi.name)) return [];
  return kpi.points.filter(
    ({ value, numerator, denominator, missing }) =>
      missing === null && value !== null && (isFew(numerator) || isFew(denominator)),
  );
}

/** Whether the measure is that of one school by its name. */
export function namesSchool({ name }: Kpi): boolean {
  return (
    /\b[A-Z][\w’'.-]+ (?:(?:[A-Z][\w’'.-]+|of|the|C of E|CE|RC) ){0,4}(School|Academy|College|Nursery|Primary|Infants?|Juniors?)\b/.test(
      name,
    ) &&
    !/\b(All|Every|Maintained|Mainstream|Special|Secondary|Independent) (Schools?|Primary|Academy|College|Nursery)\b/.test(
      name,
    )
  );
}
