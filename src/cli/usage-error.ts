/** Wrong use of the command line, with a sentence that says what to write instead. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The output cannot be written where it was asked for; nothing was changed. */
export class OutputError extends Error {
  override readonly name = "OutputError";
}
