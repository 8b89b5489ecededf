import { afterDate, labelOf, saysDoneBefore, trimmed } from "./words";

/** Where a date, or a line that speaks of time, stands in its text. */
export type Place = { readonly start: number; readonly end: number };

/** What the words beside one date say. */
export type Beside = {
  readonly label: string | null;
  readonly unclear: string | null;
  readonly done: boolean;
  /** What comes after the date: "then monthly". */
  readonly then: string;
  /** The text directly before and after, whichever date its words belong to. */
  readonly textBefore: string;
  readonly textAfter: string;
};

type Side = "before" | "after" | null;
type Shared = { readonly toLast: string; readonly toNext: string; readonly unclear: string | null };

/** As much of the text beside a date as can still join on to it ("to be fully completed by the end of"). */
const NEAR = 60;
const LINE_BREAK = /[\r\n;]+/;

/**
 * The words beside each date. Words on a line that has one date are its own. Words between two dates of a line go to
 * the one that a dash, comma or preposition ties them to; else to the side on which the words of that line stand; where
 * the line begins and ends with a date nobody can know, and they are `unclear`.
 */
export function wordsBeside(text: string, marks: readonly Place[]): Beside[] {
  const gaps = [...marks, null].map((mark, i) => text.slice(marks[i - 1]?.end ?? 0, mark?.start ?? text.length));
  const shared = shareGaps(gaps.map((gap) => gap.split(LINE_BREAK)));
  return marks.map((_, i) => {
    const textBefore = gaps[i]!.slice(-NEAR);
    const textAfter = gaps[i + 1]!.slice(0, NEAR);
    return { ...wordsOf(shared[i]!.toNext, shared[i + 1]!), textBefore, textAfter };
  });
}

function wordsOf(before: string, { toLast, unclear }: Shared): Pick<Beside, "label" | "unclear" | "done" | "then"> {
  const { done, then, rest } = afterDate(toLast);
  const labels = [labelOf(before), labelOf(rest)].filter((label) => label !== null);
  return {
    label: labels.length === 0 ? null : labels.join(" – "),
    unclear,
    done: done || saysDoneBefore(before.slice(-NEAR)),
    then,
  };
}

/** Shares out the gaps before, between and behind the dates, each given as its lines. */
function shareGaps(gaps: readonly (readonly string[])[]): Shared[] {
  const last = gaps.length - 1;
  const ofCell = sideOf(gaps[0]!.join(" "), gaps[last]!.join(" "));
  const head = (i: number): string =>
    i === 0 ? gaps[0]!.join(" ") : gaps[i]!.length > 1 ? gaps[i]!.at(-1)! : head(i - 1);
  const foot = (i: number): string =>
    i === last ? gaps[last]!.join(" ") : gaps[i]!.length > 1 ? gaps[i]![0]! : foot(i + 1);
  return gaps.map((lines, i) => {
    if (i === 0) return { toLast: "", toNext: lines.join(" "), unclear: null };
    if (i === last) return { toLast: lines.join(" "), toNext: "", unclear: null };
    if (lines.length === 1) return shareGap(lines[0]!, sideOf(head(i - 1), foot(i + 1)));
    const between = lines.slice(1, -1).join(" ");
    return {
      toLast: ofCell === "after" ? `${lines[0]} ${between}` : lines[0]!,
      toNext: ofCell === "before" ? `${between} ${lines.at(-1)}` : lines.at(-1)!,
      unclear: ofCell === null && labelOf(between) ? trimmed(between) : null,
    };
  });
}

/** On which side of their dates the words of a line stand, where only one end of it has any. */
function sideOf(head: string, foot: string): Side {
  const [before, after] = [head, foot].map((words) => labelOf(words) !== null || /\p{L}{4}/u.test(words));
  return before === after ? null : before ? "before" : "after";
}

const TIED_TO_LAST = /^\s*(?:[-–—:(]|for\b)/i;
const TIED_TO_NEXT = /(?:[-–—:(]|\b(?:by|in|from|on|until|since|during))\s*(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$/i;
const ENDS_LAST = /(?:[,.|]|\band)\s*$/i;
const BEGINS_NEXT = /^\s*(?:[,.&|]|and\b|then\b|plus\b)/i;
const IN_TWO = /^([^,.|]+)[,.|]\s+([^,.|]+)$/;

function shareGap(gap: string, side: Side): Shared {
  const { done, then, rest } = afterDate(gap);
  const said = done ? TIED_TO_LAST.test(gap) || side === "after" : then !== "";
  if (said && rest.length < gap.length) {
    const share = shareGap(rest, side);
    return { ...share, toLast: gap.slice(0, gap.length - rest.length) + share.toLast };
  }
  const [toLast, toNext] = [
    TIED_TO_LAST.test(gap) || ENDS_LAST.test(gap),
    TIED_TO_NEXT.test(gap) || BEGINS_NEXT.test(gap),
  ];
  if (toLast !== toNext) return toLast ? only("toLast", gap) : only("toNext", gap);
  const [, one, two] = IN_TWO.exec(gap) ?? [];
  if (one !== undefined && two !== undefined) return { toLast: one, toNext: two, unclear: null };
  if (side !== null) return only(side === "before" ? "toNext" : "toLast", gap);
  return { toLast: "", toNext: "", unclear: labelOf(gap) && trimmed(gap) };
}

function only(where: "toLast" | "toNext", gap: string): Shared {
  return { toLast: "", toNext: "", unclear: null, [where]: gap };
}
