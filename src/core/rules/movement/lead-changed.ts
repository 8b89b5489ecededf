import { leadName } from "../../plan";
import { squash } from "../../plan/squash";
import { movedWith } from "../movement";
import { rule } from "../rule";
import { listed, nameOf } from "../rows";

const SAYS_SO =
  /\b(?:lead|leads|owner|handed over|handover|taken over|takes over|took over|now with|left|joined|interim)\b/i;

export default rule({
  id: "lead-changed",
  subject: "movement",
  severity: "advice",
  title: "A new lead is told of",
  why: "The board agreed who answers for an action. When that is somebody else, one line saves the question at the meeting.",
  needs: ["reports", "actions.leads"],
  message: (d: { action: string; from: string; to: string }) =>
    `${d.action} is led by ${d.to} now; in the last report it was ${d.from}. Say so in the update, with the day.`,

  check(plan, tell, { changes }) {
    for (const { change, action, at } of movedWith(plan, changes, "leads")) {
      const { leads } = change;
      if (leads === null || action.leads.some(({ named }) => !named)) continue;
      const words = squash([action.progress, action.nextSteps].join(" "));
      const isNamed = [...leads.from, ...leads.to].some((name) => words.includes(squash(name)));
      if (SAYS_SO.test(words) || isNamed) continue;
      const to = action.leads.map(leadName);
      tell({ about: action.key, at, data: { action: nameOf(action), from: listed(leads.from), to: listed(to) } });
    }
  },

  examples: {
    bad: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ leads: "Head of SEND", progress: "Begun." }] }],
        actions: [{ leads: "Head of Inclusion", progress: "Half is done." }],
      },
    ],
    good: [
      {
        earlier: [{ on: "2025-01-31", actions: [{ leads: "Head of SEND; DCO" }] }],
        actions: [{ leads: "DCO; Head of SEND" }],
      },
      {
        earlier: [{ on: "2025-01-31", actions: [{ leads: "Head of SEND" }] }],
        actions: [{ leads: "Head of Inclusion", progress: "Handed over in March; half is done." }],
      },
    ],
  },
});
