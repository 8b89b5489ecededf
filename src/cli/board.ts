import { basename } from "node:path";
import { boardPack, layOut, type BoardPack } from "../core/board";
import { review, type Review } from "../core/review";
import { dismissedToJson, findingToJson } from "../core/review-json";
import type { BoardJson } from "../core/review-schema";
import { listed } from "../core/words";
import { HostError, type SheetSpec } from "../core/workbook";
import { writeXlsx } from "../hosts/xlsx/write";
import { openPrevious, openWorkbook } from "./open-workbook";
import { cellList, judgedSentence } from "./report";
import { exit, type Terminal } from "./terminal";
import { count, wrap } from "./text";
import type { Command } from "./usage";
import { placeFor, writeEach } from "./write-file";

type BoardCommand = Extract<Command, { name: "board" }>;

/** Writes the board sheets to a new workbook and says what is in it and what is still open. The plan is only read. */
export async function board(command: BoardCommand, terminal: Terminal): Promise<number> {
  const { workbook, previous, out, paper, force, asAt, grading, json } = command;
  const { book } = await openWorkbook(workbook);
  const place = await placeFor(out, workbook, force);
  const paperPlace = paper === null ? null : await placeFor(paper, workbook, force, "--paper");
  const past = previous === null ? [] : [await openPrevious(previous)];
  const reviewed = review(book, { asAt, today: terminal.today(), past, grading });
  if (reviewed.reads === "nothing") throw nothingToBuild(workbook);
  const pack = boardPack(reviewed);
  const sheets = layOut(pack);
  const files = [{ path: place, bytes: await writeXlsx(sheets, reviewed.asAt.date, pack.title) }];
  if (paperPlace !== null) files.push({ path: paperPlace, bytes: await paperBytes(pack, paperPlace) });
  await writeEach(files);
  const told = json
    ? `${JSON.stringify(toJson(reviewed, sheets, command), null, 2)}\n`
    : toText(reviewed, sheets, command, terminal);
  terminal.out(told);
  return exit.ok;
}

/** The pack as a paper, of the kind that its name ends in. */
async function paperBytes(pack: BoardPack, path: string): Promise<Uint8Array> {
  if (/\.html$/i.test(path)) return new TextEncoder().encode((await import("../papers/html")).htmlPaper(pack));
  return (await import("../papers/word")).wordPaper(pack);
}

function nothingToBuild(workbook: string): HostError {
  const what = `Nothing in “${basename(workbook)}” looks like an action plan or a list of measures, so there is nothing to build`;
  return new HostError("unsupported", `${what}. rag-monitor check says what each sheet was taken for.`);
}

function openErrors({ findings }: Review) {
  return findings.filter(({ severity }) => severity === "error");
}

function toJson(reviewed: Review, sheets: readonly SheetSpec[], { out, paper }: BoardCommand): BoardJson {
  return {
    schema: 1,
    workbook: reviewed.plan.name,
    asAt: reviewed.asAt.date,
    ...reviewed.grading,
    out,
    paper,
    sheets: sheets.map(({ id, title }) => ({ id, title })),
    openErrors: openErrors(reviewed).map(findingToJson),
    dismissed: dismissedToJson(reviewed),
  };
}

function toText(
  reviewed: Review,
  sheets: readonly SheetSpec[],
  { workbook, out, paper }: BoardCommand,
  { width }: Terminal,
): string {
  const {
    plan: { kpis },
    summary: { actions, parts },
  } = reviewed;
  const beneath = parts > 0 ? `, underpinned by ${count(parts, "action")} of delivery plans,` : "";
  const lines = [
    `${count(sheets.length, "sheet")} built in ${out}: ${listed(sheets.map(({ title }) => title))}.`,
    ...(paper === null ? [] : [`The same as a paper in ${paper}.`]),
    `From ${count(actions, "action")}${beneath} and ${count(kpis.length, "measure")} of ${basename(workbook)}. ${judgedSentence(reviewed)}`,
  ].map((line) => wrap(line, width));
  const open = openErrors(reviewed);
  if (open.length === 0) return `${lines.join("\n")}\n`;
  const them = open.map(({ at, message }) => wrap(`${cellList(at)}: ${message}`, width, "  • ", "    "));
  const stated = wrap(`Not settled, and stated on the cover (${count(open.length, "error")}):`, width);
  return `${[...lines, stated, ...them].join("\n")}\n`;
}
