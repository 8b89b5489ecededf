import type { CellRef } from "../../workbook";
import type { Scale } from "./scale";

/** Something about the colours of a workbook that its keepers should know. */
export type ColourNote = {
  readonly kind:
    | "conflict"
    | "changed"
    | "contradicted"
    | "against-words"
    | "near-miss"
    | "not-in-key"
    | "no-key"
    | "shared-by-scales";
  readonly scale: Scale;
  readonly message: string;
  readonly at: readonly CellRef[];
  /** The colours that it is about, as `#RRGGBB`. */
  readonly colours: readonly string[];
  /** The cells without words whose state stays unknown because of it. */
  readonly open: readonly CellRef[];
};
