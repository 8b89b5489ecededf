import { fieldNames } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { shortRef, type CellRef } from "../../workbook";
import { dayMonthFirst, isEitherOrder, isMonthFirst } from "../../plan/dates/month-first";
import { datesInFigures } from "../dates-in-figures";
import { rule } from "../rule";
import { listed, quoted, type At } from "../rows";

export default rule({
  id: "dates-read-month-first",
  subject: "dates",
  severity: "advice",
  title: "Dates that stand in American order are read so",
  why: "Planning tools write 05/07/2027 for 7 May. Where the dates of a column can only have the month first, all of it is read so; who reads the sheet must know it.",
  needs: [],
  givesWayTo: ["dates-turned-round"],
  message: (d: { column: string; odd: readonly string[]; either: readonly string[] }) => {
    const because = d.odd.length > 0 ? `${listed(d.odd)} can only be so` : "those of other columns can only be so";
    const said = `The dates of the column for the ${d.column} are read with the month first, as ${because}`;
    return d.either.length === 0 ? `${said}. Is that right?` : `${said}: ${listed(d.either)}. Is that right?`;
  },

  check(plan, tell, { told }) {
    for (const all of datesInFigures(plan)) {
      const group = all.filter(({ cell }) => !told?.has(cell));
      const read = group.filter(({ text, day }) => day !== null && day === dayMonthFirst(text));
      const either = read.filter(({ text }) => isEitherOrder(text));
      const odd = read.filter(({ text }) => isMonthFirst(text));
      if (odd.length + either.length === 0) continue;
      const { sheet, field } = all[0];
      const at = read.map(({ cell }) => cell) as [CellRef, ...CellRef[]] as At;
      const data = {
        column: fieldNames[field],
        odd: odd.map(({ cell, text }) => `${shortRef(cell)} ${quoted(text.trim())}`),
        either: either.map(({ cell, text, day }) => `${shortRef(cell)} ${quoted(text.trim())} as ${longDay(day!)}`),
      };
      tell({ about: `${sheet}!${field}`, at, data });
    }
  },

  examples: {
    bad: [
      { actions: [{ due: "03/25/2026" }, { due: "04/15/2026" }, { due: "05/28/2026" }, { due: "05/06/2026" }] },
      { actions: [{ start: "03/25/2025", due: "05/06/2026" }, { start: "03/26/2025" }, { start: "03/27/2025" }] },
    ],
    good: [
      { actions: [{ due: "25/03/2025" }, { due: "04/05/2025" }] },
      { actions: [{ due: "03/25/2025" }, { due: "04/05/2025" }] },
    ],
  },
});
