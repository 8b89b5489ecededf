import { DRAFT } from "./draft";
import type { BoardPack } from "./pack";

/** What stands in the margins of every page: how it is to be handled, and that it is a draft. */
export function marksOf({ marking, draft }: Pick<BoardPack, "marking" | "draft">): readonly string[] {
  return [...(marking === undefined ? [] : [marking]), ...(draft ? [DRAFT] : [])];
}
