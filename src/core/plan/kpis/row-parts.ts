import { remembering } from "../remembering";
import { namesAll, namesOthers, partOf, type Part } from "./parts";
import { isBareCount, isOtherPart, isShare, isShareOfMeasure } from "./shares";

/** What one of several rows of a measure holds; null: it is a group of its own. */
export type RowPart = Part | "others" | null;

/** The values of a row, period by period; null where there is none. */
export type RowValues = readonly (number | null)[];

/**
 * What the rows hold that stand for one measure, by their labels and, where these leave it open, by their numbers: two
 * counts that give the share beside them are its numerator and denominator, whatever they are called ("Plans issued in
 * time", "Plans issued", "%").
 *
 * @param valuesOf asked for only where labels do not settle it
 */
export function partsOfRows(labels: readonly string[], valuesOf: (row: number) => RowValues): readonly RowPart[] {
  const own = labels.map(partOfLabel);
  const shares = labels.flatMap((label, row) => (saysShare(label) ? [row] : []));
  const [share] = shares;
  const open = own.flatMap((part, row) => (row !== share && isOpen(part) ? [row] : []));
  if (share === undefined || shares.length > 1) return withoutTotal(labels, own);
  const [one, other] = open;
  const found = new Map<number, RowPart>([[share, "value"]]);
  if (open.length === 1 && one !== undefined) {
    if (own[one] === null && !isBareCount(labels[one]!)) return withoutTotal(labels, own);
    found.set(one, own[one] ?? "numerator");
  } else if (open.length === 2 && one !== undefined && other !== undefined) {
    const pair = pairOf([one, other], labels, own, share, valuesOf);
    if (pair === null) return withoutTotal(labels, own);
    found.set(pair.numerator, "numerator").set(pair.denominator, "denominator");
  } else return withoutTotal(labels, own);
  return own.map((part, row) => found.get(row) ?? part);
}

const partOfLabel = (label: string): RowPart => (namesOthers(label) ? "others" : partOf(label));

const isOpen = (part: RowPart) => part === null || part === "numerator" || part === "denominator";

/** "% on time", "Percentage seen", "Result (%)", "Rate". */
const saysShare = (label: string) =>
  isShare(label) && (partOf(label) === "value" || isShareOfMeasure(label)) && !isOtherPart(label);

/** "Total" is the denominator beside a numerator, and all of the groups among groups. */
function withoutTotal(labels: readonly string[], own: readonly RowPart[]): readonly RowPart[] {
  const hasNumbers = own.includes("numerator") || own.includes("value");
  return hasNumbers ? own : own.map((part, row) => (part === "denominator" && namesAll(labels[row]!) ? null : part));
}

type Pair = { readonly numerator: number; readonly denominator: number };

function pairOf(
  [one, other]: readonly [number, number],
  labels: readonly string[],
  own: readonly RowPart[],
  share: number,
  valuesOf: (row: number) => RowValues,
): Pair | null {
  const [first, second] = [one, other].map((row) => own[row] ?? partByWords(labels[row]!));
  const said =
    first !== second && (first === "denominator" || second === "numerator")
      ? { numerator: other, denominator: one }
      : first !== second
        ? { numerator: one, denominator: other }
        : null;
  // "Numerator" and "Denominator" need no proof: a slip in one of them is told by a rule.
  if (said !== null && own[one] !== null && own[other] !== null) return said;
  const [ones, others, shares] = [valuesOf(one), valuesOf(other), valuesOf(share)];
  const [inOrder, turned] = [fits(ones, others, shares), fits(others, ones, shares)];
  if (inOrder === null || turned === null) return said;
  if (inOrder && turned) return said ?? { numerator: one, denominator: other };
  if (inOrder) return { numerator: one, denominator: other };
  return turned ? { numerator: other, denominator: one } : null;
}

const NUMERATOR =
  /(?<![a-z])(?:on time|in time|within|in timescales?|by (?:the )?deadline|met|achieved|seen|placed|compliant)(?![a-z])/i;
const DENOMINATOR =
  /^(?:total|all|cohort|population|base|eligible|sample|overall|out of)(?![a-z])|(?<![a-z])(?:total|due|eligible|cohort|in scope|required|requested|referred|expected)(?![a-z])/i;

/** What the words of a label suggest where numbers cannot tell. */
const partByWords: (label: string) => "numerator" | "denominator" | null = remembering((label) => {
  if (isOtherPart(label)) return null;
  const [numerator, denominator] = [NUMERATOR.test(label), DENOMINATOR.test(label)];
  return numerator === denominator ? null : numerator ? "numerator" : "denominator";
});

/** Half a point for shares that are kept without decimals, and what binary fractions add. */
const ROUNDING = 0.51;

/** Whether one row divided by the other gives the shares, as fractions or per cent; null where no period has all three. */
function fits(numerators: RowValues, denominators: RowValues, shares: RowValues): boolean | null {
  let any = false;
  for (const [i, share] of shares.entries()) {
    const [numerator, denominator] = [numerators[i] ?? null, denominators[i] ?? null];
    if (share === null || numerator === null || denominator === null || denominator <= 0) continue;
    any = true;
    const percent = (numerator / denominator) * 100;
    if (Math.abs(percent - share) > ROUNDING && Math.abs(percent - share * 100) > ROUNDING) return false;
  }
  return any ? true : null;
}
