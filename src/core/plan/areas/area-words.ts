import { splitCellRef, type CellRef } from "../../workbook";
import type { AreaSaying } from "./label";

/** What the workbook says of an area as a whole, with the cells that say it; of one that an action says, the action. */
export type AreaWords = {
  /** As the actions have it. */
  readonly area: string;
  readonly kind: AreaSaying;
  readonly text: string;
  readonly at: readonly [CellRef, ...CellRef[]];
  /** The key of the action that says what it means for families; null: the area as a whole is spoken of. */
  readonly action: string | null;
};

/** Whether something is said of the areas on a sheet. */
export const tellsOfAreas = ({ areaWords }: { readonly areaWords: readonly AreaWords[] }, sheet: string): boolean =>
  areaWords.some(({ at }) => at.some((cell) => splitCellRef(cell).sheet === sheet));
