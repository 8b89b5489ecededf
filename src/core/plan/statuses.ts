import { compact } from "../words/compact";
import { remembering } from "./remembering";
import { squash } from "./squash";
import { stateNow, stateOnTheWay, stateWithRemark } from "./state-remarks";
import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus } from "./scheme";

/** A status as it was read. `exact` is false where the words differ from the scheme's wording in any way. */
export type ReadStatus<S> = { readonly status: S; readonly exact: boolean };

/** Words, letters and symbols of another scheme, by `wordKey`, and the state that each stands for. */
export type SynonymMap<S> = ReadonlyMap<string, S>;

/**
 * What two cells have in common when they say the same in other case, spacing and punctuation. Symbols count where there
 * is nothing else, and a plus sign always does: `C+` is not `C`.
 */
export function wordKey(text: string): string {
  const words = squash(text.replaceAll("+", " plus "));
  return words !== "" ? words : text.normalize("NFKC").replace(/[\s\uFE0E\uFE0F]/g, "");
}

/** A map of synonyms from words as people write them. */
export function synonymMap<S>(pairs: Iterable<readonly [word: string, status: S]>): SynonymMap<S> {
  return new Map([...pairs].map(([word, status]) => [wordKey(word), status]));
}

/** Wordings that can mean only one state, as they stand after `plainly`. "Complete" alone fits two and is not here. */
const ACTION_WORDS: { readonly [S in ActionStatus]: readonly string[] } = {
  "complete-impactful": [
    "complete impactful",
    "complete with impact",
    "complete impact seen",
    "complete impact felt",
    "complete impact evident",
  ],
  "complete-impact-not-seen": [
    "complete impact not seen",
    "complete impact not felt",
    "complete impact not evident",
    "complete not impactful",
    "complete no impact",
    "complete no impact seen",
    "complete awaiting impact",
    "complete impact awaited",
  ],
  "in-progress-off-track": [
    "in progress off track",
    "off track",
    "in progress not on track",
    "not on track",
    "no longer on track",
  ],
  "in-progress-on-track": ["in progress on track", "on track", "back on track"],
  "not-started": ["not started", "not begun", "not commenced", "yet to start", "yet to begin", "yet to commence"],
};

const IMPACT_WORDS: { readonly [S in ImpactStatus]: readonly string[] } = {
  "system-level": ["felt system level", "system level", "system level impact", "seen system level", "system"],
  variable: ["variable", "variable impact"],
  "not-seen": ["not seen", "no impact", "no impact seen", "none yet", "not yet"],
};

/**
 * The action status that a text means, or null when it means none or could mean more than one. Words of other schemes
 * ("Green", "Done"), letters and symbols mean what `words` says, and nothing without it.
 */
export function readActionStatus(text: string, words?: SynonymMap<ActionStatus>): ReadStatus<ActionStatus> | null {
  return readStatus(text, ACTION_SCALE, words);
}

/** The impact status that a text means, or null when it means none or could mean more than one. */
export function readImpactStatus(text: string, words?: SynonymMap<ImpactStatus>): ReadStatus<ImpactStatus> | null {
  return readStatus(text, IMPACT_SCALE, words);
}

const WORDINGS: ReadonlySet<string> = new Set([...actionStatuses, ...impactStatuses].map(({ wording }) => wording));

/** Whether a text is the scheme's own wording of a state, letter for letter. */
export const isWording = (text: string): boolean => WORDINGS.has(text);

/**
 * The states that an incomplete wording leaves open: "Complete" and "Done" fit two, so do "In progress" and "Ongoing".
 * Empty for words that say less, or that name one state.
 */
export function statesLeftOpen(text: string): readonly ActionStatus[] {
  const said = plainly(squash(text)).replace(/^action /, "");
  if (/^(complete|done|finished)$/.test(said)) return ["complete-impactful", "complete-impact-not-seen"];
  return said === "in progress" ? ["in-progress-off-track", "in-progress-on-track"] : [];
}

/** The scheme's own short forms, in capitals. `C` is not among them: alone it is any house's "complete" or "closed". */
const SHORTS: ReadonlyMap<string, ActionStatus> = new Map(
  actionStatuses.flatMap(({ id, short }) => (short === "C" ? [] : [[short, id] as const])),
);

type Scale<S extends string> = {
  readonly scheme: readonly { readonly id: S; readonly wording: string }[];
  readonly shorts: ReadonlyMap<string, S>;
  /** The words of each state, as they stand after `plainly`. */
  readonly words: ReadonlyMap<string, S>;
  /** The scheme's wordings squashed, whole and without their subject, in which a slip is forgiven. */
  readonly wordings: readonly { readonly status: S; readonly meant: readonly string[] }[];
  /** What a sentence about this scale begins with. */
  readonly subject: RegExp;
  /** Every wording holds one of these, squashed, also with a slip in it; spares the work on all other texts. */
  readonly stems: RegExp;
  /** `wordsOn` the scale, or those of a state with a remark. */
  readonly byWords: (text: string) => S | null;
};

/** What a cell says that also names the state before, within the length of two states. */
const SPEAKS_OF_BEFORE =
  /^(?=[\s\S]{1,140}$)[\s\S]*(?:→|➔|->|=>|\b(?:now|was|were|previously|prev|formerly|earlier|before|last|from|currently|today|this)\b)/i;

type Given<S extends string> = Pick<Scale<S>, "scheme" | "shorts" | "subject" | "stems">;

function scaleOf<S extends string>(given: Given<S>, words: { readonly [K in S]: readonly string[] }): Scale<S> {
  const wordings = given.scheme.map(({ id, wording }) => {
    const full = squash(wording);
    return { status: id, meant: [full, withoutSubject(full, given.subject)] };
  });
  const pairs = given.scheme.flatMap(({ id }) => words[id].map((said) => [said, id] as const));
  const scale: Scale<S> = {
    ...given,
    wordings,
    words: new Map(pairs),
    byWords: remembering((text) => {
      const stateOf = (said: string) => wordsOn(scale, said);
      const ofDay = () => (SPEAKS_OF_BEFORE.test(text) ? stateNow(text, stateOf) : null);
      return stateOf(text) ?? ofDay() ?? stateOnTheWay(text, stateOf) ?? stateWithRemark(text, stateOf);
    }),
  };
  return scale;
}

const ACTION_SCALE = scaleOf<ActionStatus>(
  {
    scheme: actionStatuses,
    shorts: SHORTS,
    subject: /^(the )?(action|work) /,
    stems: /track|start|begun|begin|commence|complet|impact|progress|action|yet/,
  },
  ACTION_WORDS,
);

const IMPACT_SCALE = scaleOf<ImpactStatus>(
  {
    scheme: impactStatuses,
    shorts: new Map(),
    subject: /^(the )?impact /,
    stems: /impact|variable|system|level|seen|yet/,
  },
  IMPACT_WORDS,
);

function readStatus<S extends string>(text: string, scale: Scale<S>, words?: SynonymMap<S>): ReadStatus<S> | null {
  const exact = scale.scheme.find(({ wording }) => wording === text);
  if (exact) return { status: exact.id, exact: true };
  const given = (words?.size ? words.get(wordKey(text)) : undefined) ?? scale.shorts.get(text.trim());
  const ofHouse = () =>
    words?.size && SPEAKS_OF_BEFORE.test(text)
      ? stateNow(text, (one) => words.get(wordKey(one)) ?? scale.byWords(one))
      : null;
  const status = given ?? scale.byWords(text) ?? ofHouse();
  return status === null ? null : { status, exact: false };
}

/** Whether a cell holds its state and no more: no date, nothing said of it. Writing the wording alone would lose those. */
export function saysOnlyItsState(text: string): boolean {
  if (text.replace(DATE_BEHIND, "").replace(DATE_BEFORE, "") !== text) return false;
  const isShort = ACTION_SCALE.shorts.has(text.trim());
  return isShort || (wordsOn(ACTION_SCALE, text) ?? wordsOn(IMPACT_SCALE, text)) !== null;
}

/** More than the longest wording with a colour and a number around it; what is longer is prose. */
const LONGEST = 90;

function wordsOn<S extends string>({ words, wordings, subject, stems }: Scale<S>, text: string): S | null {
  if (text.length > LONGEST) return null;
  // Folded as `squash` does, which takes longer: a stem has only letters, so that it stands in both or in neither.
  if (!stems.test(text.normalize("NFKC").toLowerCase())) return null;
  const all = squash(withoutTrimmings(text));
  const full = all.replace(COLOUR_AROUND, "").replace(NUMBER_BEFORE, "");
  const said = withoutSubject(full, subject);
  const same = words.get(said) ?? words.get(plainly(full).replace(subject, ""));
  const near = wordings.filter(({ meant: [whole, bare] }) => isTypo(full, whole!) || isTypo(said, bare!));
  const found = same ?? (near.length === 1 ? near[0]?.status : undefined);
  return found === undefined || contradicts(all, found) ? null : found;
}

const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const WHEN = `(?:as (?:at|of) |at |since |updated |reviewed |from )?(?:(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}\\.?[- ’']{0,2}(?:\\d{4}|\\d{2})?|\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}|q[1-4](?: \\d{2,4}(?:[/-]\\d{2})?)?)`;

/** The date of a report behind or before the words: "On track (Mar 25)", "On track – 12/03/2025", "March: on track". */
const DATE_BEHIND = compact(new RegExp(`\\s*(?:[([]\\s*${WHEN}\\s*[)\\]]|[-–—,:;]\\s*${WHEN})\\s*$`, "i"));
const DATE_BEFORE = compact(new RegExp(`^\\s*[([]?${WHEN}[)\\]]?\\s*[-–—:]\\s*(?=\\S)`, "i"));

/** A letter that only counts the choices of a list: "c) Impact not yet seen". */
const LETTER_BEFORE = /^\s*\(?[a-h][.)]\s+(?=\S)/i;

/** The words without the date of a report and the letter of a list. */
function withoutTrimmings(text: string): string {
  if (!/[\d(,:;)–—-]|\.\s/.test(text)) return text;
  return text.replace(DATE_BEHIND, "").replace(DATE_BEFORE, "").replace(LETTER_BEFORE, "");
}

function withoutSubject(words: string, subject: RegExp): string {
  return words.replace(subject, "").replace(/^is /, "");
}

/** A colour named before or after the words: "Green – on track". The words decide. */
const COLOUR_AROUND =
  /^(red|amber|green|blue|gr[ae]y|white|yellow|orange|purple) (?=\S)|(?<=\S) (red|amber|green|blue|gr[ae]y|white|yellow|orange|purple)$/g;

/** A number before the words, as drop-down lists have it: "4. Action in progress, on track", "A4: …". */
const NUMBER_BEFORE = /^[ai]?\d (?=\S)/;

/** "Red – on track" and "Green – off track" say two things. What colours mean for impact is nowhere agreed. */
function contradicts(words: string, status: string): boolean {
  const [, before, after] = /^(red|green) .|. (red|green)$/.exec(words) ?? [];
  const colour = before ?? after;
  if (colour === "red") return status.startsWith("complete-") || status === "in-progress-on-track";
  return colour === "green" && status === "in-progress-off-track";
}

/** Squashed words without what adds nothing, and in one form where people write two. */
function plainly(words: string): string {
  return words
    .replace(/\b(?:fully )?completed?\b/g, "complete")
    .replace(/\b(on|off)track\b/g, "$1 track")
    .replace(/\b(?:inprogress|under ?way|on ?going)\b/g, "in progress")
    .replace(/\b(?:and|but|the|a|at|is|has|have|been|still|currently)\b|\byet\b(?! to)/g, " ")
    .replace(/ +/g, " ")
    .trim();
}

/** Words that turn the meaning over; a slip in one of them is never repaired. */
const TURNING = ["on", "off", "not"];

/** One slip of the keyboard in ten letters or more: a letter more, less, other, or two swapped. */
function isTypo(said: string, meant: string): boolean {
  if (meant.length < 10 || Math.abs(said.length - meant.length) > 1) return false;
  const [words, meantWords] = [said.split(" "), meant.split(" ")];
  if (TURNING.some((word) => words.includes(word) !== meantWords.includes(word))) return false;
  let start = 0;
  while (start < said.length && said[start] === meant[start]) start++;
  let end = 0;
  while (end < Math.min(said.length, meant.length) - start && said.at(-1 - end) === meant.at(-1 - end)) end++;
  const [a, b] = [said.slice(start, said.length - end), meant.slice(start, meant.length - end)];
  return (a.length <= 1 && b.length <= 1) || (a.length === 2 && a === [...b].reverse().join(""));
}
