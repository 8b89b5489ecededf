/** A state and what is said of it: behind a dash, a colon or a full stop, in a bracket at the end, or behind "but". */
const FORMS = [
  /^([^\n:.;–—]{6,90}?)\s*(?:\n|[:.;]\s|\s[-–—]\s|–|—)\s*(\S[\s\S]{0,600})$/,
  /^([^\n()[\]]{6,90}?)\s*[([]([^()[\]]{1,200})[)\]]$/,
  /^([^\n:.;]{6,60}?),?\s+(but\s[^\n]{1,200})$/i,
];

/** Words that take back, or halve, what the first ones said. */
const TURNS_ROUND =
  /\b(?:but|although|however|except|not|no longer|on track|off track|started|complete[d]?|partly|partially|part|overdue|delay(?:s|ed)?|slip(?:s|p\w+)?|behind|stalled|paused|risk|impact(?:ful)?|variable|red|amber|green|blue)\b/i;

/** What is so little that the state holds: "minor delays", "no issues", and what only says where to look: "see risk 4". */
const LITTLE =
  /\b(?:minor|slight|small|no|without)\s+(?:delays?|slippage|issues?|risks?)\b|\b(?:see|refer to)\s+(?:the\s+)?(?:risks?|updates?|notes?)\b/gi;

/** What "but" may lead to and leave the state alone. */
const BUT_STILL =
  /^but\s+(?=(?:please\s+)?(?:see|refer)\b|(?:is\s+)?(?:recoverable|recovering|improving)\b|(?:a\s+|with\s+(?:a\s+)?)?(?:recovery|mitigat\w+|plan)\b)/i;

/** What makes an action that is off track no better and no worse than off track. */
const OF_OFF_TRACK = /\b(?:not|overdue|delay(?:s|ed)?|slip(?:s|p\w+)?|behind|risk|red|amber)\b/gi;

/**
 * The state with which a cell begins, where the rest of its words leaves it alone ("Off track – the lease is not signed",
 * "Not started (awaiting funding)"); null where there is none, or the rest takes it back.
 *
 * @param stateOf the state that words by themselves mean
 */
export function stateWithRemark<S extends string>(text: string, stateOf: (words: string) => S | null): S | null {
  for (const form of FORMS) {
    const [, first = "", rest = ""] = form.exec(text.trim()) ?? [];
    const state = first === "" ? null : stateOf(first);
    if (state !== null) return leavesAlone(rest, state) ? state : null;
  }
  return null;
}

function leavesAlone(rest: string, state: string): boolean {
  const said = rest.replace(BUT_STILL, "").replace(LITTLE, " ");
  return !TURNS_ROUND.test(state === "in-progress-off-track" ? said.replace(OF_OFF_TRACK, " ") : said);
}

/** What an action is on track to, or for: it is to be done, and is not yet. */
const ON_THE_WAY =
  /^(.{0,24}\bon track)\s+(?:to (?:be (?:delivered|completed?|achieved|met|finished|done)|deliver|complete|achieve|meet|finish)|for (?:delivery|completion)|against (?:the )?plan)\b[^\n;.]{0,60}$/i;

/** "On track to be delivered by May": the state, where nothing behind it says that it may not be. */
export function stateOnTheWay<S extends string>(text: string, stateOf: (words: string) => S | null): S | null {
  const [, state] = ON_THE_WAY.exec(text.trim()) ?? [];
  return state === undefined || /\b(?:but|although|however|except|risk|delay\w*|off track|slip\w*)\b/i.test(text)
    ? null
    : stateOf(state);
}

/** What says that a state was before, and what says that one holds now. */
const BEFORE =
  "(?:was|were|had been|previously|prev|formerly|earlier|before|last (?:time|month|quarter|term|meeting|report|update))";
const NOW = "(?:now|currently|today|at present|this (?:time|month|quarter|term|meeting|report))";

/** Two states of which the words say which one holds: the group. Before the first sign that parts them stands no other. */
const MOVED: readonly RegExp[] = [
  new RegExp(`^${BEFORE}\\b:?\\s*[^;\\n→]{3,60}?\\s*[;\\n]\\s*(?:is |it is )?${NOW}\\b:?\\s*([^\\n]{5,60})$`, "i"),
  new RegExp(
    `^${BEFORE}\\b:?\\s*[^,;.\\n→]{3,60}?\\s*(?:[,;.\\n→–—-]+|\\bbut\\b|\\band\\b)\\s*(?:is |it is )?${NOW}\\b:?\\s*([^\\n]{5,60})$`,
    "i",
  ),
  new RegExp(
    `^(?:is |it is )?${NOW}\\b:?\\s*([^,;.\\n(/→]{5,60}?)\\s*(?:[,;.\\n(/–—-]+)\\s*${BEFORE}\\b[^\\n]{3,60}$`,
    "i",
  ),
  new RegExp(`^([^()[\\]\\n→]{5,60}?)\\s*[([,;–—-]+\\s*(?:this )?${BEFORE}\\b:?\\s[^()[\\]\\n]{3,60}[)\\]]?$`, "i"),
  new RegExp(`^[^,;.\\n→]{3,60}?\\s*(?:[,;.\\n–—-]+|\\bbut\\b)\\s*(?:is |it is )?${NOW}\\b:?\\s*([^\\n]{5,60})$`, "i"),
  /^(?:(?:has )?(?:moved|changed|gone|improved|slipped|worsened) )?from\s[^,;.\n→]{3,60}?\sto\s([^\n]{5,60})$/i,
];

/** "On track → off track": what an arrow leads to. */
const ARROW = /^([^\n→]{3,60}?)\s*(?:→|➔|->|=>)\s*([^\n→]{3,60})$/;

/**
 * The state of the day where a cell also names the one before: "Was off track, now on track", "On track (was off track)",
 * "Off track → on track", "Moved from off track to on track". Null where the words do not say which one holds.
 *
 * @param stateOf the state that words by themselves mean
 */
export function stateNow<S extends string>(text: string, stateOf: (words: string) => S | null): S | null {
  const said = text.trim();
  const [, first, last] = ARROW.exec(said) ?? [];
  if (first !== undefined && last !== undefined) return stateOf(first) === null ? null : stateOf(last);
  for (const form of MOVED) {
    const now = form.exec(said)?.[1];
    const state = now === undefined ? null : stateOf(now);
    if (state !== null) return state;
  }
  return null;
}
