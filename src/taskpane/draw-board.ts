import { HostError, type IsoDay, type WorkbookHost } from "../core";
import { boardPack, layOut, redrawing } from "../core/board";
import { keptSentence } from "./kept-words";
import type { Built } from "./state";
import type { Read, Tell } from "./tasks";

/**
 * Draws the board sheets one by one, over those that are there. Stopping in between is no error: the sheets that are begun
 * are whole.
 */
export async function drawBoard(
  host: WorkbookHost,
  { book, review }: Read,
  today: IsoDay,
  cancelled: () => boolean,
  tell: Tell,
): Promise<Built> {
  const pack = layOut(boardPack(review));
  const { sheets, again, kept } = redrawing(book, pack, today);
  const first = sheets.findIndex(({ id }) => id === pack[0]?.id);
  const titles: string[] = [];
  const onProgress = (done: number, all: number, title: string) => {
    if (done >= first && titles.length < pack.length) titles.push(title);
    tell({ words: `Drawing sheet ${done + 1} of ${all}: ${title}`, done: done / all, mayStop: true });
  };
  try {
    await host.putSheets(sheets, { onProgress, cancelled, again });
  } catch (error) {
    if (!(error instanceof HostError && error.code === "cancelled")) throw error;
  }
  return { titles, of: pack.length, review, kept: keptSentence(kept) };
}
