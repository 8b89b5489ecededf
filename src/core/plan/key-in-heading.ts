import { remembering } from "./remembering";

/** A line of a key: a sign or a word or two, and what it stands for. */
const PAIR =
  /(?:^|[\s([,;|/])[^\s()[\],;|/=:]{1,12}(?: [^\s()[\],;|/=:]{1,12}){0,2}\s?(?:=|:|→|➔|\s[-–—]\s|\smeans\s)\s?(?=[^\s,;|])/gu;

/** What the words before a key are parted from it by; "Status 1 = …" has nothing between. */
const HEAD = /^([^\n([=:→;]{2,50}?)\s*(?:[\n([]|:\s|[–—-]\s(?=\S{1,12}\s?(?:=|→|:))|(?=\s\S{1,6}\s?(?:=|→)))/u;

/** A line of a key to letters in brackets: "(A) accountable", "[A]ccountable". */
const TAGGED = /(?:^|[\s:;,/|–—-])[([]\p{Lu}{1,3}[)\]]\s?(?:[=:–—-]\s?)?\p{L}{3,}/gu;
const HEAD_OF_TAGGED = /^([^\n([]{2,50}?(?:\(s\))?)\s*[:–—?-]?\s*(?=[([]\p{Lu}{1,3}[)\]])/u;
/** The same with the letter last: "Accountable (A) / responsible (R)". */
const TAGGED_LAST = /(?<=\p{L}{3})\s?[([]\p{Lu}{1,2}[)\]](?=\s|$|[,;/&+])/gu;
const HAS_TAG = /[([]\p{Lu}{1,3}[)\]]/u;

/** Longer is prose; a sentence has no such pairs. */
const LONGEST = 500;

/**
 * A heading without the key that its cell holds besides: "RAG" of "RAG (G = complete, A = on track)". A key has two lines
 * at least; any other heading is given back as it stands.
 */
export const withoutKey: (heading: string) => string = remembering((heading) => {
  if (heading.length > LONGEST) return heading;
  if (HAS_TAG.test(heading)) {
    const [whole = "", first] = HEAD_OF_TAGGED.exec(heading) ?? [];
    if (first !== undefined && [...heading.slice(whole.length - 1).matchAll(TAGGED)].length >= 2) return first;
    if ([...heading.matchAll(TAGGED_LAST)].length >= 2) return heading.replace(TAGGED_LAST, "");
  }
  if (!/[=:→➔–—-]|means/.test(heading)) return heading;
  const [whole = "", first] = HEAD.exec(heading) ?? [];
  if (first === undefined) return heading;
  return [...heading.slice(whole.length).matchAll(PAIR)].length >= 2 ? first : heading;
}, LONGEST);
