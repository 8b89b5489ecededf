import { wordCount } from "../../words";
import { localRef, valueAt } from "../../workbook";
import { rowsBelow } from "../below-header";
import { isDateFormat, plausibleSerial } from "../dates/day";
import { readMilestones } from "../dates/milestones";
import type { Header } from "./scales";

/** So many rows show what a column holds. */
const SAMPLE = 60;

/** "14 June 2024" has three words and is no sentence. */
export const isDateAlone = (text: string): boolean =>
  wordCount(text) <= 6 && readMilestones(text).some(({ window }) => window !== null);

/** Whether nearly all that a column holds are days or months, and at least two. */
export function holdsDays({ sheet, row, system }: Header, column: number): boolean {
  const cells = rowsBelow(sheet, row, SAMPLE).flatMap((at) => {
    const value = valueAt(sheet, at, column);
    if (value === null || value === "") return [];
    if (typeof value !== "number") return [isDateAlone(String(value))];
    return [isDateFormat(sheet.formats.get(localRef(at, column)) ?? "") && plausibleSerial(value, system)];
  });
  const days = cells.filter((isDay) => isDay).length;
  return days >= 2 && days * 10 >= cells.length * 9;
}
