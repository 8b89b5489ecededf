import { squash } from "../squash";

/** Whether a date cell says that the day is still to be named: "TBC", "to be agreed", "n/a", "?". */
export function isDateToCome(text: string): boolean {
  return /^((date|timescales?|deadline) )?(tb[cad]|to be (confirmed|agreed|advised|decided|set|determined)|not (yet )?(known|set|agreed)|unknown|n a|none|awaited|)$/.test(
    squash(text),
  );
}
