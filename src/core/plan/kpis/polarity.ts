import { squash } from "../squash";
/** Which way of a measure is better. */
export type Polarity = "higher" | "lower" | "neither";

/** The polarity that a cell states: "Higher is better", "Lower", "↓", "Neither". Null when it states none. */
export function readPolarity(text: string): Polarity | null {
  const said = squash(text);
  if (
    /\b(neither|neutral|monitor|context|contextual|no direction|n a|not applicable)\b/.test(said) ||
    /[↔⇔]/.test(text)
  )
    return "neither";
  const up =
    /\b(high|higher|up|increase|increasing|more|bigger|larger|greater|maximise|max)\b|^h$/.test(said) ||
    /[↑▲⬆]|^\+$/.test(text.trim());
  const down =
    /\b(low|lower|down|decrease|decreasing|less|fewer|smaller|reduce|reduction|minimise|min)\b|^l$/.test(said) ||
    /[↓▼⬇]|^[-–−]$/.test(text.trim());
  if (up === down) return null;
  const isTurned = /\b(worse|bad|poor)\b/.test(said);
  return up === isTurned ? "lower" : "higher";
}

/** Things that nobody wants more of, by the words that people have for them. */
const LOWER =
  /\b(wait|waits|waited|waiting|overdue|backlogs?|complaints?|exclusions?|excluded|suspensions?|suspended|absences?|absent|absenteeism|tribunals?|appeals?|delays?|delayed|vacanc(?:y|ies)|vacant|turnover|sickness|agency|breach(?:es)?|late|missed|missing education|unresolved|unfilled|cancel(?:led|lations?)|overspends?|did not attend|dnas?|re referrals?|out of (?:area|county|borough|city|authority|school)|under \d+ hours|(?:over|more than|longer than) \d+ (?:days|weeks|months)|part time timetables?|without (?:a )?(?:place|placement|provision)|not in (?:education|employment|work|training)|neet|(?:average|mean|median|longest) (?:time|days|weeks|months)|(?:days|weeks|time) (?:taken )?to)\b/;

/** What is done by the day it was due: that is better even of things that nobody wants more of ("complaints answered in time"). */
const TIMELY =
  /\b(on time|in time|timely|timeliness|(?:with)?in (?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen|sixteen|eighteen|twenty|thirty|forty) (?:working |school |calendar |clock )?(?:minutes?|hours?|hrs?|days?|weeks?|wks?|months?)|(?:with)?in (?:the )?(?:statutory )?time(?:scales?|frames?|limits?)|by (?:the )?(?:statutory )?deadlines?)\b/;

/** Things of which more is better. */
const HIGHER =
  /\b(up to date|good or outstanding|satisfied|satisfaction|attendance|attending|complete|completed|completion|success|successful|positive|confident|confidence|improved|met|good|pass rates?|passed|expected standard|attainment|attaining|achieve|achieved|achieving|achievement|greater depth|listened to|recommend|feel(?:ing)? (?:\w+ )?(?:safe|heard|supported|included|involved|welcome|valued|informed)|in (?:education|employment|work|training)|internships?|apprenticeships?|uptake|take up|trained|compliance|compliant|offered)\b/;

/** What turns the words behind it round: "not completed on time", "non-attendance". */
const TURNED = /\b(?:not|non|never|without|no longer|un)(?: \w+){0,2} $/;

/** A measure of change, whose better side is that of the change and not of the thing. */
const CHANGE = /\b(?:reductions?|decreases?|falls?) (?:in|of)\b/;

/** The polarity that a measure's name makes plain, or null when it could be either. A guess, and to be told as one. */
export function polarityOfName(name: string): Polarity | null {
  return polarityWithWord(name)?.better ?? null;
}

type Named = { readonly better: Polarity; readonly word: string };

/** The same with the word of the name that gave it away. */
export function polarityWithWord(name: string): Named | null {
  const said = squash(name);
  if (CHANGE.test(said)) return null;
  const timely = TIMELY.exec(said);
  const lower = LOWER.exec(said)?.[0];
  if (timely !== null) return OPEN_STILL.test(said) ? null : named(said, timely);
  const higher = HIGHER.exec(said);
  if (lower !== undefined)
    return higher === null || isTurned(said, higher) || lower.includes(higher[0])
      ? { better: "lower", word: lower }
      : null;
  return higher === null ? null : named(said, higher);
}

/** What is still open, or was late, is not made better by a time that its name mentions. */
const OPEN_STILL =
  /\b(?:wait|waits|waited|waiting|overdue|backlogs?|late|delays?|delayed|breach(?:es)?|missed|outstanding)\b/;

const isTurned = (said: string, { index }: RegExpExecArray) => TURNED.test(said.slice(0, index));

function named(said: string, found: RegExpExecArray): Named {
  return isTurned(said, found)
    ? { better: "lower", word: /\S+(?: \S+){0,2} $/.exec(said.slice(0, found.index))![0] + found[0] }
    : { better: "higher", word: found[0] };
}
