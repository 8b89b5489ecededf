import type { IsoDay } from "../plan";
import { dayOfSerial } from "../plan/dates/day";
import { readMilestones } from "../plan/dates/milestones";
import { EARLIEST_DAY, LATEST_DAY } from "../workbook";
import type { ReturnedCell } from "./read";
import { DONE } from "./words";

/** The day that somebody has typed, as a date or in words; null where it is no one day. */
export function readNewDay({ value, text }: ReturnedCell, system: 1900 | 1904): IsoDay | typeof DONE | null {
  if (text.toLowerCase() === DONE) return DONE;
  const day = typeof value === "number" ? dayOfSerial(value, system) : dayInWords(text);
  return day !== null && day >= EARLIEST_DAY && day <= LATEST_DAY ? day : null;
}

/** A day with its year, or a month, of which the last day is meant; nothing beside it. */
function dayInWords(text: string): IsoDay | null {
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)?.[1];
  const [only, ...more] = readMilestones(iso ?? text);
  if (only === undefined || more.length > 0 || only.kind !== "by" || only.done) return null;
  const isAll = only.asWritten.trim() === (iso ?? text).trim();
  return isAll && (only.precision === "day" || only.precision === "month") ? only.date : null;
}
