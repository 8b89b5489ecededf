import { squash } from "../squash";
import type { ColumnNames } from "./column-names";

/** "Progress and next steps", "Update / next steps": of a heading that names both, the leading word decides. */
const PROGRESS_FIRST =
  /^(?:latest |current |recent |key )?(?:progress|updates?|comments?|commentary|narrative)\b.*\bnext steps?\b/;

/** "Actions to achieve the outcome" are no outcome. */
const TO_ACHIEVE_IT = /^(?:key |main |improvement )?(?:actions?|activit(?:y|ies)|tasks?|steps?)\b.{0,20} to \w+/;

/** What is told of an action in sentences: what was done, what it has changed, what stands in its way. */
export const accountColumns = {
  evidence: {
    is: [
      "evidence",
      "evidence of impact",
      "impact evidence",
      "evidence of progress and impact",
      "evidence base",
      "how do we know",
      "how we know",
    ],
    has: ["evidence of impact"],
    like: /\bwhat s different\b|\bevidence\b|\bdifference\b|\bhow (?:do|did|will|would) (?:we|you) know\b|\bimpact\b.*\b(?:comment\w*|narrative|commentary|description|statement|data|seen|felt|on children|for children|on families)\b|\bwhat has changed\b/,
    unlike: /\b(?:date|required|needed|expected|intended|anticipated|link|rag|rating|status|location)\b/,
  },
  nextSteps: {
    is: [
      "next steps",
      "next step",
      "recovery action",
      "recovery actions",
      "path to green",
      "planned next steps",
      "next",
    ],
    has: ["next steps"],
    like: /\bnext (?:steps?|actions?|milestones?|(?:reporting )?period|month|quarter|term)\b|\bwhat\b.*\bnext\b|\bremedial\b|\bcorrective action\b|\bactions? to (?:recover|get back)\b|\bplanned (?:activity|work)\b|^(?:planned|coming|up|to do|happening) next$|^next up$|^(?:forward|look(?:ing)? ahead|looking forward|forward look)$/,
    unlike: /\b(?:date|b?rag|rating|status|forecast|predicted|projected)\b/,
    never: (heading) => PROGRESS_FIRST.test(squash(heading)),
  },
  risk: {
    is: ["risk", "risks", "risk and mitigation", "risks and mitigation", "issues and risks"],
    like: /\b(?:risks?|barriers?|issues?|challenges?|mitigations?|blockers?|obstacles?|get(?:ting)? in the way|stop us|go wrong)\b/,
    unlike: /\b(?:rating|score|rag|level|date|owner|ref|id|no|likelihood)\b/,
  },
  resources: {
    is: ["resource", "resources", "resources required"],
    like: /\b(?:resources?|costs?|budget|funding|funded|finance|pay for)\b|\bwhat (?:do|will) we need\b(?! to)/,
    unlike: /\b(?:human resources|spend|variance|forecast)\b/,
  },
  successCriteria: {
    is: [
      "success criteria",
      "success measures",
      "success measure",
      "what will success look like",
      "success",
      "how will we know",
      "how we will know",
      "outcomes",
      "outcome",
    ],
    has: [
      "success",
      "how will we know",
      "how would we know",
      "how we will know",
      "difference will",
      "difference do we want",
    ],
    like: /\bwhat (?:will|would|should) (?:be different|change)\b|\bwhat (?:do|are) we .*to (?:achieve|change|see)\b|\b(?:success|intended (?:impact|outcomes?)|expected (?:impact|outcomes?)|desired (?:outcome|impact)|anticipated (?:impact|outcomes?)|outcomes?|what (?:will|does) good look like|what good looks like|target outcome)\b/,
    unlike: /\b(?:rag|rating|status|date|rated|score|ref)\b/,
    never: (heading) => TO_ACHIEVE_IT.test(squash(heading)),
  },
  progress: {
    is: [
      "progress",
      "progress update",
      "update",
      "updates",
      "latest update",
      "commentary",
      "comments",
      "progress to date",
      "narrative",
      "progress commentary",
      "current position",
      "where we are now",
      "where are we now",
      "where are we",
      "where we are",
      "what has happened",
      "what we have done",
    ],
    has: ["progress update"],
    like: /^(?:(?:running|action|progress|activity|update) )?log$|\bsummary for\b|^(?:board|executive|management|members?) summary$|^headlines?\b|\b(?:achievements?|highlights?|(?:achieved|work (?:completed|done|undertaken)|done) (?:so far|to date|since|this|in|during)|current situation|where (?:have )?we(?: have| ve)? got to)\b|\bwhat (?:has|have|s|did|happened)\b.*\b(?:happen(?:ed)?|done|do|achieved?|this)\b|\bwhat happened\b|\bsince (?:the |our )?last\b|\bwhere (?:are we|we are) (?:up to|with)\b|\b(?:progress|updates?|commentary|comments?|remarks|narrative|notes|current position|position statement|actions? taken|what has been done|work to date|achieved so far|done so far|latest)\b/,
    unlike:
      /\b(?:(?<!to )date|rag|brag|rating|status|evidence|impact|risk|(?<!^(?:latest |current |recent |key )?(?:progress|updates?|comments?|commentary|narrative)\b.{0,30})next|by|%|percent\w*|previous|prior|key$|key to|legend|measure\w*|monitor\w*)\b/,
  },
} as const satisfies Record<string, ColumnNames>;
