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

const PLAIN = /^[a-z0-9]/i;

/** Whether a text says what `squashed` says. A text whose first letter is another is not folded, which takes longer. */
export function saysWhat(text: string, squashed: string): boolean {
  if (PLAIN.test(text) && PLAIN.test(squashed) && text[0]!.toLowerCase() !== squashed[0]) return false;
  return squash(text) === squashed;
}
