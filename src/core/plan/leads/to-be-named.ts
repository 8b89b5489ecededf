const WORDS =
  "(?:tbc|tba|tbd|to be (?:confirmed|agreed|appointed|named|advised|decided|identified|assigned|recruited)|vacan(?:t|cy)|" +
  "unassigned|unallocated|unfilled|not (?:yet )?(?:named|appointed|assigned|allocated|identified)|" +
  "(?:awaiting|pending|out to) (?:recruitment|appointment|advert))";
const STATED = new RegExp(`\\b${WORDS}\\b`, "i");
const WITH_MARKS = new RegExp(`\\s*[-–—:,]?\\s*(?:\\([^()]*\\b${WORDS}\\b[^()]*\\)|\\b${WORDS}\\b)`, "gi");

/** Whether the words say that a lead is still to be named. "LA lead TBC" names an organisation, but nobody in it. */
export function isToBeNamed(text: string): boolean {
  return STATED.test(text) || /^new post$/i.test(text.trim());
}

/** Whether the words are "TBC" and the like, and name neither a post nor an organisation. */
export function isNobody(text: string): boolean {
  return isToBeNamed(text) && withoutToBeNamed(text) === "";
}

/** The words without "TBC" and the like: the role or organisation that is known already. */
export function withoutToBeNamed(text: string): string {
  return text.replace(WITH_MARKS, "").trim();
}
