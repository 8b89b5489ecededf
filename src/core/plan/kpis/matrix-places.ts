import type { CellValue } from "../../workbook";
import { periodStart } from "../dates/periods";
import { remembering } from "../remembering";
import { aboutValue } from "./marks";
import { namesOthers, partOf, type Part } from "./parts";
import { periodsUnder, readYear, type YearLabel } from "./period-words";

/** What a heading or label of a year says: the year, what stands under or beside it, and other words. */
export type YearSaid = {
  readonly year: YearLabel;
  readonly part: Part | "others";
  readonly words: string | null;
  /** All that it says besides the year, as written; "" where that is nothing. */
  readonly rest: string;
};

/** A label is short, and the texts of a plan are many. */
const LONGEST = 60;

const YEAR =
  /(?:(?:academic|school|financial|fiscal|calendar) year:?\s*|\b[AF]Y\s?)?(?<![\d/.–-])(?:20\d{2}|[2-4]\d)(?:\s?[/–-]\s?(?:20)?\d{2})?(?![\d/.–-])/i;
const STATE = /^(provisional|prov\.?|p|r|revised|final|draft|(un)?validated|current|this year|last year)$/i;

/** "2024/25", "2024/25 actual", "Target 2024/25", "2025/26 (provisional)"; null for everything else. */
export function yearSaid(value: CellValue): YearSaid | null {
  if (typeof value === "string") return value.length > LONGEST ? null : yearIn(value);
  const year = readYear(value);
  return year === null ? null : { year, part: "value", words: null, rest: "" };
}

const yearIn = remembering((text): YearSaid | null => {
  const whole = readYear(text);
  if (whole !== null) return { year: whole, part: "value", words: null, rest: "" };
  const found = YEAR.exec(text)?.[0];
  const year = found === undefined ? null : readYear(found.trim());
  if (found === undefined || year === null) return null;
  const rest = text
    .replace(found, " ")
    .replace(/[()[\]:,*–-]+/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (rest === "") return { year, part: "value", words: null, rest };
  if (namesOthers(rest)) return { year, part: "others", words: null, rest };
  const part = partOf(rest);
  if (part !== null) return { year, part, words: null, rest };
  return STATE.test(rest) || aboutValue(rest).estimate ? { year, part: "value", words: rest, rest } : null;
});

/** The only year that a text names; null where it names none, or several. */
export function yearWithin(text: string): YearLabel | null {
  const found = text.match(new RegExp(YEAR, "gi")) ?? [];
  return found.length === 1 ? readYear(found[0].trim()) : null;
}

/**
 * The periods of parts of a year that stand in this order under it; null where the year leaves one of them open, or where
 * they do not run forward in it: then the year begins elsewhere than its name or its first part says.
 */
export function placesIn(year: YearLabel, parts: readonly string[]): readonly string[] | null {
  const periods = periodsUnder(year, parts);
  const known = periods.flatMap((period) => period ?? []);
  if (known.length < periods.length) return null;
  const starts = known.map(periodStart);
  return starts.every((start, i) => i === 0 || start > starts[i - 1]!) ? known : null;
}

/** What kind of years are meant, by the words above them; null where none say it, or words say both. */
export function kindOfYears(texts: readonly CellValue[]): YearLabel["kind"] {
  const said = texts.filter((text): text is string => typeof text === "string" && text.length <= 2 * LONGEST);
  const [academic, financial] = [/\b(academic|school) year/i, /\b(financial|fiscal) year/i].map((words) =>
    said.some((text) => words.test(text)),
  );
  if (academic === financial) return null;
  return academic ? "academic" : "financial";
}
