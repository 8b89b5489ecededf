import { definitionOf, type RegisterRef } from "../../plan";
import type { CellRef } from "../../workbook";
import { listed, type At } from "../rows";
import { rule } from "../rule";

type Linked = { readonly actions: readonly RegisterRef[]; readonly at: { readonly actions?: CellRef } };

export default rule({
  id: "register-points-nowhere",
  subject: "registers",
  severity: "warning",
  title: "The actions that a register names are in the plan",
  why: "A link that leads nowhere is a typing slip, or an action that was taken out while its risk or its evidence stayed.",
  needs: ["actions.ref"],
  message: (d: { sheet: string; register: string; refs: readonly string[] }) =>
    `The ${d.register} on “${d.sheet}” names ${d.refs.length === 1 ? "an action" : "actions"} that the plan does not have: ${listed(d.refs)}. Which ${d.refs.length === 1 ? "is" : "are"} meant?`,

  check(plan, tell) {
    if (plan.actions.length === 0) return;
    for (const { kind, sheet, rows } of plan.registers) {
      const lost = (rows as readonly Partial<Linked>[]).flatMap(({ actions = [], at }) =>
        actions.filter((one) => one.actions.length === 0 && !one.isArea).map(({ ref }) => ({ ref, at: at!.actions! })),
      );
      if (lost.length === 0) continue;
      const refs = [...new Set(lost.map(({ ref }) => ref))];
      const at = [...new Set(lost.map((one) => one.at))] as unknown as At;
      tell({ about: `${sheet} ${kind}`, at, data: { sheet, register: definitionOf(kind).name, refs } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        registers: [
          {
            kind: "risks",
            rows: [
              { risk: "Staff leave", likelihood: 3, mitigation: "Succession plan", actions: "1.1; 1.7" },
              { risk: "Funding ends", likelihood: 2, mitigation: "Business case", actions: "Action 4.1" },
            ],
          },
        ],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }],
        registers: [
          {
            kind: "risks",
            rows: [
              { risk: "Staff leave", likelihood: 3, mitigation: "Succession plan", actions: "Actions 1.1 to 1.3" },
              { risk: "Funding ends", likelihood: 2, mitigation: "Business case", actions: "1" },
              { risk: "Floods", likelihood: 1, mitigation: "Second site", actions: "n/a" },
            ],
          },
        ],
      },
    ],
  },
});
