import { dueInForce, type Milestone, type Plan } from "../../plan";
import type { IsoDay } from "../../plan";
import { daysBetween, longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";
import { listed, quoted, type At } from "../rows";

/** Nearer to the day of the report than this, a term that ends some days earlier or later may change what is overdue. */
const APART = 21;

export default rule({
  id: "terms-not-own",
  subject: "dates",
  severity: "advice",
  title: "School terms that decide what is overdue are the partnership's own",
  why: "Terms differ from council to council, so near the end of one it is open whether its date has passed. The sheet “RAG settings” can hold yours, a row for each: Term, Autumn 2025, 1 September 2025 to 19 December 2025.",
  needs: ["actions.due"],
  message: (d: { cells: number; terms: readonly { words: string; last: string; usual: boolean }[] }) =>
    `${counted(d.cells, "cell")} ${d.cells === 1 ? "names a school term" : "name school terms"} for which “RAG settings” gives no days: ` +
    `${listed(d.terms.map(({ words, last, usual }) => `${quoted(words)} was read as ${usual ? "about " : ""}${longDay(last)}`))}. Is that so?`,

  check(plan, tell, { asAt }) {
    const found = datesByOurTerms(plan, asAt);
    const [first] = found;
    if (first === undefined) return;
    const cells = [...new Set(found.map(({ at }) => at))] as [CellRef, ...CellRef[]];
    const terms = new Map(found.map(({ words, last, usual }) => [`${last} ${usual}`, { words, last, usual }]));
    tell({ about: "terms", at: cells as At, data: { cells: cells.length, terms: [...terms.values()] } });
  },

  examples: {
    bad: [
      {
        asAt: "2025-12-12",
        actions: [{ due: "End of autumn term 2025" }, { due: "by the end of the autumn term 2025" }],
      },
      { asAt: "2031-04-01", actions: [{ due: "End of spring term 2031" }] },
    ],
    good: [
      { asAt: "2025-12-12", actions: [{ due: "31 December 2025" }, { due: "Autumn 2025" }] },
      { asAt: "2025-10-31", actions: [{ due: "End of autumn term 2025" }] },
    ],
  },
});

type ByOurTerms = { readonly at: CellRef; readonly words: string; readonly last: IsoDay; readonly usual: boolean };

function datesByOurTerms({ actions }: Plan, asAt: IsoDay): readonly ByOurTerms[] {
  const found: ByOurTerms[] = [];
  const look = (dates: readonly Milestone[], at: CellRef | undefined) => {
    for (const { asWritten, date, done, terms } of dates) {
      if (at === undefined || date === null || done || terms === undefined || terms === "own" || isFar(date, asAt))
        continue;
      found.push({ at, words: asWritten, last: date, usual: terms === "usual" });
    }
  };
  for (const action of actions) {
    look(action.due, action.at.due);
    look(action.revisedDue, action.at.revisedDue);
    if (dueInForce(action).field === "originalDue") look(action.originalDue, action.at.originalDue);
  }
  return found;
}

const isFar = (date: IsoDay, asAt: IsoDay) => Math.abs(daysBetween(asAt, date)) > APART;
