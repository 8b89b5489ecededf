import { clausesOf } from "./claims";
import { isPlaceholder } from "./placeholders";

/** To note, to watch, to discuss, to report: nothing that is late becomes less late by it. */
const IDLE =
  /\b(?:(?:kept?|keep|remains?|held|continues?) (?:\w+ ){0,2}under (?:review|observation|consideration)|under review|not(?:e|es|ed|ing)|monitor\w*|keep (?:an eye|a watch|watching|track)|watch\w*|wait\w*|await\w*|discuss\w*|aware|report(?:ed|s|ing)? (?:back )?(?:to|at|in)|updates? (?:to|at)|updated|no (?:further |immediate |specific )?(?:actions?|steps?|plans?|change)|none|nothing|brought back to|look(?:ed)? at (?:it )?again|(?:to be )?(?:re)?(?:viewed|visited|considered) (?:at|in|by)|rais(?:e|ed) (?:at|with)|as (?:above|before|planned)|carry on|continue as|business as usual|ongoing|(?:to )?continue|on the agenda|(?:kept|keep) (?:\w+ )?informed|(?:re-?visit|revisit)\w*|come back to|hope\w*|remains? (?:a |the )?(?:concern|risk|priority|issue))\b/i;

/** Words of something that is done, asked for or decided. */
const DOING =
  /\b(?:recruit\w*|appoint\w*|interview\w*|agency|interim|extra|additional|more (?:staff|time|sessions|money|people)|escalat\w*|deci[ds]\w*|agree\w*|revis(?:e|es|ed|ing|ion)\b|re-?plan\w*|re-?profil\w*|recover\w*|mitigat\w*|start\w*|begin\w*|begun|launch\w*|deliver(?:ed|ing|s)?|complet\w*|finish\w*|hold|held|train\w*|mov(?:e|ed|es|ing)|tender\w*|contract\w*|fund\w*|money|bids?|hire\w*|buy|bought|commission\w*|draft\w*|writ\w*|redesign\w*|clear\w*|catch\w*|caught|weekly|fortnightly|daily|new(?! year)|second(?:ed|ment)?|offer\w*|secur\w*|confirm\w*|resolv\w*|negotiat\w*|meets?\b|met\b|ask(?:s|ed)? (?!to (?:note|be aware|watch))|request\w*|chang\w*|switch\w*|bring forward|visit\w*|send|sent|work with|task ?(?:force|group|and finish)|until (?:all|every|it is|they are)|by (?:the end|\d|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*|christmas|easter|spring|summer|autumn))\b/i;

/** Whether next steps tell of nothing that would be done: they are blank or hold a place, or only note, watch or report. */
export function isIdle(nextSteps: string | null): boolean {
  if (nextSteps === null || isPlaceholder(nextSteps)) return true;
  const clauses = clausesOf(nextSteps.replace(/\basked to (?:note|be aware|watch)\b/gi, "note"));
  return clauses.length > 0 && clauses.every((clause) => IDLE.test(clause) && !DOING.test(clause));
}
