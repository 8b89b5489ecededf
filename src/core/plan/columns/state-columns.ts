import type { ColumnNames } from "./column-names";

/** What a rating is called, by its colours or not. */
const RATINGS = [
  ...["status", "statuses", "rating", "ratings", "assessment", "judgement", "grade", "grading", "position", "score"],
  ...["rag", "brag"].flatMap((colours) => [colours, `${colours} rating`, `${colours} status`, `${colours} assessment`]),
  "status rating",
];

/** What stands over "Action" and "Impact" where a heading of two rows names the scales below it. */
const OVER_BOTH = ["", "current ", "latest ", "overall "].flatMap((when) => RATINGS.map((name) => `${when}${name}`));

/** How an action does on either scale. */
export const stateColumns = {
  actionStatus: {
    is: [
      "action status",
      "status",
      "rag",
      "brag",
      "action rag",
      "rag status",
      "progress rag",
      "status of action",
      "delivery status",
      "delivery rag",
      "status of action completion",
      "progress status",
      "how are we doing",
      "how is it going",
      "how s it going",
      "how far have we got",
      "are we on track",
      "is it on track",
      "on track",
      ...OVER_BOTH.flatMap((over) => [`${over} action`, `${over} actions`]),
    ],
    like: /\b(?:b?rag|rayg|rag status|status|rating|rated|rate|grade|stage|assessment|judgement)\b/,
    unlike:
      /\b(?:impact|risk|outcome|evidence|financ\w+|budget|date|comment\w*|narrative|explanation|reason|previous|prior|old|last|initial|original|baseline|predicted|projected|expected|forecast|target|inherent|residual|difference|success|quality|confidence|kpi|ofsted|key$|key to|legend)\b/,
  },
  impactStatus: {
    is: [
      "impact status",
      "impact",
      "impact rag",
      "impact rating",
      "status of impact",
      "impact assessment",
      ...OVER_BOTH.map((over) => `${over} impact`),
    ],
    like: /\bimpact\b.*\b(?:b?rag|rayg|rag status|status|rating|rated|rate|grade|stage|assessment|judgement)\b|\b(?:b?rag|rayg|rag status|status|rating|rated|rate|grade|stage|assessment|judgement)\b.*\bimpact\b|\bimpact (?:so far|to date|level|score|seen|achieved)\b|^level of impact\b/,
    unlike:
      /\b(?:risk|evidence|date|comment\w*|narrative|explanation|likelihood|expected|intended|anticipated|planned|previous|prior|old|last|initial|original|baseline|predicted|projected|forecast|target|equality)\b/,
  },
} as const satisfies Record<string, ColumnNames>;
