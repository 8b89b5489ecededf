import { shortRef } from "../../workbook";
import { DIGITS } from "../hints";
import { identifiersIn, type Identifier } from "../identifiers";
import { rule } from "../rule";
import { listed } from "../rows";
import { textsOf } from "../texts";

export default rule({
  id: "identifier-in-text",
  subject: "data protection",
  severity: "error",
  title: "No text names a single child by number, birthday or address",
  why: "The plan goes to many people and parts of it are published. One number is enough to say who a child is.",
  needs: [],
  message: (d: { of: string; cell: string; field: string; found: readonly Identifier[] }) =>
    `${d.of}: ${d.cell} (${d.field}) holds what looks like ${listed(d.found.map(({ kind, masked }) => `${kind === "NHS number" ? "an" : "a"} ${kind}, ${masked}`))}. Can it be left out?`,

  check(plan, tell) {
    for (const { at, of, field, text, hints, unseen } of textsOf(plan)) {
      const found = (hints & DIGITS) === 0 ? [] : identifiersIn(text);
      if (found.length === 0) continue;
      const severity = found.some(({ sure }) => sure) ? "error" : "warning";
      tell({
        about: `${of} ${field}`,
        at: [at],
        data: { of, cell: shortRef(at), field: field + unseen, found },
        severity,
      });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "Case A123456789012 moved to a new school." }] },
      { actions: [{ ref: "1.2", evidence: "Letter about NHS no. 943 476 5919, born 3 May 2014." }] },
      { actions: [{ ref: "1.3", nextSteps: "Visit the family at SW1A 1AA." }] },
      { actions: [{ ref: "1.4", progress: "EHCP no. 104233 was reviewed; the pupil (3/5/2014) has a place." }] },
    ],
    good: [
      {
        actions: [
          {
            progress: "Reference 1234567890 of the tender; call 020 7946 0000.",
            evidence: "Born from the pilot of 3 May 2024.",
          },
          { progress: "Q3 and Q4 returns for KS2 are in; pupil visits (12/05/2024) went well." },
        ],
      },
    ],
  },
});
