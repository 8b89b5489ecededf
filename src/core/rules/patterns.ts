import { withSeams } from "../words/compact";

/**
 * One pattern of several that stand for the same, each on a line of its own; capitals do not count. Those that follow each
 * other and begin where a word does are tried there alone: most letters of a text stand inside of a word.
 */
export function anyOf(...sources: readonly string[]): RegExp {
  const runs: { readonly atWord: boolean; readonly of: string[] }[] = [];
  for (const source of sources) {
    const atWord = beginsAtWord(source);
    const own = `(?:${withSeams(atWord ? source.slice(WORD.length) : source)})`;
    const run = runs.at(-1);
    if (run?.atWord === atWord) run.of.push(own);
    else runs.push({ atWord, of: [own] });
  }
  return new RegExp(
    runs.map(({ atWord, of }) => (atWord ? `${WORD}(?:${of.join("|")})` : of.join("|"))).join("|"),
    "i",
  );
}

const WORD = "\\b";

/** Whether a pattern begins where a word does, and each that stands beside it within it. */
function beginsAtWord(source: string): boolean {
  return source.startsWith(WORD) && outermost(source).every((one) => one.startsWith(BOUND));
}

/** The patterns that stand beside each other in one, without their groups and with a sign for the bound of a word. */
function outermost(source: string): readonly string[] {
  let [before, flat] = ["", source.replaceAll(WORD, BOUND).replace(/\\.|\[[^\]]*\]/g, "")];
  while (flat !== before) [before, flat] = [flat, flat.replace(/\([^()]*\)/g, "")];
  return flat.split("|");
}

const BOUND = "#";
