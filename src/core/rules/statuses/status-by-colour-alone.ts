import { isBlank } from "../../workbook";
import { actionStatusOf, impactStatusOf, type Action } from "../../plan";
import { counted } from "../../words";
import { SCALE_NAMES } from "../coloured-cells";
import type { ScaleField } from "../other-schemes";
import { groupBy } from "../../group-by";
import { set, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "status-by-colour-alone",
  subject: "statuses",
  severity: "warning",
  title: "A status is written, not only coloured",
  why: "Filters and counts in Excel pass over colours, a printed copy may lose them, and one man in twelve cannot tell red from green.",
  needs: ["actions"],
  fix: "offered",
  message: (d: { count: number; name: string }) =>
    `${counted(d.count, "row")} ${d.count === 1 ? "has" : "have"} the ${d.name} as a colour without words. It is read by the key in the workbook.`,

  check({ actions }, tell) {
    for (const field of ["actionStatus", "impactStatus"] as const) {
      const coloured = actions.filter((action) => action[field] !== null && isBlank(action.raw[field]));
      for (const [sheet, rows] of groupBy(coloured, (action) => action.sheet)) {
        const at = [...new Set(rows.map((action) => action.at[field]!))] as unknown as At;
        const first = at.map((cell) => rows.find((action) => action.at[field] === cell)!);
        const edits = first.map((action) => set(action, field, wordingOf(action, field)));
        const fix = { label: "Write the words that the colours stand for", safe: false, edits };
        tell({ about: `${sheet} ${field}`, at, data: { count: rows.length, name: SCALE_NAMES[field] }, fix });
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: "Action not yet started" },
        ],
        fills: [{ actionStatus: "#00B050" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
    good: [
      {
        actions: [{ actionStatus: "Action in progress, on track" }, { actionStatus: null }],
        fills: [{ actionStatus: "#00B050" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
  },
});

function wordingOf(action: Action, field: ScaleField): string {
  return field === "actionStatus"
    ? actionStatusOf(action.actionStatus!).wording
    : impactStatusOf(action.impactStatus!).wording;
}
