import { NO_WORDS, readOn, type Scale, type Status } from "../colours/scale";
import { squash } from "../squash";

/**
 * What a word can hardly mean otherwise, by scale. Colours and letters are not here: green is complete in one house and
 * on track in the next; "complete" and "in progress" each leave two states open.
 */
const SUGGESTED: { readonly [S in Scale]: readonly (readonly [status: Status, words: readonly string[]])[] } = {
  actionStatus: [
    ["not-started", ["to do", "not yet commenced", "not yet due to start", "to be started", "awaiting start"]],
    ["in-progress-on-track", ["on schedule", "on target", "on plan", "progressing to plan", "to plan"]],
    ["in-progress-off-track", ["behind schedule", "behind", "delayed", "off target", "slipped", "slipping"]],
  ],
  impactStatus: [
    ["system-level", ["system wide", "across the system", "felt across the system"]],
    ["variable", ["mixed", "patchy", "inconsistent"]],
    ["not-seen", ["none", "too early", "too early to say", "too early to tell", "none yet seen"]],
  ],
};

/** The state that is offered for a word, without its number and what stands in brackets; null where it could mean several. */
export function suggestedStatus(scale: Scale, word: string): Status | null {
  const bare = word.replace(/\([^)]*\)/g, " ").replace(/^\s*\w{1,2}[).:]\s*/, "");
  const said = squash(bare);
  const known = SUGGESTED[scale].find(([, words]) => words.includes(said))?.[0];
  return known ?? readOn(scale, bare.trim(), NO_WORDS)?.status ?? null;
}
