import { basename } from "node:path";
import {
  asBuilt,
  BUILT_WITH,
  boardPack,
  FINGERPRINT,
  forOneLead,
  fingerprintOf,
  layOut,
  paperSays,
  type BoardPack,
  type PaperSays,
} from "../core/board";
import { longDay } from "../core/plan/dates/day";
import { review, type Review } from "../core/review";
import type { CompareJson } from "../core/review-schema";
import { counted, listed } from "../core/words";
import { HostError, type CellRef, type SheetSpec } from "../core/workbook";
import { readXlsx } from "../hosts/xlsx/read";
import { differencesOf, type Difference } from "../papers/compare/differences";
import { BETWEEN, type PartLines } from "../papers/compare/lines";
import { lineOf, linesOfSheets, readSheets } from "../papers/compare/read-sheets";
import { askedOtherwise } from "./asked-otherwise";
import { bytesOf, openPrevious, openWorkbook } from "./open-workbook";
import { cellList } from "./report";
import { withChoices } from "./pack-choices";
import { exit, type Terminal } from "./terminal";
import { wrap } from "./text";
import type { Command } from "./usage";

type CompareCommand = Extract<Command, { name: "compare" }>;
type Compared = {
  readonly says: PaperSays;
  readonly reviewed: Review;
  readonly fingerprint: string;
  /** What is asked otherwise than the paper was built. */
  readonly notes: readonly string[];
  readonly sheets: readonly SheetSpec[];
  readonly differences: readonly Difference[];
};

/** Says whether a paper still matches the workbook, and what differs. Nothing is written. */
export async function compare(command: CompareCommand, terminal: Terminal): Promise<number> {
  const compared = await comparedOf(command, terminal);
  const matches = isMatch(compared);
  if (command.json) terminal.out(`${JSON.stringify(toJson(compared, command, matches), null, 2)}\n`);
  else terminal.out(toText(compared, command, matches, terminal));
  return matches ? exit.ok : exit.differs;
}

async function comparedOf(command: CompareCommand, terminal: Terminal): Promise<Compared> {
  const { workbook, paper, previous } = command;
  const bytes = await bytesOf(paper);
  const { book } = await openWorkbook(workbook);
  const past = previous === null ? [] : [await openPrevious(previous)];
  const read = await reader(paper, bytes);
  const says = paperSays(factsIn(read.paper([])));
  if (says === null) throw notOurs(paper);
  const named = { ...book, name: says.workbook ?? book.name };
  const asItWas = asBuilt(says, terminal.today(), ({ today, asAt, grading }) =>
    review(named, { today, asAt: command.asAt ?? asAt, past, grading: { ...grading, ...command.grading } }),
  );
  const reviewed = forOneLead(withChoices(asItWas, command.choices));
  const pack = boardPack(reviewed);
  const sheets = layOut(pack);
  return {
    ...{ says, reviewed, sheets, fingerprint: fingerprintOf(reviewed).code },
    notes: askedOtherwise(says, command, asItWas),
    differences: differencesOf(read.paper(sheets), await read.fresh(pack, sheets)).filter(isOfContent),
  };
}

type Reader = {
  /** The lines of the paper; of a workbook, under the titles that its sheets have in the fresh pack. */
  readonly paper: (sheets: readonly SheetSpec[]) => readonly PartLines[];
  /** The lines that the same kind of paper would have by now. */
  readonly fresh: (pack: BoardPack, sheets: readonly SheetSpec[]) => Promise<readonly PartLines[]>;
};

async function reader(path: string, bytes: Uint8Array): Promise<Reader> {
  if (/\.html?$/i.test(path)) {
    const [{ readHtml }, { htmlPaper }] = await Promise.all([
      import("../papers/compare/read-html"),
      import("../papers/html"),
    ]);
    const lines = readHtml(new TextDecoder().decode(bytes));
    return { paper: () => lines, fresh: async (pack) => readHtml(htmlPaper(pack)) };
  }
  if (/\.docx$/i.test(path)) {
    const [{ readWord }, { wordPaper }] = await Promise.all([
      import("../papers/compare/read-word"),
      import("../papers/word"),
    ]);
    const lines = readWord(bytes);
    return { paper: () => lines, fresh: async (pack) => readWord(await wordPaper(pack)) };
  }
  const book = readXlsx(bytes, basename(path));
  return { paper: (sheets) => readSheets(book, sheets), fresh: async (_pack, sheets) => linesOfSheets(sheets) };
}

/** A fact is a row of a table or, in Word, a line with a colon. */
const FACT = new RegExp(`^(.+?)(?:${BETWEEN.replace("|", "\\|")}|: )(.*)$`);

function factsIn(parts: readonly PartLines[]): readonly (readonly [string, string])[] {
  return parts.flatMap(({ lines }) =>
    lines.flatMap((line) => {
      const [, name, said] = FACT.exec(line) ?? [];
      return name === undefined || said === undefined ? [] : [[name, said] as const];
    }),
  );
}

function notOurs(paper: string): HostError {
  const what = `“${basename(paper)}” has no fingerprint, so it cannot be held against a workbook`;
  return new HostError(
    "unsupported",
    `${what}. Papers that rag-monitor builds have one on their cover since this version.`,
  );
}

/** The fingerprint is told by itself, and a paper of a version that did not say what it was built with need not say it. */
function isOfContent({ paper, workbook }: Difference): boolean {
  const facts = [paper, workbook].map((line) => FACT.exec(line ?? "")?.[1]);
  return !facts.includes(FINGERPRINT) && !(paper === null && facts.includes(BUILT_WITH));
}

/** Lines that stand in the paper alone may be somebody's own, as long as the cells are the same. */
function isMatch({ says, fingerprint, differences }: Compared): boolean {
  return says.fingerprint === fingerprint && differences.every(({ workbook }) => workbook === null);
}

function toJson(compared: Compared, { paper, workbook }: CompareCommand, matches: boolean): CompareJson {
  const { says, fingerprint, reviewed, notes, differences } = compared;
  const cellsOf = restingOn(compared.sheets);
  return {
    ...{ schema: 1, paper, workbook, asAt: reviewed.asAt.date, matches, notes: [...notes] },
    fingerprint: { paper: says.fingerprint, workbook: fingerprint },
    differences: differences.map((one) => ({ ...one, cells: [...cellsOf(one)] })),
  };
}

/** The cells behind a line of the fresh pack, as far as its row is found on the sheets by what it begins with. */
function restingOn(sheets: readonly SheetSpec[]): (one: Difference) => readonly CellRef[] {
  const rows = new Map<string, SheetSpec["rows"][number] | null>();
  for (const { rows: all } of sheets) {
    for (const row of all) {
      const line = lineOf(row.cells.map((cell) => cell?.value ?? null));
      for (const key of new Set([line, line.split(BETWEEN)[0]!])) rows.set(key, rows.has(key) ? null : row);
    }
  }
  return ({ workbook }) => {
    if (workbook === null) return [];
    const row = rows.get(workbook) ?? rows.get(workbook.split(BETWEEN)[0]!);
    return [...new Set(row?.cells.flatMap((cell) => cell?.from ?? []) ?? [])];
  };
}

const MOST_TOLD = 40;
const LONGEST = 160;

function toText(
  { says, fingerprint, reviewed, notes, differences, sheets }: Compared,
  { paper, workbook }: CompareCommand,
  matches: boolean,
  { width }: Terminal,
): string {
  const [name, book] = [basename(paper), basename(workbook)];
  const same = says.fingerprint === fingerprint;
  const parts = [...new Set(differences.map(({ part }) => part))].filter((part) => part !== "");
  const where = `${counted(differences.length, "line")}${parts.length > 0 ? `, in ${listed(parts)}` : ""}`;
  const marks = same
    ? `The cells that it rests on are the same (fingerprint ${fingerprint}).`
    : `Its fingerprint is ${says.fingerprint}; that of the workbook is ${fingerprint}: cells that it rests on have changed since.`;
  const answer = matches
    ? `“${name}” matches “${book}”, as at ${longDay(reviewed.asAt.date)}.`
    : `“${name}” does not match “${book}” any more, as at ${longDay(reviewed.asAt.date)}.`;
  const lines = [
    wrap(`${answer} ${marks}`, width),
    ...notes.map((note) => wrap(note, width)),
    wrap(summaryOf(differences.length, where, same, matches), width),
  ];
  const cellsOf = restingOn(sheets);
  const told = differences.slice(0, MOST_TOLD).map((one) => wrap(said(one, cellsOf(one)), width, "  • ", "    "));
  const more = differences.length - told.length;
  return [...lines, ...told, ...(more > 0 ? [`  … and ${counted(more, "more line", "more lines")}.`] : [])]
    .filter((line) => line !== "")
    .join("\n")
    .concat("\n");
}

function summaryOf(count: number, where: string, same: boolean, matches: boolean): string {
  if (count === 0)
    return same ? "" : "No line of the paper would be another, but the cells that it cites may be others.";
  if (matches) return `Only in the paper, so perhaps added by somebody: ${where}.`;
  if (same) return `The paper was changed, or made by another version or with other choices: ${where}.`;
  return `What would be other by now: ${where}.`;
}

function said({ part, paper, workbook }: Difference, cells: readonly CellRef[]): string {
  const [was, now] = changed(paper, workbook);
  const place = part === "" ? "" : `${part}: `;
  const behind = cells.length === 0 ? "" : ` (${cellList(cells)})`;
  if (was === null) return `${place}new by now: “${now}”${behind}`;
  if (now === null) return `${place}only in the paper: “${was}”`;
  return `${place}the paper says “${was}”, the workbook now gives “${now}”${behind}`;
}

/** Of two rows with the same cells but one or two, the name of the row and these. */
function changed(paper: string | null, workbook: string | null): readonly [string | null, string | null] {
  if (paper === null || workbook === null) return [short(paper), short(workbook)];
  const [a, b] = [paper.split(BETWEEN), workbook.split(BETWEEN)];
  if (a.length !== b.length || a.length < 3) return [short(paper), short(workbook)];
  const kept = (cells: readonly string[]) => cells.filter((_, i) => i === 0 || a[i] !== b[i]).join(BETWEEN);
  return [short(kept(a)), short(kept(b))];
}

const short = (line: string | null) =>
  line === null || line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1).trimEnd()}…`;
