/** A place on a drawing, in its own units, from its upper left corner. */
export type Spot = readonly [x: number, y: number];

/** The lines of a trend. A limit on trial is dashed; one that no longer holds stays to be seen. */
export type DrawnLine = {
  readonly of: "values" | "mean" | "limit" | "target" | "recalculation";
  readonly spots: readonly Spot[];
  readonly trial: boolean;
  /** Before limits were last drawn anew. */
  readonly past: boolean;
};

/** How a point is drawn: one that a signal marks has a shape of its own, by what the signal is for. */
export type PointShape = "plain" | "better" | "worse" | "both" | "high" | "low";

export type DrawnPoint = {
  readonly spot: Spot;
  readonly shape: PointShape;
  /** Its limits are on trial. */
  readonly hollow: boolean;
  readonly isLatest: boolean;
  /** What it is in words: "February 2025: 71%. Part of a rise." */
  readonly words: string;
};

export type DrawnText = {
  readonly words: string;
  readonly spot: Spot;
  readonly anchor: "start" | "middle" | "end";
  readonly of: "period" | "scale" | "mean" | "limit" | "target";
};

/** What a sign of the drawing means. Only signs that are on it are explained. */
export type LegendEntry = {
  readonly sign: DrawnLine["of"] | Exclude<PointShape, "plain"> | "gap";
  readonly trial: boolean;
  readonly words: string;
};

/** A trend as lines, points and words, for whoever draws it. Nothing on it is worked out apart from the trend. */
export type Drawing = {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly DrawnLine[];
  readonly points: readonly DrawnPoint[];
  readonly texts: readonly DrawnText[];
  readonly legend: readonly LegendEntry[];
  /** Where the scale of the values is drawn, and where its steps are; null on a sparkline. */
  readonly frame: { readonly left: number; readonly right: number; readonly steps: readonly number[] } | null;
};
