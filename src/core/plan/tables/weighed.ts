export type ScaleField = "actionStatus" | "impactStatus";

export const isScale = (field: string | null | undefined): field is ScaleField =>
  field === "actionStatus" || field === "impactStatus";

/** What one column holds that may be a scale: its short words, and how many of them each scale knows. */
export type Weighed = {
  readonly column: number;
  /** As its cell says it. */
  readonly heading: string;
  /** The heading in quotes, with what tells it apart from another that says the same. */
  readonly named: string;
  readonly assigned: ScaleField | null;
  /** The scale that the heading names, also where another column has it. */
  readonly meant: ScaleField | null;
  /** All its texts, and the short ones among them. */
  readonly texts: readonly string[];
  readonly words: readonly string[];
  /** Those of the words that say no state. */
  readonly unknown: readonly string[];
  /** How many of them say a state of either scale. */
  readonly states: number;
  readonly exact: number;
  readonly hits: { readonly [S in ScaleField]: number };
  /** Hits that no other scheme has: all but "Not started" and the like. */
  readonly own: { readonly [S in ScaleField]: number };
};

/** The scale that the heading of a column names. */
export const statedBy = ({ assigned, meant }: Weighed) => assigned ?? meant;

/** The scale whose words a column holds; null where it holds too few, or only such as every tracker has. */
export function spokenScale({ assigned, meant, words, hits, own }: Weighed): ScaleField | null {
  const stated = assigned ?? meant;
  const most: ScaleField = hits.impactStatus > hits.actionStatus ? "impactStatus" : "actionStatus";
  const field = stated !== null && hits[stated] === hits[most] ? stated : most;
  const [share, all] = [hits[field], words.length];
  if (share === 0 || (own[field] === 0 && share < all)) return null;
  if (stated !== null) return share * 3 >= all ? field : null;
  return share >= 2 && share * 5 >= all * 4 ? field : null;
}
