/**
 * What follows a group of choices in a pattern, or a group that may be left out, is written up to ten times by the engine,
 * once for each way there. Patterns of a hundred phrases so grow to half a megabyte of code each; beyond 16 megabytes of
 * code in all (V8: `kRegExpExecutableMemoryLimit`) it writes each further pattern as one that takes twenty times as long.
 * Before a loop, all ways come together. This one never goes round: no cell holds the sign that it is for.
 */
const SEAM = "(?:\\0)*";

/** The same pattern, of much less code: for patterns of many phrases, which share what they end with. */
export function compact({ source, flags }: RegExp): RegExp {
  return new RegExp(withSeams(source), flags);
}

/** The source of a pattern with a seam behind each of its groups where more follows. */
export function withSeams(source: string): string {
  const tokens = source.match(TOKEN) ?? [];
  const open: boolean[] = [];
  return tokens
    .map((token, i) => {
      if (token.startsWith("(")) open.push(!LOOKS.test(token));
      if (!token.startsWith(")")) return token;
      const joins = open.pop()! && (token === ")" || token === ")?");
      const goesOn = ![undefined, "|"].includes(tokens[i + 1]) && !tokens[i + 1]!.startsWith(")");
      return joins && goesOn ? token + SEAM : token;
    })
    .join("");
}

/** A pattern's pieces: an escaped sign, a class, how a group begins and how it ends (and how often), or a single sign. */
const TOKEN = /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\)(?:[*+?]\??|\{[\d,]+\}\??)?|[^]/g;
const LOOKS = /^\(\?<?[=!]/;
