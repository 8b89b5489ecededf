import { remembering } from "../remembering";

/** A reference as the way down to it: `1.3.2` is 1, then 3, then 2; `SF-10.2` is SF, then 10, then 2; `1.3a` ends with a. */
export type RefPath = {
  readonly segments: readonly string[];
  /** For each step the way down to it as one word to look up: `1`, `1/3`, `1/3/2`. */
  readonly keys: readonly string[];
  /** The last of these. */
  readonly key: string;
  /**
   * How the last step is written: a number (1.3.2), a letter alone (12b, which may as well be an action put in later), or
   * a letter that can only be a step down: 1.3(i), 1.3.a.
   */
  readonly last: "number" | "letter" | "step";
};

/** Letters that stand for a priority, a workstream and the like: P2 is area 2. So may any letter alone. */
const OF_AN_AREA = /^(?:[a-z]|pr|ws|wp|aoi|ai|obj|so|sp|th)$/;

const HEAD =
  /^(?:(?:strategic )?(?:action|ref|reference|no|priority|area|objective)\b\.?\s*)?(?:([a-z]{1,4})[-\s./]?)?(\d{1,3})(?!\d)/;
const STEPS = [
  { pattern: /^[./-](\d{1,3})(?!\d)/, last: "number" },
  { pattern: /^[./\s-]?\(\s?([a-z]|[ivx]{1,4})\s?\)/, last: "step" },
  { pattern: /^[./-]([a-z]|[ivx]{1,4})(?![a-z])/, last: "step" },
  { pattern: /^\s?([a-z])(?![a-z])/, last: "letter" },
] as const;

/** More steps than this are no reference. */
const DEEPEST = 6;

/** The way down to a reference; null where the text is none, or more than one. */
export function pathOf(reference: string | null): RefPath | null {
  return reference === null ? null : wholePath(reference);
}

const wholePath = remembering((text) => {
  const found = pathAtStart(text);
  return found !== null && /^[.):\s]*$/.test(found.rest) ? found.path : null;
});

/** The reference that begins a text, and what follows it; null where none does. */
export function pathAtStart(text: string): { readonly path: RefPath; readonly rest: string } | null {
  const whole = text.trim();
  const lower = whole.toLowerCase();
  const head = HEAD.exec(lower);
  if (head === null) return null;
  const [all, letters, number = ""] = head;
  const segments =
    letters === undefined || OF_AN_AREA.test(letters) ? [`${letters ?? ""}${number}`] : [letters, number];
  let last: RefPath["last"] = "number";
  let from = all.length;
  while (segments.length <= DEEPEST) {
    const rest = lower.slice(from, from + 8);
    const step = STEPS.find(({ pattern }) => pattern.test(rest));
    const match = step?.pattern.exec(rest);
    if (!step || !match) break;
    segments.push(match[1]!);
    last = step.last;
    from += match[0].length;
  }
  const rest = whole.slice(from);
  return /^[\p{L}\p{N}]/u.test(rest) ? null : { path: pathWith(segments, last), rest };
}

function pathWith(segments: readonly string[], last: RefPath["last"]): RefPath {
  let key = "";
  const keys = segments.map((segment) => (key = key === "" ? segment : `${key}/${segment}`));
  return { segments, keys, key, last };
}
