import type { Plan } from "../../plan";
import { nearestCode, type LeadKeyEntry } from "../../plan/leads";
import { holdsRole } from "../../plan/leads/roles";
import { leadPlaces } from "../lead-places";
import { rule } from "../rule";
import { listed, type At } from "../rows";
import { textsOf } from "../texts";

export default rule({
  id: "lead-code-unused",
  subject: "leads",
  severity: "advice",
  title: "The key to leads lists those who lead",
  why: "A role in the key that leads nothing has gone, has handed over, or was forgotten when the work was shared out.",
  needs: ["actions.leads"],
  message: (d: { codes: readonly string[] }) =>
    `The key to leads has ${listed(d.codes)}, and no action names ${d.codes.length === 1 ? "it" : "them"}. Still needed?`,

  check(plan, tell) {
    const roles = (plan.leadKey?.entries ?? []).filter(({ title }) => holdsRole(title));
    const unused = unusedOf(plan, roles);
    // A key of which most is unused is a list of everybody, made for more than this plan.
    if (unused.length === 0 || unused.length * 2 > roles.length) return;
    const codes = unused.map(({ code, title }) => (code === title ? code : `${code} (${title})`));
    tell({ about: "key", at: unused.map(({ at }) => at) as unknown as At, data: { codes } });
  },

  examples: {
    bad: [
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
          { code: "DCO", title: "Designated Clinical Officer" },
        ],
        actions: [{ leads: "HSP" }, { leads: "AEA / HSP" }],
      },
    ],
    good: [
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
          { code: "DCO", title: "Designated Clinical Officer" },
        ],
        actions: [
          { leads: "HSP", progress: "Agreed with the DCO" },
          { leads: "Area Education Adviser", progress: null },
        ],
      },
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
        ],
        actions: [{ leads: "HPS" }, { leads: "AEA" }],
      },
    ],
  },
});

/** The entries whose code or title leads nothing, is named in no text, and was meant by no code with a slip in it. */
function unusedOf(plan: Plan, entries: readonly LeadKeyEntry[]): readonly LeadKeyEntry[] {
  if (entries.length === 0) return [];
  const leads = leadPlaces(plan).map(({ lead }) => lead);
  const used = new Set(leads.flatMap(({ code, title }) => [code, title]));
  const strange = new Set(leads.flatMap(({ code, title }) => (code !== null && title === null ? [code] : [])));
  const meant = new Set([...strange].map((code) => nearestCode(code, plan.leadKey!)?.code));
  const words = new Set(textsOf(plan).flatMap(({ text }) => text.split(/[^\p{L}\p{N}]+/u)));
  return entries.filter(
    ({ code, title }) => !used.has(code) && !used.has(title) && !meant.has(code) && !words.has(code),
  );
}
