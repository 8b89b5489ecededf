import type { Lead } from "../plan";

/** Words that stand where a lead is still to be named. "LA lead TBC" names an organisation, but nobody in it. */
const NOT_NAMED =
  /\b(tbc|tba|tbd|to be (confirmed|agreed|appointed|named|advised|decided)|vacan(t|cy)|not yet (named|appointed))\b/i;

/**
 * The leads of a cell, one for each line or semicolon. Slashes, ampersands and brackets are part of role titles and do
 * not part them.
 */
export function readLeads(text: string): readonly Lead[] {
  return text
    .split(/[\r\n;]+/)
    .map((line) => line.replace(/^[\s•·▪\-–*]+/, "").trim())
    .filter((line) => line !== "" && !/^(none|n\/?a|[-–?]+)$/i.test(line))
    .map((line) => ({ text: line, named: !NOT_NAMED.test(line) }));
}
