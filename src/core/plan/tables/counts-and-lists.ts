import { cellsBelow } from "../below-header";
import type { ActionField } from "../columns";
import { isWording, readActionStatus } from "../statuses";
import { columnWords, type Header } from "./scales";

/** Fewer headings that name a state may head anything. */
const FEWEST_STATES = 3;
/** So many rows show what a column holds. */
const SAMPLE = 40;

/**
 * What a table in the scheme's words is besides a plan: a summary that counts actions under the states, or lists that
 * drop-downs choose from, in which what is called an action is a state. Null: neither.
 */
export function countOrList(header: Header, fields: ReadonlyMap<number, ActionField>): string | null {
  const found = new Set(fields.values());
  const isTicked = found.has("title") && (found.has("leads") || found.has("due")) && header.ticks.columns.length > 0;
  const counted = header.headings.flatMap((heading, column) =>
    typeof heading === "string" && readActionStatus(heading) !== null && holdsNumbers(header, column) ? [heading] : [],
  );
  if (counted.length >= FEWEST_STATES && !isTicked) return "it counts actions by their status";
  const title = [...fields].find(([, field]) => field === "title")?.[0];
  const words = title === undefined ? [] : columnWords(header, title);
  const states = words.filter(isWording).length;
  if (words.length < FEWEST_STATES || states * 3 < words.length * 2) return null;
  return `its “${String(header.headings[title!] ?? "").trim()}” column holds the scheme's wordings, as lists to choose from do`;
}

/** Whether all that stands below a heading are numbers. */
function holdsNumbers({ sheet, row }: Header, column: number): boolean {
  const filled = cellsBelow(sheet, row, column, SAMPLE);
  return filled.length > 0 && filled.every((cell) => typeof cell === "number");
}
