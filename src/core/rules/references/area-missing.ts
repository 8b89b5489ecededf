import { shortRef, splitCellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsOf, listed, nameInside, nameOf, type At } from "../rows";

/** At most one of so many actions of a sheet may lack an area; where more do, the plan is not kept by area. */
const OF = 5;

export default rule({
  id: "area-missing",
  subject: "references",
  severity: "warning",
  title: "Every action belongs to an area of the plan",
  why: "Boards look at a plan area by area. What belongs to none is in nobody’s part of the report.",
  needs: ["actions"],
  message: (d: { actions: readonly string[]; cell: string }) =>
    `${listed(d.actions)} ${d.actions.length === 1 ? "belongs" : "belong"} to no area of the plan, as the others do (${d.cell}). Which one is it?`,

  check(plan, tell) {
    const headed = new Set(plan.headings.map(({ at }) => splitCellRef(at).sheet));
    // Where no column and no heading names an area, it is the number of the reference, and a missing one is told as that.
    const rows = actionsOf(plan, (one) => (one.ref !== null && (one.at.area || headed.has(one.sheet)) ? one : null));
    for (const [sheet, group] of groupBy(rows, (action) => action.sheet)) {
      const without = group.filter(({ area }) => area === null);
      if (without.length === 0 || without.length * OF > group.length) continue;
      const at = without.flatMap(({ at: cells }) => cells.area ?? cells.ref ?? cells.title ?? []) as unknown as At;
      if (at[0] === undefined) continue;
      const actions = without.map((action, i) => (i === 0 ? nameOf(action) : nameInside(action)));
      tell({
        about: `${sheet} ${without.map(({ key }) => key).join(",")}`,
        at,
        data: { actions, cell: shortRef(at[0]) },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "7", area: null },
          { ref: "1.1", area: "Voice" },
          { ref: "1.2", area: "Voice" },
          { ref: "2.1", area: "Waiting times" },
          { ref: "2.2", area: "Waiting times" },
        ],
      },
    ],
    good: [
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }, { ref: "1.4" }, { ref: "2.1" }] },
      { actions: [{ ref: "A1" }, { ref: "A2" }, { ref: "A3" }] },
      { actions: [{ ref: "7" }, { ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }, { ref: "1.4" }] },
    ],
  },
});
