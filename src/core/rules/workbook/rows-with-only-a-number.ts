import { counted } from "../../words";
import { shortRef } from "../../workbook";
import { rule } from "../rule";

export default rule({
  id: "rows-with-only-a-number",
  subject: "workbook",
  severity: "advice",
  title: "Numbered rows of a template are filled in or taken out",
  why: "Nobody can tell whether a number without words is an action that was forgotten or a row that was never needed. Such rows are not counted.",
  needs: ["actions"],
  message: (d: { count: number; first: string }) =>
    `${counted(d.count, "row")} from ${d.first} on ${d.count === 1 ? "holds" : "hold"} a number and nothing else, and ${d.count === 1 ? "was" : "were"} not counted as actions. ` +
    `Delete them, or fill them in.`,

  check({ numbered }, tell) {
    for (const { sheet, at } of numbered)
      tell({ about: sheet, at, data: { count: at.length, first: shortRef(at[0]) } });
  },

  examples: {
    bad: [{ actions: [{ ref: "1.1" }, { ref: "1.2" }], apart: [{ ref: "1.3" }, { ref: "1.4" }, { ref: "1.5" }] }],
    good: [{ actions: [{ ref: "1.1" }, { ref: "1.2" }] }, { actions: [{ ref: "1.1" }, { ref: "1.2", title: null }] }],
  },
});
