import type { Action } from "../../plan";
import { squash } from "../../plan/squash";
import { rule } from "../rule";
import { actionsWith, nameOf, quoted } from "../rows";

const JOINT =
  /\b(?:joint(?:ly)?\b(?! needs assessment| strategic needs| clinics?| visits?| sessions?| meetings?| training)|(?:in|through) partnership (?:with|between)|multi-?agency|co-?commission(?:ed|ing)?|across (?:all )?(?:agencies|partners)|between (?:education|health|the council|social care)[\w ,]{0,40} and (?:education|health|social care|the icb))/i;

export default rule({
  id: "joint-action-one-organisation",
  subject: "leads",
  severity: "advice",
  title: "A joint action is led by more than one organisation",
  why: "Work that is agreed as joint and led by one partner alone is often known to that partner alone.",
  needs: ["actions.leads", "actions.title"],
  message: (d: { action: string; title: string; organisation: string }) =>
    `${d.action}, ${quoted(d.title)}, is led by ${d.organisation} alone. Who leads for the other partners?`,

  check(plan, tell) {
    for (const row of actionsWith(plan, "leads", "title")) {
      const { action } = row;
      const title = action.title ?? "";
      const organisation = onlyOrganisation(action);
      if (organisation === null || !JOINT.test(title)) continue;
      tell({ about: action.key, at: row.at, data: { action: nameOf(action), title, organisation } });
    }
  },

  examples: {
    bad: [{ actions: [{ ref: "3.2", title: "Agree joint funding of placements", leads: "Head of SEND, NCC" }] }],
    good: [
      {
        actions: [
          { title: "Agree joint funding of placements", leads: "Head of SEND, NCC; Head of Commissioning, ICB" },
          { title: "Agree joint funding of placements", leads: "Head of SEND" },
          { title: "Agree joint funding of placements", leads: "Head of Joint Commissioning, NCC" },
          { title: "Refresh the Joint Strategic Needs Assessment", leads: "Head of SEND, NCC" },
          { title: "Run joint clinics with the feeding team", leads: "Head of Therapies, ICB" },
          { title: "Recruit caseworkers", leads: "Head of SEND, NCC" },
        ],
      },
    ],
  },
});

/** The organisation of all leads; null where they are of several, of one that is not stated, or of a joint post. */
function onlyOrganisation({ leads, supportingLeads }: Action): string | null {
  const all = [...leads, ...supportingLeads];
  if (all.some(({ organisation, text }) => organisation === null || /\bjoint\b/i.test(text))) return null;
  const [first, ...others] = new Map(all.map(({ organisation }) => [squash(organisation!), organisation!])).values();
  return others.length > 0 ? null : (first ?? null);
}
