import { compact } from "../../words/compact";
import type { StateScale } from "./states";

/** What the cells of a column hold. */
export type RegisterValue = "text" | "day" | "references" | "number" | StateScale;

/**
 * A column of a register. `words` are those by which people's headings are known, tested on a heading in plain words
 * (small letters, no signs, no brackets); `loosely` are words that mean it only where the sheet says what it is.
 */
export type RegisterColumn = {
  /** The heading as this program writes it. */
  readonly heading: string;
  readonly words: RegExp;
  readonly loosely?: RegExp;
  readonly value: RegisterValue;
};

/** Fields that a header must have, each any of those parted by a bar. */
export type Alternative = readonly string[];

/**
 * One kind of register: what it is called and which columns it has. From it follows how sheets are recognised and read, what
 * the template writes and what board sheets show.
 */
export type RegisterDefinition = {
  /** "risk register": as it stands in a sentence. */
  readonly name: string;
  /** One row of it: "risk". */
  readonly one: string;
  readonly many: string;
  /** The title of a sheet that this program writes. */
  readonly title: string;
  readonly columns: { readonly [field: string]: RegisterColumn };
  /** The fields that say what a row is about, the first filled one. */
  readonly subject: readonly string[];
  /** The words of a sheet's name, of a title above the header, or of a heading that say that the sheet is this register. */
  readonly says: RegExp;
  /** Headings that are enough by themselves. */
  readonly sure: readonly Alternative[];
  /** Headings that are enough where the sheet says what it is, too. */
  readonly said: readonly Alternative[];
  /** A heading that is of something else. */
  readonly never?: RegExp;
  /** What a heading has that says it, too, as no other sheet has. */
  readonly saidByHeading?: RegExp;
};

/** Ties the fields' names to the definition. The words of a register are many, and are kept small in code. */
export function define<C extends RegisterDefinition["columns"]>(
  definition: Omit<RegisterDefinition, "columns"> & { readonly columns: C },
): typeof definition {
  const columns = Object.entries(definition.columns).map(([field, column]) => {
    const loosely = column.loosely && compact(column.loosely);
    return [field, { ...column, words: compact(column.words), ...(loosely && { loosely }) }];
  });
  return { ...definition, columns: Object.fromEntries(columns) as C };
}
