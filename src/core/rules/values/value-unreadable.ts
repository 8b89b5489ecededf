import { shortRef } from "../../workbook";
import { rule } from "../rule";
import { quoted } from "../rows";

export default rule({
  id: "value-unreadable",
  subject: "values",
  severity: "warning",
  title: "A value cell holds a value, or says that there is none",
  why: "Words among the values are left out of every count and chart; nobody sees that a month is missing.",
  needs: ["kpis.value"],
  message: (d: { cell: string; text: string }) =>
    `${d.cell} holds ${quoted(d.text)} among the values. Which number is meant, or was there none?`,

  check(plan, tell) {
    const errors = new Set(plan.errors.map(({ at }) => at));
    for (const { at, field, raw } of plan.unread) {
      if (field !== "value" || errors.has(at)) continue;
      tell({ about: at, at: [at], data: { cell: shortRef(at), text: String(raw) } });
    }
  },

  examples: {
    bad: [{ kpis: [{ ref: "K1", values: { "2024-10": 33, "2024-11": "see the note below", "2024-12": 45 } }] }],
    good: [{ kpis: [{ values: { "2024-10": 33, "2024-11": "n/a", "2024-12": "45*" } }] }],
  },
});
