import { remembering } from "./remembering";

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
});
