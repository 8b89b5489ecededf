/** A day as `2025-03-28`. Compares with `<`, has no time and no time zone. */
export type IsoDay = string;

/** One date of a plan as it was written, and what it means. */
export type Milestone = {
  readonly asWritten: string;
  /** The day that counts: the last of the window for a deadline, the first for a start; null when no day can be read. */
  readonly date: IsoDay | null;
  /** The days that the words allow: a month is its first to its last day. Null when none can be read. */
  readonly window: { readonly from: IsoDay; readonly to: IsoDay } | null;
  readonly precision: "day" | "month" | "quarter" | "term" | "year" | "none";
  /** `by`: to be done by then. `from`: begins then. `recurring`: again and again. `open`: "ongoing". `unknown`: "TBC" or unreadable. */
  readonly kind: "by" | "from" | "recurring" | "open" | "unknown";
  /** The words say that this part is done, and its date is not after the as-at date. */
  readonly done: boolean;
};
