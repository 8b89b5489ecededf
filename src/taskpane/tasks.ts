import type { Dispatch } from "react";
import { HostError, type IsoDay, type ReadOptions, type Review, type Snapshot, type WorkbookHost } from "../core";
import type { PartnershipSettings } from "../core/plan/settings";
import { loadReading } from "./reading";
import type { Busy, Event } from "./state";
import { tried, type Trial } from "./trial";

/** Told what is being done, whenever that changes. */
export type Tell = (busy: Busy) => void;

/** What was read: the workbook, what its own settings say, and the review, made with what is tried. */
export type Read = { readonly book: Snapshot; readonly saved: PartnershipSettings; readonly review: Review };

/** What a workbook is judged by. `asAt` null: as at the workbook's own date, else today. */
export type By = { readonly asAt: IsoDay | null; readonly today: IsoDay; readonly trial: Trial };

/** A step that takes as long as it takes. */
export function busyWith(words: string): Busy {
  return { words, done: null, mayStop: false };
}

/** Reads the workbook, with the fills that matter once what is tried holds. */
export async function readBook(host: WorkbookHost, trial: Trial, options?: ReadOptions): Promise<Snapshot> {
  const { wantedLooks, settingsIn } = await loadReading();
  return host.read((book) => wantedLooks(book, tried(settingsIn(book), trial)), options);
}

/** Reads the workbook and reviews it. Who stops it need not wait for an answer of Excel: reading changes nothing. */
export async function readAndReview(host: WorkbookHost, by: By, tell: Tell, stopping: AbortSignal): Promise<Read> {
  const telling = (part: number | null) => tell({ words: "Reading the workbook…", done: part, mayStop: true });
  telling(null);
  const read = readBook(host, by.trial, {
    onProgress: (part) => part > 0 && !stopping.aborted && telling(part),
    cancelled: () => stopping.aborted,
  });
  return reviewed(await Promise.race([read, stopped(stopping)]), by, tell);
}

/** Fails once the signal is given. */
function stopped(stopping: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new HostError("cancelled", "Stopped. Nothing was changed.", undefined, "as-before"));
    if (stopping.aborted) stop();
    else stopping.addEventListener("abort", stop);
  });
}

/** Reviews what was read before, which may take a moment: the words are drawn first. */
export async function reviewed(book: Snapshot, { asAt, today, trial }: By, tell: Tell): Promise<Read> {
  tell(busyWith("Checking what was read…"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  const { review, settingsIn } = await loadReading();
  const saved = settingsIn(book);
  const partnership = tried(saved, trial);
  return { book, saved, review: review(book, { asAt, today, partnership }) };
}

/** Whether the fills that matter under the one choice were not asked for under the other. */
export async function wantsOtherFills(
  book: Snapshot,
  before: PartnershipSettings,
  after: PartnershipSettings,
): Promise<boolean> {
  const { wantedLooks } = await loadReading();
  const known = new Set(wantedLooks(book, before).map((area) => JSON.stringify(area)));
  return wantedLooks(book, after).some((area) => !known.has(JSON.stringify(area)));
}

/** Reads again after something was changed; that this failed must not sound as if the change had not been made. */
export async function readAfter<T>(dispatch: Dispatch<Event>, reread: () => Promise<T>): Promise<T> {
  try {
    return await reread();
  } catch (error) {
    dispatch({ type: "unread" });
    if (!(error instanceof HostError)) throw error;
    const sentence = error.message.replace("Nothing was changed.", "").trim();
    throw new HostError(
      error.code,
      error.code === "cancelled"
        ? "The change was made, and is told below; only reading the workbook again was stopped. Check again to see what the plan says now."
        : `The change was made, and is told below; only reading the workbook again failed. ${sentence} Then check again.`,
      error.details,
    );
  }
}
