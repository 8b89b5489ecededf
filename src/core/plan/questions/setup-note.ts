import type { CellRef } from "../../workbook";

/** Something about the settings or the colours of a workbook that its keepers should know. Nothing need be answered. */
export type SetupNote = {
  /**
   * A chosen column has another heading, cannot be found, a row of the settings is not understood, a colour of the key;
   * the dates of a plan may be bars of a chart; a choice for a measure holds for several of its name.
   */
  readonly kind: "renamed" | "lost" | "not-understood" | "colours" | "bars" | "shared";
  readonly message: string;
  readonly at: readonly CellRef[];
};
