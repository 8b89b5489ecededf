import type { Pointer, SuccessMeasure } from "./success-measure";

type Row = {
  readonly sheet: string;
  readonly ref: string | null;
  readonly area: string | null;
  readonly successMeasures: readonly SuccessMeasure[];
};

const POINTS =
  /^[([]?\s*(?:as\s+(?:(?:for|in|per)\s+(?:\d|action|priority|area)|(?:for\s+|in\s+|per\s+)?(?:above|below|previous))|same as\b|see(?:\s+also)?\b|ditto\b|refer to\b|covered (?:in|by|under)\b)/i;
const REF = String.raw`(?:[A-Za-z]{1,4}[-.]?)?\d{1,3}(?:[./-][A-Za-z]{0,2}\d{1,3})*[a-z]?`;
const DOTTED = String.raw`(?:[A-Za-z]{1,4}[-.]?)?\d{1,3}(?:\.[A-Za-z]{0,2}\d{1,3})*[a-z]?`;
const RANGE = new RegExp(`(?<![\\w.])(${DOTTED})\\s*(?:-|–|—|to)\\s*(${DOTTED})(?![\\w.]*\\w)`, "g");
const ONE = new RegExp(`(?<![\\w.])(${REF})(?![\\w]|\\.\\d)`, "g");
const AREA = /\b(?:priority|area|theme|objective|strand)(?:\s+area)?\s+(\d{1,2})(?!\.?\d)/gi;
/** Words that may stand in a pointer; with others it says something of its own. */
const JOINS =
  /\b(?:as|same|see|also|above|below|for|in|per|and|or|to|the|action|actions|ref|refs|reference|criteria|measures?|success|priority|area|theme|objective|strand|ditto|refer|previous|covered|by|under|all|of|no|nos|row)\b/gi;

/** The rows with every "As above" and "See also 3.4" resolved to the actions that are meant, where they exist. */
export function withPointers<R extends Row>(rows: readonly R[]): readonly R[] {
  const own = rows.map(({ successMeasures }) => successMeasures.some(({ text }) => !isPointer(text)));
  const points = rows.map(({ successMeasures }) => successMeasures.some(({ text }) => isPointer(text)));
  if (!points.includes(true)) return rows;
  const places = new Map<string, number>();
  rows.forEach(({ ref }, i) => {
    if (ref !== null && !places.has(ref.toLowerCase())) places.set(ref.toLowerCase(), i);
  });
  return rows.map((row, i) => {
    if (!points[i]) return row;
    const successMeasures = row.successMeasures.map((measure) =>
      isPointer(measure.text) ? { ...measure, points: pointerOf(measure.text, i, { rows, places, own }) } : measure,
    );
    return { ...row, successMeasures };
  });
}

/** Whether the words only point elsewhere. */
export function isPointer(text: string): boolean {
  if (text.length > LONGEST || !POINTS.test(text)) return false;
  const left = text.replace(AREA, " ").replace(RANGE, " ").replace(ONE, " ").replace(JOINS, " ");
  const named = text.replace(JOINS, " ") !== left && /\d/.test(text);
  return named
    ? left
        .replace(/[^\p{L}]+/gu, " ")
        .trim()
        .split(" ").length <= 12
    : !/\p{L}/u.test(left);
}

const LONGEST = 160;

type Plan = {
  readonly rows: readonly Row[];
  /** The place of each reference, in small letters. */
  readonly places: ReadonlyMap<string, number>;
  /** Whether the row has a measure of its own. */
  readonly own: readonly boolean[];
};

function pointerOf(text: string, at: number, plan: Plan): Pointer {
  const { rows, places } = plan;
  const found = new Set<number>();
  const missing: string[] = [];
  let rest = text.replace(AREA, (words, area: string) => {
    const inArea = rows.flatMap((row, i) => (row.area === area ? [i] : []));
    inArea.forEach((i) => found.add(i));
    if (inArea.length === 0) missing.push(words);
    return " ";
  });
  rest = rest.replace(RANGE, (words, first: string, last: string) => {
    const [from, to] = [first, last].map((ref) => places.get(ref.toLowerCase()));
    if (from === undefined || to === undefined || from > to) missing.push(words);
    else for (let i = from; i <= to; i++) found.add(i);
    return " ";
  });
  for (const [, ref = ""] of rest.matchAll(ONE)) {
    const place = places.get(ref.toLowerCase());
    if (place === undefined) missing.push(ref);
    else found.add(place);
  }
  if (found.size === 0 && missing.length === 0) nearest(text, at, plan).forEach((i) => found.add(i));
  found.delete(at);
  const refs = [...found].sort((a, b) => a - b).flatMap((i) => rows[i]!.ref ?? []);
  return { refs, missing };
}

/** "As above" means the nearest action above on its sheet that has measures of its own; "below" the nearest below. */
function nearest(text: string, at: number, { rows, own }: Plan): readonly number[] {
  const step = /\bbelow\b/i.test(text) ? 1 : -1;
  for (let i = at + step; rows[i]?.sheet === rows[at]!.sheet; i += step) {
    if (own[i]) return [i];
  }
  return [];
}
