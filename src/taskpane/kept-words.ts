import { counted, listed, quoted, type CellRef } from "../core";
import type { KeptCells } from "../core/board";

/** What became of what people had typed on the board sheets; empty where nobody had. */
export function keptSentence({ inPlace, aside, asideSheet, unknown, leftOver }: KeptCells): string {
  return [typedSentence(inPlace, aside, asideSheet), unknownSentence(unknown), leftOverSentence(leftOver)]
    .filter(Boolean)
    .join(" ");
}

const typed = (cells: number) => `${counted(cells, "cell")} that somebody had typed on the board sheets`;

function typedSentence(inPlace: number, aside: number, asideSheet: string | null): string {
  if (aside === 0)
    return inPlace === 0 ? "" : `${typed(inPlace)} ${inPlace === 1 ? "is" : "are"} kept, each beside its row.`;
  const where = `put aside on ${quoted(asideSheet ?? "")}, with what stood beside ${aside === 1 ? "it" : "them"}`;
  const others = inPlace === 0 ? "" : `; ${inPlace} more ${inPlace === 1 ? "is" : "are"} kept, each beside its row`;
  return `${typed(aside)} ${aside === 1 ? "was" : "were"} ${where}${others}.`;
}

function unknownSentence(sheets: readonly string[]): string {
  if (sheets.length === 0) return "";
  return `What was drawn on ${listed(sheets.map(quoted))} before is not known any more, so nothing on ${sheets.length === 1 ? "it" : "them"} was taken for a figure of ours but what is drawn there again.`;
}

function leftOverSentence(sheets: readonly string[]): string {
  if (sheets.length === 0) return "";
  const [is, it] = sheets.length === 1 ? ["is", "it"] : ["are", "them"];
  return `${listed(sheets.map(quoted))} ${is} of an earlier report and not of this one, and ${sheets.length === 1 ? "was" : "were"} left as ${sheets.length === 1 ? "it was" : "they were"}: delete ${it}, or read ${it} as of that day.`;
}

/** What somebody typed onto a board sheet in the very moment in which it was drawn. */
export function meanwhileSentence(at: CellRef, now: CellRef): string {
  return `What somebody typed into ${at} while it was drawn stands in ${now} now.`;
}
