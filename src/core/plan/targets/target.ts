import type { IsoDay } from "../dates/milestones";

/** A KPI's target. `value` is null when the words give no number that can be compared; they are then shown as they are. */
export type Target = {
  readonly asWritten: string;
  readonly operator: ">=" | "<=" | ">" | "<" | "=" | "between";
  readonly value: number | null;
  /** The upper end of `between`. */
  readonly upper: number | null;
  readonly unit: string | null;
  readonly by: IsoDay | null;
};
