/** A value of a measure, or that it is missing; points stand in the order of time. */
export type SeriesPoint = {
  /** As it was read (`2025-04`, `2025-Q1`, `Autumn 2024`): points are named by it, never counted with it. */
  readonly period: string;
  readonly value: number | null;
};

/** Which way is better; `neither` for a measure that only gives the setting, such as the number of pupils. */
export type Better = "higher" | "lower" | "neither";

/** How a chart judges: what differs between the tools that boards know. */
export type TrendSettings = {
  /** So many points in a row on one side of the mean are a shift, and so many that only rise or fall a trend. */
  readonly runLength: number;
  /** Leaves out moving ranges of 3.267 times their mean or more, so that one jump does not widen the limits. */
  readonly screened: boolean;
  /** Whether points beyond a limit count among two of three, or only those between it and the near limit. */
  readonly beyondCounts: boolean;
  /** Whether a target on a limit lies outside of them, so that it is always or never met. */
  readonly limitIsOutside: boolean;
  /** Which of two signals at the last point the icon shows: the improvement, or that of the weightier rule. */
  readonly shows: "improvement" | "weightier";
  /** With fewer values since the last recalculation no limits are drawn. */
  readonly fewest: number;
};

const MAKING_DATA_COUNT = {
  screened: false,
  beyondCounts: true,
  limitIsOutside: true,
  shows: "improvement",
  fewest: 6,
} as const;

/**
 * The settings by name. The first two are those of NHS England's Making Data Count, which leaves six or seven points to
 * the user; the third is what the R package NHSRplotthedots 0.2.2 does unless told otherwise.
 */
export const presets = {
  "making-data-count-7": { ...MAKING_DATA_COUNT, runLength: 7 },
  "making-data-count-6": { ...MAKING_DATA_COUNT, runLength: 6 },
  nhsrplotthedots: {
    runLength: 7,
    screened: true,
    beyondCounts: false,
    limitIsOutside: false,
    shows: "weightier",
    fewest: 6,
  },
} as const satisfies { readonly [name: string]: TrendSettings };

export type Preset = keyof typeof presets;

/** From so many values on limits are no longer on trial (Making Data Count). */
export const FULL = 13;
