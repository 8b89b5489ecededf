import { fieldNames, type Kpi, type KpiField } from "../../plan";
import { claim } from "../claims";
import { rule } from "../rule";
import { nameOfKpi, quoted, type At } from "../rows";
import { shortRef } from "../../workbook";

export default rule({
  id: "measure-still-draft",
  subject: "measures",
  severity: "warning",
  title: "A measure that goes to the board is agreed",
  why: "A draft measure that is printed beside agreed ones is soon taken for agreed.",
  needs: ["kpis.name"],
  message: (d: { measure: string; cell: string; field: string; words: string }) =>
    `${d.measure} is still a draft by ${d.cell} (${d.field}): ${quoted(d.words)}. Has it been agreed since, or should it wait?`,

  check({ kpis }, tell) {
    const told = new Set<string>();
    for (const kpi of kpis) {
      const found = draftIn(kpi);
      if (found === null || told.has(found.at)) continue;
      told.add(found.at);
      const data = {
        measure: nameOfKpi(kpi),
        cell: shortRef(found.at),
        field: fieldNames[found.field],
        words: found.words,
      };
      tell({ about: kpi.key, at: [found.at] satisfies At, data });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { ref: "K1", name: "DRAFT – families who feel heard" },
          { ref: "K2", name: "Waits for therapy", comment: "Draft measure, subject to the Board's agreement." },
          { ref: "K3", name: "Plans issued on time (draft, to be agreed)" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "Draft plans issued within 12 weeks" },
          { name: "Plans on time", comment: "No longer a draft measure. Draft plans are late." },
          { name: "Reviews on time", comment: "Agreed in May." },
        ],
      },
    ],
  },
});

const FIELDS = ["name", "ref", "definition", "target", "area", "comment"] as const satisfies readonly KpiField[];

/** "DRAFT – …", "[draft]", "… (draft)"; a draft of something else, such as a plan, is a thing that is measured. */
const LABEL = /^\W*DRAFT\W*$|^\W*DRAFT\s*[-–—:)\]]/;
const IN_BRACKETS = /[([]\s*draft\s*[)\],;:–—-]/i;
const WORDS =
  /\bdraft (measure|indicator|kpi|metric|target|definition)s?\b|\b(measure|indicator|kpi|target|definition) (is |are )?(still |currently )?(in |a )?draft\b|\bsubject to (\S+ ){0,4}(agreement|approval|sign[- ]?off|ratification)\b/i;

/** The first cell that calls the measure a draft. */
function draftIn({ at, raw }: Kpi) {
  for (const field of FIELDS) {
    const [cell, text] = [at[field], raw[field]];
    if (cell === undefined || typeof text !== "string") continue;
    const words = LABEL.test(text) || IN_BRACKETS.test(text) ? text : claim(text, WORDS);
    if (words !== null) return { at: cell, field, words };
  }
  return null;
}
