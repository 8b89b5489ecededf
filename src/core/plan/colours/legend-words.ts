import { withoutKey } from "../key-in-heading";
import { namedColour, type ColourName } from "./colour";
import { plainMeaning } from "./plain-meaning";
import { readEither, type ScaleWords, type Status } from "./scale";

/** What stands for a state in a key: a colour by its name, or a letter, symbol or word. */
export type Sign = { readonly name: ColourName | null; readonly mark: string };

/** A state and what stands for it, as one line of a key says it; `sign` is null where the line only names the state. */
export type Statement = { readonly status: Status; readonly sign: Sign | null };

/** A text longer than this is prose, not a key. */
const LONGEST = 400;

/** The lines of a cell that say "Blue = complete and impactful", "R: off track", "Action not yet started (grey)". */
export function statementsIn(text: string, words: ScaleWords): readonly Statement[] {
  if (!maySpeakOfStates(text, words)) return [];
  return keyIn(text)
    .replace(/^\s*(?:key|legend|rag key|colour key)\s*:/i, "")
    .split(NEXT_LINE)
    .flatMap((line) => statementOf(line.trim(), words) ?? []);
}

/**
 * Where the next line of a key begins. A comma only before another sign or behind a bracket: the scheme's own wordings
 * have commas in them.
 */
const NEXT_LINE =
  /[\n;|•]|\s{3,}|\s\/\s|(?<=[)\]]),|[\s.](?=(?:\p{Lu}{1,2}\d?|\d|\p{Lu}\p{Ll}{2,8})\s?(?:=|→))|,(?=\s*[^\s,=:–—-]{1,10}(?: [^\s,=:–—-]{1,8})?\s*(?:[=:–—→]|\s-\s|means\b))/u;

/** Every wording of the scheme has one of these; spares the readers all other cells. */
const MAY_SPEAK_OF_STATES =
  /complet|impact|track|start|system|variable|seen|begun|begin|commence|C\+|NS|=.*(?:done|finished|under ?way|schedule|behind|felt|nothing|none|no )/i;

/** Whether a text may name a state; spares the readers all others. */
export function maySpeakOfStates(text: string, words: ScaleWords): boolean {
  if (text.length > LONGEST) return false;
  return MAY_SPEAK_OF_STATES.test(text) || words.actionStatus.size + words.impactStatus.size > 0;
}

/** The key in a heading: what stands in its bracket, or behind its words; any other text as it stands. */
export function keyIn(text: string): string {
  const head = withoutKey(text);
  if (head === text) return text;
  const rest = text.slice(head.length).trim();
  return /^[([].*[)\]]$/s.test(rest) ? rest.slice(1, -1) : rest.replace(/^[([:–—-]\s*/, "");
}

function statementOf(line: string, words: ScaleWords): Statement | null {
  return withSign(line, words) ?? alone(line, words);
}

function withSign(line: string, words: ScaleWords): Statement | null {
  for (const { 0: between, index } of line.matchAll(/\s*(?:=|:|→|➔|–|—|\s-\s|\bmeans\b|\bis\b)\s*/g)) {
    const [before, after] = [line.slice(0, index), line.slice(index + between.length)];
    const found =
      pair(before, after, words) ??
      pair(after, before, words) ??
      (/=|→|➔|means/.test(between) ? grade(before, after, words) : null);
    if (found) return found;
  }
  const [, status, sign] = /^(.+?)\s*[([](.+?)[)\]]$/.exec(line) ?? [];
  const bracketed = status !== undefined && sign !== undefined ? pair(sign, status, words) : null;
  if (bracketed) return bracketed;
  const [, mark, rest] = /^(\S{1,3})\s+(.+)$/u.exec(line) ?? [];
  return mark !== undefined && rest !== undefined && !/[\p{L}\p{N}]/u.test(mark) ? pair(mark, rest, words) : null;
}

/** "1 = felt at a system level": a number that is said to be a state, and does not only count the lines. */
function grade(said: string, meant: string, words: ScaleWords): Statement | null {
  const mark = /^\s*(?:grade |level |score |rating )?(\d)\s*$/i.exec(said)?.[1];
  const status = mark === undefined ? null : meaningOf(meant, words);
  return mark === undefined || status === null ? null : { status, sign: { name: null, mark } };
}

function pair(said: string, meant: string, words: ScaleWords): Statement | null {
  const sign = signOf(said);
  const status = sign === null ? null : meaningOf(meant, words);
  return status === null ? null : { status, sign };
}

/** What a sign stands for, in the scheme's words or in plain ones. */
const meaningOf = (meant: string, words: ScaleWords) => readEither(meant, words) ?? plainMeaning(meant);

/** A state by itself, or before its explanation. A sign alone says nothing of what it stands for. */
function alone(line: string, words: ScaleWords): Statement | null {
  if (signOf(line) !== null) return null;
  const said = /^(.{6,60}?)\s*(?:[:;(]|–|—|\s-\s)/.exec(line)?.[1];
  const status = readEither(line, words) ?? (said === undefined ? null : readEither(said, words));
  return status === null ? null : { status, sign: null };
}

/** A colour's name, a letter or two, perhaps with a digit ("A4"), or a symbol; null for other words and for numbers, which only count the lines. */
export function signOf(text: string): Sign | null {
  const mark = text.trim();
  const name = namedColour(mark);
  if (name !== null) return { name, mark };
  const isMark =
    /^(?:\p{Lu}{1,3}[+-]?|\p{Lu}{1,2}\d|[\p{S}\p{Po}\uFE0F]{1,3})$/u.test(mark) && !/^[.,;:!?*•·]+$/.test(mark);
  return isMark ? { name: null, mark } : null;
}
