import type { Review } from "../../core";
import { boardPack } from "../../core/board";
import { htmlPaper } from "../../papers/html";
import { mayDownload, saveFile } from "./save-file";

export type PaperKind = "word" | "page";

/** A paper that was made: under which name it was saved, if this Excel lets files be saved, and what can be copied. */
export type MadePaper = {
  readonly name: string;
  readonly saved: boolean;
  readonly html: string;
  /** What it was made of: once the workbook is read again, it is a paper of an earlier hour. */
  readonly of: Review;
};

const TYPES = {
  word: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  page: "text/html;charset=utf-8",
} as const;

/** Makes the paper and hands it to the browser as a file, where it takes one. What writes Word documents is fetched only when it is wanted. */
export async function makePaper(kind: PaperKind, review: Review): Promise<MadePaper> {
  const pack = boardPack(review);
  const html = htmlPaper(pack);
  const name = nameOf(review, kind);
  if (!mayDownload()) return { name, saved: false, html, of: review };
  const content = kind === "page" ? html : await (await import("../../papers/word")).wordPaper(pack);
  saveFile(name, content, TYPES[kind]);
  return { name, saved: true, html, of: review };
}

/** `Plan.xlsx` -> `Plan, board paper 2026-10-31.docx`, without the signs that no file may have in its name. */
function nameOf({ plan, asAt }: Review, kind: PaperKind): string {
  const stem = plan.name
    .replace(/\.\w{3,4}$/, "")
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .trim();
  return `${stem || "Plan"}, board paper ${asAt.date}.${kind === "word" ? "docx" : "html"}`;
}

/** What came of it, and what to do where there is no file. */
export function madeSentence({ name, saved }: Pick<MadePaper, "name" | "saved">): string {
  if (saved)
    return `“${name}” was handed to your browser and should be among your downloads. If it is not there, this Excel does not let add-ins save files: copy the paper instead.`;
  return "This Excel does not let add-ins save files. Copy the paper instead, then paste it into Word.";
}
