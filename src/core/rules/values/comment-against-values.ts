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
  message: (d: { measure: string; words: string; value: string; period: string; before: string; than: Said }) =>
    `${d.measure}: the comment says ${quoted(d.words)}; the value for ${longPeriod(d.period)} (${d.value}) is ${d.than} than each of the ${BEFORE} before it (${d.before}). Was the comment written earlier?`,

  check(plan, tell, { asAt }) {
    for (const { kpi, at } of kpisWith(plan, "comment")) {
      const found = against(kpi, asAt);
      if (found === null) continue;
      const { words, than, latest, before } = found;
      const data = {
        measure: nameOfKpi(kpi),
        words,
        than,
        value: shown(kpi, latest.value),
        period: latest.period,
        before: [...before]
          .reverse()
          .map(({ value }) => shown(kpi, value))
          .join(", "),
      };
      tell({ about: kpi.key, at: [at[0], latest.at, ...before.map((point) => point.at)], data });
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
          {
            ref: "K3",
            name: "Permanent exclusions",
            comment: "The number has climbed steadily.",
            values: { "2024-11": 29, "2024-12": 27, "2025-01": 22, "2025-02": 20 },
          },
        ],
      },
    ],
    good: [
      {
        kpis: [
          {
            name: "Permanent exclusions",
            comment: "Referrals to the panel have climbed, and fewer pupils are excluded.",
            values: { "2024-11": 29, "2024-12": 27, "2025-01": 22, "2025-02": 20 },
          },
          {
            name: "Open requests",
            comment: "The number has climbed from a very low base.",
            values: { "2024-11": 29, "2024-12": 27, "2025-01": 22, "2025-02": 20 },
          },
          {
            name: "Permanent exclusions",
            comment: "The number has not risen.",
            values: { "2024-11": 29, "2024-12": 27, "2025-01": 22, "2025-02": 20 },
          },
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
            comment: "Performance has not improved.",
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
  /\b(has|have|is|are|was|continue[sd]?|continuing|performance|timeliness|results?|rates?|numbers?|figures?) (?:(?!not |never |no )[a-z]+ )?(to )?(improv(e|ed|ing)|better than)\b|^\W*(improv(ed|ing)|improvement (in|on|since|over|seen|continues))\b|\b(further|continued|sustained|steady|good) improvement\b/i;
const WORSE =
  /\b(has|have|is|are|was|continue[sd]?|continuing|performance|timeliness) (?:(?!not |never |no )[a-z]+ )?(to )?(declin(e|ed|ing)|worsen(ed|ing)?|deteriorat(e|ed|ing)|got worse)\b|^\W*(declin(ed|ing)|worsen(ed|ing)|deteriorat(ed|ing))\b/i;

/** What goes up or down is the measure itself: the comment of a rate may well speak of referrals. */
const ITSELF = String.raw`^\W*(?:(?:the|this|these|our|its) )?(?:overall |latest |monthly |quarterly )*(?:it|this|numbers?|figures?|rates?|shares?|percentages?|proportion|values?|totals?|trend|indicator|measure|performance|timeliness|result)s? (?:[a-z]+ )?`;
const RISEN = new RegExp(
  ITSELF +
    String.raw`(?:(?:has|have|is|are|continue[sd]?|keeps?) (?:(?!not |never |no )[a-z]+ )?(?:to )?(?:ris(?:e|en|ing)|climb(?:ed|ing)?|increas(?:e|ed|ing)|gone up|going up|grow(?:n|ing)?)|rose|climbed|increased|went up|grew)\b`,
  "i",
);
const FALLEN = new RegExp(
  ITSELF +
    String.raw`(?:(?:has|have|is|are|continue[sd]?|keeps?) (?:(?!not |never |no )[a-z]+ )?(?:to )?(?:fall(?:en|ing)?|drop(?:ped|ping)?|decreas(?:e|ed|ing)|gone down|going down|reduc(?:ed|ing)|shr[iu]nk(?:ing)?)|fell|dropped|decreased|went down)\b`,
  "i",
);

/** Words by which something else is compared, or held against another time. */
const OTHER =
  /\b(since|from|compared|than (in|at)|last year|year on year|over the (year|term)|baseline|(19|20)\d{2}|quality|experience|data|recording|process(es)?|relationships?|communication)\b/i;

/** How the latest value stands to those before it. */
type Said = "better" | "worse" | "higher" | "lower";

type Found = {
  readonly words: string;
  readonly than: Said;
  readonly latest: Reported;
  readonly before: readonly Reported[];
};

/** What a comment may say of the course, what it says when it says the opposite, and how the values then stand. */
const COURSES: readonly { readonly says: RegExp; readonly butFor: RegExp; readonly than: Said }[] = [
  { says: BETTER, butFor: WORSE, than: "worse" },
  { says: WORSE, butFor: BETTER, than: "better" },
  { says: RISEN, butFor: FALLEN, than: "lower" },
  { says: FALLEN, butFor: RISEN, than: "higher" },
];

/** A claim of the comment that the latest value turns round, whichever of the last values it is held against. */
function against(kpi: Kpi, asAt: IsoDay): Found | null {
  const text = typeof kpi.raw.comment === "string" ? kpi.raw.comment : null;
  const [latest, ...older] = lastResults(kpi, asAt);
  const before = older.slice(0, BEFORE);
  if (text === null || latest === undefined || before.length < BEFORE) return null;
  if (isBroken(kpi, before.at(-1)!, latest)) return null;
  for (const { says, butFor, than } of COURSES) {
    const words = before.every(({ value }) => stands(kpi, latest.value, than, value)) ? claim(text, says) : null;
    if (words !== null && !OTHER.test(words) && claim(text, butFor) === null) return { words, than, latest, before };
  }
  return null;
}

function stands(kpi: Kpi, value: number, than: Said, other: number): boolean {
  if (than === "higher") return value > other;
  if (than === "lower") return value < other;
  if (kpi.better !== "higher" && kpi.better !== "lower") return false;
  return than === "better" ? isBetterValue(kpi, value, other) : isBetterValue(kpi, other, value);
}
