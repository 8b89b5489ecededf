import type { Kpi } from "../plan";

/** More decimals than these are noise of a calculation. */
const MOST = 6;

/**
 * How many decimals a value is shown with: `usual`, or as many more as tell it apart from what it is held against. A 69.96
 * beside a target of 70 is not met, and must not be shown as 70.
 *
 * @param usual how many are shown otherwise
 */
export function decimalsApart(value: number, usual: number, others: readonly number[]): number {
  const near = others.filter((other) => other.toFixed(MOST) !== value.toFixed(MOST));
  for (let decimals = usual; decimals < MOST; decimals++) {
    const shown = Number(value.toFixed(decimals));
    if (near.every((other) => Number(other.toFixed(decimals)) !== shown)) return decimals;
  }
  return near.length === 0 ? usual : MOST;
}

/** The numbers that a measure's values are held against. */
export function limitsOf({ target, standard }: Kpi): readonly number[] {
  return [target, standard].flatMap((aim) =>
    aim === null || aim === undefined
      ? []
      : [aim.value, aim.upper, ...(aim.steps ?? []).flatMap((step) => [step.value, step.upper])].filter(
          (limit): limit is number => typeof limit === "number",
        ),
  );
}
