import type { Heading, Lead, Plan } from "../../plan";
import { readLeads, sameLead } from "../../plan/leads";
import { shortRef, splitCellRef, type CellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, nameOf, quoted, type At } from "../rows";

/** "SRO: Director of Education", alone or behind the words of an area. */
const STATED =
  /\b(?:SRO|senior responsible (?:officer|owner)|accountable (?:lead|officer|director)|lead director)\s*[:–—-]\s*([^;\n)\]]{3,80})/i;

/** Who is said to answer for something, and where. */
type Said = { readonly lead: Lead; readonly at: CellRef };

export default rule({
  id: "accountable-lead-differs",
  subject: "leads",
  severity: "warning",
  title: "The same lead answers for the same work wherever the plan says so",
  why: "When two places name two accountable leads, each may believe that the other reports to the board.",
  needs: ["actions"],
  message: (d: { what: string; said: readonly { name: string; cell: string }[] }) =>
    `${d.what} has ${listed(d.said.map(({ name, cell }) => `${quoted(name)} (${cell})`))} for its accountable lead. Which of them is it?`,

  check(plan, tell) {
    for (const { about, what, said } of [...ofAreas(plan), ...ofRepeated(plan)]) {
      const different = said.filter(({ lead }, i) => !said.slice(0, i).some((one) => sameLead(one.lead, lead)));
      if (different.length < 2) continue;
      const at = different.map((one) => one.at) as unknown as At;
      const places = different.map(({ lead, at: cell }) => ({
        name: lead.text,
        cell: `${splitCellRef(cell).sheet}, ${shortRef(cell)}`,
      }));
      tell({ about, at, data: { what, said: places } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers", leads: "Head of SEND (lead)\nHead of Inclusion" }],
        parts: [
          {
            ref: "1.3",
            title: "Recruit caseworkers",
            leads: "Head of Inclusion (lead)",
            due: null,
            actionStatus: null,
          },
          { ref: "1.3.1" },
          { ref: "1.3.2" },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers", leads: "Head of SEND (lead)\nHead of Inclusion" }],
        parts: [
          { ref: "1.3", title: "Recruit caseworkers", leads: "Head of SEND", due: null, actionStatus: null },
          { ref: "1.3.1", leads: "Head of Inclusion" },
        ],
      },
    ],
  },
});

type Case = { readonly about: string; readonly what: string; readonly said: readonly Said[] };

/** The accountable leads that the headings of an area name. */
function ofAreas({ headings }: Plan): readonly Case[] {
  const stated = headings.flatMap((heading) => {
    const said = saidIn(heading);
    return said === null || heading.area === null ? [] : [{ area: heading.area, said }];
  });
  return [...groupBy(stated, ({ area }) => area)].map(([area, list]) => ({
    about: `area ${area}`,
    what: /^\d+$/.test(area) ? `Area ${area}` : quoted(area),
    said: list.map(({ said }) => said),
  }));
}

function saidIn({ text, at }: Heading): Said | null {
  const [lead] = readLeads(STATED.exec(text)?.[1] ?? "");
  return lead?.named ? { lead, at } : null;
}

/** The accountable lead of an action, on its own row and on the one that repeats it. */
function ofRepeated({ actions, tree }: Plan): readonly Case[] {
  if (tree.repeats.size === 0) return [];
  const byKey = new Map(actions.map((action) => [action.key, action]));
  return [...tree.repeats].flatMap(([again, key]) => {
    const rows = [byKey.get(key), byKey.get(again)].flatMap((action) => action ?? []);
    const said = rows.flatMap((action) => {
      const lead = accountableOf(action.leads);
      const at = lead?.at ?? action.at.leads;
      return lead === null || at === undefined ? [] : [{ lead, at }];
    });
    return rows.length < 2 ? [] : [{ about: again, what: nameOf(rows[0]!), said }];
  });
}

/** Who is marked as accountable or leads alone; null where that is nobody or open. */
function accountableOf(leads: readonly Lead[]): Lead | null {
  const marked = leads.filter(({ accountable }) => accountable);
  const [lead, ...others] = marked.length > 0 ? marked : leads;
  return lead?.named && others.length === 0 ? lead : null;
}
