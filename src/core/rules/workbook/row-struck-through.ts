import { listed, quoted, groupBy, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "row-struck-through",
  subject: "workbook",
  severity: "warning",
  title: "No row of the plan is struck through",
  why: "A row that is struck through may be withdrawn or may be done, and each counts differently. It is counted as neither until the plan says which.",
  needs: [],
  message: (d: { rows: string; names: string; count: number; sheet: string }) =>
    (d.count === 1
      ? `Row ${d.rows} on ${d.sheet} (${d.names}) is struck through, so it was not counted. `
      : `Rows ${d.rows} on ${d.sheet} (${d.names}) are struck through, so they were not counted. `) +
    `If ${d.count === 1 ? "it is" : "they are"} withdrawn, delete or move ${d.count === 1 ? "the row" : "the rows"}; ` +
    "if not, take the line off and give the status.",

  *check({ struck }) {
    for (const [about, rows] of groupBy(struck.rows, ({ sheet }) => sheet)) {
      const at = rows.map((row) => row.at[0]) as unknown as At;
      const names = listed(rows.map(({ name }) => quoted(name)));
      yield {
        about,
        at,
        data: { rows: listed(rows.map(({ row }) => String(row + 1))), names, count: rows.length, sheet: about },
      };
    }
  },

  examples: {
    bad: [
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
