import { type IsoDay, type PutOptions, type WorkbookHost } from "../core";
import { boardPack, layOut, redrawing } from "../core/board";
import { keptSentence, meanwhileSentence } from "./kept-words";
import { refuseLost } from "./save-settings";
import type { Built } from "./state";
import type { Read, Tell } from "./tasks";

/** Draws the board sheets one by one: new ones out of sight, then those that are there. */
export async function drawBoard(
  host: WorkbookHost,
  { book, review }: Read,
  today: IsoDay,
  stopping: AbortSignal,
  tell: Tell,
): Promise<Built> {
  refuseLost(book);
  const pack = layOut(boardPack(review));
  const { sheets, again, kept } = redrawing(book, pack, today);
  const titles = new Map<string, string>();
  const meanwhile: string[] = [];
  const onProgress: PutOptions["onProgress"] = (done, all, title, { id, mayStop }) => {
    titles.set(id, title);
    tell({ words: `Drawing sheet ${done + 1} of ${all}: ${title}`, done: done / all, mayStop });
  };
  const onKept: PutOptions["onKept"] = (at, now) => meanwhile.push(meanwhileSentence(at, now));
  await host.putSheets(sheets, { onProgress, onKept, cancelled: () => stopping.aborted, again });
  return {
    titles: pack.flatMap(({ id }) => titles.get(id) ?? []),
    ...{ review, kept: [keptSentence(kept), ...meanwhile].filter(Boolean).join(" ") },
  };
}
