import { areaNumber } from "../../plan/area-number";
import { rule } from "../rule";
import { quoted } from "../rows";

const CLOSED = /\b(?:closed|completed?|removed|withdrawn|no longer|merged|archived|moved|deleted|not used|see)\b/i;

const HEADING = { title: null, leads: null, due: null, actionStatus: null };

export default rule({
  id: "area-without-actions",
  subject: "references",
  severity: "warning",
  title: "Every area of the plan has an action",
  why: "A priority without an action is a promise that nobody works on, or its actions have slipped under another heading.",
  needs: ["actions"],
  message: (d: { heading: string }) =>
    `No action stands under ${quoted(d.heading)}, and none has its number. Is the area closed, or are its actions in another place?`,

  check({ headings, actions }, tell) {
    const areas = new Set(actions.map(({ area }) => area));
    const numbers = new Set([...areas].map(numberIn));
    const bare = headings.filter(({ text }) => {
      const number = areaNumber(text);
      return number !== null && !areas.has(text) && !numbers.has(String(Number(number))) && !CLOSED.test(text);
    });
    if (bare.length === 0) return;
    const begun = new Set(actions.map(({ ref }) => numberIn(ref)));
    for (const { text, at } of bare)
      if (!begun.has(numberIn(areaNumber(text)))) tell({ about: text, at: [at], data: { heading: text } });
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1" },
          { ...HEADING, ref: "Priority 2: Waiting times" },
          { ...HEADING, ref: "Priority 3: Preparation for adulthood" },
          { ref: "3.1" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", area: "Priority 1: Voice" },
          { ref: "2.1", area: "Priority 2: Waiting times" },
        ],
      },
    ],
  },
});

/** The number with which an area or a reference begins: 2 of "2", "P2.3", "Priority 2: …" and "2. Health". */
function numberIn(text: string | null): string | null {
  const number = areaNumber(text ?? "") ?? /^[A-Za-z]?(\d{1,2})(?!\d)/.exec(text ?? "")?.[1] ?? null;
  return number === null ? null : String(Number(number));
}
