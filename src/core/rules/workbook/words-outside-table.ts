import { counted } from "../../words";
import { rule } from "../rule";
import { listCells } from "../rows";

export default rule({
  id: "words-outside-table",
  subject: "workbook",
  severity: "advice",
  title: "Notes to an action stand in a column with a heading",
  why: "What is written beside the table is not sorted with its row, not read and not reported. It is often the reason why something is late.",
  needs: ["actions"],
  message: (d: { cells: string; count: number }) =>
    `${counted(d.count, "note")} beside the table, in columns without a heading (${d.cells}), ${d.count === 1 ? "was" : "were"} not read. ` +
    `Give the column one, or move ${d.count === 1 ? "it" : "them"} to the update.`,

  check({ outside }, tell) {
    for (const { sheet, at } of outside) tell({ about: sheet, at, data: { cells: listCells(at), count: at.length } });
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }],
        outside: [null, "Ask the ICB again about the money"],
      },
    ],
    good: [
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }], outside: ["x", 3, null] },
      { actions: [{ ref: "1.1" }, { ref: "1.2" }], outside: ["Impact not yet seen", "checked"] },
    ],
  },
});
