/**
 * Hints: pieces without which the patterns of a rule match nowhere in a text. All of them are looked for in one walk through
 * the text. Most texts hold few, and a pattern takes many times as long to say so.
 */

/** One bit among the hints of a text. */
export type Hint = number;

/** How many bits a number has for this, without its sign. */
const MOST = 31;

/**
 * The bits of what words begin with, by a mark of the letters up to there, and whether one goes on. Two beginnings may share
 * a place: a hint too many.
 */
const BEGINNINGS = new Int32Array(1 << 15);
/** The bit that says that a beginning goes on; no hint has it. */
const GOES_ON = 1 << MOST;
/** What is not in ASCII stands in one place. */
const BEYOND = 128;
const SIGNS = new Int32Array(BEYOND + 1);
let taken = 0;

function nextHint(): Hint {
  if (taken === MOST) throw new Error("No hint is left: let two rules share one");
  return 1 << taken++;
}

/** The hint that a word begins with one of these, in letters of English; capitals do not count. */
export function hintOfWords(...beginnings: readonly string[]): Hint {
  const hint = nextHint();
  for (const beginning of beginnings) {
    let mark = 0;
    for (let i = 0; i < beginning.length; i++) {
      mark = markedOn(mark, beginning.charCodeAt(i));
      BEGINNINGS[placeOf(mark)]! |= GOES_ON;
    }
    BEGINNINGS[placeOf(mark)]! |= hint;
  }
  return hint;
}

/** The hint that one of these signs, which are no letters, stands anywhere. What is not in ASCII counts as any of it. */
export function hintOfSigns(signs: string): Hint {
  const hint = nextHint();
  for (const sign of signs) SIGNS[Math.min(sign.charCodeAt(0), BEYOND)]! |= hint;
  return hint;
}

export const DIGITS: Hint = hintOfSigns("0123456789");
/** Two capitals in one word, "&" not counting as its end. */
export const CAPITALS: Hint = nextHint();
/** A word with a capital within a sentence: behind a small letter, with at most a comma, blanks or a bracket between. */
export const CAPITAL_INSIDE: Hint = hintOfCapitals();
/** A capital alone with a full stop behind it, as initials are. */
export const INITIAL: Hint = hintOfCapitals();

/** What is not in ASCII may be such a capital. */
function hintOfCapitals(): Hint {
  const hint = nextHint();
  SIGNS[BEYOND]! |= hint;
  return hint;
}

const [SMALL_A, SMALL_Z, CAPITAL_A, CAPITAL_Z] = ["a", "z", "A", "Z"].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];
const AS_SMALL = SMALL_A - CAPITAL_A;
const AMPERSAND = "&".charCodeAt(0);
const FULL_STOP = ".".charCodeAt(0);
/** Signs that may stand between a word and the name behind it. */
const JOINS = Uint8Array.from({ length: BEYOND + 1 }, (_, code) => (" (,".includes(String.fromCharCode(code)) ? 1 : 0));

/** The hints that a text holds, as the sum of their bits. */
export function hintsIn(text: string): number {
  let [hints, mark, letters, capitals] = [0, 0, 0, 0];
  let behindSmall = false;
  let goesOn = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isSmall = code >= SMALL_A && code <= SMALL_Z;
    if (isSmall || (code >= CAPITAL_A && code <= CAPITAL_Z)) {
      if (!isSmall) {
        if (behindSmall && letters === 0) hints |= CAPITAL_INSIDE;
        if (++capitals > 1) hints |= CAPITALS;
      }
      behindSmall = isSmall;
      letters++;
      if (!goesOn) continue;
      mark = markedOn(mark, isSmall ? code : code + AS_SMALL);
      const held = BEGINNINGS[placeOf(mark)]!;
      hints |= held;
      goesOn = held !== 0;
      continue;
    }
    if (code === FULL_STOP && capitals === 1 && letters === 1) hints |= INITIAL;
    mark = letters = 0;
    goesOn = true;
    const sign = Math.min(code, BEYOND);
    if (JOINS[sign] === 0) behindSmall = false;
    if (sign !== AMPERSAND) capitals = 0;
    hints |= SIGNS[sign]!;
  }
  return hints & ~GOES_ON;
}

/** The mark of some letters and one more. */
const markedOn = (mark: number, letter: number) => (Math.imul(mark, 31) + letter) | 0;
const placeOf = (mark: number) => (mark ^ (mark >>> 15)) & (BEGINNINGS.length - 1);
