import type { MeasureChoice, MeasureSetting } from "../../core/plan/settings";
import type { KpiTrend } from "../../core/trends";
import type { Pane } from "../use-pane";

/** What each form of a measure's settings needs. */
export type SettingProps = {
  readonly pane: Pane;
  readonly trend: KpiTrend;
  /** What was chosen about it, tried or saved; null where nothing was. */
  readonly chosen: <A extends MeasureSetting>(about: A) => Extract<MeasureChoice, { about: A }> | null;
  readonly put: (choice: ChoiceAbout) => void;
  readonly drop: (about: MeasureSetting, period?: string) => void;
};

/** A choice whose measure is the one that is open. */
export type ChoiceAbout = MeasureChoice extends infer C
  ? C extends MeasureChoice
    ? Omit<C, "kind" | "measure"> & { readonly note?: string }
    : never
  : never;
