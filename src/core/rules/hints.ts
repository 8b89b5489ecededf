/**
 * Hints: pieces without which the patterns of a rule match nowhere in a text. All of them are looked for in one walk through
 * the text. Most texts hold few, and a pattern takes many times as long to say so.
 */

/** One bit among the hints of a text. */
export type Hint = number;

/** How many bits a number has for this, without its sign. */
const MOST = 31;

/** The bits of what words begin with, by a mark of the letters up to there. Two beginnings may share a place: a hint too many. */
const BEGINNINGS = new Int32Array(1 << 15);
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
    for (let i = 0; i < beginning.length; i++) mark = markedOn(mark, beginning.charCodeAt(i));
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

/** Each plain letter as a small one; 0 is none. */
const SMALL = Uint8Array.from({ length: BEYOND + 1 }, (_, code) =>
  /[a-z]/i.test(String.fromCharCode(code)) ? code | 32 : 0,
);
const AMPERSAND = "&".charCodeAt(0);
const FULL_STOP = ".".charCodeAt(0);
/** Signs that may stand between a word and the name behind it. */
const JOINS = Uint8Array.from({ length: BEYOND + 1 }, (_, code) => (" (,".includes(String.fromCharCode(code)) ? 1 : 0));

/** The hints that a text holds, as the sum of their bits. */
export function hintsIn(text: string): number {
  let [hints, mark, capitals] = [0, 0, 0];
  let behindSmall = false;
  for (let i = 0; i < text.length; i++) {
    const code = Math.min(text.charCodeAt(i), BEYOND);
    const letter = SMALL[code]!;
    if (letter !== 0) {
      if (code !== letter) {
        if (behindSmall && mark === 0) hints |= CAPITAL_INSIDE;
        if (++capitals > 1) hints |= CAPITALS;
      }
      behindSmall = code === letter;
      mark = markedOn(mark, letter);
      hints |= BEGINNINGS[placeOf(mark)]!;
      continue;
    }
    // The mark of a letter alone is that letter.
    if (code === FULL_STOP && capitals === 1 && mark === (text.charCodeAt(i - 1) | 32)) hints |= INITIAL;
    mark = 0;
    if (JOINS[code] === 0) behindSmall = false;
    if (code !== AMPERSAND) capitals = 0;
    hints |= SIGNS[code]!;
  }
  return hints;
}

/** The mark of some letters and one more. */
const markedOn = (mark: number, letter: number) => (Math.imul(mark, 31) + letter) | 0;
const placeOf = (mark: number) => (mark ^ (mark >>> 15)) & (BEGINNINGS.length - 1);
