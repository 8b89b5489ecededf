import type { IsoDay } from "../plan";
import { longDay } from "../plan/dates/day";
import { markOf } from "../plan/history";
import { dismissalsOf, type PartnershipSettings } from "../plan/settings";
import { splitCellRef, valueAt, type CellValue, type Snapshot } from "../workbook";
import type { Finding } from "./rule";

/** A finding that somebody set aside, why, and until when; null: for good. */
export type Dismissed = { readonly finding: Finding; readonly reason: string; readonly until: IsoDay | null };

/**
 * A mark of what a finding rests on: its rule, its words and what its cells hold. Where the cells stand, the day of the
 * report and how long something has lasted by then are no part of it, so that it stays while rows move and days pass.
 */
export function factsMark(book: Snapshot, { rule, message, at }: Finding, asAt: IsoDay): string {
  const sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
  const values = at.map((ref) => {
    const { sheet: name, row, column } = splitCellRef(ref);
    const sheet = sheets.get(name);
    return sheet === undefined ? null : valueAt(sheet, row, column);
  });
  return markOf([rule, lasting(message, asAt), ...values.map(spelt)].join(" | "))!;
}

function lasting(message: string, asAt: IsoDay): string {
  return message
    .replaceAll(longDay(asAt), "")
    .replace(/\b[\d,]+ (?:days?|weeks?|months?|years?)\b/g, "")
    .replace(/\b(?:rows?|columns?) (?:[A-Z]{1,3}|\d+)(?:(?:, | and | to )(?:[A-Z]{1,3}\b|\d+))*/g, "")
    .replace(/\b[A-Z]{1,3}\d{1,7}\b/g, "");
}

/** With its signs by their numbers, for a mark passes over signs and the kind of a value: 1.5 is not 15 and not “1.5”. */
function spelt(value: CellValue): string {
  return `${typeof value} ${String(value).replace(/[^\p{L}\d\s]/gu, (sign) => ` u${sign.codePointAt(0)} `)}`;
}

/** The findings that are open, and those that are dismissed: whose facts are as they were, and whose day has not come. */
export function withoutDismissed(
  book: Snapshot,
  findings: readonly Finding[],
  settings: PartnershipSettings,
  asAt: IsoDay,
): { readonly findings: readonly Finding[]; readonly dismissed: readonly Dismissed[] } {
  const choices = new Map(dismissalsOf(settings).map((choice) => [choice.finding, choice]));
  const dismissed = findings.flatMap((finding): Dismissed[] => {
    const choice = choices.get(finding.id);
    if (choice === undefined || (choice.until !== null && asAt >= choice.until)) return [];
    const isSame = choice.mark === factsMark(book, finding, asAt);
    return isSame ? [{ finding, reason: choice.reason, until: choice.until }] : [];
  });
  const gone = new Set(dismissed.map(({ finding }) => finding));
  return { findings: gone.size === 0 ? findings : findings.filter((finding) => !gone.has(finding)), dismissed };
}
