import type { LookArea, Snapshot } from "../workbook";
import { fillsWanted } from "./colours";
import { recognise } from "./recognise";
import { strikesWanted } from "./struck";
import { settingsIn, type PartnershipSettings } from "./settings";

/**
 * For reading a workbook: of which cells the fills matter, and of which that they are struck through, once the rest is read.
 *
 * @param settings what is chosen, where that is not what the workbook's own settings sheet says
 */
export function wantedLooks(book: Snapshot, settings: PartnershipSettings = settingsIn(book)): readonly LookArea[] {
  const layout = recognise(book, settings);
  return [...fillsWanted(book, layout, settings), ...strikesWanted(layout)];
}
