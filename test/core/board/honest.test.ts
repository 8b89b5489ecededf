import fc from "fast-check";
import { boardPack } from "../../../src/core/board";
import { longPeriod } from "../../../src/core/plan/dates/day";
import { anyPlan } from "./any-plan";
import { shownTexts } from "./as-text";
import { action, input, kpi, plan, target } from "./plans";

/** Sentences that a board paper of ours never holds, unless the workbook says them. */
const NEVER = [
  /everything is on track/i,
  /improv(ing|ed) performance|performance is improving/i,
  /(?<!\bno )\btrend(s|ing)? (is|are|shows?|up|down)\b/i,
  /safe to publish/i,
  /failed to|you are late|is late\b/i,
  /great job|well done|congratulations/i,
  /\baverage\b|overall (status|score|rag)/i,
  /undefined|NaN|\[object|Infinity|\bnull\b/,
];

/** Words of the workbook that cannot be mistaken for ours. */
const neutral = (text: string | null) => (text === null ? null : "words of the workbook");

test("sentences that must never appear do not, whatever the plan", () => {
  fc.assert(
    fc.property(anyPlan, (given) => {
      const of = {
        ...given,
        headings: [],
        actions: given.actions.map((each) => ({
          ...each,
          title: neutral(each.title),
          progress: neutral(each.progress),
          risk: neutral(each.risk),
          nextSteps: neutral(each.nextSteps),
          leads: [],
        })),
        kpis: given.kpis.map((each) => ({ ...each, name: "a measure" })),
      };
      const texts = shownTexts(boardPack(input(of)));
      for (const never of NEVER) expect(texts.filter((text) => never.test(text))).toEqual([]);
    }),
  );
});

test("a target is met or not met only together with the period of the value", () => {
  fc.assert(
    fc.property(anyPlan, (of) => {
      const periods = new Set(of.kpis.flatMap(({ points }) => points.map(({ period }) => longPeriod(period))));
      for (const text of shownTexts(boardPack(input(of)))) {
        const claim = /target (?:not )?met(.*?)(?:; its date is still to come)?$/i.exec(text);
        if (claim !== null) expect([...periods].map((period) => ` in ${period}`)).toContain(claim[1]);
      }
    }),
  );
});

test("one percentage of fewer than five children is nowhere, not even in the chart's words", () => {
  const of = kpi(5, { "2025-01": 71, "2025-02": 75 }, { target: target(70) });
  const few = { ...of, points: of.points.map((point) => ({ ...point, numerator: 3, denominator: 4 })) };
  const texts = shownTexts(boardPack(input(plan([action(5)], [few]))));
  expect(texts.filter((text) => /\b7[15]\b/.test(text))).toEqual([]);
  expect(texts).toContain("3 of 4");
});

test("every figure has its cells: each number above nought, of every table, in any plan", () => {
  fc.assert(
    fc.property(anyPlan, (of) => {
      for (const block of boardPack(input(of)).sheets.flatMap(({ blocks }) => blocks)) {
        if (block.kind !== "table") continue;
        for (const { value, from } of block.rows.flat())
          if (typeof value === "number" && value > 0) expect(from ?? []).not.toEqual([]);
      }
    }),
  );
});
