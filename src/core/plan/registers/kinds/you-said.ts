import { define } from "../definition";
import { registerNames } from "../register-names";

const PEOPLE = "(?:you|families|parents?(?: carers?)?|carers|children|young people|they|people|schools|the forum)";

/** What families said, what was done, and what changed for them. */
export const youSaid = define({
  name: registerNames["you-said"],
  one: "thing that families said",
  many: "things that families said",
  title: "You said, we did",
  subject: ["said"],
  columns: {
    said: {
      heading: "You said",
      words: new RegExp(
        `^(?:what )?${PEOPLE} (?:have |has )?(?:said|told|asked|told us|say|shared|fed back)\\b.*|^what (?:we )?(?:heard|we heard)\\b.*|^you said$`,
      ),
      loosely: /^(?:feedback|comments?|views?|issue|theme)(?: (?:received|given|from .*))?$/,
      value: "text",
    },
    did: {
      heading: "We did",
      words:
        /^(?:so )?(?:what )?(?:we|have we|we have|did we|we ve) (?:did|done|do|have done|are doing|have|responded)?(?: (?:about it|so far|as a result|in response))?$|^(?:so )?we (?:listened|responded|acted|changed|heard)\b.*|^so we\b.*|^what (?:have )?we (?:have )?(?:did|done)\b.*/,
      loosely: /^(?:our |the )?(?:response|action(?: s| taken)?|answer)$|^what (?:was|has been) done$/,
      value: "text",
    },
    changed: {
      heading: "What changed",
      words:
        /^(?:so )?what (?:has |is |was )?(?:been )?(?:changed|different|better|the (?:impact|difference|result))\b.*|^(?:the )?(?:difference|impact|change|result|outcome)(?: (?:it (?:has )?made|made|of this|for .*|so far|has it made|on .*|this .*|it has .*))?$|^so what$/,
      value: "text",
    },
    whom: {
      heading: "For whom",
      words: /^(?:for |from )?(?:whom|who)(?: (?:for|said .*|benefits))?$|^who for$|^(?:group|audience|from)$/,
      value: "text",
    },
    date: { heading: "Date", words: /^(?:date|when|month|year|term)(?: .*)?$/, value: "day" },
    actions: {
      // "Action" alone is what was done.
      heading: "Linked action(s)",
      words:
        /^(?:linked |related |plan )(?:action|plan)(?: s)?(?: ref\w*| no| number)?$|^(?:action|plan) (?:ref|reference|no|number)$/,
      value: "references",
    },
  },
  says: /\byou said\b|\bwe did\b|\bysw?d\b|\bwhat (?:families|parents|you|young people|children) (?:have )?(?:said|told)\b/,
  sure: [["said", "did"]],
  said: [["said", "did", "changed|whom|date"]],
});
