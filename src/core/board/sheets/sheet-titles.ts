/** Excel's longest name of a sheet, and the signs that it takes in none. */
const NAME_LENGTH = 31;
const NO_NAME = /[[\]:*?/\\]/g;

/** What the sheets are called: the labels without signs that Excel refuses, cut at a word; a number behind where two are alike. */
export function sheetTitles(labels: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return labels.map((label) => {
    for (let count = 1; ; count++) {
      const end = count === 1 ? "" : ` (${count})`;
      const title = cutAtWord(label.replace(NO_NAME, " ").replace(/\s+/g, " ").trim(), NAME_LENGTH - end.length) + end;
      if (taken.has(title.toLowerCase())) continue;
      taken.add(title.toLowerCase());
      return title;
    }
  });
}

/** What a name does not end with: signs, and words that lead on to what was cut. */
const DANGLING = /(?:[\s,;.–—-]+|\s(?:and|or|of|the|an?|for|in|to|with|on|by|at|from))+$/iu;

function cutAtWord(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length + 1).replace(/\s+\S*$/u, "");
  const whole = cut.length > length / 2 ? cut : text.slice(0, length);
  // A bracket that was opened and is not closed any more says nothing.
  return whole.replace(/\((?![^(]*\))/u, "").replace(DANGLING, "");
}
