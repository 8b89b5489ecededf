import { isComplete, type IsoDay, type Milestone } from "../../plan";
import { lastOfMonth, longDay } from "../../plan/dates/day";
import type { TermTable } from "../../plan/dates/terms";
import { actionsDue } from "../deadlines";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { listed, type At } from "../rows";
import { shortRef, type CellRef } from "../../workbook";

/** What schools and settings do themselves. */
const IN_SCHOOL =
  /\b(?:in|with|across|for|by|to|all|every|each) (?:all |every |local |mainstream |special |primary |secondary )*(?:schools?|settings|sencos?|sendcos?|head ?teachers|teachers|teaching assistants|pupils)\b/i;

type Off = { readonly at: CellRef; readonly date: IsoDay; readonly why: "weekend" | "holiday" };

export default rule({
  id: "due-on-day-off",
  subject: "dates",
  severity: "advice",
  title: "A day by which work is due is a day on which it can be done",
  why: "What is due on a Sunday, or in August from schools, is in truth due before it. Whoever plans by the written day is late.",
  needs: ["actions.due"],
  message: (d: { weekend: readonly string[]; holiday: readonly string[] }) =>
    [
      ...(d.weekend.length > 0 ? [`${listed(d.weekend)} ${d.weekend.length === 1 ? "is" : "are"} at a weekend`] : []),
      ...(d.holiday.length > 0
        ? [
            `${listed(d.holiday)} ${d.holiday.length === 1 ? "is" : "are"} in the school holidays, for work with schools`,
          ]
        : []),
    ].join("; ") + `. Is the working day before ${d.weekend.length + d.holiday.length === 1 ? "it" : "each"} meant?`,

  check(plan, tell, { asAt }) {
    const off = actionsDue(plan).flatMap((row) => {
      const { action, deadlines } = row;
      if (isComplete(action.actionStatus) || !deadlines.some(({ date }) => date >= asAt)) return [];
      const school = IN_SCHOOL.test(action.title ?? "");
      return deadlines.flatMap((deadline): readonly (Off & { sheet: string })[] => {
        const why = deadline.date < asAt ? null : dayOff(deadline, school ? plan.terms : []);
        return why === null ? [] : [{ at: row.at[0], date: deadline.date, why, sheet: action.sheet }];
      });
    });
    for (const [sheet, group] of groupBy(off, (one) => one.sheet)) {
      const of = (why: Off["why"]) =>
        group.filter((one) => one.why === why).map(({ at, date }) => `${shortRef(at)} (${longDay(date)})`);
      const at = [...new Set(group.map((one) => one.at))] as unknown as At;
      tell({ about: sheet, at, data: { weekend: of("weekend"), holiday: of("holiday") } });
    }
  },

  examples: {
    bad: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-06-14" },
          { title: "Train staff in all schools", due: "20 August 2025" },
          { due: "15/06/2025" },
        ],
      },
    ],
    good: [
      {
        asAt: "2025-03-31",
        actions: [
          { due: "2025-06-13" },
          { due: "2025-08-31" },
          { due: "August 2025" },
          { due: "20 August 2025" },
          { title: "Train staff in all schools", due: "20 August 2029" },
          { title: "Train staff in all schools", due: "2025-07-16" },
          { due: "2025-06-14", actionStatus: "Action complete and impactful" },
          { due: "2025-03-29" },
        ],
      },
    ],
  },
});

/** Why nobody works on the day; null where they do. The last of a month stands for the month, the first for the one before. */
function dayOff(
  { date, precision, window }: Milestone & { readonly date: IsoDay },
  terms: TermTable,
): Off["why"] | null {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  // A week ends on a Sunday, and nobody chose that day.
  const isOneDay = precision === "day" && window?.from === window?.to;
  if (!isOneDay || day === 1 || date === lastOfMonth(year, month)) return null;
  if ([0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay())) return "weekend";
  return isBetweenTerms(date, terms) ? "holiday" : null;
}

/** Whether a day lies after one term that is known and before the next, not more than a summer apart. */
function isBetweenTerms(date: IsoDay, terms: TermTable): boolean {
  const whole = terms.filter(({ halfTerm }) => !halfTerm);
  const before = whole.some(({ to, from }) => from < date && to < date && monthsApart(to, date) <= 2);
  const after = whole.some(({ from }) => from > date && monthsApart(date, from) <= 2);
  return before && after && !whole.some(({ from, to }) => from <= date && date <= to);
}

const monthsApart = (from: IsoDay, to: IsoDay) =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7));
