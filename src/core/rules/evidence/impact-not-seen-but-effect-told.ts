import { effectTold } from "../effect-words";
import { gathered, namesOf, placeOf } from "../gathered";
import { saysNothing } from "../placeholders";
import { rule } from "../rule";
import { actionsWith, listed, quoted } from "../rows";

export default rule({
  id: "impact-not-seen-but-effect-told",
  subject: "evidence",
  severity: "advice",
  title: "Where an impact is said not to be seen, the evidence tells of none",
  why: "A change that families feel, and that the plan says is not yet seen, is news that nobody hears; or the evidence is not what it seems.",
  needs: ["actions.evidence", "actions.impactStatus"],
  // Why it went back, what its measure shows, and what "all" rests on are better questions for the same cell.
  givesWayTo: ["impact-back-without-reason", "impact-not-seen-but-measure-improves", "absolute-claim-unsupported"],
  message: (d: { actions: readonly string[]; words: string }) =>
    d.actions.length === 1
      ? `${d.actions[0]} has its impact as not yet seen, and its evidence says ${quoted(d.words)}. Is that an impact of this action, and how far is it felt?`
      : `${listed(d.actions)} have their impact as not yet seen, and evidence such as ${quoted(d.words)}. Are these impacts of the actions, and how far are they felt?`,

  check(plan, tell, { told: elsewhere }) {
    const told = actionsWith(plan, "impactStatus", "evidence").flatMap((row) => {
      const { impactStatus, actionStatus, evidence } = row.action;
      // "Complete and impactful" with an impact not seen contradicts itself, and is told with both cells.
      if (impactStatus !== "not-seen" || actionStatus === "complete-impactful" || evidence === null) return [];
      const words = saysNothing(evidence) ? null : effectTold(evidence);
      if (words === null || row.at.some((cell) => elsewhere?.has(cell))) return [];
      return [{ action: row.action, at: row.at, words }];
    });
    for (const group of gathered(told, ({ action }) => action.sheet))
      tell({ ...placeOf(group), data: { actions: namesOf(group), words: group[0].words } });
  },

  examples: {
    bad: [
      {
        actions: [
          {
            ref: "3.1",
            impactStatus: "Impact not yet seen",
            evidence: "Complaints about transport have halved since Easter.",
          },
        ],
      },
      {
        actions: [
          { ref: "3.2", impactStatus: "Impact not yet seen", evidence: "Parents say that they feel listened to." },
        ],
      },
    ],
    good: [
      {
        actions: [
          { impactStatus: "Impact not yet seen", evidence: "Complaints should fall once the second route runs." },
          { impactStatus: "Impact not yet seen", evidence: "Parents want fewer complaints forms and shorter waits." },
          { impactStatus: "Impact not yet seen", evidence: "Waits have not fallen. Too early to see an effect." },
          { impactStatus: "Impact not yet seen", evidence: "Survey planned for June; 120 parents were asked." },
          { impactStatus: "Impact not yet seen", evidence: null },
          { impactStatus: "Impact is variable", evidence: "Parents in the north say that they feel listened to." },
        ],
      },
    ],
  },
});
