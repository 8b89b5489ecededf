import { isoDay, lastOfMonth, longDay } from "../../../src/core/plan/dates/day";
import { day, type Put } from "./page";
import type { Days } from "./truth";

/** How a house writes a deadline, and which days that leaves. */
export type Spelling = (iso: string) => { readonly put: Put; readonly days: Days };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const parts = (iso: string) => iso.split("-").map(Number) as [number, number, number];
const monthOf = (iso: string): Days => {
  const [year, month] = parts(iso);
  return [isoDay(year, month, 1)!, lastOfMonth(year, month)];
};

const onTheDay =
  (put: (iso: string) => Put): Spelling =>
  (iso) => ({ put: put(iso), days: [iso, iso] });
const inTheMonth =
  (put: (iso: string) => Put): Spelling =>
  (iso) => ({ put: put(iso), days: monthOf(iso) });

/** A real date in the cell. */
export const realDate = (format = "dd/mm/yyyy") => onTheDay((iso) => day(iso, format));
/** `28 March 2026` */
export const longDate = onTheDay((iso) => longDay(iso));
/** `28/03/2026`, a text. */
export const slashed = onTheDay((iso) => iso.split("-").reverse().join("/"));
/** `28.3.26` */
export const dotted = onTheDay((iso) => {
  const [year, month, date] = parts(iso);
  return `${date}.${month}.${String(year).slice(2)}`;
});
/** `28th Mar 2026` */
export const ordinal = onTheDay((iso) => {
  const [year, month, date] = parts(iso);
  const end =
    date % 10 === 1 && date !== 11
      ? "st"
      : date % 10 === 2 && date !== 12
        ? "nd"
        : date % 10 === 3 && date !== 13
          ? "rd"
          : "th";
  return `${date}${end} ${MONTHS[month - 1]} ${year}`;
});
/** `March 2026`, which leaves the whole month. */
export const monthName = inTheMonth((iso) => longDay(iso).replace(/^\d+ /, ""));
/** `Mar-26` */
export const shortMonth = inTheMonth((iso) => `${MONTHS[parts(iso)[1] - 1]}-${iso.slice(2, 4)}`);
/** `by the end of March 2026` */
export const endOfMonth: Spelling = (iso) => ({
  put: `by the end of ${longDay(iso).replace(/^\d+ /, "")}`,
  days: monthOf(iso),
});
/** `Q4 2025/26`, of the financial year. */
export const quarter: Spelling = (iso) => {
  const [year, month] = parts(iso);
  const start = month < 4 ? year - 1 : year;
  const number = month < 4 ? 4 : Math.floor((month - 1) / 3);
  const first = Math.floor((month - 1) / 3) * 3 + 1;
  return {
    put: `Q${number} ${start}/${String(start + 1).slice(2)}`,
    days: [isoDay(year, first, 1)!, lastOfMonth(year, first + 2)],
  };
};
