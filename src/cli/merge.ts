import { basename } from "node:path";
import { mergeOf, mergeSentence, needsNothing, type Merge, type MergeItem } from "../core/partner-form";
import { review } from "../core/review";
import { HostError, shortRef } from "../core/workbook";
import { openWorkbook } from "./open-workbook";
import { exit, type Terminal } from "./terminal";
import { printable, wrap } from "./text";
import type { Command } from "./usage";

/** Prints what a form that came back would change, cell by cell. Nothing is written: the add-in does that, in Excel. */
export async function merge(
  { workbook, returned }: Extract<Command, { name: "merge" }>,
  terminal: Terminal,
): Promise<number> {
  const [{ book }, { book: form }] = [await openWorkbook(workbook), await openWorkbook(returned)];
  const today = terminal.today();
  const found = mergeOf(book, review(book, { asAt: null, today }).plan, form, today);
  if (typeof found === "string") throw new HostError("not-a-workbook", found);
  terminal.out(`${toLines(found, basename(workbook), terminal.width).join("\n")}\n`);
  return exit.ok;
}

function toLines(found: Merge, plan: string, width: number): readonly string[] {
  const { notes, rows, told } = found;
  return [
    ...[mergeSentence(found), ...notes].map((line) => wrap(line, width)),
    ...rows.flatMap(({ form, notes: own, doubt, items }) => [
      "",
      wrap(form.name, width),
      ...[...own, ...(doubt === null ? [] : [doubt])].map((line) => wrap(line, width, "  ")),
      ...items.flatMap((item) => itemLines(item, width)),
    ]),
    ...(told.length === 0 ? [] : ["", "Not entered:"]),
    ...told.map(({ sentence }) => wrap(sentence, width, "  • ", "    ")),
    ...needsNothing(found).map((line) => wrap(line, width)),
    "",
    wrap(`Nothing was written. To enter it, open ${plan} in Excel and choose the form under My actions.`, width),
  ];
}

function itemLines({ what, at, from, sent, returned, now, conflict }: MergeItem, width: number): readonly string[] {
  const said = (text: string) => (text === "" ? "blank" : `“${printable(text)}”`);
  const versions = conflict
    ? [`as sent ${said(sent)}`, `on the form (${shortRef(from)}) ${said(returned)}`, `in the plan now ${said(now)}`]
    : [`now ${said(now)}`, `on the form (${shortRef(from)}) ${said(returned)}`];
  const both = conflict ? " Both have changed it: choose." : "";
  return [wrap(`${what} (${at}): ${versions.join("; ")}.${both}`, width, "  • ", "    ")];
}
