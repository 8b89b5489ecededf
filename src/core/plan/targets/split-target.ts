/** A target cell's words by what they are about. */
export type TargetWords = {
  readonly target: string;
  /** What the law or a national standard asks for, where the cell names it beside the partnership's own target. */
  readonly standard: string | null;
  /** What others reach: "England average 50%". */
  readonly comparator: string | null;
};

const STANDARD = /\b(statutory|legal(ly)?|national standard|in law)\b/i;
const COMPARATOR = /\b(england|national(ly)?|statistical neighbours?|regional|region|peers?|benchmark)\b/i;

/**
 * Keeps the partnership's own target apart from the statutory standard and from what others reach, which people write
 * into the same cell: in brackets, or behind a semicolon or line break. Where only one number stands there, it is the
 * target, and the words say where it comes from.
 */
export function splitTarget(shown: string): TargetWords {
  const pieces = shown
    .split(/[;\r\n]+|(?=[([])|(?<=[)\]])/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  const isStandard = (piece: string) => STANDARD.test(piece);
  const isComparator = (piece: string) => COMPARATOR.test(piece) && !isStandard(piece);
  const own = pieces.filter((piece) => !isStandard(piece) && !isComparator(piece));
  const bare = (words: readonly string[]) => (words.length === 0 ? null : words.map(withoutBrackets).join("; "));
  const ownHasNumber = own.some((piece) => /\d/.test(piece));
  return {
    target: ownHasNumber ? own.join(" ") : shown,
    standard: bare(pieces.filter(isStandard)),
    comparator: bare(pieces.filter(isComparator)),
  };
}

const withoutBrackets = (piece: string) => piece.replace(/^[([]|[)\]]$/g, "").trim();
