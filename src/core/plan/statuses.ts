import { squash } from "./squash";
import { actionStatuses, impactStatuses, type ActionStatus, type ImpactStatus } from "./scheme";

/** A status as it was read. `exact` is false where the words differ from the scheme's wording in any way. */
export type ReadStatus<S> = { readonly status: S; readonly exact: boolean };

/** Shorter or older wordings that can mean only one state. "Complete" alone fits two states and is not among them. */
const ACTION_WORDS: { readonly [S in ActionStatus]: readonly string[] } = {
  "complete-impactful": [
    "complete and impactful",
    "completed and impactful",
    "complete impactful",
    "complete with impact",
    "complete and impact seen",
  ],
  "complete-impact-not-seen": [
    "complete impact not yet seen",
    "completed impact not yet seen",
    "complete impact not seen",
    "complete but impact not yet seen",
    "complete no impact yet",
  ],
  "in-progress-off-track": [
    "in progress off track",
    "off track",
    "in progress and off track",
    "in progress not on track",
    "behind schedule",
  ],
  "in-progress-on-track": ["in progress on track", "on track", "in progress and on track", "on schedule", "on target"],
  "not-started": ["not yet started", "not started", "yet to start", "not begun", "not commenced"],
};

const IMPACT_WORDS: { readonly [S in ImpactStatus]: readonly string[] } = {
  "system-level": [
    "felt at a system level",
    "felt at system level",
    "system level",
    "at a system level",
    "system level impact",
    "impact felt at a system level",
    "impact at a system level",
  ],
  variable: ["variable", "variable impact", "impact variable"],
  "not-seen": ["not yet seen", "not seen", "no impact yet", "impact not seen", "none yet"],
};

/** The action status that a text means, or null when it means none or could mean more than one. */
export function readActionStatus(text: string): ReadStatus<ActionStatus> | null {
  return readStatus(text, actionStatuses, ACTION_WORDS, /^(the )?action (is )?/);
}

/** The impact status that a text means, or null when it means none or could mean more than one. */
export function readImpactStatus(text: string): ReadStatus<ImpactStatus> | null {
  return readStatus(text, impactStatuses, IMPACT_WORDS, /^(the )?impact (is )?/);
}

function readStatus<S extends string>(
  text: string,
  scheme: readonly { readonly id: S; readonly wording: string }[],
  words: { readonly [K in S]: readonly string[] },
  lead: RegExp,
): ReadStatus<S> | null {
  const exact = scheme.find(({ wording }) => wording === text);
  if (exact) return { status: exact.id, exact: true };
  const said = squash(text).replace(lead, "");
  if (said === "") return null;
  const same = scheme.find(({ id, wording }) => said === squash(wording).replace(lead, "") || words[id].includes(said));
  const near = same ?? onlyOne(scheme.filter(({ wording }) => isTypo(said, squash(wording).replace(lead, ""))));
  return near ? { status: near.id, exact: false } : null;
}

const onlyOne = <T>(list: readonly T[]): T | undefined => (list.length === 1 ? list[0] : undefined);

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
