import { longPeriod } from "../../plan/dates/day";
import { readingOf, verdictOf } from "../../plan/kpis/reading";
import { claim } from "../claims";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted, withCells } from "../rows";
import { shown } from "../typed-values";

export default rule({
  id: "comment-against-target",
  subject: "values",
  severity: "advice",
  title: "What a comment says of the target is what the value says",
  why: "A paper often takes over the comment and not the figure. Then the board is told of a target met that was not.",
  needs: ["kpis.comment", "kpis.target", "kpis.value"],
  message: (d: { measure: string; words: string; value: string; period: string; target: string }) =>
    `${d.measure}: the comment says ${quoted(d.words)}; the value for ${longPeriod(d.period)} is ${d.value}, the target ${d.target}. Is another period meant?`,

  check(plan, tell, { asAt }) {
    for (const { kpi, at } of kpisWith(plan, "comment", "target")) {
      const words = claim(typeof kpi.raw.comment === "string" ? kpi.raw.comment : null, MET);
      if (words === null || OTHER_TIME.test(words)) continue;
      const reading = readingOf(kpi, asAt);
      const { rag } = verdictOf(kpi, reading, asAt);
      if (reading.latest === null || (rag !== "missed" && rag !== "open")) continue;
      const { value, period } = reading.latest;
      const target = typeof kpi.raw.target === "string" ? quoted(kpi.raw.target) : shown(kpi, kpi.target!.value!);
      tell({
        about: kpi.key,
        at: withCells([at[0], reading.latest.at], kpi, "target"),
        data: { measure: nameOfKpi(kpi), words, value: shown(kpi, value), period, target },
      });
    }
  },

  examples: {
    bad: [
      { kpis: [{ ref: "K1", name: "Plans on time", unit: "%", target: 70, comment: "Target achieved this month." }] },
      { kpis: [{ ref: "K2", name: "Plans on time", unit: "%", target: 70, comment: "We are now above target." }] },
    ],
    good: [
      {
        kpis: [
          { name: "Plans on time", unit: "%", target: 60, comment: "Target met." },
          { name: "Plans on time, north", unit: "%", target: 70, comment: "Target not yet met." },
          { name: "Plans on time, south", unit: "%", target: 70, comment: "The target will be met by July." },
          { name: "Plans on time, east", unit: "%", target: 70, comment: "Target met in November 2024." },
        ],
      },
    ],
  },
});

const MET =
  /\btargets? (has been |have been |was |were |is |are |now )*(been )?(met|achieved|reached|exceeded|hit|surpassed)\b|\b(met|achieved|reached|exceeded|hit|surpassed|exceeding|meeting) (the |our |its |this )?(\w+ )?target\b|\b(above|on|ahead of|better than) target\b/i;

/** Another time than that of the latest value. */
const OTHER_TIME =
  /\b(19|20)\d{2}\b|\b(last|previous|earlier|first|for \w+ months|since|until|q[1-4]|autumn|spring|summer)\b|\bin (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
