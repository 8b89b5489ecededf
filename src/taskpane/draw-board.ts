import { HostError, type Review, type WorkbookHost } from "../core";
import { boardPack, layOut } from "../core/board";
import type { Built } from "./state";
import type { Tell } from "./tasks";

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
