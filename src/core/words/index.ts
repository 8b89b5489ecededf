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

/** `no headings` -> `No headings.`; a blank stays blank. */
export function asSentence(words: string): string {
  const text = words.trim();
  return /[.!?]$|^$/.test(text) ? capital(text) : `${capital(text)}.`;
}
