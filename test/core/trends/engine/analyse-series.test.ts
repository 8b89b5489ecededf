import { analyseSeries, type SeriesOptions } from "../../../../src/core/trends";

const months = (values: readonly (number | null)[]) => values.map((value, i) => ({ period: `m${i + 1}`, value }));
const analyse = (values: readonly (number | null)[], options: Partial<SeriesOptions> = {}) =>
  analyseSeries(months(values), { better: "higher", ...options });
const marked = (values: readonly (number | null)[], options: Partial<SeriesOptions> = {}) =>
  analyse(values, options).signals.map(({ rule, direction, points }) => `${rule} ${direction} ${points.join()}`);

/** A mean of 50 and moving ranges of 20: limits at 50 ± 53.2, near limits at 50 ± 35 and 7/15. */
const ZIGZAG = [40, 60, 40, 60, 40, 60, 40, 60, 40, 60, 40, 60, 40, 60];

describe("limits", () => {
  it("are the mean ± 2.66 mean moving ranges", () => {
    // Mean 5, moving ranges 2: 5 ± 5.32, and two thirds of it: 5 ± 3.54666…
    expect(analyse([4, 6, 4, 6, 4, 6]).phases[0].limits).toEqual({
      mean: 5,
      lower: expect.closeTo(-0.32, 12),
      upper: expect.closeTo(10.32, 12),
      nearLower: expect.closeTo(5 - 266 / 75, 12),
      nearUpper: expect.closeTo(5 + 266 / 75, 12),
      movingRange: 2,
      values: 6,
      trial: true,
    });
  });

  it("are on trial below 13 values and not drawn below six", () => {
    const drawn = (count: number) => analyse(ZIGZAG.slice(0, count)).phases[0].limits?.trial ?? null;
    expect([5, 6, 12, 13].map(drawn)).toEqual([null, true, true, false]);
    expect(analyse(ZIGZAG.slice(0, 5), { target: 1 })).toMatchObject({ variation: null, assurance: null, signals: [] });
  });

  it("leave missing points out, as if they were not there", () => {
    const gappy = [4, null, 6, 4, null, null, 6, 4, 6];
    expect(analyse(gappy).phases[0].limits).toEqual(analyse([4, 6, 4, 6, 4, 6]).phases[0].limits);
    expect(analyse(gappy)).toMatchObject({ missing: 3, latest: 8 });
  });

  it("screened, leave out moving ranges of 3.267 times their mean or more, unless all are", () => {
    // Nine ranges of 1 and one of 31: their mean is 4, and 31 lies above 13.068.
    const jump = [1, 2, 1, 2, 1, 2, 33, 34, 33, 34, 33];
    expect(analyse(jump).phases[0].limits!.movingRange).toBe(4);
    expect(analyse(jump, { screened: true }).phases[0].limits!.movingRange).toBe(1);
    expect(analyse([7, 7, 7, 7, 7, 7], { screened: true }).phases[0].limits).toMatchObject({ lower: 7, upper: 7 });
  });

  it("of a baseline hold for what follows it", () => {
    const { phases, signals } = analyse([4, 6, 4, 6, 4, 6, 11], { baseline: 6 });
    expect(phases[0].limits!.mean).toBe(5);
    expect(signals).toEqual([{ rule: "astronomical", direction: "high", points: [6] }]);
  });

  it("are drawn anew from a recalculation on, over which no signal reaches", () => {
    const values = [4, 6, 4, 6, 4, 6, 24, 26, 24, 26, 24, 26];
    expect(analyse(values).signals).not.toEqual([]);
    const { phases, signals } = analyse(values, { recalculateAt: ["m7", "no such month"] });
    expect(phases.map(({ from, to, limits }) => [from, to, limits!.mean])).toEqual([
      [0, 6, 5],
      [6, 12, 25],
    ]);
    expect(signals).toEqual([]);
  });

  it("of a last stretch that is too short are not borrowed from the one before", () => {
    const { variation, assurance } = analyse([...ZIGZAG, 90, 91], { recalculateAt: ["m15"], target: 5 });
    expect([variation, assurance]).toEqual([null, null]);
  });
});

describe("signals", () => {
  it("lie strictly beyond a limit", () => {
    const from = (last: number) => marked([...ZIGZAG, last], { baseline: 14 });
    expect(from(103.2)).toEqual([]);
    expect(from(103.3)).toEqual(["astronomical high 14"]);
    expect(from(-3.3)).toEqual(["astronomical low 14"]);
  });

  it("are seven in a row on one side of the mean, or six where six are asked; one on the mean ends the row", () => {
    const six = [55, 56, 55, 56, 55, 56];
    const after = (more: readonly number[], runLength = 7) =>
      marked([...ZIGZAG, 40, ...more], { baseline: 14, runLength });
    expect(after(six)).toEqual([]);
    expect(after(six, 6)).toEqual(["shift high 15,16,17,18,19,20"]);
    expect(after([...six, 55])).toEqual(["shift high 15,16,17,18,19,20,21"]);
    expect(after([...six.slice(1), 50, ...six.slice(1)])).toEqual([]);
  });

  it("are seven points that only rise, also across the mean; equal ones end a trend", () => {
    const after = (more: readonly number[]) => marked([...ZIGZAG, ...more], { baseline: 14 });
    expect(after([58, 44, 46, 48, 52, 54, 56])).toEqual([]);
    expect(after([58, 44, 46, 48, 52, 54, 56, 58])).toEqual(["trend high 15,16,17,18,19,20,21"]);
    expect(after([58, 44, 46, 48, 48, 52, 54, 56])).toEqual([]);
    expect(after([42, 58, 56, 54, 52, 48, 46, 44])).toEqual(["trend low 15,16,17,18,19,20,21"]);
  });

  it("are two of three beyond the near limit, all three on one side", () => {
    const after = (...more: readonly number[]) => marked([...ZIGZAG, ...more], { baseline: 14 });
    expect(after(40, 86, 51, 87)).toEqual(["two-of-three high 15,17"]);
    expect(after(40, 85, 51, 87)).toEqual([]);
    expect(after(40, 86, 49, 87)).toEqual([]);
    expect(after(60, 14, 13)).toEqual([]);
    expect(after(60, 14, 13, 45)).toEqual(["two-of-three low 15,16"]);
  });

  it("count points beyond the limit among the two, unless only those between are to count", () => {
    const values = [...ZIGZAG, 40, 86, 51, 104];
    expect(marked(values, { baseline: 14 })).toEqual(["astronomical high 17", "two-of-three high 15,17"]);
    expect(marked(values, { baseline: 14, preset: "nhsrplotthedots" })).toEqual(["astronomical high 17"]);
  });

  it("are none in a flat series whose values computers cannot keep exactly", () => {
    expect(marked(Array.from({ length: 15 }, () => 0.1))).toEqual([]);
    expect(marked(Array.from({ length: 15 }, (_, i) => (i % 2 === 0 ? 0.1 + 0.2 : 0.3)))).toEqual([]);
  });
});

describe("icons", () => {
  const rising = [...ZIGZAG, 58, 44, 46, 48, 52, 54, 56, 58];

  it.each([
    ["higher", "improvement"],
    ["lower", "concern"],
    ["neither", "neither"],
  ] as const)("where %s is better, a rise is %s", (better, kind) => {
    expect(analyse(rising, { better, baseline: 14 }).variation).toMatchObject({ kind, direction: "high" });
  });

  it("speak of the latest value alone, whatever came before it", () => {
    const over = [...rising, 45, 55];
    expect(analyse(over, { baseline: 14 }).variation).toMatchObject({ kind: "common-cause", signals: [] });
    expect(analyse(over, { baseline: 14 }).stable).toBe(false);
  });

  it("pass over missing points at the end", () => {
    expect(analyse([...rising, null, null], { baseline: 14 }).variation!.kind).toBe("improvement");
  });

  it("show the improvement where the latest value is marked both ways, and say so", () => {
    // Seven below the mean that only rise: a shift that is worse, a trend that is better.
    const both = [...ZIGZAG, 60, 30, 32, 34, 36, 38, 40, 42];
    const { variation } = analyse(both, { baseline: 14 });
    expect(variation).toMatchObject({ kind: "improvement", direction: "high", both: true });
    expect(variation!.signals.map(({ rule }) => rule)).toEqual(["trend", "shift"]);
    const falling = both.map((value) => 100 - value);
    expect(analyse(falling, { baseline: 14 }).variation).toMatchObject({ kind: "improvement", direction: "high" });
    expect(analyse(falling, { baseline: 14, shows: "weightier" }).variation).toMatchObject({ kind: "concern" });
  });

  it.each([
    ["higher", 103.2, "fail"],
    ["higher", 103.1, "hit-and-miss"],
    ["higher", -3.2, "pass"],
    ["lower", 103.2, "pass"],
    ["lower", -3.2, "fail"],
    ["lower", 0, "hit-and-miss"],
  ] as const)("where %s is better, a target of %d is: %s", (better, target, assurance) => {
    expect(analyse(ZIGZAG, { better, target }).assurance).toBe(assurance);
  });

  it("take a target on a limit for within reach where the settings say so", () => {
    expect(analyse(ZIGZAG, { target: 103.2, limitIsOutside: false }).assurance).toBe("hit-and-miss");
  });

  it("take a flat series for one that meets its target, on it and on the better side of it", () => {
    const flat = Array.from({ length: 14 }, () => 100);
    expect([90, 100, 101].map((target) => analyse(flat, { target }).assurance)).toEqual(["pass", "pass", "fail"]);
    expect([99, 100].map((target) => analyse(flat, { target, better: "lower" }).assurance)).toEqual(["fail", "pass"]);
  });

  it("give no assurance without a target or a direction", () => {
    expect(analyse(ZIGZAG).assurance).toBeNull();
    expect(analyse(ZIGZAG, { target: 50, better: "neither" }).assurance).toBeNull();
  });
});

describe("a series", () => {
  it("without a value is told as such", () => {
    expect(analyse([])).toMatchObject({ latest: null, variation: null, missing: 0 });
    expect(analyse([null, null])).toMatchObject({ latest: null, variation: null, missing: 2 });
  });

  it("is refused where a value, the target or a setting cannot be counted with", () => {
    expect(() => analyse([1, NaN])).toThrow(new RangeError("The value of m2 is no number"));
    expect(() => analyse([1], { target: Infinity })).toThrow("The target is no number");
    expect(() => analyse([1], { runLength: 1.5 })).toThrow("whole numbers of at least 2");
  });
});
