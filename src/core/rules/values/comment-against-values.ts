import type { IsoDay, Kpi } from "../../plan";
import { longPeriod } from "../../plan/dates/day";
import { isBroken, type Reported } from "../../plan/kpis/reading";
import { claim } from "../claims";
import { isBetterValue, lastResults } from "../measure-ratings";
import { rule } from "../rule";
import { kpisWith, nameOfKpi, quoted } from "../rows";
import { shown } from "../typed-values";

/** The latest value is held against so many before it: a comment need not mean the last month. */
const BEFORE = 3;

export default rule({
  id: "comment-against-values",
  subject: "values",
  severity: "advice",
  title: "What a comment says of the course is what the values say",
  why: "“Improving” beside a figure that is worse than all those before it is what a careful reader remembers of the whole paper.",
  needs: ["kpis.comment", "kpis.value"],
  message: (d: { measure: string; words: string; value: string; period: string; before: string; worse: boolean }) =>
    `${d.measure}: the comment says ${quoted(d.words)}; the value for ${longPeriod(d.period)} (${d.value}) is ${d.worse ? "worse" : "better"} than each of the ${BEFORE} before it (${d.before}). Was the comment written earlier?`,

  *check(plan, { asAt }) {
    for (const { kpi, at } of kpisWith(plan, "comment")) {
      const found = against(kpi, asAt);
      if (found === null) continue;
      const { words, worse, latest, before } = found;
      const data = {
        measure: nameOfKpi(kpi),
        words,
        worse,
        value: shown(kpi, latest.value),
        period: latest.period,
        before: [...before]
          .reverse()
          .map(({ value }) => shown(kpi, value))
          .join(", "),
      };
      yield { about: kpi.key, at: [at[0], latest.at, ...before.map((point) => point.at)], data };
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          {
            ref: "K1",
            name: "Plans on time",
            unit: "%",
            comment: "Timeliness continues to improve.",
            values: { "2024-11": 68, "2024-12": 66, "2025-01": 67, "2025-02": 61 },
          },
          {
            ref: "K2",
            name: "Waits",
            unit: "weeks",
            comment: "Performance has declined.",
            values: { "2024-11": 20, "2024-12": 19, "2025-01": 21, "2025-02": 17 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            name: "Plans on time",
            unit: "%",
            comment: "Timeliness has improved.",
            values: { "2024-11": 58, "2024-12": 66, "2025-01": 67, "2025-02": 61 },
          },
          {
            name: "Reviews on time",
            unit: "%",
            comment: "No improvement yet; a plan to improve is in place.",
            values: { "2024-11": 68, "2024-12": 66, "2025-01": 67, "2025-02": 61 },
          },
          {
            name: "Advice on time",
            unit: "%",
            comment: "Improved since 2023.",
            values: { "2024-11": 68, "2024-12": 66, "2025-01": 67, "2025-02": 61 },
          },
        ],
      },
    ],
  },
});

const BETTER =
  /\b(has|have|is|are|was|continue[sd]?|continuing|performance|timeliness|results?|rates?|numbers?|figures?) ([a-z]+ )?(to )?(improv(e|ed|ing)|better than)\b|^\W*(improv(ed|ing)|improvement (in|on|since|over|seen|continues))\b|\b(further|continued|sustained|steady|good) improvement\b/i;
const WORSE =
  /\b(has|have|is|are|was|continue[sd]?|continuing|performance|timeliness) ([a-z]+ )?(to )?(declin(e|ed|ing)|worsen(ed|ing)?|deteriorat(e|ed|ing)|got worse)\b|^\W*(declin(ed|ing)|worsen(ed|ing)|deteriorat(ed|ing))\b/i;

/** Words by which something else is compared, or held against another time. */
const OTHER =
  /\b(since|from|compared|than (in|at)|last year|year on year|over the (year|term)|baseline|(19|20)\d{2}|quality|experience|data|recording|process(es)?|relationships?|communication)\b/i;

type Found = {
  readonly words: string;
  readonly worse: boolean;
  readonly latest: Reported;
  readonly before: readonly Reported[];
};

/** A claim of the comment that the latest value turns round, whichever of the last values it is held against. */
function against(kpi: Kpi, asAt: IsoDay): Found | null {
  const text = typeof kpi.raw.comment === "string" ? kpi.raw.comment : null;
  const [latest, ...older] = lastResults(kpi, asAt);
  const before = older.slice(0, BEFORE);
  if (text === null || latest === undefined || before.length < BEFORE) return null;
  if ((kpi.better !== "higher" && kpi.better !== "lower") || isBroken(kpi, before.at(-1)!, latest)) return null;
  const [better, worse] = [claim(text, BETTER), claim(text, WORSE)];
  const isWorst = before.every(({ value }) => isBetterValue(kpi, value, latest.value));
  const isBest = before.every(({ value }) => isBetterValue(kpi, latest.value, value));
  if (better !== null && worse === null && isWorst && !OTHER.test(better))
    return { words: better, worse: true, latest, before };
  if (worse !== null && better === null && isBest && !OTHER.test(worse))
    return { words: worse, worse: false, latest, before };
  return null;
}
