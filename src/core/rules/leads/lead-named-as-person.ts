import { shortRef } from "../../workbook";
import { cellsOfLeads, leadPlaces } from "../lead-places";
import { isPerson } from "../persons";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, type At } from "../rows";

export default rule({
  id: "lead-named-as-person",
  subject: "leads",
  severity: "advice",
  title: "Leads are named by their role",
  why: "People move on and the plan stays. A role says who answers after a change of post, and a paper that is published names nobody.",
  needs: ["actions.leads"],
  message: (d: { cells: readonly string[] }) =>
    d.cells.length === 1
      ? `The lead in ${d.cells[0]} looks like a person’s name. Which role is it?`
      : `The leads in ${listed(d.cells)} look like persons’ names. Which roles are they?`,

  check(plan, tell) {
    const named = leadPlaces(plan).filter(({ lead }) => isPerson(lead));
    for (const [sheet, places] of groupBy(named, ({ action }) => action.sheet)) {
      const at = cellsOfLeads(places) as unknown as At;
      tell({ about: sheet, at, data: { cells: at.map(shortRef) } });
    }
  },

  examples: {
    bad: [
      { actions: [{ leads: "Ms A Example" }, { leads: "A.B. Sample; Head of SEND" }] },
      { actions: [{ leads: "Karen Sample" }] },
    ],
    good: [
      {
        actions: [
          { leads: "Head of SEND" },
          { leads: "Karen Sample, Head of SEND" },
          { leads: "Virtual School" },
          { leads: "St John School" },
          { leads: "Early Help" },
          { leads: "Claire House" },
          { leads: "A Team" },
          { leads: "DCO" },
          { leads: "Public Health" },
        ],
      },
    ],
  },
});
