import { looksContinued, quoted, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "row-looks-continued",
  subject: "workbook",
  severity: "warning",
  title: "Every row of the plan is an action of its own",
  why: "A row without a reference, a lead or a status is counted as one more action. Most often it is the rest of the row above.",
  needs: ["actions.ref"],
  message: (d: { row: number; text: string; above: string | null }) =>
    `Row ${d.row} (${quoted(d.text)}) has no reference, lead or status. ` +
    (d.above === null ? "Is it an action of its own?" : `Does it belong to action ${d.above} above it?`),

  check(plan, tell) {
    let above: { readonly sheet: string; readonly ref: string } | null = null;
    for (const action of plan.actions) {
      const { sheet, row, ref, at, title, raw } = action;
      if (ref !== null) above = { sheet, ref };
      if (!looksContinued(plan, action)) continue;
      const filled = Object.entries(raw).flatMap(([field, value]) =>
        value === null ? [] : [at[field as keyof typeof at]!],
      );
      const text = title ?? Object.values(raw).find((value) => value !== null) ?? "";
      const data = { row: row + 1, text: String(text), above: above?.sheet === sheet ? above.ref : null };
      tell({ about: action.key, at: filled as unknown as At, data });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", title: "Publish a guide" },
          { ref: null, title: "and a film about annual reviews", actionStatus: null, leads: null, due: "May 2026" },
        ],
      },
    ],
    good: [{ actions: [{ ref: null, title: "Publish a guide", leads: "Head of SEND", actionStatus: null }] }],
  },
});
