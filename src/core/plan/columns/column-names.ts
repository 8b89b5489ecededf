/**
 * The headings by which people name a field of the table of columns, as they stand after `squash` (lower case,
 * no punctuation). A heading matches when it equals one of `is`, else when it contains one of `has` as whole words, and, in
 * a row that has two headings of those kinds, when it is `like` and not `unlike` the words that people use for the field.
 * Earlier fields win where two match equally well.
 */
export type ColumnNames = {
  readonly is: readonly string[];
  readonly has?: readonly string[];
  readonly like?: RegExp;
  readonly unlike?: RegExp;
  /** A table may have several columns of the field: whether a heading is that of another one beside the first. */
  readonly further?: (heading: string) => boolean;
  /** Whether a heading cannot be one of the field, whatever else it says. */
  readonly never?: (heading: string) => boolean;
};
