/** What a partnership may set. Days are calendar days. */
export type Settings = {
  /** An update older than this is stale: 92 is a quarterly board. */
  readonly staleAfterDays: number;
  /** Counts of people from 1 up to this one may identify somebody. */
  readonly smallNumber: number;
  /** A lead still to be named is an error when the action is due within so many days. */
  readonly leadNeededDays: number;
  /** An action that is due within so many days has begun. */
  readonly beginDays: number;
  /** An update of work in progress has at least so many words, and any update at most so many. */
  readonly leastUpdateWords: number;
  readonly mostUpdateWords: number;
};

export const defaultSettings: Settings = {
  staleAfterDays: 92,
  smallNumber: 5,
  leadNeededDays: 90,
  beginDays: 60,
  leastUpdateWords: 8,
  mostUpdateWords: 120,
};
