import { groupBy } from "../../group-by";
import { listed, quoted, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "row-struck-through",
  subject: "workbook",
  severity: "warning",
  title: "No row of the plan is struck through",
  why: "A row that is struck through may be withdrawn or may be done, and each counts differently. Where its status or the heading above it says that it is complete, it is counted so; else it is counted as neither until the plan says which.",
  needs: [],
  message: (d: { rows: string; names: string; count: number; sheet: string; done: boolean }) => {
    const one = d.count === 1;
    const what = `${one ? "Row" : "Rows"} ${d.rows} on ${d.sheet} (${d.names}) ${one ? "is" : "are"} struck through`;
    const [it, was, row] = one ? ["it", "was", "the row"] : ["they", "were", "the rows"];
    return d.done
      ? `${what} and said to be complete, so ${it} ${was} counted. If ${it} ${was} withdrawn instead, delete or move ${row}.`
      : `${what}, so ${it} ${was} not counted. If ${it} ${one ? "is" : "are"} withdrawn, delete or move ${row}; ` +
          "if not, take the line off and give the status.";
  },

  check({ struck }, tell) {
    const groups = groupBy(struck.rows, ({ sheet, done }) => (done ? `${sheet}!complete` : sheet));
    for (const [about, rows] of groups) {
      const at = rows.map((row) => row.at[0]) as unknown as At;
      const names = listed(rows.map(({ name }) => quoted(name)));
      const { sheet, done } = rows[0];
      tell({
        about,
        at,
        data: { rows: listed(rows.map(({ row }) => String(row + 1))), names, count: rows.length, sheet, done },
        severity: done ? "advice" : "warning",
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2", actionStatus: "Action complete and impactful" }],
        struck: [{}, { ref: "all", title: "all", leads: "all", due: "all", actionStatus: "all" }],
      },
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        struck: [{}, { title: "all", leads: "all", due: "all", actionStatus: "all" }],
      },
      {
        actions: [{ ref: "1.1" }, { ref: "1.2", leads: null }, { ref: "1.3", leads: null, due: null }],
        struck: [
          {},
          { ref: "all", title: "all", due: "all", actionStatus: "all" },
          { ref: "all", title: "all", actionStatus: "all" },
        ],
      },
    ],
    good: [
      { actions: [{ ref: "1.1" }], struck: [{ title: "all", leads: "all", due: "all" }] },
      { actions: [{ ref: "1.1" }], struck: [{ title: "part", leads: "all", due: "all", actionStatus: "all" }] },
    ],
  },
});
