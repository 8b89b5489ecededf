import type { CellRef } from "../../workbook";
import type { Kpi, Target } from "../plan";
import { isForMeasure, type PartnershipSettings } from "../settings";

/**
 * The measure with the target that somebody chose for it. It goes before the workbook's for everything that is read of the
 * measure, as the direction does: two targets for one measure in one pack are a question that nobody can answer.
 */
export function withChosenTarget(kpi: Kpi, { choices }: PartnershipSettings): Kpi {
  const choice = choices.find((one) => one.kind === "measure" && one.about === "target" && isForMeasure(one, kpi));
  return choice?.kind === "measure" && choice.about === "target" ? withTarget(kpi, choice.target, choice.at) : kpi;
}

/**
 * The measure with another target instead of the workbook's.
 *
 * @param cell where the other one is kept; absent where no cell says it
 */
export function withTarget(kpi: Kpi, value: number, cell?: CellRef): Kpi {
  const { target: own, ...at } = kpi.at;
  return {
    ...kpi,
    target: targetOf(kpi, value),
    targetInstead: { of: kpi.target, at: own ?? null },
    at: { ...at, ...(cell !== undefined && { target: cell }) },
    raw: { ...kpi.raw, target: value },
  };
}

/** By the same day as the workbook's. */
function targetOf({ target, unit, better }: Kpi, value: number): Target {
  const asWritten = `${value}${unit !== null && /%/.test(unit) ? "%" : ""}`;
  const operator = better === "lower" ? "<=" : ">=";
  return { asWritten, operator, value, upper: null, unit, by: target?.by ?? null };
}
