/** `1, "row"` -> `1 row`; `1200, "row"` -> `1,200 rows`; irregular plurals are given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** `A`, `A and B`, `A, B and C`. */
export function listed(things: readonly string[], word: "and" | "or" = "and"): string {
  return things.length < 2 ? things.join("") : `${things.slice(0, -1).join(", ")} ${word} ${things.at(-1)}`;
}

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `“${name}”`;
}

/** The text with a capital at its start. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The text with a small letter at its start, as it stands within a sentence. */
export function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** `no headings` -> `No headings.`; a blank stays blank. */
export function asSentence(words: string): string {
  const text = words.trim();
  return /[.!?]$|^$/.test(text) ? capital(text) : `${capital(text)}.`;
}

/** How many words a text has, taken as what blanks part. */
export function wordCount(text: string): number {
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const isPart = !isSpace(text.charCodeAt(i));
    if (isPart && !inWord) count++;
    inWord = isPart;
  }
  return count;
}

const isSpace = (code: number) =>
  code <= 0x20 || code === 0xa0 || (code >= 0x1680 && /\s/.test(String.fromCharCode(code)));
