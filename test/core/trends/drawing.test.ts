import fc from "fast-check";
import { review } from "../../../src/core/review";
import type { PartnershipSettings } from "../../../src/core/plan/settings";
import { drawingOf, sentenceOf, type DrawnText, type Drawing, type KpiTrend } from "../../../src/core/trends";
import { widthOf } from "../../../src/core/trends/drawing-labels";
import { scaleFor } from "../../../src/core/trends/drawing-scale";
import { bookOf } from "../../book";

const CHART = { width: 288, height: 196, text: 11 };
const SPARK = { width: 96, height: 36, text: 0 };

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const monthAt = (i: number) => `${MONTHS[i % 12]} ${2023 + Math.floor(i / 12)}`;

type Row = {
  readonly name?: string;
  readonly unit?: string;
  readonly target?: string | number | null;
  readonly values: readonly (number | string | null)[];
  readonly choices?: PartnershipSettings["choices"];
};

/** The trend of one measure, read as from a workbook. */
function trendOf({ name = "Children waiting", unit = "children", target = null, values, choices = [] }: Row): KpiTrend {
  const book = bookOf({
    KPIs: [
      ["KPI", "Unit", "Target", ...values.map((_, i) => monthAt(i))],
      [name, unit, target, ...values],
    ],
  });
  const partnership = { sheet: null, choices, unread: [] };
  return review(book, { asAt: "2026-12-31", today: "2026-12-31", partnership }).trends[0]!;
}

const draw = (row: Row, size = CHART) => drawingOf(trendOf(row), size)!;
const linesOf = ({ lines }: Drawing, of: string) => lines.filter((line) => line.of === of);
const steady = (count: number, from = 100) => Array.from({ length: count }, (_, i) => from + (i % 2 === 0 ? 4 : -4));

describe("a drawing of a trend", () => {
  test("has values, mean, both limits and the target; limits from 13 values on are no trial", () => {
    const drawing = draw({ target: 60, values: steady(13) });
    expect(["values", "mean", "limit", "target"].map((of) => linesOf(drawing, of).length)).toEqual([1, 1, 2, 1]);
    expect(drawing.lines.some(({ trial }) => trial)).toBe(false);
    expect(drawing.points.some(({ hollow }) => hollow)).toBe(false);
  });

  test("of 12 values has limits on trial, and its points are hollow", () => {
    const drawing = draw({ values: steady(12) });
    expect([...linesOf(drawing, "limit"), ...linesOf(drawing, "mean")].every(({ trial }) => trial)).toBe(true);
    expect(drawing.points.every(({ hollow }) => hollow)).toBe(true);
    expect(drawing.legend).toContainEqual(expect.objectContaining({ sign: "limit", trial: true }));
  });

  test("where no trend is claimed has values and target alone", () => {
    const percentages = draw({ name: "Plans on time", unit: "%", target: 85, values: [60, 62, 61, 64, 66, 70, 71] });
    const few = draw({ target: 60, values: [90, 88, 91, 86, 85] });
    for (const drawing of [percentages, few]) {
      expect(new Set(drawing.lines.map(({ of }) => of))).toEqual(new Set(["values", "target"]));
      expect(new Set(drawing.points.map(({ shape }) => shape))).toEqual(new Set(["plain"]));
    }
  });

  test("keeps gaps open, and what is missing keeps its place", () => {
    const values = steady(14).map((value, i) => (i === 5 ? null : i === 9 ? "n/a" : value));
    const drawing = draw({ values });
    expect(linesOf(drawing, "values").map(({ spots }) => spots.length)).toEqual([5, 3, 4]);
    const xs = drawing.points.map(({ spot }) => spot[0]);
    expect(xs[5]! - xs[4]!).toBeCloseTo(2 * (xs[1]! - xs[0]!), 6);
    expect(drawing.legend.map(({ sign }) => sign)).toContain("gap");
  });

  test("of a value between two gaps is a point, on a sparkline, too", () => {
    const values = steady(14).map((value, i) => (i === 3 || i === 5 ? null : value));
    const spark = draw({ values }, SPARK);
    // The one that stands alone and the latest.
    expect(spark.points).toHaveLength(2);
    expect([spark.texts, spark.frame]).toEqual([[], null]);
  });

  test("cuts the limits of percentages to 0 and 100 and no value with them", () => {
    const choices = [{ kind: "measure", measure: "Plans on time", about: "numbers", enough: true }] as const;
    const trend = trendOf({
      name: "Plans on time",
      unit: "%",
      values: [99, 40, 98, 45, 99, 50, 97, 42, 99, 41],
      choices,
    });
    expect(trend.analysis!.phases[0].limits!.upper).toBeGreaterThan(100);
    const drawing = drawingOf(trend, CHART)!;
    const top = Math.min(...linesOf(drawing, "limit").map(({ spots }) => spots[0]![1]));
    const scale = drawing.texts.filter(({ of }) => of === "scale").map(({ words }) => words);
    expect(scale).toContain("100%");
    expect(scale.every((words) => parseFloat(words) <= 100)).toBe(true);
    expect(top).toBeCloseTo(Math.min(...drawing.frame!.steps), 6);
  });

  test("marks what signals a change by shape: better, worse, both ways, or neither where nobody says which is better", () => {
    const rising = [...steady(10), 120, 126, 133, 141, 150, 160, 171];
    const shapes = (row: Row) => new Set(draw(row).points.map(({ shape }) => shape));
    expect(shapes({ name: "Children waiting", values: rising })).toContain("worse");
    expect(shapes({ name: "Children in education", values: rising })).toContain("better");
    expect(shapes({ name: "Number of plans", values: rising })).toContain("high");
    // Below the mean for long, which is better, and part of a rise all the while, which is worse.
    const both = draw({ name: "Children waiting", values: Array.from({ length: 18 }, (_, i) => 240 + 5 * i) });
    expect(both.points[0]!.shape).toBe("both");
    expect(both.points[0]!.words).toContain("January 2023: 240.");
    expect(both.legend.map(({ sign }) => sign)).toContain("both");
  });

  test("keeps the old limits to be seen where they were drawn anew, on their own side", () => {
    const values = [...steady(12), ...steady(12, 160)];
    const anew = { kind: "measure", measure: "Children waiting", about: "recalculation", period: "2024-01" } as const;
    const drawing = draw({ values, choices: [{ ...anew, note: "A second team began" }] });
    const [line] = linesOf(drawing, "recalculation");
    const x = line!.spots[0]![0];
    const [past, now] = [true, false].map((is) => linesOf(drawing, "mean").find((mean) => mean.past === is)!);
    expect(past!.spots[1]![0]).toBeCloseTo(x, 6);
    expect(now!.spots[0]![0]).toBeCloseTo(x, 6);
    expect(drawing.legend.map(({ words }) => words)).toContain(
      "limits drawn anew from January 2024: A second team began",
    );
    // What was chosen is no break: the values go on.
    expect(linesOf(drawing, "values")).toHaveLength(1);
  });

  test("draws no target in another unit, and none in words", () => {
    expect(linesOf(draw({ target: "Reduce", values: steady(8) }), "target")).toEqual([]);
    expect(linesOf(draw({ target: "80%", values: steady(8) }), "target")).toEqual([]);
  });

  test("draws no percentage of fewer than five children", () => {
    const book = bookOf({
      KPIs: [
        ["KPI", "Period", "Value", "Numerator", "Denominator", "Unit"],
        ["Reviews on time", "Jan 2025", 50, 2, 4, "%"],
        ["Reviews on time", "Feb 2025", 60, 6, 10, "%"],
        ["Reviews on time", "Mar 2025", 70, 7, 10, "%"],
      ],
    });
    const [trend] = review(book, { asAt: "2025-12-31", today: "2025-12-31" }).trends;
    const drawing = drawingOf(trend!, CHART)!;
    expect(drawing.points.map(({ words }) => words.slice(0, 8))).toEqual(["February", "March 20"]);
  });

  test("of no value at all is none", () => {
    expect(drawingOf(trendOf({ values: ["n/a", null, "n/a"] }), CHART)).toBeNull();
  });

  test("of one value, or of values that are all alike, is finite", () => {
    for (const values of [
      [7, null, null],
      [0, 0, 0, 0, 0, 0, 0],
      [100, 100, null],
    ]) {
      const { points, lines } = draw({ values });
      const numbers = [...points.map(({ spot }) => spot), ...lines.flatMap(({ spots }) => spots)].flat();
      expect(numbers.every(Number.isFinite)).toBe(true);
    }
  });
});

describe("the words of a drawing", () => {
  const box = ({ words, spot: [x, y], anchor }: DrawnText) => {
    const width = widthOf(words, CHART.text);
    const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
    return { left, right: left + width, top: y - CHART.text * 0.8, bottom: y + CHART.text * 0.2, words };
  };
  type Box = ReturnType<typeof box>;
  const meet = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

  test("at 320 pixels never run into each other and never leave the drawing", () => {
    const value = fc.option(fc.integer({ min: 0, max: 20_000 }), { freq: 6 });
    const row = fc.record({
      values: fc.array(value, { minLength: 3, maxLength: 24 }),
      target: fc.option(fc.integer({ min: 0, max: 20_000 })),
      unit: fc.constantFrom("children", "number"),
    });
    fc.assert(
      fc.property(row, (some) => {
        if (some.values.every((one) => one === null)) return;
        const boxes = draw(some).texts.map(box);
        for (const [i, a] of boxes.entries()) {
          expect([a.left >= -0.5, a.right <= CHART.width + 0.5, a.top >= -2, a.bottom <= CHART.height + 0.5]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          for (const b of boxes.slice(i + 1)) expect({ a, b, meet: meet(a, b) }).toEqual({ a, b, meet: false });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("name the first and the latest period, and more where there is room", () => {
    const periods = (width: number) =>
      draw({ values: steady(18) }, { ...CHART, width })
        .texts.filter(({ of }) => of === "period")
        .map(({ words }) => words);
    expect(periods(288).at(0)).toBe("Jan 2023");
    expect(periods(288).at(-1)).toBe("Jun 2024");
    expect(periods(600).length).toBeGreaterThan(periods(288).length);
  });
});

test("a scale holds all its numbers, in round steps, from zero up for what is counted", () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1 }), (numbers) => {
      const { from, to, steps } = scaleFor(numbers, false);
      expect(from).toBeGreaterThanOrEqual(0);
      expect(from).toBeLessThanOrEqual(Math.min(...numbers) + 1e-6);
      expect(to).toBeGreaterThanOrEqual(Math.max(...numbers) - 1e-6);
      expect(steps.length).toBeLessThanOrEqual(8);
      expect(steps.length).toBeGreaterThanOrEqual(2);
    }),
    { examples: [[[0, 5e-324]], [[1e6, 1e6 + 1e-10]], [[0]], [[1e-12, 1e6]]] },
  );
});

test("the sentence that names a drawing is the trend’s own", () => {
  expect(sentenceOf(trendOf({ values: steady(13) }))).toMatch(/^Children waiting: 104 in January 2024/);
});
