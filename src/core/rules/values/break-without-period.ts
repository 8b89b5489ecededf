import { squash, type Kpi } from "../../plan";
import { shortRef, type CellRef } from "../../workbook";
import { claim } from "../claims";
import { listMeasures } from "../measure-names";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { quoted, type At } from "../rows";

export default rule({
  id: "break-without-period",
  subject: "values",
  severity: "warning",
  title: "A change in the way of counting is marked where it begins",
  why: "A line that runs on across a new method shows a rise or fall that only the counting made.",
  needs: ["kpis.value"],
  message: (d: { cell: string; words: string; names: string; all: boolean }) =>
    `${d.cell} says ${quoted(d.words)}. The values ${d.all ? "below it" : `of ${d.names}`} do not show from which period on. Since when is it so?`,

  check({ kpis }, tell) {
    const told = kpis.flatMap((kpi) => breakIn(kpi).map((one) => ({ ...one, kpi })));
    for (const [at, same] of groupBy(told, (one) => one.at)) {
      const all = same.length > 1 && same.length === kpis.filter(({ sheet }) => sheet === same[0].kpi.sheet).length;
      const data = {
        cell: shortRef(at as CellRef),
        words: same[0].why.replace(/[.\s]+$/, ""),
        names: listMeasures(same.map(({ kpi }) => kpi)),
        all,
      };
      tell({ about: all ? at : same[0].kpi.key, at: [at as CellRef] satisfies At, data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", comment: "Counted by a new method this year." },
          { ref: "K2", comment: null },
        ],
      },
      { kpis: [{ ref: "K1", comment: "Data restated after the move to the new case system." }, { ref: "K2" }] },
    ],
    good: [
      {
        kpis: [
          { comment: "New method from February 2025.", values: { "2025-01": 61, "2025-02": 63 } },
          { comment: "No change in method. A new case system is planned." },
        ],
      },
    ],
  },
});

const RESTATED =
  /\b(data|figures?|values?|series|history) (have been |has been |were |was )?(re-?stated|re-?calculated)\b|\b(move|moved|migration|migrated|switch|switched|change|changed|changeover) (to|of) (the |a |our )?(new )?([\w-]+ ){0,2}(system|database|recording|definition)\b|\brecording (practice )?(has )?changed\b/i;

/** What its words tell of a break without a period that could be read; of a comment that names one, nothing. */
function breakIn(kpi: Kpi): readonly { readonly why: string; readonly at: CellRef }[] {
  const { breaks = [], at, raw, points } = kpi;
  if (points.filter(({ value }) => value !== null).length < 2) return [];
  const open = breaks.filter(({ period, why }) => period === null && !MARK.test(why) && !DENIED.test(squash(why)));
  if (breaks.length > 0 || at.comment === undefined || typeof raw.comment !== "string") return open;
  const why = claim(raw.comment, RESTATED);
  return why === null || /\b(19|20)\d{2}\b/.test(why) ? [] : [{ why, at: at.comment }];
}

/** A note on a mark that stands beside the values themselves. */
const MARK = /^\s*[*†‡^]/;

const DENIED = /\b(no|not a|without) (\w+ )?(change|changes|break|new method)\b/;
