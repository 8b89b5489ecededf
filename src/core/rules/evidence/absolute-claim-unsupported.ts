import type { Action } from "../../plan";
import { claim } from "../claims";
import { lacksAnyForSystem } from "../evidence-words";
import { anyOf } from "../patterns";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const PEOPLE =
  "children|young people|child|young person|families|family|parents?|carers?|parent carers?|pupils?|students?|schools?|settings?|professionals|partners|services?|teams?|staff|practitioners|providers?";

/** What is told of all, or of all of it, as an effect: not of who was invited, trained or told. */
const ABSOLUTE = anyOf(
  "\\b(?:fully|completely|firmly|totally|entirely) (?:embedded|integrated|effective|compliant)\\b",
  "\\bembedded (?:across|in|throughout) (?:all|every|the (?:whole|entire))\\b",
  `\\b(?:all|every|each|no)(?: of the)? (?:(?:our|the) )?(?:${PEOPLE})(?: and (?:${PEOPLE}))?(?: (?:now|always|consistently|all))* (?:feels?|know|knows|understand|understands|get|gets|have the|has the|experiences?|benefits?|see|sees|say|says|agrees?|waits?|follow|follows|uses?|works?|are (?:happy|satisfied|confident|listened)|is (?:happy|satisfied|confident|listened))\\b`,
  "\\b(?:without exception|in every case|at all times)\\b",
);

export default rule({
  id: "absolute-claim-unsupported",
  subject: "evidence",
  severity: "advice",
  title: "“All”, “every” and “fully embedded” have a figure behind them",
  why: "One family for whom it is not so is enough to disprove the sentence, and with it the paper. A figure says as much, and holds.",
  needs: ["actions.evidence", "actions.impactStatus"],
  message: (d: { action: string; words: string; plain: string | null }) =>
    `${d.action}: the evidence says ${quoted(d.words)}, ${d.plain === null ? "without a figure. How many, of how many?" : `and the impact is ${d.plain}. For whom does it hold?`}`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "evidence", "impactStatus")) {
      const { action } = row;
      const words = action.actionStatus === "not-started" ? null : claim(action.evidence, ABSOLUTE);
      if (words === null || isToldElsewhere(action)) continue;
      const plain = PLAIN[action.impactStatus ?? ""] ?? null;
      if (plain === null && /\d/.test(words)) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), words, plain } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", impactStatus: "Impact is variable", evidence: "The new pathway is fully embedded." },
          { ref: "3.2", impactStatus: "Impact not yet seen", evidence: "Every family feels listened to." },
          {
            ref: "3.3",
            impactStatus: "Impact is felt at a system level",
            evidence: "All parents feel listened to. Survey and audit, May 2025.",
          },
        ],
      },
    ],
    good: [
      {
        actions: [
          { impactStatus: "Impact is variable", evidence: "Not every family feels listened to." },
          { impactStatus: "Impact is variable", evidence: "All schools were invited; 40 of 62 use the guide." },
          { impactStatus: "Impact not yet seen", evidence: "The pathway will be fully embedded by May 2026." },
          {
            impactStatus: "Impact is felt at a system level",
            evidence: "All schools use the guide (62 of 62, audit of May 2025). Parents' survey: 81% satisfied.",
          },
        ],
      },
    ],
  },
});

const PLAIN: { readonly [impact: string]: string } = { variable: "variable", "not-seen": "not yet seen" };

/** Of a system-level impact the finding on its evidence says already that figures or sources are lacking. */
function isToldElsewhere({ impactStatus, evidence }: Action): boolean {
  return impactStatus === "system-level" && lacksAnyForSystem(evidence ?? "");
}
