const STRETCH = "stretch(?:ed|ing)?|aspirational|aspiration";
const SHARE = "(?<![\\d.])\\d{1,9}(?:\\.\\d{1,9})?\\s{0,3}(?:%|per ?cent)?";
/** "(stretch 80%)", "; stretch target: 80%", "with a stretch of 80%". */
const STRETCH_FIRST = new RegExp(
  `\\b(?:${STRETCH})(?: (?:target|goal|aim|ambition))?(?: (?:is|of|to|at))?[\\s:=–-]{0,5}${SHARE}`,
  "i",
);
/** "80% stretch". */
const STRETCH_BEHIND = new RegExp(`${SHARE}\\s{0,3}(?:as an? )?(?:${STRETCH})\\b(?: (?:target|goal))?`, "i");

/** The words of a target without the stretch that stands beside it, each character at its place. */
export function withoutStretch(text: string): string {
  if (!/stretch|aspiration/i.test(text)) return text;
  const found = (STRETCH_FIRST.exec(text) ?? STRETCH_BEHIND.exec(text))?.[0];
  const rest = found === undefined ? text : text.replace(found, " ".repeat(found.length));
  return /\d/.test(rest) ? rest : text;
}

/** "9 in 10", "three out of four" in digits: a share of a measure in per cent. Null for everything else. */
export function shareInWords(text: string): number | null {
  const [, part, whole] = /^\D{0,40}?\b(\d{1,3}) (?:in|out of) (\d{1,3})\b\D{0,60}$/i.exec(text.trim()) ?? [];
  const [low, high] = [Number(part), Number(whole)];
  return whole === undefined || low > high || high === 0 ? null : (low / high) * 100;
}

/** "All", "All pupils", "Every school": the whole of a measure in per cent. */
export function ofAll(text: string): number | null {
  return /^(?:all|every)\b[^\d;,.]{0,40}$/i.test(text.trim()) &&
    !/\b(?:year|time|term|month|quarter|week)s?\b/i.test(text)
    ? 100
    : null;
}
