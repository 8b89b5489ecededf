import type { CellRef } from "../../workbook";
import { bulletAt, linesWithBullets, type Line } from "./bullets";
import type { SuccessMeasure } from "./success-measure";

/** The cell of an action, or of a row that continues it, and its words. */
export type Words = { readonly at: CellRef; readonly text: string };

type Open = { text: string; readonly at: CellRef; readonly under?: string };

/**
 * The success measures of an action, kept apart: bullets and numbers of every kind, else lines, else one run of text.
 * A line that goes on with the sentence above it belongs to it, also over cells; a line that ends with a colon leads
 * into those below.
 */
export function readSuccessMeasures(cells: readonly Words[]): readonly SuccessMeasure[] {
  const measures: Open[] = [];
  let lead: { readonly text: string; readonly level: number; hasItems: boolean; readonly at: CellRef } | null = null;
  for (const { at, text } of cells) {
    const lines = linesWithBullets(text);
    const bulleted = lines.some(({ bullet }) => bullet !== null);
    for (const line of lines) {
      const last = measures.at(-1);
      if (lead !== null && lead.hasItems && leavesLead(line, lead.level, bulleted)) lead = null;
      if (last !== undefined && !(lead !== null && !lead.hasItems) && goesOn(last.text, line, bulleted)) {
        last.text = `${last.text} ${line.text}`;
      } else if (LEADS.test(line.text) && line.text.length <= LONGEST_LEAD) {
        if (lead !== null && !lead.hasItems) measures.push({ text: lead.text, at: lead.at });
        lead = { text: line.text, level: levelOf(line), hasItems: false, at };
      } else {
        measures.push({ text: line.text, at, ...(lead !== null && { under: lead.text }) });
        if (lead !== null) lead.hasItems = true;
      }
    }
  }
  if (lead !== null && !lead.hasItems) measures.push({ text: lead.text, at: lead.at });
  return measures.flatMap(withoutPointer);
}

const LEADS = /[:：]$/;
/** Longer words are a measure that happens to end with a colon. */
const LONGEST_LEAD = 300;

const levelOf = ({ bullet }: Line) => (bullet === null ? 0 : bullet.level);

/** A bullet of the same or a higher level than the line that led into the list ends it; so does a line after bullets. */
function leavesLead(line: Line, level: number, bulleted: boolean): boolean {
  return line.afterBlank || (bulleted && levelOf(line) <= level);
}

/** Whether a line is the rest of the sentence above it. */
function goesOn(before: string, line: Line, bulleted: boolean): boolean {
  if (line.bullet !== null || line.afterBlank) return false;
  if (/[.!?;:]["”’)]?$/.test(before)) return false;
  return (
    bulleted ||
    /^[\p{Ll}\d(&]/u.test(line.text) ||
    /(?:,|&|-|–|\b(?:a|an|and|at|by|for|in|of|on|or|the|to|with|their|our))$/i.test(before)
  );
}

const POINTS_AT_END =
  /^(.*[.;:)])\s+[([]?((?:see (?:also|above|below|action)|as above)\b(?:[^.;]|\.\d){0,60}?)[)\]]?\.?$/is;

/** "… fewer exclusions. See also 3.4 above" is a measure and a pointer. */
function withoutPointer(measure: Open): readonly SuccessMeasure[] {
  const [, text, pointer] = measure.text.length > LONGEST_SEARCHED ? [] : (POINTS_AT_END.exec(measure.text) ?? []);
  if (text === undefined || pointer === undefined || bulletAt(text) !== null) return [measure];
  return [
    { ...measure, text: text.trim() },
    { ...measure, text: pointer.trim() },
  ];
}

const LONGEST_SEARCHED = 2000;
