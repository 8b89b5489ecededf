import type { Cell } from "../cells";
import type { ColumnLayout } from "../plan";

/** A column with the first of its cells. */
export type Sampled = { readonly column: ColumnLayout; readonly cells: readonly Cell[] };
