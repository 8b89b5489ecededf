/** Words as they are compared: no case, no punctuation, no double or hard spaces, compatibility forms folded. */
export function squash(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
