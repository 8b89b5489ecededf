import { tidy, type ReadValue } from "./read-value";

type Level = { readonly value: number | null; readonly rescaled: boolean };

/** The values of one series on one scale, and how other numbers of the measure (target, baseline) come onto it. */
export type Scale = { readonly values: readonly Level[]; readonly levelled: (read: ReadValue) => number | null };

/** Below this median a percentage measure has values under one per cent in its own right (0.8 % of plans). */
const SMALL_MEDIAN = 10;

/**
 * Puts the percentages of a series on the scale 0 to 100.
 *
 * A cell that says itself that it is a percentage (number format, `%`) is believed. Where most plain numbers lie between
 * 0 and 1 they are fractions, unless what is known of the measure says that they are small percentages. A number on the
 * other scale than its neighbours (0.7 beside 68 and 71, or 70 beside 0.68) is read on theirs and told as `rescaled`, so
 * that nobody takes the reading for the typing. Measures that are not percentages stay as they are.
 *
 * @param others target and baseline: they too tell the scale
 */
export function onOneScale(unit: string | null, series: readonly ReadValue[], others: readonly ReadValue[]): Scale {
  if (unit !== "%") return asCounted(series);
  const plain = series.flatMap(({ value, percent }) => (value === null || percent ? [] : [Math.abs(value)]));
  const parts = plain.filter((value) => value > 0 && value < 1);
  const whole = plain.filter((value) => value > 1);
  const told = [...series, ...others].flatMap(({ value, percent }) =>
    value !== null && (percent || value > 1) ? [value] : [],
  );
  const fractions = parts.length > whole.length && areFractions(parts, told);
  const level = ({ value, percent }: ReadValue): Level => {
    if (value === null || percent) return { value, rescaled: false };
    if (fractions) return Math.abs(value) <= 1 ? hundredfold(value, false) : { value, rescaled: true };
    return isSlip(value, whole) ? hundredfold(value, true) : { value, rescaled: false };
  };
  const levelled = ({ value, percent }: ReadValue) =>
    value !== null && fractions && !percent && value > 0 && value <= 1 ? tidy(value * 100) : value;
  return { values: series.map(level), levelled };
}

/** "12 of 15" is twelve children where children are counted. */
function asCounted(series: readonly ReadValue[]): Scale {
  const counted = ({ value, numerator, percent }: ReadValue) => (percent && numerator !== null ? numerator : value);
  return { values: series.map((read) => ({ value: counted(read), rescaled: false })), levelled: ({ value }) => value };
}

const hundredfold = (value: number, rescaled: boolean): Level => ({ value: tidy(value * 100), rescaled });

/** Numbers below one are fractions when a hundredfold brings them nearer, as a ratio, to what is known of the measure. */
function areFractions(parts: readonly number[], told: readonly number[]): boolean {
  return told.length === 0 || median(told) > 10 * median(parts);
}

/** A fraction among whole percentages that a hundredfold brings among its neighbours. */
function isSlip(value: number, whole: readonly number[]): boolean {
  if (value <= 0 || value >= 1 || whole.length < 3 || median(whole) < SMALL_MEDIAN) return false;
  return value * 100 >= Math.min(...whole) / 2 && value * 100 <= Math.max(...whole) * 1.5;
}

/** The middle value; the upper of two middles. Of at least one value. */
function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
