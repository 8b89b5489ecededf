import type { Review } from "../../core";
import { boardPack, fileForLead, layOut, leadFiles } from "../../core/board";
import { counted } from "../../core/words";
import { htmlPaper } from "../../papers/html";
import { fileName } from "./file-name";
import { handOver, type OpenNew } from "./hand-over";
import { mayDownload, saveFile } from "./save-file";

export type PaperKind = "word" | "page";

/** What was made: the files that were saved, if this Excel lets files be saved, and what can be copied. */
export type MadePaper = {
  readonly names: readonly [string, ...string[]];
  readonly saved: boolean;
  /** It was opened as a workbook of its own instead. */
  readonly opened?: true;
  /** The paper as a page; of several files there is none. */
  readonly html: string | null;
  /** What it was made of: once the workbook is read again, it is a paper of an earlier hour. */
  readonly of: Review;
};

const TYPES = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  page: "text/html;charset=utf-8",
} as const;

/**
 * Makes the paper, or the briefing of one lead, and hands it to the browser as a file, where it takes one. What writes Word
 * documents is fetched only when it is wanted.
 */
export async function makePaper(kind: PaperKind, review: Review, lead: string | null = null): Promise<MadePaper> {
  const pack = packOf(review, lead);
  const html = htmlPaper(pack);
  const of = lead ?? (review.grading.profile === "lead" ? review.chosen.lead : null);
  const name = of === null ? nameOf(review, kind) : nameFor(review, kind, of);
  const saved = mayDownload();
  if (saved) saveFile(name, kind === "page" ? html : await wordOf(pack), TYPES[kind]);
  return { names: [name], saved, html, of: review };
}

/**
 * Makes the sheets as a workbook without the plan, and hands it over as a file; where none can be saved, Excel opens it as a
 * new workbook. What writes workbooks is fetched only when it is wanted.
 */
export async function makeWorkbook(review: Review, openNew: OpenNew | undefined): Promise<MadePaper> {
  const pack = boardPack(review);
  const name = fileName(review, usualName(review).replace("paper", "sheets"), "xlsx");
  const make = async () => (await import("../../hosts/xlsx/write")).writeXlsx(layOut(pack), pack.asAt, pack.title);
  const came = await handOver(name, make, openNew);
  const html = came === null ? htmlPaper(pack) : null;
  return { names: [name], of: review, html, saved: came === "saved", ...(came === "opened" && { opened: true }) };
}

/** Browsers drop files that are handed over at once. */
const BETWEEN_FILES = 250;

/** Makes a file for each lead, one after the other. */
export async function makePaperForEach(kind: PaperKind, review: Review): Promise<MadePaper | null> {
  const names: string[] = [];
  for (const { lead, path } of leadFiles(review.plan, nameOf(review, kind, "briefing"))) {
    if (names.length > 0) await new Promise((resolve) => setTimeout(resolve, BETWEEN_FILES));
    const pack = packOf(review, lead);
    saveFile(path, kind === "page" ? htmlPaper(pack) : await wordOf(pack), TYPES[kind]);
    names.push(path);
  }
  const [first, ...more] = names;
  return first === undefined ? null : { names: [first, ...more], saved: true, html: null, of: review };
}

const packOf = (review: Review, lead: string | null) =>
  boardPack(lead === null ? review : { ...review, chosen: { ...review.chosen, lead } });

const wordOf = async (pack: ReturnType<typeof packOf>) => (await import("../../papers/word")).wordPaper(pack);

/** The name that the lead's file has among those of all. */
const nameFor = (review: Review, kind: PaperKind, lead: string) =>
  leadFiles(review.plan, nameOf(review, kind, "briefing")).find((file) => file.lead === lead)?.path ??
  fileForLead(nameOf(review, kind, "briefing"), lead);

function usualName({ grading, chosen }: Review): string {
  if (grading.profile !== "lead") return "board paper";
  return chosen.lead === null ? "briefings" : "briefing";
}

const nameOf = (review: Review, kind: PaperKind, what = usualName(review)): string =>
  fileName(review, what, kind === "word" ? "docx" : "html");

/** What came of it, and what to do where there is no file. */
export function madeSentence({ names, saved, opened }: Pick<MadePaper, "names" | "saved" | "opened">): string {
  if (opened) return "The sheets were opened as a new workbook, without the plan. Save it there.";
  if (!saved) return "This Excel does not let add-ins save files. Copy the paper instead, then paste it into Word.";
  if (names.length === 1)
    return `“${names[0]}” was handed to your browser and should be among your downloads. If it is not there, this Excel does not let add-ins save files: copy the paper instead.`;
  return `${counted(names.length, "file")} were handed to your browser, a briefing each, and should be among your downloads. If only the first is there, your browser takes one at a time: save the others one by one.`;
}
