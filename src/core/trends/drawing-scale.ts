import { daysBetween } from "../plan/dates/day";
import type { KpiSeries } from "./kpi-series";

/** A scale of values with round steps. */
export type Scale = { readonly from: number; readonly to: number; readonly steps: readonly number[] };

/** About so many steps are drawn. */
const STEPS = 4;

/** A scale that holds all of the numbers, from one round step to another; a percentage's never leaves 0 to 100 without need. */
export function scaleFor(numbers: readonly number[], percentages: boolean): Scale {
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  // Of one number, or of numbers that only computers tell apart, there is no spread: it stands in the middle of the scale.
  const isFlat = most - least <= TINY * Math.max(Math.abs(least), Math.abs(most), 1);
  const spread = isFlat ? Math.max(Math.abs(most) / 2, 1) : most - least;
  const step = roundStep(spread / STEPS);
  const flat = isFlat ? 1 : 0;
  const inside = (value: number) =>
    percentages && least >= 0 && most <= 100 ? Math.min(100, Math.max(0, value)) : value;
  const floor = (Math.floor(least / step + TINY) - flat) * step;
  const from = inside(least >= 0 ? Math.max(0, floor) : floor);
  const to = inside((Math.ceil(most / step - TINY) + flat) * step);
  const count = Math.round((to - from) / step);
  return { from, to, steps: Array.from({ length: count + 1 }, (_, i) => Number((from + i * step).toPrecision(12))) };
}

/** Steps this close to a number are that number. */
const TINY = 1e-9;

/** 1, 2 or 5 times a power of ten, the next above. */
function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const times = [1, 2, 5, 10].find((one) => one * power >= rough * (1 - TINY)) ?? 10;
  return times * power;
}

/** Where each place of a series lies from 0 to 1: evenly by periods, by the days where places are days. */
export function placesAlong({ places, unit }: KpiSeries): readonly number[] {
  const last = places.length - 1;
  if (last <= 0) return places.map(() => 0.5);
  if (unit !== "day") return places.map((_, i) => i / last);
  const first = places[0]!.period;
  const days = daysBetween(first, places[last]!.period);
  return places.map(({ period }, i) => (days === 0 ? i / last : daysBetween(first, period) / days));
}
