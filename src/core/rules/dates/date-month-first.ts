import { fieldNames } from "../../plan";
import { shortRef, type CellRef } from "../../workbook";
import { dayMonthFirst, isEitherOrder, isMonthFirst } from "../../plan/dates/month-first";
import { datesInFigures, type InFigures } from "../dates-in-figures";
import { rule } from "../rule";
import { listed, quoted, type At } from "../rows";

export default rule({
  id: "date-month-first",
  subject: "dates",
  severity: "warning",
  title: "Dates stand in English order, the day first",
  why: "A file that passed through an American program holds 04/05/2025 for 5 April. Read as 4 May it is a wrong deadline that nobody notices.",
  needs: [],
  givesWayTo: ["dates-turned-round"],
  message: (d: { odd: readonly string[]; column: string; doubtful: readonly string[]; unread: readonly string[] }) => {
    const were = (list: readonly string[]) => (list.length === 1 ? "was" : "were");
    const said = `${listed(d.odd)} ${d.odd.length === 1 ? "has its" : "have their"} month first and ${were(d.odd)} not read. `;
    const of = (list: readonly string[]) => `${listed(list)} of the same column (${d.column})`;
    if (d.unread.length > 0)
      return `${said}Nor ${were(d.unread)} ${of(d.unread)}, which may have the day or the month first. Which order holds?`;
    if (d.doubtful.length === 0) return `${said}Which day is meant?`;
    return `${said}${of(d.doubtful)} ${were(d.doubtful)} read with the day first. Which order holds?`;
  },

  check(plan, tell, { told }) {
    for (const all of datesInFigures(plan)) {
      const group = all.filter(({ cell }) => !told?.has(cell));
      const odd = group.filter(({ text, day }) => isMonthFirst(text) && day === null);
      if (odd.length === 0) continue;
      const either = group.filter(
        ({ text, day }) => isEitherOrder(text) && (day === null || day !== dayMonthFirst(text)),
      );
      const { sheet, field } = all[0];
      const shown = (list: readonly InFigures[]) =>
        list.map(({ cell, text }) => `${shortRef(cell)} ${quoted(text.trim())}`);
      const at = [...odd, ...either].map(({ cell }) => cell) as [CellRef, ...CellRef[]] as At;
      const data = {
        odd: shown(odd),
        column: fieldNames[field],
        doubtful: shown(either.filter(({ day }) => day !== null)),
        unread: shown(either.filter(({ day }) => day === null)),
      };
      tell({ about: `${sheet}!${field}`, at, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "03/25/2025" }, { due: "31 March 2025" }] },
      { actions: [{ due: "03/25/2025" }, { due: "04/05/2025" }, { due: "05/05/2025" }] },
      { actions: [{ due: "03/25/2026" }, { due: "04/06/2026" }, { due: "27/05/2026" }] },
    ],
    good: [
      { actions: [{ due: "25/03/2025" }, { due: "04/05/2025" }, { due: "13/13/2025" }] },
      { actions: [{ due: "03/25/2026" }, { due: "04/15/2026" }, { due: "05/28/2026" }, { due: "05/06/2026" }] },
    ],
  },
});
