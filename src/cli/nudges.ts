import { nudgesOf, type Nudges } from "../core/nudges";
import { review, type Review } from "../core/review";
import { nudgesToJson } from "../core/review-json";
import { listed } from "../core/words";
import { openPrevious, openWorkbook } from "./open-workbook";
import { judgedSentence } from "./report";
import { exit, type Terminal } from "./terminal";
import { count, printable, wrap } from "./text";
import type { Command } from "./usage";

/** Prints for each lead what to update, as text to paste into an e-mail. The plan is only read, and nothing is sent. */
export async function nudges(
  { workbook, previous, asAt, grading, json }: Extract<Command, { name: "nudges" }>,
  terminal: Terminal,
): Promise<number> {
  const { book } = await openWorkbook(workbook);
  const past = previous === null ? [] : [await openPrevious(previous)];
  const reviewed = review(book, { asAt, today: terminal.today(), past, grading });
  const found = nudgesOf(reviewed);
  terminal.out(
    json ? `${JSON.stringify(nudgesToJson(reviewed, found), null, 2)}\n` : toText(reviewed, found, terminal.width),
  );
  return exit.ok;
}

function toText(reviewed: Review, { nudges: all, nobody }: Nudges, width: number): string {
  const opening = wrap(`${judgedSentence(reviewed)} For each lead a text to paste; nothing is sent.`, width);
  if (all.length + nobody.length === 0)
    return `${wrap(`${judgedSentence(reviewed)} Nothing was found that a lead could settle.`, width)}\n`;
  // The texts are pasted elsewhere, so their lines are left as long as they are.
  const texts = all.map(({ text }) => text.split("\n").map(printable).join("\n"));
  const names = nobody.map(({ name }) => name);
  const rest =
    names.length === 0
      ? []
      : [
          wrap(
            `No lead is named for ${count(names.length, "action")} with something to settle: ${listed(names)}.`,
            width,
          ),
        ];
  return `${[opening, ...texts, ...rest].join(`\n\n${"-".repeat(Math.min(width, 40))}\n\n`)}\n`;
}
