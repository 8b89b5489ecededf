import { listed, quoted, shortRef, splitCellRef, type Action, type CellRef, type CellValue } from "../core";
import { dayOfSerial, isDateFormat, longDay } from "../core/plan/dates/day";

/** How a cell is called in a sentence: `E23 on “Action Plan”`. */
export function placeOf(ref: CellRef): string {
  return `${shortRef(ref)} on ${quoted(splitCellRef(ref).sheet)}`;
}

/** What is said of an action without a reference, among others. */
export const calledShortly = ({ ref, row }: Pick<Action, "ref" | "row">) => ref ?? `the one in row ${row + 1}`;

/** So many things are named in one sentence. */
const NAMED = 8;

/** `4.1, 4.3 and F2`; where there are many, the first of them and how many more. */
export const someOf = (things: readonly string[]) =>
  listed(things.length > NAMED + 1 ? [...things.slice(0, NAMED), `${things.length - NAMED} more`] : things);

/** Actions by their references, the first of many. */
export const namedRefs = (actions: readonly Pick<Action, "ref" | "row">[]) => someOf(actions.map(calledShortly));

/** Rows counted from 0 as people number them, runs drawn together: `[4, 5, 6, 9]` -> `5 to 7 and 10`. */
export function rowNumbers(rows: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const row of rows) {
    const run = runs.at(-1);
    if (run && run.to === row - 1) run.to = row;
    else runs.push({ from: row, to: row });
  }
  return listed(
    runs.flatMap(({ from, to }) => {
      if (to - from < 2) return from === to ? [`${from + 1}`] : [`${from + 1}`, `${to + 1}`];
      return [`${from + 1} to ${to + 1}`];
    }),
  );
}

/** What a cell holds, so that a number, a text that looks like it, and a blank cannot be taken for each other. */
export function shownValue(value: CellValue, format = "General", dateSystem: 1900 | 1904 = 1900): string {
  if (value === null || value === "") return "blank";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return quoted(value);
  if (isDateFormat(format)) return longDay(dayOfSerial(value, dateSystem));
  if (format.includes("%")) return `${value} (shown as ${Number((value * 100).toFixed(6))}%)`;
  return String(value);
}
