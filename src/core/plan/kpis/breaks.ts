import type { CellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";
import { addDays, type IsoDay } from "../dates/day";
import { readMilestones, type Milestone } from "../dates/milestones";
import { periodStart } from "../dates/periods";
import type { Break, KpiPoint } from "../plan";
import { tellsBreak } from "./marks";
import type { Entry } from "./entries";

/** A sentence of the sheet that tells of a break, with the footnote mark that it explains. */
export type BreakNote = { readonly text: string; readonly at: CellRef; readonly mark: string | null };

/** The notes among some cells that tell of a break in a series. */
export function breakNotes(cells: readonly Cell[]): readonly BreakNote[] {
  return cells.flatMap((cell) => {
    const text = textOf(cell);
    if (text === null || typeof cell.raw !== "string" || !tellsBreak(text)) return [];
    return [{ text, at: cell.at, mark: /^\s*([*†‡^]+)/.exec(text)?.[1] ?? null }];
  });
}

/**
 * The breaks that the workbook tells of a measure: in the heading of a period, beside a value, in a note. A note with a
 * footnote mark is about the measures that carry the mark; any other is about the measure that it names, or about all.
 */
export function breaksOf(
  name: string,
  names: readonly string[],
  entries: readonly Entry[],
  points: readonly KpiPoint[],
  own: readonly BreakNote[],
  notes: readonly BreakNote[],
): readonly Break[] {
  const said = entries.flatMap(({ period, words, read, cell }): Break[] => [
    ...(words !== null && tellsBreak(words.text) ? [{ period, why: words.text, at: words.at }] : []),
    ...(read.note !== null && tellsBreak(read.note) ? [{ period, why: read.note, at: cell.at }] : []),
  ]);
  const about = notes.filter(({ text, mark }) => {
    if (mark !== null) return entries.some(({ cell }) => String(cell.raw ?? "").includes(mark));
    const named = names.filter((one) => one.length > 3 && text.toLowerCase().includes(one.toLowerCase()));
    return named.length === 0 || named.includes(name);
  });
  const inWords = [...own, ...about].map(({ text, at, mark }) => ({
    period: periodOfBreak(text, mark, points),
    why: text,
    at,
  }));
  return [...said, ...inWords];
}

/**
 * The first period of the new way of counting: that of "from April 2024" or "before April 2024", the one after "February
 * 2024 and earlier", or the first without the mark when all marked ones come before it.
 */
function periodOfBreak(text: string, mark: string | null, points: readonly KpiPoint[]): string | null {
  const day = readMilestones(text)
    .map((date) => dayOfBreak(text, date))
    .find((found) => found !== null);
  if (day !== undefined && day !== null)
    return points.find(({ period }) => periodStart(period) >= day.slice(0, periodStart(period).length))?.period ?? null;
  if (mark === null) return null;
  const last = points.map(({ raw }) => typeof raw === "string" && raw.includes(mark)).lastIndexOf(true);
  const all = points
    .slice(0, last + 1)
    .filter(({ value }) => value !== null)
    .every(({ raw }) => typeof raw === "string" && raw.includes(mark));
  return all ? (points[last + 1]?.period ?? null) : null;
}

/** The first day of the new way of counting, as the words around a date have it. */
function dayOfBreak(text: string, { asWritten, window }: Milestone): IsoDay | null {
  if (window === null) return null;
  const index = text.indexOf(asWritten);
  const [before, behind] = [text.slice(0, index), text.slice(index + asWritten.length)];
  const ends =
    /\b(up to( and including)?|to the end of)\s*$/i.test(before) || /^\s*(and|or) (earlier|before)/i.test(behind);
  // The date reader takes "before April" as the last day of March.
  if (ends || /^(before|prior to)\b/i.test(asWritten)) return addDays(window.to, 1);
  return /\b(from|since|before|prior to|as of|until|in|on)\s+(the )?$/i.test(before) ? window.from : null;
}
