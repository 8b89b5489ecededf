import type { Plan } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { counted } from "../../words";
import type { CellRef } from "../../workbook";
import { rule } from "../rule";
import { listed, quoted, type At } from "../rows";

export default rule({
  id: "terms-not-own",
  subject: "dates",
  severity: "advice",
  title: "School terms are the partnership's own",
  why: "Terms differ from council to council. The sheet “RAG settings” can hold yours, a row for each: Term, Autumn 2025, 1 September 2025 to 19 December 2025.",
  needs: ["actions.due"],
  message: (d: { cells: number; terms: readonly { words: string; last: string; usual: boolean }[] }) =>
    `${counted(d.cells, "cell")} ${d.cells === 1 ? "names a school term" : "name school terms"} for which “RAG settings” gives no days: ` +
    `${listed(d.terms.map(({ words, last, usual }) => `${quoted(words)} was read as ${usual ? "about " : ""}${longDay(last)}`))}. Is that so?`,

  *check(plan) {
    const found = datesByOurTerms(plan);
    const [first] = found;
    if (first === undefined) return;
    const cells = [...new Set(found.map(({ at }) => at))] as [CellRef, ...CellRef[]];
    const terms = new Map(found.map(({ words, last, usual }) => [`${last} ${usual}`, { words, last, usual }]));
    yield { about: "terms", at: cells as At, data: { cells: cells.length, terms: [...terms.values()] } };
  },

  examples: {
    bad: [
      { actions: [{ due: "End of autumn term 2025" }, { due: "by the end of the autumn term 2025" }] },
      { actions: [{ due: "End of spring term 2031" }] },
    ],
    good: [{ actions: [{ due: "31 December 2025" }, { due: "Autumn 2025" }] }],
  },
});

function datesByOurTerms({ actions }: Plan) {
  return actions.flatMap(({ due, revisedDue, at }) =>
    [[due, at.due] as const, [revisedDue, at.revisedDue] as const].flatMap(([dates, cell]) =>
      dates.flatMap(({ asWritten, date, terms }) =>
        cell === undefined || date === null || terms === undefined || terms === "own"
          ? []
          : [{ at: cell, words: asWritten, last: date, usual: terms === "usual" }],
      ),
    ),
  );
}
