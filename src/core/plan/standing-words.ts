import { squash } from "./squash";

const PAST =
  /\b(?:old|older|archived?|previous|prev|prior|superseded|replaced|former|obsolete|withdrawn|historic|historical|past|earlier|do not use|not in use|out of date|back ?up|last (?:report|month|quarter|term|board|meeting|update|time|year|version))\b/;
const PRESENT =
  /\b(?:current|latest|live|newest|up to date|this (?:report|month|quarter|term|board|meeting|update|year|version))\b|\bnew (?:\w+ ){0,2}(?:plan|version|report)\b|^new$/;

/** Whether a name says that what it names is of the past or holds now; null where it says neither, or both. */
export function standingIn(text: string): "past" | "present" | null {
  const words = squash(text);
  const [past, present] = [PAST.test(words), PRESENT.test(words)];
  return past === present ? null : past ? "past" : "present";
}
