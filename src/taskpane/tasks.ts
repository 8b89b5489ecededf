import {
  boardPack,
  HostError,
  layOut,
  review,
  wantedFills,
  type IsoDay,
  type Review,
  type Snapshot,
  type WorkbookHost,
} from "../core";
import type { Built, Busy } from "./state";

/** Told what is being done, whenever that changes. */
type Tell = (busy: Busy) => void;

export type Read = { readonly book: Snapshot; readonly review: Review };

/** A step that takes as long as it takes. */
export function busyWith(words: string): Busy {
  return { words, done: null, mayStop: false };
}

/** Reads the workbook and reviews it. `asAt` null: as at the workbook's own date, else today. */
export async function readAndReview(host: WorkbookHost, asAt: IsoDay | null, today: IsoDay, tell: Tell): Promise<Read> {
  tell(busyWith("Reading the workbook…"));
  const book = await host.read(wantedFills);
  return { book, review: await reviewed(book, asAt, today, tell) };
}

/** Reviews what was read before, which may take a moment: the words are drawn first. */
export async function reviewed(book: Snapshot, asAt: IsoDay | null, today: IsoDay, tell: Tell): Promise<Review> {
  tell(busyWith("Checking what was read…"));
  await new Promise((resolve) => setTimeout(resolve, 0));
  return review(book, { asAt, today });
}

/** Draws the board sheets one by one. Stopping in between is no error: the sheets that are begun are whole. */
export async function drawBoard(host: WorkbookHost, of: Review, cancelled: () => boolean, tell: Tell): Promise<Built> {
  const sheets = layOut(boardPack(of));
  const titles: string[] = [];
  const onProgress = (done: number, all: number, title: string) => {
    titles.push(title);
    tell({ words: `Drawing sheet ${done + 1} of ${all}: ${title}`, done: done / all, mayStop: true });
  };
  try {
    await host.putSheets(sheets, { onProgress, cancelled });
  } catch (error) {
    if (!(error instanceof HostError && error.code === "cancelled")) throw error;
  }
  return { titles, of: sheets.length, review: of };
}
