import type { Area, Snapshot } from "../workbook";
import { fillsWanted } from "./colours";
import { recognise } from "./recognise";
import { settingsIn, type PartnershipSettings } from "./settings";

/**
 * For reading a workbook: of which cells the fills matter, once the rest is read.
 *
 * @param settings what is chosen, where that is not what the workbook's own settings sheet says
 */
export function wantedFills(book: Snapshot, settings: PartnershipSettings = settingsIn(book)): readonly Area[] {
  return fillsWanted(book, recognise(book, settings), settings);
}
