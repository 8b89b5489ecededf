import { squash } from "../squash";
import type { Polarity } from "../plan";

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

const LOWER =
  /\b(waiting|wait|waits|waited|overdue|backlog|complaints?|exclusions?|excluded|suspensions?|absences?|absent|tribunals?|appeals?|delays?|delayed|vacanc(y|ies)|vacant|turnover|breaches|late|missed|missing education|under \d+ hours|part time timetables?|without (a )?(place|placement|provision)|not in education|neet)\b/;
const HIGHER =
  /\b(on time|within (\d+|two|three|four|five|six|eight|ten|twelve|twenty) (working )?(weeks|days)|within timescales?|timeliness|timely|up to date|good or outstanding|satisfied|satisfaction|attendance|completed|success|successful|positive|confident|confidence|improved|met|good)\b/;

/** The polarity that a measure's name makes plain, or null when it could be either. A guess, and to be told as one. */
export function polarityOfName(name: string): Polarity | null {
  return polarityWithWord(name)?.better ?? null;
}

/** The same with the word of the name that gave it away. */
export function polarityWithWord(name: string): { readonly better: Polarity; readonly word: string } | null {
  const said = squash(name);
  const [lower, higher] = [LOWER.exec(said)?.[0], HIGHER.exec(said)?.[0]];
  if ((lower === undefined) === (higher === undefined)) return null;
  return lower === undefined ? { better: "higher", word: higher! } : { better: "lower", word: lower };
}
