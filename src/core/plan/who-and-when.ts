import { wordCount } from "../words";
import { isBlank } from "../workbook";
import { dayOf, textOf, type Cell } from "./cells";
import { findDates } from "./dates/spans";
import { defaultTerms } from "./dates/terms";
import { afterDate, labelOf, saysDoneAlone, speaksOfTime } from "./dates/words";
import { isRole } from "./leads/roles";
import { remembering } from "./remembering";

/** What of one text is about people, and what about time. */
export type WhoAndWhen = { readonly who: string; readonly when: string };

/** What of a cell that holds both says who, as a cell; blank where it says nothing of that. */
export const whoIn = (cell: Cell): Cell => partOf(cell, "who");

/** What of such a cell says when. A real date says only that. */
export const whenIn = (cell: Cell): Cell => partOf(cell, "when");

function partOf(cell: Cell, part: keyof WhoAndWhen): Cell {
  if (cell.means) return { ...cell, means: cell.means.map((one) => partOf(one, part)) };
  if (isBlank(cell.raw) || cell.isError) return cell;
  if (dayOf(cell) !== null) return part === "when" ? cell : { ...cell, raw: null };
  const words = splitWhoAndWhen(textOf(cell) ?? "")[part];
  return { ...cell, format: "", raw: words === "" ? null : words };
}

/**
 * Takes a text apart into who and when: "Head of SEND – by March 2025; DCO by June 2025" -> "Head of SEND; DCO" and
 * "– by March 2025; by June 2025". Dates, and words that only lead up to them or say that they are done, are when; so is
 * what speaks of time without a date; all else is who. Lines and semicolons part as they stand.
 */
export const splitWhoAndWhen: (text: string) => WhoAndWhen = remembering((text) => {
  const lines = [...text.matchAll(/[^\r\n;]+|[\r\n;]+/g)].map(([line]) =>
    /^[\r\n;]/.test(line) ? { who: line, when: line } : lineApart(line),
  );
  const all = (part: keyof WhoAndWhen) => tidy(lines.map((line) => line[part]).join(""));
  return { who: all("who"), when: all("when") };
});

/** Without separators that have nothing left on one side; "TBC" alone may be either, and is both. */
function tidy(text: string): string {
  const lines = text.replace(/[\r\n;][\s;]*/g, (gap) => (gap.includes("\n") ? "\n" : "; "));
  return lines.replace(/^[\s;]+/, "").replace(/[\s;]+$/, "");
}

function lineApart(line: string): WhoAndWhen {
  const found = /\d/.test(line) ? findDates(line, defaultTerms) : [];
  if (found.length === 0) return undatedApart(line);
  const gaps = [...found, null].map((one, i) => line.slice(found[i - 1]?.end ?? 0, one?.start));
  const named = gaps.flatMap((gap, i) => {
    const words = labelOf(i === 0 ? gap : afterDate(gap).rest);
    return words === null || saysWhenOnly(words) || saysDoneAlone(words) ? [] : [words];
  });
  return { who: named.join("; "), when: named.reduce((rest, words) => rest.replace(words, ""), line).trim() };
}

const SEPARATOR = /\s[-–—]\s|[:,/|(]/g;

/** A line without a date: what stands before its first or behind its last separator may speak of time. */
function undatedApart(line: string): WhoAndWhen {
  const places = [...line.matchAll(SEPARATOR)];
  for (const place of [places.at(-1), places[0]]) {
    if (place === undefined) continue;
    const [before, behind] = [line.slice(0, place.index), line.slice(place.index + place[0].length)].map(trimmed);
    if (saysWhenOnly(behind!)) return { who: before!, when: behind! };
    if (saysWhenOnly(before!)) return { who: behind!, when: before! };
  }
  if (/^\W*tb[cad]\W*$/i.test(line)) return { who: line.trim(), when: line.trim() };
  return saysWhenOnly(trimmed(line)) ? { who: "", when: line.trim() } : { who: line, when: "" };
}

const trimmed = (text: string) => text.replace(/^[\s(]+/, "").replace(/[\s)]+$/, "");

/** Few words that speak of time and name nobody's post: "ongoing", "TBC", "autumn term", "each half term". */
function saysWhenOnly(words: string): boolean {
  return wordCount(words) <= MOST_WORDS && speaksOfTime(words) && !isRole(words);
}

const MOST_WORDS = 5;
