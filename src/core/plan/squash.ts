import { remembering, WHOLE_TEXTS } from "./remembering";

/** Words as they are compared: no case, no punctuation, no double or hard spaces, compatibility forms folded. */
export const squash: (text: string) => string = remembering((text) => {
  // Only ASCII: nothing to fold, and the simpler pattern is several times as fast.
  if (/^[\0-\x7f]*$/.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, " ")
      .trim();
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}, WHOLE_TEXTS);

/**
 * A number for a text, the same for all texts of which `squash` gives the same: of its plain letters and digits alone. It
 * takes a fraction of the time, and texts with a number of their own need not be compared.
 */
export function markOfWords(text: string): number {
  return markIn(text, false);
}

/** A text with a sign beyond ASCII is folded once and read anew; of most there is none. */
function markIn(text: string, isFolded: boolean): number {
  let mark = 17;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && !isFolded) return markIn(text.normalize("NFKC").toLowerCase(), true);
    if (code < 48 || code > 122) continue;
    // Capitals as small letters; a digit stays what it is.
    const sign = code | 32;
    if (code < 58 || (sign >= 97 && sign <= 122)) mark = Math.imul(mark ^ sign, 16_777_619);
  }
  return mark;
}

/**
 * A number for each word that `squash` gives of a text, in their order: the same for the same word, and hardly that of
 * another. To cut a text into words takes several times as long.
 */
export function marksOfWords(text: string): number[] {
  return marksIn(text, false);
}

function marksIn(text: string, isFolded: boolean): number[] {
  const marks: number[] = [];
  let mark = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127 && !isFolded) return marksIn(squash(text), true);
    const sign = code < 128 ? FOLDED[code]! : code;
    if (sign !== 0) mark = Math.imul((mark === 0 ? 17 : mark) ^ sign, 16_777_619);
    else if (mark !== 0) {
      marks.push(mark);
      mark = 0;
    }
  }
  if (mark !== 0) marks.push(mark);
  return marks;
}

/** What each plain sign is in a word: capitals are small letters, and 0 parts words. */
const FOLDED = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(sign) ? sign.charCodeAt(0) : 0;
});

const PLAIN = /^[a-z0-9]/i;

/** Whether a text says what `squashed` says. A text whose first letter is another is not folded, which takes longer. */
export function saysWhat(text: string, squashed: string): boolean {
  if (PLAIN.test(text) && PLAIN.test(squashed) && text[0]!.toLowerCase() !== squashed[0]) return false;
  return squash(text) === squashed;
}
