import { review } from "../core/review";
import { toJson } from "../core/review-json";
import { openPrevious, openWorkbook } from "./open-workbook";
import { report } from "./report";
import { exit, type Terminal } from "./terminal";
import type { Command } from "./usage";

/** Checks a workbook and prints what was read and found. */
export async function check(
  { workbook, previous, asAt, grading, json }: Extract<Command, { name: "check" }>,
  terminal: Terminal,
): Promise<number> {
  const { book, note } = await openWorkbook(workbook);
  const past = previous === null ? [] : [await openPrevious(previous)];
  const reviewed = review(book, { asAt, today: terminal.today(), past, grading });
  terminal.out(json ? `${JSON.stringify(toJson(reviewed), null, 2)}\n` : report(reviewed, terminal, note));
  return reviewed.summary.errors > 0 ? exit.errorsFound : exit.ok;
}
