import { fieldNames, type ActionField } from "../../plan";
import { shortRef, type CellRef } from "../../workbook";
import { isEitherOrder, isMonthFirst } from "../month-first";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";

const FIELDS = ["start", "due", "originalDue", "revisedDue", "updated"] as const satisfies readonly ActionField[];

export default rule({
  id: "date-month-first",
  subject: "dates",
  severity: "warning",
  title: "Dates stand in English order, the day first",
  why: "A file that passed through an American program holds 04/05/2025 for 5 April. Read as 4 May it is a wrong deadline that nobody notices.",
  needs: [],
  message: (d: { odd: readonly string[]; column: string; doubtful: readonly string[] }) =>
    `${listed(d.odd)} ${d.odd.length === 1 ? "has its" : "have their"} month first and ${d.odd.length === 1 ? "was" : "were"} not read. ` +
    (d.doubtful.length === 0
      ? "Which day is meant?"
      : `${listed(d.doubtful)} of the same column (${d.column}) ${d.doubtful.length === 1 ? "was" : "were"} read with the day first. Which order holds?`),

  *check({ actions }) {
    const cells = actions.flatMap(({ sheet, at, raw }) =>
      FIELDS.flatMap((field) => {
        const [cell, text] = [at[field], raw[field]];
        return cell === undefined || typeof text !== "string" ? [] : [{ cell, text, sheet, field }];
      }),
    );
    for (const group of groupBy(cells, ({ sheet, field }) => `${sheet}!${field}`).values()) {
      const odd = group.filter(({ text }) => isMonthFirst(text));
      if (odd.length === 0) continue;
      const doubtful = group.filter(({ text }) => isEitherOrder(text));
      const { sheet, field } = group[0];
      const shown = (list: typeof odd) => list.map(({ cell, text }) => `${shortRef(cell)} ${quoted(text.trim())}`);
      const at = [...odd, ...doubtful].map(({ cell }) => cell) as [CellRef, ...CellRef[]] as At;
      const data = { odd: shown(odd), column: fieldNames[field], doubtful: shown(doubtful) };
      yield { about: `${sheet}!${field}`, at, data };
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "03/25/2025" }, { due: "31 March 2025" }] },
      { actions: [{ due: "03/25/2025" }, { due: "04/05/2025" }, { due: "05/05/2025" }] },
    ],
    good: [{ actions: [{ due: "25/03/2025" }, { due: "04/05/2025" }, { due: "13/13/2025" }] }],
  },
});
