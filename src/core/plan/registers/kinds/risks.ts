import { define } from "../definition";
import { registerNames } from "../register-names";
import { actionsColumn, numberColumn, ownerColumn, statusColumn } from "../common-columns";

/** What may keep the plan from succeeding. */
export const risks = define({
  name: registerNames.risks,
  one: "risk",
  many: "risks",
  title: "Risks",
  subject: ["risk"],
  columns: {
    number: numberColumn("No.", "risk|risk issue"),
    risk: {
      heading: "Risk",
      words:
        /^(?:(?:key|strategic|top|the|identified|programme|corporate|principal|main|operational|significant|description of(?: the)?|nature of(?: the)?|name of) )*risks?(?: (?:description|event|title|identified|name|statement|summary|details?|and issues?|issues?|or issues?))*$|^what (?:could|might|may) go wrong$/,
      loosely: /^(?:description|title|event|threat|details?|item|if|if this happens)$/,
      value: "text",
    },
    cause: {
      heading: "Cause",
      words:
        /^(?:(?:root|risk) )?(?:causes?|triggers?|drivers?)(?: of (?:the )?risk)?$|^because\b.*|^why (?:it )?(?:may|might|could)\b.*/,
      value: "text",
    },
    consequence: {
      heading: "Consequence",
      words:
        /^(?:(?:potential|possible|risk) )?(?:consequences?|effects?)(?: of (?:the )?risk)?$|^then\b.*|^what (?:could|would|might|may) happen\b.*|^impact (?:if|description|on)\b.*/,
      value: "text",
    },
    likelihood: {
      heading: "Likelihood",
      words:
        /^(?:(?:current|residual|inherent|gross|net|risk) )*(?:likelihood|probability)(?: (?:score|rating|of .*))?$|^l$/,
      value: "number",
    },
    impact: {
      heading: "Impact",
      words: /^(?:(?:current|residual|inherent|gross|net|risk) )*(?:impact|severity)(?: (?:score|rating|level))?$|^i$/,
      value: "number",
    },
    score: {
      heading: "Score",
      words:
        /^(?:(?:current|residual|inherent|gross|net|overall|total|initial|risk) )*(?:scores?|ratings?|rag|rag rating|risk level|level of risk|grading|priority)$|^(?:l ?x ?i|likelihood x impact|risk rag|risk matrix)$|^(?:current|residual|inherent|gross|net) risk$/,
      value: "number",
    },
    mitigation: {
      heading: "Mitigation",
      words:
        /\b(?:mitigat\w+|controls?|countermeasures?|treatment|contingenc\w+)\b|^what (?:are we|we are|is being) (?:doing|done)\b.*|^(?:risk )?response$/,
      value: "text",
    },
    owner: ownerColumn,
    review: {
      heading: "Review on",
      words:
        /\b(?:next|last|date of(?: next| last)?|for) review\b|^(?:(?:next|last) )?(?:review(?:ed)?)(?: (?:date|on|due|by))?$|^date (?:reviewed|of review|last reviewed|updated)$|^(?:last )?updated$/,
      value: "day",
    },
    status: statusColumn,
    trend: {
      heading: "Trend",
      words: /\b(?:trend|direction(?: of travel)?|travel|movement|trajectory|change since)\b/,
      value: "course",
    },
    actions: actionsColumn,
  },
  says: /\brisks?\b/,
  sure: [["risk", "likelihood|score|mitigation", "mitigation|impact|owner|likelihood"]],
  said: [["risk", "likelihood|score|mitigation|impact"]],
});
