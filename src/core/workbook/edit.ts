import type { CellRef, CellValue } from "./cell";

/**
 * One cell's change. It states what it replaces, so that a host can refuse it when the cell has moved on, and swapping
 * `was` and `to` takes it back. A text is always written as that text; blank is null.
 */
export type Edit = {
  readonly at: CellRef;
  readonly was: CellValue;
  readonly to: CellValue;
  /** Number format to set first; a host sets `@` by itself for a text that Excel would otherwise convert. */
  readonly format?: string;
  /**
   * The colour of the cell as `#RRGGBB`, null for none, where it changes with the value. It comes second: a cell that has
   * another colour by now, or may take none, gets the value alone. Its words get the colour `ink`, or that of the words of
   * another cell.
   */
  readonly fill?: {
    readonly was: string | null;
    readonly to: string | null;
    readonly ink: string | { readonly like: CellRef };
  };
};

/** A cell that names the row of an edit, and what it holds: by it a host sees that rows have come or gone since. */
export type Given = { readonly at: CellRef; readonly value: CellValue };

/** Edits that belong together: applied whole or not at all. `safe` fixes change no meaning and may be applied in bulk. */
export type Fix = {
  readonly label: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
  /** What must still stand where it stood for the edits to mean what they meant; it is only looked at. */
  readonly given?: readonly Given[];
};

/** What became of a list of fixes. `undo` puts back values and number formats. */
export type Applied = {
  readonly applied: readonly { readonly fix: Fix; readonly undo: Fix }[];
  readonly refused: readonly Refused[];
};

/** A fix that was left out whole, and the cell that decided it: an edited or a given one. `found` is what it holds now. */
export type Refused = {
  readonly fix: Fix;
  readonly because: "changed" | "protected" | "missing";
  readonly at: CellRef;
  readonly found: CellValue;
};

/**
 * Whether Excel would turn this text into something else when it is typed into a cell with the format General: into a
 * number, date, time, formula, or a truth value. Wide on purpose, because dates depend on the user's language.
 */
export function wouldConvert(text: string): boolean {
  return /^[\s]*[=+\-@'#]/.test(text) || /\d/.test(text) || /^\s*(true|false)\s*$/i.test(text);
}
