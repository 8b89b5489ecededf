import { isMove } from "./replaced";
import { afterDate, labelAfter, labelOf, saysDoneBefore, trimmed } from "./words";

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

const NOTHING: Shared = { toLast: "", toNext: "", unclear: null };

/** As much of the text beside a date as can still join on to it ("to be fully completed by the end of"). */
const NEAR = 60;
const LINE_BREAK = /[\r\n;]+/;
const linesOf = (gap: string): readonly string[] => (/[\r\n;]/.test(gap) ? gap.split(LINE_BREAK) : [gap]);

/**
 * The words beside each date. Words on a line that has one date are its own. Words between two dates of a line go to
 * the one that a dash, comma or preposition ties them to; else to the side on which the words of that line stand; where
 * the line begins and ends with a date nobody can know, and they are `unclear`.
 */
export function wordsBeside(text: string, marks: readonly Place[]): Beside[] {
  const gaps: string[] = [];
  let end = 0;
  for (const mark of marks) {
    gaps.push(text.slice(end, mark.start));
    end = mark.end;
  }
  gaps.push(text.slice(end));
  const shared = shareGaps(gaps.map(linesOf));
  return marks.map((_, i) => wordsOf(shared[i]!.toNext, shared[i + 1]!, gaps[i]!, gaps[i + 1]!));
}

function wordsOf(before: string, { toLast, unclear }: Shared, gapBefore: string, gapAfter: string): Beside {
  const textBefore = gapBefore.slice(-NEAR).trimEnd();
  const textAfter = gapAfter.slice(0, NEAR).trimStart();
  if (before === "" && toLast === "") return { label: null, unclear, done: false, then: "", textBefore, textAfter };
  const { done, then, rest } = afterDate(toLast);
  const [one, two] = [labelOf(before), labelAfter(rest)];
  return {
    label: one !== null && two !== null ? `${one} – ${two}` : (one ?? two),
    unclear,
    done: done || saysDoneBefore(before.slice(-NEAR)),
    then,
    textBefore,
    textAfter,
  };
}

/** Shares out the gaps before, between and behind the dates, each given as its lines. */
function shareGaps(gaps: readonly (readonly string[])[]): Shared[] {
  const last = gaps.length - 1;
  const [first, behind] = [gaps[0]!.join(" "), gaps[last]!.join(" ")];
  const shared: Shared[] = [{ ...NOTHING, toNext: first }];
  for (let from = 1; from < last;) {
    let to = from;
    while (to < last && gaps[to]!.length === 1) to++;
    const head = from === 1 ? first : gaps[from - 1]!.at(-1)!;
    const side = to > from ? sideOf(head, to === last ? behind : gaps[to]![0]!) : null;
    for (let i = from; i < to; i++) shared.push(shareGap(gaps[i]![0]!, side));
    if (to < last) shared.push(shareLines(gaps[to]!, first, behind));
    from = to + 1;
  }
  return [...shared, { ...NOTHING, toLast: behind }];
}

/** Lines between two dates: the first belongs to the date that it follows, the last to the date that follows it. */
function shareLines(lines: readonly string[], first: string, behind: string): Shared {
  const [toLast, toNext] = [lines[0]!, lines.at(-1)!];
  const between = lines.slice(1, -1).join(" ");
  if (between.trim() === "") return { toLast, toNext, unclear: null };
  const side = sideOf(first, behind);
  if (side === null) return { toLast, toNext, unclear: labelOf(between) && trimmed(between) };
  return side === "after"
    ? { toLast: `${toLast} ${between}`, toNext, unclear: null }
    : { toLast, toNext: `${between} ${toNext}`, unclear: null };
}

/** On which side of their dates the words of a line stand, where only one end of it has any. */
function sideOf(head: string, foot: string): Side {
  const [before, after] = [head, foot].map((words) => labelOf(words) !== null || /\p{L}{4}/u.test(words));
  return before === after ? null : before ? "before" : "after";
}

const TIED_TO_LAST = /^\s*(?:[-–—:(]|for\b)/i;
const TIED_TO_NEXT = /(?:[-–—:(]|\b(?:by|in|from|on|until|since|during))\s*(?:the\s+)?(?:end\s+of\s+)?(?:the\s+)?$/i;
/** A bracket that closes behind the next date: "May 2025 (impact December 2025)". */
const OPENS_BRACKET = /^\s*\([^()]*$/;
const ENDS_LAST = /(?:[,.|]|\band)\s*$/i;
const BEGINS_NEXT = /^\s*(?:[,.&|]|and\b|then\b|plus\b)/i;
const IN_TWO = /^([^,.|]+)[,.|]\s+([^,.|]+)$/;

function shareGap(gap: string, side: Side): Shared {
  if (gap.trim() === "" || isMove(gap)) return NOTHING;
  if (OPENS_BRACKET.test(gap)) return only("toNext", gap);
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
  return { ...NOTHING, [where]: gap };
}
