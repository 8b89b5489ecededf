/** A part of a paper with its lines; the cells of a table's row, and a fact with its name, are one line. */
export type PartLines = { readonly title: string; readonly lines: readonly string[] };

/** Between the cells of a row. */
export const BETWEEN = " | ";

/** The lines of a paper while it is read: texts, cells of a row, rows, headings that begin a part. */
export class Lines {
  readonly #parts: { title: string; lines: string[] }[] = [];
  #text = "";
  #cells: string[] = [];

  add(text: string): void {
    this.#text += text;
  }

  /** The end of a cell. */
  cell(): void {
    this.#cells.push(this.#take());
  }

  /** The end of a row. */
  row(): void {
    const line = this.#cells
      .splice(0)
      .join(BETWEEN)
      .replace(/(?: \| )+$/, "");
    if (line.trim() !== "") this.#put(line);
  }

  /** The end of a text that stands by itself. */
  line(): void {
    const line = this.#take();
    if (line !== "") this.#put(line);
  }

  /** The end of a heading that begins a part. */
  part(): void {
    const title = this.#take();
    if (title !== "") this.#parts.push({ title, lines: [] });
  }

  done(): readonly PartLines[] {
    this.line();
    return this.#parts;
  }

  #put(line: string): void {
    if (this.#parts.length === 0) this.#parts.push({ title: "", lines: [] });
    this.#parts.at(-1)!.lines.push(line);
  }

  #take(): string {
    const text = plain(this.#text);
    this.#text = "";
    return text;
  }
}

/** A text as it is compared: white space does not count, nor what a file cannot hold. */
export function plain(text: string): string {
  return text.replace(/[\s\p{Cc}\uFFFE\uFFFF]+/gu, " ").trim();
}
