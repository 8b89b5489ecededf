import { readingOf } from "../../plan/kpis/reading";
import type { IsoDay, Kpi } from "../../plan";
import { clausesOf } from "../claims";
import { DIGITS } from "../hints";
import { rule } from "../rule";
import { nameOfKpi, quoted } from "../rows";
import { textsOf } from "../texts";
import { isPercentage, shown } from "../typed-values";

export default rule({
  id: "percent-for-points",
  subject: "values",
  severity: "advice",
  title: "A difference between two percentages is told in percentage points",
  why: "From 40% to 50% is ten percentage points, or a quarter more. “Up 10%” may be read as either.",
  needs: [],
  message: (d: { of: string; words: string; from: string; to: string; points: string }) =>
    `${d.of}: ${quoted(d.words)}. From ${d.from} to ${d.to} is ${d.points} percentage points; “%” would mean a share of the first figure.`,

  check(plan, tell, { asAt }) {
    for (const { at, of, field, text, hints } of textsOf(plan)) {
      const found = (hints & DIGITS) === 0 ? null : betweenTwoNamed(text);
      if (found !== null) tell({ about: `${of} ${field}`, at: [at], data: { of, ...found } });
    }
    for (const kpi of plan.kpis) {
      const { comment } = kpi.raw;
      if (!isPercentage(kpi) || typeof comment !== "string" || kpi.at.comment === undefined) continue;
      const found = betweenTwoNamed(comment) === null ? betweenTwoValues(kpi, comment, asAt) : null;
      if (found !== null) tell({ about: kpi.key, at: [kpi.at.comment], data: { of: nameOfKpi(kpi), ...found } });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "Timeliness rose from 40% to 50%, an increase of 10%." }] },
      {
        kpis: [
          { ref: "K1", unit: "%", comment: "Improved by 5% this month.", values: { "2025-01": 61, "2025-02": 66 } },
        ],
      },
    ],
    good: [
      {
        actions: [
          { progress: "Timeliness rose from 40% to 50%, by 10 percentage points." },
          { progress: "Timeliness rose from 40% to 50%, an increase of 25%." },
          { progress: "Requests rose by 10%." },
        ],
      },
      { kpis: [{ unit: "%", comment: "Improved by 5 % points.", values: { "2025-01": 61, "2025-02": 66 } }] },
      { kpis: [{ unit: "%", comment: "Requests rose by 12%.", values: { "2025-01": 61, "2025-02": 66 } }] },
    ],
  },
});

const FROM_TO = /\bfrom (\d{1,3}(?:\.\d+)?) ?% (?:\([^)]{1,40}\) )?to (\d{1,3}(?:\.\d+)?) ?%/i;
const CHANGE =
  /\b(?:(?:up|down|risen|rose|rise|fallen|fell|fall|improved|increased|increase|decreased|decrease|reduced|reduction|improvement|grew|dropped|drop|gain)\b[\w ,]{0,25}?\b(?:by|of)|by) (?:around |about |nearly |over )?(\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)(?! ?-?(?:age)?[ -]?(?:points?|pts?|pp))|\b(?:up|down) (\d{1,3}(?:\.\d+)?) ?(?:%|per ?cent)(?! ?-?(?:age)?[ -]?(?:points?|pts?|pp))/i;

type Found = { readonly words: string; readonly from: string; readonly to: string; readonly points: string };

/** A text that names both percentages, and their difference with a per cent sign. */
function betweenTwoNamed(text: string): Found | null {
  if (!text.includes("%")) return null;
  for (const words of text.split(/[.!?;](?=\s|$)|[\r\n]+/)) {
    const span = FROM_TO.exec(words);
    const size = amountOf(span === null ? "" : words.replace(span[0], " "));
    if (span === null || size === null) continue;
    const [from, to] = [Number(span[1]), Number(span[2])];
    if (isDifference(size, from, to))
      return { words: words.trim(), from: `${from}%`, to: `${to}%`, points: points(from, to) };
  }
  return null;
}

/** A comment that names the difference of the last two values, or of the baseline and the last one. */
function betweenTwoValues(kpi: Kpi, comment: string, asAt: IsoDay): Found | null {
  const { latest, previous } = readingOf(kpi, asAt);
  if (latest === null) return null;
  const before = [previous?.value ?? null, kpi.baseline.value].filter((value) => value !== null);
  for (const words of clausesOf(comment)) {
    const size = amountOf(words);
    const from = before.find((value) => size !== null && isDifference(size, value, latest.value));
    if (from !== undefined)
      return { words, from: shown(kpi, from), to: shown(kpi, latest.value), points: points(from, latest.value) };
  }
  return null;
}

function amountOf(words: string): number | null {
  const found = CHANGE.exec(words);
  return found === null ? null : Number(found[1] ?? found[2]);
}

/** The size is the difference in points and not the share of the first figure. */
function isDifference(size: number, from: number, to: number): boolean {
  const difference = Math.abs(to - from);
  const share = from === 0 ? NaN : (difference / from) * 100;
  return size > 0 && Math.abs(size - difference) < 0.051 && !(Math.abs(size - share) < 0.51);
}

const points = (from: number, to: number) => String(Number(Math.abs(to - from).toFixed(2)));
