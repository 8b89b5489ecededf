import { cellRef } from "../../workbook";
import type { SheetLayout } from "../../plan";
import { rule } from "../rule";
import { listed, type At } from "../rows";

export default rule({
  id: "blank-row-inside-table",
  subject: "workbook",
  severity: "advice",
  title: "The rows of a plan stand one below the other",
  why: "Excel's filters, sorting and tables end at a blank row. What stands below it is left out of a filter without a word.",
  needs: ["actions"],
  message: (d: { rows: readonly number[]; sheet: string }) =>
    `${d.rows.length === 1 ? `Row ${d.rows[0]} on ${d.sheet} is` : `Rows ${listed(d.rows.map(String))} on ${d.sheet} are`} ` +
    `blank between two actions. Excel's filter and sort stop there. Can ${d.rows.length === 1 ? "it" : "they"} be deleted?`,

  check({ layout }, tell) {
    for (const one of layout) {
      const [first] = one.columns.filter(({ field }) => field !== null).map(({ column }) => column);
      const rows = one.role === "actions" && first !== undefined ? blankInside(one) : [];
      if (rows.length === 0) continue;
      const at = rows.map((row) => cellRef(one.sheet, row, first!)) as unknown as At;
      tell({ about: one.sheet, at, data: { rows: rows.map((row) => row + 1), sheet: one.sheet } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        apart: [
          {
            ref: "1.3",
            title: "Open a helpline",
            leads: "Head of Inclusion",
            due: "2026-03-31",
            actionStatus: "Action not yet started",
          },
        ],
      },
    ],
    good: [{ actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: "1.3" }] }],
  },
});

/** The blank rows between two rows of actions: not those that set a heading or notes apart. */
function blankInside({ rows }: SheetLayout): readonly number[] {
  const found: number[] = [];
  let waiting: number[] | null = null;
  for (const { row, kind } of rows) {
    if (kind === "blank") waiting?.push(row);
    else {
      const isAction = kind === "data" || kind === "continuation";
      if (isAction) found.push(...(waiting ?? []));
      waiting = isAction ? [] : null;
    }
  }
  return found;
}
