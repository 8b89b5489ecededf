import { counted, formatIn, quoted, type CellRef, type Finding, type Fix, type Refused, type Snapshot } from "../core";
import { colourName } from "../core/plan/colours/colour";
import { longDay } from "../core/plan/dates/day";
import { placeOf, shownValue } from "./phrases";
import type { Change, SavedOn } from "./state";

/** The fixes that may be applied together: those that change no meaning, and of two for one cell the first. */
export function safeFixes(findings: readonly Finding[]): readonly Fix[] {
  const taken = new Set<CellRef>();
  return findings.flatMap(({ fix }) => {
    if (!fix?.safe || fix.edits.some(({ at }) => taken.has(at))) return [];
    for (const { at } of fix.edits) taken.add(at);
    return [fix];
  });
}

/** How many cells the fixes change. */
export function cellsOf(fixes: readonly Fix[]): number {
  return fixes.reduce((sum, { edits }) => sum + edits.length, 0);
}

/** One line of a preview: a cell, what it holds, what it will hold. */
export type PreviewLine = { readonly at: CellRef; readonly now: string; readonly after: string };

/** What a fix changes, cell by cell, as people read it. */
export function previewOf(fix: Fix, book: Snapshot): readonly PreviewLine[] {
  return fix.edits.map(({ at, was, to, format, fill }) => {
    const before = formatIn(book, at);
    return {
      at,
      now: shownValue(was, before, book.dateSystem) + onColour(fill?.was),
      after: shownValue(to, format ?? before, book.dateSystem) + onColour(fill?.to),
    };
  });
}

/** The colour behind a value, where that changes. */
function onColour(fill: string | null | undefined): string {
  if (fill === undefined) return "";
  return fill === null ? " (no colour)" : ` (${colourName(fill) ?? fill})`;
}

/** What became of the fixes, then why each that was left out was. */
export function changeSentences(change: Change): readonly [string, ...string[]] {
  const { kind, savedOn, cells, refused, updated } = change;
  if (updated !== undefined)
    return [
      refused.length > 0 ? "Nothing was written." : updated,
      ...refused.map((one) => refusedSentence(one, UPDATE)),
    ];
  if (savedOn?.report)
    return [recordedSentence(kind, savedOn, refused), ...refused.map((one) => refusedSentence(one, RECORD))];
  if (savedOn !== null)
    return [savedSentence(kind, savedOn, refused), ...refused.map((one) => refusedSentence(one, SAVE))];
  const none = kind === "applied" ? "Nothing was changed." : "Nothing was taken back.";
  const some =
    kind === "applied" ? `${counted(cells, "cell")} changed.` : `${counted(cells, "cell is", "cells are")} as before.`;
  return [cells === 0 ? none : some, ...refused.map((one) => refusedSentence(one, FIX))];
}

function savedSentence(
  kind: Change["kind"],
  { sheet, rows, isNew, decided }: SavedOn,
  refused: readonly Refused[],
): string {
  if (refused.length > 0) return kind === "applied" ? "Nothing was saved." : "Nothing was taken back.";
  const name = quoted(sheet);
  const where = `on ${isNew ? "the new sheet " : ""}${name}`;
  if (kind === "applied" && decided !== undefined) return `${decided} Saved ${where}.`;
  if (kind === "applied") return `Saved ${where}: ${counted(rows, "row")}.`;
  return isNew
    ? `Taken off ${name} again. The sheet itself stays; delete it if you do not want it.`
    : `${name} is as before.`;
}

function recordedSentence(
  kind: Change["kind"],
  { sheet, isNew, report }: SavedOn,
  refused: readonly Refused[],
): string {
  if (refused.length > 0) return kind === "applied" ? "Nothing was recorded." : "Nothing was taken back.";
  const name = quoted(sheet);
  if (report === undefined) return "";
  const day = longDay(report.date);
  if (kind === "applied")
    return report.replaced
      ? `${day}: replaced on ${name} by ${report.holds} as they stand now.`
      : `${day}: ${report.holds} added to ${isNew ? "the new sheet " : ""}${name}. Recording this date again replaces them.`;
  if (report.replaced) return `${name} holds the report of ${day} as it did before.`;
  const stays = isNew ? " The sheet itself stays; delete it if you do not want it." : "";
  return `The report is taken off ${name} again.${stays}`;
}

/** What a refusal asks for: what to do with the cell as it is now, and once it may be written. */
type Advice = { readonly changed: string; readonly open: string };
const FIX: Advice = { changed: "check again to see whether the fix is still wanted", open: "apply the fix again" };
const RECORD: Advice = { changed: "check again, then record again", open: "record again" };
const UPDATE: Advice = { changed: "both versions stand below", open: "write it again" };
const SAVE: Advice = { changed: "check again, then save again", open: "save again" };

/** Why a fix was left out, with what was expected and what was found, and what to do. */
function refusedSentence({ fix, because, at, found }: Refused, advice: Advice): string {
  const place = placeOf(at);
  const given = fix.given?.find((one) => one.at === at);
  const expected = given?.value ?? fix.edits.find((edit) => edit.at === at)?.was ?? null;
  switch (because) {
    case "changed":
      if (given !== undefined)
        return `${place}, which names the row, now holds ${shownValue(found)}, not ${shownValue(expected)}: rows were put in or taken out, or it was changed. Nothing was written there; ${advice.changed}.`;
      return `${place} now holds ${shownValue(found)}, not ${shownValue(expected)}. It was left as it is; ${advice.changed}.`;
    case "protected":
      return `${place} is protected and was left as it is. Take the protection off (Review, Unprotect Sheet), then ${advice.open}.`;
    case "missing":
      return `${place} is no longer there. Check again.`;
  }
}
