import { isBlank, type CellValue } from "../../workbook";
import { wordCount } from "../../words";
import { areaNumber } from "../area-number";
import type { RowSaying } from "../plan";
import { isStatement, labelledText, type AreaLabel } from "./label";

/** A saying with what its label is. */
type Labelled = { readonly label: AreaLabel; readonly column: number; readonly text: string };

/** What a row says by labels of its own, and a label at its end whose words stand in the row below. */
export type LabelledRow = {
  readonly said: readonly Labelled[];
  readonly open: (AreaLabel & { readonly column: number }) | null;
};

/** More cells than this make a row of a table. */
const MOST_CELLS = 6;

/** Another matter of an area, told beside ours: "SRO: …", "Governance group: …". */
const OTHER_MATTER = /^\s*\p{L}[^:\n]{1,48}:\s*\S/u;

/**
 * A row all of whose cells are labels with their words, behind them or in the next cell, one of them ours; null where it
 * is something else.
 */
export function labelledRow(cells: readonly CellValue[]): LabelledRow | null {
  const filled: { value: string; column: number }[] = [];
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column]!;
    if (isBlank(value)) continue;
    // Rows of actions are many, and hold more.
    if (typeof value !== "string" || filled.length === MOST_CELLS) return null;
    filled.push({ value, column });
  }
  if (filled.length === 0) return null;
  const said: Labelled[] = [];
  let open: LabelledRow["open"] = null;
  for (let i = 0; i < filled.length; i++) {
    const { value, column } = filled[i]!;
    const label = labelledText(value);
    const next = filled[i + 1];
    if (label !== null && label.text !== "") said.push({ label, column, text: label.text });
    else if (label !== null && next === undefined) open = { ...label, column };
    else if (label !== null) {
      said.push({ label, column: next!.column, text: next!.value.trim() });
      i++;
    } else if (!OTHER_MATTER.test(value)) return null;
  }
  return said.length === 0 && open === null ? null : { said, open };
}

/** The words of a row that holds nothing else and is no heading, label or number of its own: what a label above it heads. */
function wordsBelow(cells: readonly CellValue[], isFirst: boolean): { column: number; text: string } | null {
  const filled = cells.flatMap((value, column) => (isBlank(value) ? [] : [{ value, column }]));
  const [only, more] = filled;
  if (only === undefined || more !== undefined || typeof only.value !== "string") return null;
  const text = only.value.trim();
  if (areaNumber(text) !== null || labelledText(text) !== null || OTHER_LABEL.test(text)) return null;
  const isSentence = wordCount(text) >= (isFirst ? 4 : 8) && /[.!?…”"')]$/.test(text);
  return isSentence || BULLET.test(text) ? { column: only.column, text } : null;
}

const OTHER_LABEL = /^\p{L}[^:\n.]{1,40}:(?:\s|$)/u;
const BULLET = /^[•▪◦·*–—-]\s*\p{L}/u;

/** Reads row after row what they say of the area in which they stand. `opens`: whether the area's first action is still to come. */
export type SayingReader = (cells: readonly CellValue[], opens: boolean) => readonly RowSaying[] | null;

/**
 * What rows of a sheet say of an area, asked row by row; null for a row that says nothing of it. Above an area's first
 * action every such label speaks of the area; below one only a label that names the area, for others speak of the action.
 */
export function sayingReader(): SayingReader {
  let pending: { readonly label: AreaLabel; readonly isFirst: boolean; readonly gap: boolean } | null = null;
  return (cells, opens) => {
    if (cells.every(isBlank)) {
      pending = pending === null || pending.gap ? null : { ...pending, gap: true };
      return null;
    }
    const read = labelledRow(cells);
    const words = read === null && pending !== null ? wordsBelow(cells, pending.isFirst) : null;
    if (words !== null && pending !== null && (!pending.isFirst || isStatement(words.text, pending.label.bare))) {
      const { label, isFirst } = pending;
      pending = { label, isFirst: false, gap: false };
      return [{ ...sayingOf(label, words.column, words.text), ...(!isFirst && { goesOn: true as const }) }];
    }
    pending = null;
    if (read === null) return null;
    const labels = [...read.said.map(({ label }) => label), ...(read.open ? [read.open] : [])];
    if (!labels.every(({ ofArea }) => opens || ofArea)) return null;
    const said = read.said
      .filter(({ label, text }) => isStatement(text, label.bare))
      .map(({ label, column, text }) => sayingOf(label, column, text));
    if (read.open !== null) pending = { label: read.open, isFirst: true, gap: false };
    else if (said.length === 1 && labels.length === 1) pending = { label: labels[0]!, isFirst: false, gap: false };
    return said;
  };
}

const sayingOf = ({ kind, number }: AreaLabel, column: number, text: string): RowSaying => ({
  ...{ kind, column, text },
  ...(number !== null && { number }),
});
