/** One pattern of several that stand for the same, each on a line of its own; capitals do not count. */
export function anyOf(...sources: readonly string[]): RegExp {
  return new RegExp(sources.map((source) => `(?:${source})`).join("|"), "i");
}
