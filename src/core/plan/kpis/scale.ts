import { tidy, type ReadValue } from "./read-value";

type Level = { readonly value: number | null; readonly rescaled: boolean };

/** The values of one series on one scale, and how other numbers of the measure (target, baseline) come onto it. */
export type Scale = {
  readonly values: readonly Level[];
  readonly levelled: (value: number, percent: boolean) => number;
};

/** Below this median a percentage measure has values under one per cent in its own right (0.8 % of plans). */
const SMALL_MEDIAN = 10;

/**
 * Puts the percentages of a series on the scale 0 to 100.
 *
 * A cell that says itself that it is a percentage (number format, `%`) is believed. Plain numbers that are all between
 * 0 and 1 are fractions. A single fraction among whole percentages (0.7 beside 68 and 71) is read a hundredfold when
 * that brings it among its neighbours, and told as `rescaled`, so that nobody takes the reading for the typing.
 * Measures that are not percentages stay as they are.
 */
export function onOneScale(unit: string | null, series: readonly ReadValue[]): Scale {
  if (unit !== "%")
    return {
      values: series.map(({ value, numerator, percent }) => ({
        value: percent && numerator !== null ? numerator : value,
        rescaled: false,
      })),
      levelled: (value) => value,
    };
  const plain = series.flatMap(({ value, percent }) => (value === null || percent ? [] : [value]));
  const whole = plain.filter((value) => Math.abs(value) > 1).sort((a, b) => a - b);
  const told = series.some(({ percent, numerator }) => percent && numerator === null);
  const fractions = whole.length === 0 && !told && plain.some((value) => value > 0 && value < 1);
  const isSlip = (value: number) => {
    if (value <= 0 || value >= 1 || whole.length < 3 || whole[Math.floor(whole.length / 2)]! < SMALL_MEDIAN)
      return false;
    return value * 100 >= whole[0]! / 2 && value * 100 <= whole.at(-1)! * 1.5;
  };
  const values = series.map(({ value, percent }): Level => {
    if (value === null || percent) return { value, rescaled: false };
    if (fractions) return { value: tidy(value * 100), rescaled: false };
    return isSlip(value) ? { value: tidy(value * 100), rescaled: true } : { value, rescaled: false };
  });
  return {
    values,
    levelled: (value, percent) => (fractions && !percent && value > 0 && value <= 1 ? tidy(value * 100) : value),
  };
}
