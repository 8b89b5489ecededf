import { remembering } from "../remembering";

/** A day as `2025-03-28`. Compares with `<`, has no time and no time zone. */
export type IsoDay = string;

/** From the first day to the last, both included. */
export type Window = { readonly from: IsoDay; readonly to: IsoDay };

const DAY_MS = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);

/** The day of an Excel serial number; the time of day is dropped. Serials below 61 follow Excel's 29 February 1900. */
export function dayOfSerial(serial: number, system: 1900 | 1904): IsoDay {
  const whole = Math.floor(serial);
  const days = system === 1900 && whole < 60 ? whole + 1 : whole;
  return dayAt((system === 1900 ? EPOCH_1900 : EPOCH_1904) + days * DAY_MS);
}

/** The days that a plan speaks of are few, and telling one from milliseconds is slow. */
const days = new Map<number, IsoDay>();
const MOST_DAYS = 10_000;

function dayAt(milliseconds: number): IsoDay {
  const known = days.get(milliseconds);
  if (known !== undefined) return known;
  const day = new Date(milliseconds).toISOString().slice(0, 10);
  if (days.size >= MOST_DAYS) days.clear();
  days.set(milliseconds, day);
  return day;
}

/** The serial number that Excel keeps for a day from March 1900 on. */
export function serialOfDay(day: IsoDay, system: 1900 | 1904): number {
  return (Date.parse(day) - (system === 1900 ? EPOCH_1900 : EPOCH_1904)) / DAY_MS;
}

/** Year, month (1 to 12) and day of the month as an ISO day; null when there is no such day. */
export function isoDay(year: number, month: number, day: number): IsoDay | null {
  const real = month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
  return real ? `${firstOfMonth(year, month).slice(0, 8)}${twoDigits(day)}` : null;
}

/** The last day of a month (1 to 12). */
export function lastOfMonth(year: number, month: number): IsoDay {
  return `${firstOfMonth(year, month).slice(0, 8)}${daysIn(year, month)}`;
}

/** The first day of a month (1 to 12). */
export function firstOfMonth(year: number, month: number): IsoDay {
  return `${String(year).padStart(4, "0")}-${twoDigits(month)}-01`;
}

const twoDigits = (n: number) => String(n).padStart(2, "0");

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The same few days are asked for over and over. */
const timeOf = remembering((day) => Date.parse(day));

/** Days from one day to a later one; negative when it is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Math.round((timeOf(to) - timeOf(from)) / DAY_MS);
}

/** The day a number of days later. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayAt(timeOf(day) + days * DAY_MS);
}

/** The day a number of months later; the last of a month stays the last. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number);
  const ahead = month - 1 + months;
  const last = lastOfMonth(year + Math.floor(ahead / 12), (((ahead % 12) + 12) % 12) + 1);
  const wasLast = day === lastOfMonth(year, month);
  return wasLast ? last : `${last.slice(0, 8)}${String(Math.min(date, Number(last.slice(8)))).padStart(2, "0")}`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** `2025-03-28` -> `28 March 2025`. */
export const longDay: (day: IsoDay) => string = remembering((day) => {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
});

/** A period as people say it: `2024-09` -> `September 2024`; others as they are. */
export function longPeriod(period: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return longDay(period);
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  if (year !== undefined && month !== undefined) return `${MONTHS[Number(month) - 1] ?? month} ${year}`;
  const [, of, quarter] = /^(\d{4})-Q([1-4])$/.exec(period) ?? [];
  return of !== undefined && quarter !== undefined
    ? `${["January to March", "April to June", "July to September", "October to December"][Number(quarter) - 1]} ${of}`
    : period;
}

const MONTH_NAMES = new RegExp(`\\b(?:${MONTHS.join("|")})\\b`, "g");

/** The same with months of three letters, for the axis of a chart: `Apr 2025`, `Apr to Jun 2025`. */
export const shortPeriod = (period: string): string =>
  longPeriod(period).replace(MONTH_NAMES, (month) => month.slice(0, 3));

/** Whether a number format shows a date (`dd/mm/yyyy`, `mmm yy`), not a time alone or a plain number. */
export const isDateFormat: (format: string) => boolean = remembering((format) => {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "").toLowerCase();
  return /[dy]/.test(bare) || (/m/.test(bare) && !/[hs]/.test(bare));
});

/** Serial numbers from 1970 to 2100: a number outside them is not taken for a date that lost its format. */
export function plausibleSerial(value: number, system: 1900 | 1904): boolean {
  const { first, last } = PLAUSIBLE[system];
  return value >= first && value <= last;
}

const plausibleIn = (system: 1900 | 1904) => ({
  first: serialOfDay("1970-01-01", system),
  last: serialOfDay("2100-12-31", system),
});
const PLAUSIBLE = { 1900: plausibleIn(1900), 1904: plausibleIn(1904) };
