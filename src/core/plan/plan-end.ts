import { cellRef, localRef, valueAt, type SheetSnapshot, type Snapshot } from "../workbook";
import { dayOfSerial, isDateFormat, lastOfMonth } from "./dates/day";
import { MONTH_WORDS, monthOf } from "./dates/months";
import { readMilestones, type IsoDay } from "./dates/milestones";
import { isOfTheDay } from "./in-table";
import type { Layout, Plan } from "./plan";
import { registerKinds } from "./registers/register";

/** Above a plan's table; on a sheet without one its first rows alone, for notes speak of other plans, too. */
const TITLE_ROWS = 30;
const COVER_ROWS = 6;
/** Longer texts tell of much, and not of the plan's own years. */
const LONGEST = 160;

const OF_A_PLAN = /\b(?:plan|programme|strategy|statement of action|wsoa)\b/i;
const SAYS_END =
  /\b(?:plan|programme|strategy) (?:end(?:s|ing)?(?: date| on)?|runs (?:until|to)|period)\b|\b(?:period|duration|end) of (?:the |this )?(?:plan|programme|strategy)\b/i;
const MONTHS = new RegExp(
  `\\b(?:${MONTH_WORDS}) 20\\d{2}\\s?(?:–|—|-|to|until)\\s?(${MONTH_WORDS}) (20\\d{2})\\b`,
  "gi",
);
const YEARS = /(?<![\d/.–-])(20\d{2})\s?(?:–|—|-|to)\s?(20\d{2}|\d{2})(?![\d/]|\.\d|[–-]\d)/g;

/**
 * The day on which the plan ends by its own words: a label with a date ("Plan period: January 2024 to March 2026"), else the
 * years or months of its title ("SEND Improvement Plan 2024–2026"). Of a title's last year the last day is taken, so that
 * nothing is called late that may lie in it. Null where nothing says it, or two places say different days.
 */
export function findPlanEnd(book: Snapshot, layout: Layout): NonNullable<Plan["planEnd"]> | null {
  const sheets = layout.filter((one) => isOfTheDay(one) && ROLES.includes(one.role));
  const found = sheets.flatMap(({ sheet: name, role, headerRow }) => {
    const sheet = book.sheets.find((one) => one.name === name);
    const rows = role === "actions" ? Math.min(headerRow ?? 0, TITLE_ROWS) : COVER_ROWS;
    return sheet === undefined ? [] : endsIn(sheet, rows, book.dateSystem);
  });
  const stated = found.some(({ stated: is }) => is) ? found.filter(({ stated: is }) => is) : found;
  const [first] = stated;
  if (first === undefined || stated.some(({ date }) => date !== first.date)) return null;
  return { date: first.date, at: first.at, words: first.words };
}

const ROLES: readonly string[] = ["actions", "notes", "other", ...registerKinds];

type End = NonNullable<Plan["planEnd"]> & { readonly stated: boolean };

function endsIn(sheet: SheetSnapshot, rows: number, system: 1900 | 1904): readonly End[] {
  return sheet.values.slice(0, rows).flatMap((values, row) =>
    values.flatMap((value, column): readonly End[] => {
      if (typeof value !== "string" || value.length > LONGEST || !OF_A_PLAN.test(value)) return [];
      const words = value.trim();
      if (SAYS_END.test(value)) {
        const inside = lastDayIn(value);
        const beside = valueAt(sheet, row, column + 1);
        const date = inside ?? dayOf(beside, sheet.formats.get(localRef(row, column + 1)), system);
        const at = cellRef(sheet.name, row, column + (inside === null ? 1 : 0));
        return date === null ? [] : [{ date, at, words: inside === null ? words : value.trim(), stated: true }];
      }
      return titleEnds(value).map((date) => ({ date, at: cellRef(sheet.name, row, column), words, stated: false }));
    }),
  );
}

/** The ends of the stretches that a title names, each once. */
function titleEnds(text: string): readonly IsoDay[] {
  const months = [...text.matchAll(MONTHS)].map(([, month = "", year = ""]) =>
    lastOfMonth(Number(year), monthOf(month)),
  );
  if (months.length > 0) return [...new Set(months)];
  const years = [...text.matchAll(YEARS)].flatMap(([, from = "", to = ""]) => {
    const last = to.length === 2 ? Number(from.slice(0, 2) + to) : Number(to);
    return last > Number(from) && last - Number(from) <= 10 ? [`${last}-12-31`] : [];
  });
  return [...new Set(years)];
}

function lastDayIn(text: string): IsoDay | null {
  const days = readMilestones(text).flatMap(({ window }) => (window === null ? [] : [window.to]));
  return days.at(-1) ?? null;
}

function dayOf(value: unknown, format = "", system: 1900 | 1904): IsoDay | null {
  if (typeof value === "number") return isDateFormat(format) ? dayOfSerial(value, system) : null;
  return typeof value === "string" ? lastDayIn(value) : null;
}
