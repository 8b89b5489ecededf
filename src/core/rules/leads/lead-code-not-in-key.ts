import type { Plan } from "../../plan";
import { nearestCode } from "../../plan/leads";
import { counted } from "../../words";
import { shortRef, type CellRef, type Fix } from "../../workbook";
import { leadPlaces, rewritten, type LeadPlace } from "../lead-places";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { quoted, type At } from "../rows";

export default rule({
  id: "lead-code-not-in-key",
  subject: "leads",
  severity: "warning",
  title: "Every code for a lead stands in the key",
  why: "Nobody outside the office knows whom a code means, and an action led by an unknown code is led by nobody.",
  needs: ["actions.leads"],
  fix: "offered",
  message: (d: { code: string; cells: number; first: string; nearest: string | null; title: string | null }) =>
    `${quoted(d.code)} (${d.first}${d.cells > 1 ? ` and ${counted(d.cells - 1, "more cell")}` : ""}) is not in the key to leads. ` +
    (d.nearest === null ? "Who is it?" : `Is it ${quoted(d.nearest)}${d.title === null ? "" : `, ${d.title}`}?`),

  check(plan, tell) {
    for (const group of groupBy(codesNotInKey(plan), ({ lead }) => lead.code).values()) {
      const [{ lead, at }] = group;
      const cells = [...new Set(group.map((one) => one.at))] as [CellRef, ...CellRef[]];
      const nearest = nearestCode(lead.code!, plan.leadKey!);
      const data = {
        code: lead.code!,
        cells: cells.length,
        first: shortRef(at),
        nearest: nearest?.code ?? null,
        title: nearest?.title ?? null,
      };
      const fix = nearest === null ? null : fixOf(group, lead.code!, nearest.code);
      tell({ about: lead.code!, at: cells as At, data, ...(fix !== null && { fix }) });
    }
  },

  examples: {
    bad: [
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
        ],
        actions: [{ leads: "HSP" }, { leads: "HPS / AEA" }, { leads: "XQRT" }],
      },
    ],
    good: [
      {
        leadKey: [
          { code: "HSP", title: "Head of SEND Provision" },
          { code: "AEA", title: "Area Education Adviser" },
        ],
        actions: [{ leads: "HSP / AEA" }, { leads: "Head of Early Help" }, { leads: "TBC" }, { leads: "HSP, NCC" }],
      },
      { actions: [{ leads: "HPS" }] },
    ],
  },
});

function codesNotInKey(plan: Plan): readonly LeadPlace[] {
  if (plan.leadKey === null) return [];
  return leadPlaces(plan).filter(({ lead: { named, code, title } }) => named && code !== null && title === null);
}

/** The code put right in every cell that holds it once and as it is. */
function fixOf(group: readonly LeadPlace[], code: string, nearest: string): Fix | null {
  const edits = rewritten(group, (text) => {
    const [before, after, more] = text.split(code);
    return before === undefined || after === undefined || more !== undefined ? text : before + nearest + after;
  });
  return edits.length === 0 ? null : { label: `Write ${quoted(nearest)} for ${quoted(code)}`, safe: false, edits };
}
