import type { Area, Snapshot } from "../workbook";
import { fillsWanted } from "./colours";
import { recognise } from "./recognise";

/** For reading a workbook: of which cells the fills matter, once the rest is read. */
export function wantedFills(book: Snapshot): readonly Area[] {
  return fillsWanted(book, recognise(book));
}
