import { claim, clausesOf, mention } from "../claims";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const IS = "(?:(?:is|are|was|were|has|have|been|now|fully|all|already|formally|successfully) )*";
const DONE = "(?:completed?|done|finished|closed|concluded|signed off)";
const ENDS =
  "(?! (?:in|at|by|for|with) (?:one|two|three|four|five|six|some|most|part|half|\\d+)\\b)(?! (?:except|apart|bar|subject|once|when|to date|so far|for (?:phase|stage|the first)))(?![ -](?:by|in|on) (?:the )?(?:end of )?(?:next|this)\\b)";
const PARTS =
  "(?:parts|elements|milestones|phases|stages|tasks|steps|strands|deliverables|objectives|sub-?actions|success criteria|actions|work)";
/** The whole action is said to be done, or nothing of it to be left, or its end is proposed. */
const ALL_DONE = new RegExp(
  [
    `\\b(?:this|the|our|whole|entire) (?:whole |entire )?(?:action|work|workstream|project|task|piece of work|objective) (?:(?:is|has|was) )${IS}${DONE}\\b${ENDS}`,
    `^(?:the |this )?(?:work|action|task|objective|everything)(?: (?:is|has been|was|now|fully|all))* ${DONE}\\b${ENDS}`,
    `^(?:this|it|everything)(?: all)? (?:is|has|was) ${IS}${DONE}(?=$|[,:]| and\\b| (?:in|on|at) (?:${"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|the"}))`,
    `\\b(?:all|every|both) (?:of the |the |our )?(?:\\w+ )?${PARTS}(?: of (?:the|this) \\w+)? ${IS}(?:${DONE}|delivered|achieved|met)\\b${ENDS}`,
    `^(?:the |this |our )?(?:objective|aim|outcome|deliverables?) ${IS}(?:fully )?(?:achieved|met|delivered)\\b${ENDS}`,
    `\\b(?:fully|100 ?(?:%|per ?cent)) (?:complete|completed|delivered|implemented and closed|done|finished)\\b`,
    `\\b(?:action|work|project|workstream|this) (?:is |has |been |now |fully )*(?:moved|transferred|handed over|transitioned|absorbed|embedded) (?:in|into|to|over to|as) (?:business as usual|bau)\\b`,
    `\\b(?:propose|recommend|request|suggest|ask|seek(?:ing)?)\\w*(?: (?:that|to|for|the|its|this|action|be|is|we|it))* (?:clos(?:e|ed|ure|ing)(?: (?:it|this|the action|this action|of (?:the|this) action|down))?|(?:move[sd]?|turn(?:ed)?|chang(?:e|ed)|mark(?:ed)?) (?:it |this |the action |this action )?(?:to |as |into )?(?:blue|complete[d]?|closed))(?=$|[,:]| (?:at|in|and|as)\\b)`,
    `\\b(?:can|may|could|should|ready to|to) (?:now )?(?:be )?(?:closed?|(?:closed?|marked|moved|changed|turned) (?:to|as) (?:complete[d]?|closed|blue)|come off the plan|be (?:removed|taken) (?:from|off) the plan)(?=$|[,:]| (?:at|and|as)\\b)`,
  ].join("|"),
  "i",
);

/** Nothing is left to do; it holds its own negation. */
const NOTHING_LEFT =
  /\b(?:nothing|no) (?:(?:further|more|else|other|additional) )*(?:(?:is|remains|left|now) )*(?:(?:work|actions?|steps?|activity|tasks?) (?:is |are |now )*(?:needed|required|remaining|left|outstanding)|to do|(?:left |remains )?to be done|left to do|outstanding on this action)(?=$|[,:]| (?:and|as|on this action)\b)/i;

/** A clause in which only a part is done. */
const IN_PART =
  /\b(?:part|phase|stage|half|some|most|majority|first|second|third|element|strand|draft|one|two|three|four|\d+ ?(?:%|per cent|of)|review|evaluation|bulk|much|nearly|almost|close to|partly) (?:\w+ ){0,3}$/i;

const MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*";
/** A text that opens with it, and with no more than when or by whom beside it, speaks of the whole action. */
const OPENS_DONE = new RegExp(
  `^100 ?(?:%|per ?cent)$|^(?:(?:now|fully|all|work|action|task) )*(?:completed?|closed|finished|done|concluded)(?: and (?:signed off|closed|published|implemented|embedded|in place))?` +
    `(?: (?:in|on|at|by|ahead of|since|early) (?:[\\w ]{0,16} )?(?:${MONTH}|board|meeting|panel|committee|executive|schedule|time|plan|(?:autumn|spring|summer) term)(?: \\d{2,4}| board| meeting| panel| group)?)?$`,
  "i",
);

export default rule({
  id: "in-progress-but-text-complete",
  subject: "commentary",
  severity: "advice",
  title: "The update of an action in progress does not call it complete",
  why: "Finished work that is shown as open hides what the partnership has achieved.",
  needs: ["actions.progress", "actions.actionStatus"],
  // An action that went back from complete is asked about with the earlier report beside it.
  givesWayTo: ["status-back-without-reason"],
  message: (d: { action: string; words: string }) =>
    `${d.action} is in progress, and the update says ${quoted(d.words)}. Is it complete?`,

  *check(plan, { told }) {
    for (const { action, at } of actionsWith(plan, "actionStatus", "progress")) {
      const open = action.actionStatus === "in-progress-on-track" || action.actionStatus === "in-progress-off-track";
      const words = open && !at.some((cell) => told?.has(cell)) ? doneIn(action.progress) : null;
      if (words !== null) yield { about: action.key, at, data: { action: nameOf(action), words } };
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "4.1", actionStatus: "Action in progress, on track", progress: "This action is now complete." },
        ],
      },
      {
        actions: [
          {
            ref: "4.2",
            actionStatus: "Action in progress, on track",
            progress: "Completed in September. No more to do.",
          },
        ],
      },
      { actions: [{ actionStatus: "Action in progress, on track", progress: "100%" }] },
    ],
    good: [
      {
        actions: [
          {
            actionStatus: "Action in progress, on track",
            progress: "The first review is completed. This action will be closed in May.",
          },
          { actionStatus: "Action in progress, on track", progress: "The whole project is not complete." },
          { actionStatus: "Action in progress, on track", progress: "Completed in two of five areas." },
          {
            actionStatus: "Action in progress, on track",
            progress: "100% of the schools in the north have been visited.",
          },
          { actionStatus: "Action in progress, on track", progress: "First phase – completed. Second phase begun." },
        ],
      },
    ],
  },
});

/** Cheap: whether a text has a word without which none of these stands in it. */
const MAY_SPEAK =
  /complet|done|finish|clos|conclud|signed off|deliver|achiev|\bmet\b|100 ?(?:%|per)|bau\b|business as usual|blue|off the plan|from the plan|nothing|\bno\b/i;

/** The clause that speaks of the whole action as done; null where none does. */
function doneIn(progress: string | null): string | null {
  if (progress === null || !MAY_SPEAK.test(progress)) return null;
  const clauses = clausesOf(progress);
  const [first] = clauses;
  const words = clauses.find((clause) => {
    const match = claim(clause, ALL_DONE) === null ? null : ALL_DONE.exec(clause);
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
