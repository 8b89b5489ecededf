import { squash } from "../squash";
import type { Status } from "./scale";

const DONE = /\b(?:done|completed?|finished|delivered|achieved|closed)\b/;
const GOING_ON =
  /\b(?:under ?way|in progress|ongoing|on going|started|begun|being (?:done|delivered|worked on)|work(?:ing)? (?:goes|is going|has begun|is under way))\b/;
const NOT_BEGUN =
  /\b(?:(?:not|nothing|nobody)\b.{0,20}\b(?:begun|begin|started?|commenced?)|(?:yet|still|waiting) to (?:begin|start|commence)|to be started)\b/;
const LATE = /\b(?:behind|late|later than|delay(?:s|ed)?|slipp(?:ed|ing)|overdue|off (?:schedule|track|plan|target))\b/;
const IN_TIME = /\b(?:on (?:schedule|track|time|plan|target)|in time|as planned|to (?:plan|schedule|time))\b/;
/** A difference that is looked for, and whether it is there. */
const DIFFERENCE = /\b(?:difference|impact|benefits?|change|effect|results?)\b/;
const NONE = /\b(?:no|none|nothing|not|cannot|without|awaited|awaiting|yet)\b/;
const WHOLE =
  /\b(?:(?:whole|entire|across the|throughout the|all (?:parts )?of the) (?:local )?(?:system|area|partnership)|system (?:wide|level)|everywhere)\b/;
const IN_PARTS =
  /\b(?:some (?:places|areas|schools|parts|families|teams|services)|in (?:places|parts)|not (?:in )?(?:others|everywhere|all)|patchy|mixed|varies|uneven)\b/;
const NOTHING_SEEN =
  /^(?:nothing|none|no (?:difference|impact|change|effect)|not)\b.{0,30}\b(?:yet|seen|felt|shown|so far|to see)\b/;

/**
 * The state that the line of a key means in plain words of a house ("under way but behind schedule"); null where it says
 * none, or may mean two. Only for lines that say what a sign stands for, of which a key has several.
 */
export function plainMeaning(text: string): Status | null {
  const said = squash(text);
  if (said.length < 6 || said.length > 90) return null;
  const found = [...actionMeant(said), ...impactMeant(said)];
  return found.length === 1 ? found[0]! : null;
}

function actionMeant(said: string): readonly Status[] {
  const [begun, open] = [GOING_ON.test(said) && !NOT_BEGUN.test(said), NOT_BEGUN.test(said)];
  const done =
    DONE.test(said) &&
    !/\b(?:not|partly|nearly|to be) (?:yet )?(?:done|complete|finished|delivered|achieved)/.test(said);
  if ([done, begun, open].filter(Boolean).length !== 1) return [];
  if (open) return LATE.test(said) || IN_TIME.test(said) ? [] : ["not-started"];
  if (done) {
    if (!DIFFERENCE.test(said)) return [];
    return [NONE.test(said) ? "complete-impact-not-seen" : "complete-impactful"];
  }
  if (LATE.test(said) === IN_TIME.test(said)) return [];
  return /\bnot\b/.test(said) ? [] : [LATE.test(said) ? "in-progress-off-track" : "in-progress-on-track"];
}

function impactMeant(said: string): readonly Status[] {
  if (DONE.test(said) || GOING_ON.test(said) || NOT_BEGUN.test(said)) return [];
  const parts = IN_PARTS.test(said);
  return [
    ...(WHOLE.test(said) && !parts && !/\b(?:not|no|nothing|none)\b/.test(said) ? (["system-level"] as const) : []),
    ...(parts ? (["variable"] as const) : []),
    ...(NOTHING_SEEN.test(said) && !parts ? (["not-seen"] as const) : []),
  ];
}
