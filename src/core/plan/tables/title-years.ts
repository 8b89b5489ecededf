import type { CellValue, SheetSnapshot } from "../../workbook";
import { readPeriodWords, readYear, type PeriodWords, type YearLabel } from "../kpis/period-words";

/** How far above a table its title says which year its months are of. */
const REACH = 12;

/** Pairs of two digits are years from here on; smaller ones are ages. */
const RANGE =
  /(?:(?:academic|school|financial|fiscal) year:?\s*|\b[AF]Y\s?)?(?<![\d/.–-])(?:20\d{2}|[2-4]\d)\s?[/–-]\s?(?:20)?\d{2}(?![\d/.–-]|\s*(?:year|yr)s?\b)(?:\s+(?:academic|school|financial|fiscal) year)?/gi;
const SINGLE =
  /(?<![\d/.–-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|\d|term|autumn|spring|summer)[a-z]*\s)20\d{2}(?![\d/–-]|\.\d)/gi;

/**
 * The year that the title above a table names, or its sheet's name: months, quarters and terms in its header are of this
 * year where nothing nearer says so. Null where none is named, or several are.
 */
export function yearOfTitle(sheet: SheetSnapshot, topRow: number): YearLabel | null {
  const above = sheet.values.slice(Math.max(0, topRow - REACH), topRow).flat();
  const texts = above.filter((value): value is string => typeof value === "string" && value.length < 200);
  return onlyYear(texts, RANGE) ?? onlyYear([sheet.name], RANGE) ?? onlyYear([...texts, sheet.name], SINGLE);
}

/** What heads the aim of a year, or the result of one behind its quarters. */
const AIM = /(?<![a-z])(?:target|ambition|goal|aim|plan|trajectory|milestone)s?(?![a-z])/i;
const RESULT = /(?<![a-z])(?:out-?turn|full[- ]year|year[- ]end|end of year|ytd|year to date|total)(?![a-z])/i;

/**
 * The year of the months or quarters in a header by the target that stands beside them ("2024/25 target"), or by the result
 * behind them ("2024/25 outturn"); null where none is named, or several are. A result before them is that of an earlier year.
 *
 * @param open the columns of the months or quarters
 */
export function yearOfHeadings(headings: readonly CellValue[], open: readonly number[]): YearLabel | null {
  const last = open.at(-1) ?? -1;
  const texts = headings.filter(
    (text, at): text is string =>
      typeof text === "string" && text.length < 80 && (AIM.test(text) || (at > last && RESULT.test(text))),
  );
  return onlyYear(texts, RANGE);
}

function onlyYear(texts: readonly string[], pattern: RegExp): YearLabel | null {
  const found = texts.flatMap((text) => (text.match(pattern) ?? []).flatMap((words) => readYear(words.trim()) ?? []));
  const years = new Set(found.map(({ from, to }) => `${from}/${to}`));
  return years.size === 1 ? (found.find(({ kind }) => kind !== null) ?? found[0]!) : null;
}

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const PERIODS: readonly RegExp[] = [
  /\bQ(?:uarter |tr )?[1-4][\s,:–-]*(?:of )?(?:FY )?(?:20)?\d{2}\s?[/–-]\s?(?:20)?\d{2}(?!\d)/gi,
  new RegExp(
    `\\b(?:autumn|spring|summer)(?: term)? 20\\d{2}(?:\\s?[/–-]\\s?\\d{2})?(?!\\d)|(?<!\\d(?:st|nd|rd|th)?(?: of)? )\\b${MONTH} 20\\d{2}(?!\\d)|(?<![\\d/-])\\b${MONTH}[ '’-]\\d{2}(?![\\d/-])`,
    "gi",
  ),
  new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)? ${MONTH} 20\\d{2}(?!\\d)|(?<!\\d)\\d{1,2}/\\d{1,2}/20\\d{2}(?!\\d)`, "gi"),
];

/** The only quarter, else the only month or term, else the only day that the title or the sheet's name tells; else null. */
export function periodOfTitle(sheet: SheetSnapshot, topRow: number, system: 1900 | 1904): PeriodWords | null {
  const above = sheet.values.slice(Math.max(0, topRow - REACH), topRow).flat();
  const texts = above.filter((value): value is string => typeof value === "string" && value.length < 200);
  for (const pattern of PERIODS) {
    const found = [...texts, sheet.name].flatMap((text) =>
      (text.match(pattern) ?? []).flatMap((words) => readPeriodWords(words, "", system) ?? []),
    );
    if (found.length > 0) return new Set(found.map(({ period }) => period)).size === 1 ? found[0]! : null;
  }
  return null;
}
