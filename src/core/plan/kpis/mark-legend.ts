import type { CellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";

/** What a sheet says that a mark beside its values means, and where. */
export type MarkMeaning = { readonly mark: string; readonly words: string; readonly at: CellRef };

/** A mark that stands by itself, and the words behind it: "* provisional", "Data to May. † = estimated". */
const MEANING = /(?:^|[\s(;])([*†‡^]{1,3})\s*(?:[:=–-]|means|denotes|indicates)?\s*([^\s*†‡^.;()][^*†‡^.;()]{2,80})/g;

/** The marks that notes of a sheet explain; one that is explained in two ways is not. */
export function markMeanings(notes: readonly Cell[]): ReadonlyMap<string, MarkMeaning> {
  const found = notes.flatMap((cell) =>
    [...(textOf(cell) ?? "").matchAll(MEANING)].map(([, mark, words]) => ({
      mark: mark!,
      words: words!.trim(),
      at: cell.at,
    })),
  );
  const isClear = ({ mark, words }: MarkMeaning) =>
    found.every((other) => other.mark !== mark || other.words.toLowerCase() === words.toLowerCase());
  return new Map(found.filter(isClear).map((meaning) => [meaning.mark, meaning]));
}

/** The meaning of the mark at the head or the end of a value, if the sheet explains it. */
export function meaningOfMark(raw: unknown, meanings: ReadonlyMap<string, MarkMeaning>): MarkMeaning | null {
  if (typeof raw !== "string") return null;
  const mark = /([*†‡^]+)\s*$/.exec(raw)?.[1] ?? /^\s*([*†‡^]+)/.exec(raw)?.[1];
  return mark === undefined ? null : (meanings.get(mark) ?? null);
}
