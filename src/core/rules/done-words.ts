import { compact } from "../words/compact";
import { clausesOf, mention, saysOutright } from "./claims";

/** What an update says of an action as a whole that is done. */

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";
const IS = "(?:(?:is|are|was|were|has|have|been|now|fully|all|already|formally|successfully) )*";
const DONE =
  "(?:completed?|done|finished|closed|concluded|signed off|discharged|finalised|fulfilled|accomplished|wound up)";
const ENDS =
  "(?! (?:in|at|by|for|with) (?:one|two|three|four|five|six|some|most|part|half|\\d+)\\b)(?! (?:except|apart|bar|subject|once|when|to date|so far|for (?:phase|stage|the first)))(?![ -](?:by|in|on) (?:the )?(?:end of )?(?:next|this)\\b)";
const PARTS =
  "(?:parts|elements|milestones|phases|stages|tasks|steps|strands|deliverables|objectives|sub-?actions|success criteria|actions|work)";
/** The whole action is said to be done, or nothing of it to be left, or its end is proposed. */
const ALL_DONE = compact(
  new RegExp(
    [
      `\\b(?:this|the|our|whole|entire) (?:whole |entire )?(?:action|work|workstream|project|task|piece of work|objective) (?:(?:is|has|was) )${IS}${DONE}\\b${ENDS}`,
      `^(?:the |this )?(?:work|action|task|objective|everything)(?: (?:is|has been|was|now|fully|all))* ${DONE}\\b${ENDS}`,
      `^(?:this|it|everything)(?: all)? (?:is|has|was) ${IS}${DONE}(?=$|[,:]| and\\b| (?:in|on|at) (?:${MONTH}|the))`,
      `\\b(?:all|every|both) (?:of the |the |our )?(?:\\w+ )?${PARTS}(?: of (?:the|this) \\w+)? ${IS}(?:${DONE}|delivered|achieved|met)\\b${ENDS}`,
      `^(?:the |this |our )?(?:objective|aim|outcome|goal|target|deliverables?) ${IS}(?:fully )?(?:achieved|met|delivered|reached)\\b${ENDS}`,
      `^(?:everything|all|all of this|all that|everything that|all the work|all the \\w+)(?: (?!not\\b)\\w+){0,5} (?:has|have|is|are|was|were) (?:now |already |all )*(?:been )?(?:done|delivered|completed?|finished|achieved|carried out|implemented|closed|signed off)(?=$|[,:]| (?:and|in (?:full|${MONTH})|on time)\\b)`,
      `\\b(?:all|every one)(?: of)?(?: the)? (?:\\w+ )?(?:tasks|steps|milestones|actions|deliverables|stages|items|objectives|elements|strands)(?: of \\w+ \\w+)? (?:has|have|is|are|was|were) (?:now |all |already )*(?:been )?(?:ticked off|crossed off|closed|met|completed?|done|delivered|finished|signed off|achieved|carried out)\\b${ENDS}`,
      `\\b(?:brings|brought|bringing|puts|which (?:closes|ends|completes|concludes|finishes)) (?:this |the )?(?:action|project|work|workstream|programme|task|piece of work)?(?: (?:to|into) (?:an end|a close|its end|completion|a conclusion))?(?<= (?:end|close|completion|conclusion|action|project|work|workstream|programme|task))(?=$|[,:])`,
      `\\b(?:the|this|our) (?:action|project|work|workstream|programme|task|piece of work)(?: (?:has|is|was|been|now))* (?:wrapped up|closed|ended|finished|concluded|over|at an end|complete)(?=$|[,:]| (?:and|in (?:the )?(?:${MONTH}|spring|summer|autumn|winter)|by the|since|on \\d)\\b)`,
      `\\b(?:suggest|propose|recommend|please|request|can|ready|should)\\w*(?: \\w+){0,4} (?:remov\\w+|tak\\w+|drop\\w*|delet\\w+|archiv\\w+)(?: \\w+){0,3} (?:from|off) (?:the|this) (?:\\w+ )?(?:plan|tracker|list|log|register|schedule)\\b`,
      `\\b(?:we|the (?:team|group|panel|board|service|partnership)|i|partners) (?:have |has |had )?(?:now |since |all |successfully )*(?:concluded|completed|finished|closed|delivered|discharged|achieved) (?:this|the (?:whole |entire )?(?:action|project|piece of work|work|task|objective)|all (?:of )?(?:the |this )?(?:work|actions?|tasks))\\b${ENDS}`,
      `\\b(?:this|the|our|whole|entire) (?:action|work|workstream|project|programme|task|piece of work) (?:(?:has|was) )?(?:now )?(?:came|come|drew|drawn|brought) to (?:an end|a close|its end|a conclusion|completion)\\b`,
      `(?:\\b(?:mark|record|treat|show|regard|consider|sign|class|count|log|report)(?:s|ed|ing|n)? (?:this|it|the action|this action)|\\b(?:this|it|the action|this action) (?:can|should|may|could|is|has|been|be|now|to| )+(?:marked|recorded|treated|shown|regarded|considered|signed|classed|counted|logged)|^(?:action |now )*(?:marked|recorded|logged)) (?:off )?(?:as |to be )?(?:finished|complete|completed|closed|done|delivered|achieved)(?=$|[,:]| (?:at|in|and|as|by|on)\\b)`,
      `\\b(?:this|the|our|whole|entire) (?:whole |entire )?(?:action|work|workstream|project|objective) (?:has been|was) ${IS}(?:delivered|achieved|implemented)(?=$|[,:]| (?:and|in (?:full|${MONTH})|on time)\\b)`,
      `^(?:(?:now|all|this|it|work|action|everything|is|has|been|was|were) )*(?:delivered|implemented|achieved|completed|carried out) in full\\b${ENDS}`,
      `^(?:(?:this|it|work|action|now|is|has|have|been|become|part|and|the) ){1,6}(?:of )?(?:our |the |their )?(?:normal|everyday|day-to-day|daily|routine|usual|core) (?:practice|business|work|activity)\\b`,
      `\\b(?:fully|100 ?(?:%|per ?cent)) (?:complete|completed|delivered|implemented and closed|done|finished)\\b`,
      `\\b(?:action|work|project|workstream|this) (?:is |has |been |now |fully )*(?:moved|transferred|handed over|transitioned|absorbed|embedded) (?:in|into|to|over to|as) (?:business as usual|bau)\\b`,
      `\\b(?:propose|recommend|request|suggest|ask|seek(?:ing)?)\\w*(?: (?:that|to|for|the|its|this|action|be|is|we|it))* (?:clos(?:e|ed|ure|ing)(?: (?:it|this|the action|this action|of (?:the|this) action|down))?|(?:move[sd]?|turn(?:ed)?|chang(?:e|ed)|mark(?:ed)?) (?:it |this |the action |this action )?(?:to |as |into )?(?:blue|complete[d]?|closed))(?=$|[,:]| (?:at|in|and|as)\\b)`,
      `\\b(?:can|may|could|should|ready to|to) (?:now )?(?:be )?(?:closed?|(?:closed?|marked|moved|changed|turned) (?:to|as) (?:complete[d]?|closed|blue)|(?:come|go) off the (?:plan|tracker|list|log)|be (?:removed|taken|dropped|deleted) (?:from|off) the (?:plan|tracker|list|log))(?=$|[,:]| (?:at|and|as|now)\\b)`,
    ].join("|"),
    "i",
  ),
);

/** Nothing is left to do; it holds its own negation. */
const NOTHING_LEFT =
  /\b(?:nothing|no) (?:(?:further|more|else|other|additional) )*(?:(?:is|remains|left|now) )*(?:(?:work|actions?|steps?|activity|tasks?) (?:is |are |now )*(?:needed|required|remaining|left|outstanding|planned|expected|intended|foreseen)|(?:needed|required|planned|expected|intended|foreseen)|to do|to be done|(?:left |remains )?to be done|(?:\w+ )?left to do|outstanding on this action)(?=$|[,:]| (?:and|as|on this action|under|here|for this|in this)\b)/i;

/** A clause in which only a part is done. */
const IN_PART =
  /\b(?:part|phase|stage|half|some|most|majority|first|second|third|element|strand|draft|one|two|three|four|\d+ ?(?:%|per cent|of)|review|evaluation|bulk|much|nearly|almost|close to|partly) (?:\w+ ){0,3}$/i;

/** A text that opens with it, and with no more than when or by whom beside it, speaks of the whole action. */
const OPENS_DONE = compact(
  new RegExp(
    `^100 ?(?:%|per ?cent)$|^(?:(?:now|fully|all|work|action|task) )*(?:completed?|closed|finished|done|concluded)(?: and (?:signed off|closed|published|implemented|embedded|in place))?` +
      `(?: (?:in|on|at|by|ahead of|since|early) (?:[\\w ]{0,16} )?(?:${MONTH}|board|meeting|panel|committee|executive|schedule|time|plan|(?:autumn|spring|summer) term)(?: \\d{2,4}| board| meeting| panel| group)?)?$`,
    "i",
  ),
);

/** Cheap: whether a text has a word without which none of these stands in it. */
const MAY_SPEAK =
  /\b(?:complet|done|finish|clos|conclud|signed off|deliver|achiev|met\b|100 ?(?:%|per)|bau\b|business|practice|work\b|activity|discharg|fulfil|accomplish|wound up|implement|carried out|end(?:ed)?\b|over\b|wrapped|ticked|reach|finalis|tracker|log\b|list\b|crossed|remov|tak|drop|delet|archiv|blue|off the plan|from the plan|nothing|no\b)/i;

/** The clause that speaks of the whole action as done; null where none does. */
export function doneIn(progress: string | null): string | null {
  if (progress === null || !MAY_SPEAK.test(progress)) return null;
  const clauses = clausesOf(progress);
  const [first] = clauses;
  const words = clauses.find((clause) => {
    const match = saysOutright(clause, ALL_DONE) ? ALL_DONE.exec(clause) : null;
    return (
      match !== null &&
      !IN_PART.test(clause.slice(0, match.index)) &&
      !/\b(?:once|when|until|unless|subject to)\b/i.test(clause)
    );
  });
  if (words !== undefined) return words;
  if (first !== undefined && OPENS_DONE.test(first)) return first;
  return mention(progress, NOTHING_LEFT);
}
