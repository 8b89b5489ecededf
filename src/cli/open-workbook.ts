import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { reportOf } from "../core/changes";
import { parse, recognise, wantedLooks } from "../core/plan";
import type { PastReport } from "../core/plan/history";
import { HostError, type Snapshot } from "../core/workbook";
import { readFile as readBook } from "../hosts/read-file";

/** No plan comes near it, and more is not read into memory just to be refused. */
const LARGEST_FILE = 256 * 1024 * 1024;

/** A workbook as it was read; `note` is a sentence for the user about the file itself. */
export type Opened = { readonly book: Snapshot; readonly note: string | null };

/** The workbook or CSV file at a path. Throws `HostError` with a sentence for the user when the file is refused. */
export async function openWorkbook(path: string): Promise<Opened> {
  const name = basename(path);
  const { book, kind, unlikeItsName } = readBook(await bytesOf(path), name, wantedLooks);
  return { book, note: unlikeItsName ? kinds[kind] : null };
}

/** The plan as it was at an earlier report. Throws `HostError` when the file is refused or holds no plan. */
export async function openPrevious(path: string): Promise<PastReport> {
  const { book } = await openWorkbook(path);
  const plan = parse(book, recognise(book));
  if (plan.actions.length + plan.kpis.length > 0) return reportOf(plan, plan.asAt?.date ?? null);
  const sentence = `“${path}”, given with --previous, holds no action plan and no measures. Give the plan as it was at the last report.`;
  throw new HostError("not-a-workbook", sentence);
}

const kinds = {
  workbook: "Despite its name this is an Excel workbook, and was read as one.",
  text: "Despite its name this is no Excel workbook but a plain table of texts (CSV), and was read as one.",
} as const;

/** The bytes of a file. Throws `HostError` with a sentence for the user where there are none. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    const file = await stat(path);
    if (file.isDirectory()) {
      throw new HostError("not-a-workbook", `“${path}” is a folder. Name the workbook inside it.`);
    }
    if (file.size > LARGEST_FILE) {
      const size = Math.round(file.size / 1024 / 1024);
      throw new HostError("too-large", `“${path}” has ${size} MB, too much to be read. Save the plan's sheets alone.`);
    }
    return new Uint8Array(await readFile(path));
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw unreadable(path, error as NodeJS.ErrnoException);
  }
}

function unreadable(path: string, { code, message }: NodeJS.ErrnoException): HostError {
  if (code === "ENOENT" || code === "ENOTDIR") {
    return new HostError("not-found", `There is no file “${path}”. Check its name and folder.`);
  }
  if (code === "EACCES" || code === "EPERM" || code === "EBUSY") {
    const sentence = `“${path}” cannot be opened: it is locked, or you may not read it. Close it elsewhere or copy it.`;
    return new HostError("not-found", sentence, message);
  }
  return new HostError("not-found", `“${path}” could not be read (${code ?? message}). Copy it to this computer.`);
}
