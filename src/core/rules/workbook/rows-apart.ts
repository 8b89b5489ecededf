import { listed } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "rows-apart",
  subject: "workbook",
  severity: "warning",
  title: "Every row that looks like an action stands in the plan's table",
  why: "What stands apart from the table was taken for notes. If it is work of the plan, no figure counts it.",
  needs: ["actions"],
  message: (d: { rows: readonly number[]; sheet: string }) =>
    (d.rows.length === 1
      ? `Row ${d.rows[0]} on ${d.sheet} looks like an action, but stands apart from the plan, so it was not counted. If it is one, put it `
      : `Rows ${listed(d.rows.map(String))} on ${d.sheet} look like actions, but stand apart from the plan, so they were not counted. If they are, put them `) +
    "right below the plan’s last row, with a reference, a lead, a date and a status as the others have.",

  check({ apart }, tell) {
    for (const { sheet, rows, at } of apart) {
      tell({ about: at[0], at, data: { rows: rows.map((row) => row + 1), sheet } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        apart: [{ ref: "X7", title: "Publish a guide", leads: "Head of SEND" }],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        apart: [{ title: "Prepared by the SEND team" }],
      },
    ],
  },
});
