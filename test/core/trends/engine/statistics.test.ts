import {
  lagOne,
  seasonalKendall,
  shareTrend,
  changeOfShare,
  countInterval,
  mannKendall,
  recentTrendOfShare,
  recentTrendOfValue,
  theilSen,
  wilson,
} from "../../../../src/core/trends";
import { chiSquaredAbove, chiSquaredQuantile, normalQuantile } from "../../../../src/core/trends/engine/distributions";

describe("distributions", () => {
  it("are those of the tables", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167813, 12);
    expect(chiSquaredAbove(9.54953570608324)).toBeCloseTo(0.002, 14);
    expect(chiSquaredAbove(3.841458820694124)).toBeCloseTo(0.05, 14);
    expect(chiSquaredQuantile(0.95, 10)).toBeCloseTo(18.307038053275146, 9);
  });
});

/** Newcombe 1998, Statistics in Medicine 17, table I, method 3. */
describe("the Wilson interval", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("of %d in %d is %d to %d", (x, n, lower, upper) => {
    const interval = wilson(x, n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it("of all ends at all, and is refused for more than all", () => {
    expect(wilson(5, 5).upper).toBe(1);
    expect(() => wilson(6, 5)).toThrow("6 of 5 is no proportion");
    expect(() => wilson(0, 0)).toThrow(RangeError);
  });
});

describe("the interval of a count", () => {
  it("is exact below ten: the tables of Poisson limits", () => {
    expect(countInterval(0)).toEqual({ lower: 0, upper: expect.closeTo(3.6889, 4) });
    expect(countInterval(5)).toEqual({ lower: expect.closeTo(1.6235, 4), upper: expect.closeTo(11.6683, 4) });
    expect(countInterval(9)).toEqual({ lower: expect.closeTo(4.1154, 4), upper: expect.closeTo(17.0848, 4) });
  });

  it("is Byar’s from ten on, which lies within a hundredth of the exact one", () => {
    const { lower, upper } = countInterval(10);
    expect(Math.abs(lower - 4.7954)).toBeLessThan(0.01);
    expect(Math.abs(upper - 18.3904)).toBeLessThan(0.01);
    // 10 (1 − 1/90 − z / (3 √10))³, by hand.
    expect(lower).toBeCloseTo(10 * (89 / 90 - 1.959963984540054 / (3 * Math.sqrt(10))) ** 3, 12);
  });
});

describe("a change of shares", () => {
  it("is the score test with the common share", () => {
    // 30 of 100, then 45 of 100: z = 0.15 / √(0.375 × 0.625 × 0.02) = √(24/5), p by tables 0.02846.
    expect(changeOfShare({ numerator: 30, denominator: 100 }, { numerator: 45, denominator: 100 })).toEqual({
      change: expect.closeTo(0.15, 12),
      p: expect.closeTo(0.02846, 5),
    });
  });

  it("says nothing where fewer than five are expected in a cell, or nothing can change", () => {
    expect(changeOfShare({ numerator: 3, denominator: 8 }, { numerator: 6, denominator: 9 })).toBeNull();
    expect(changeOfShare({ numerator: 50, denominator: 50 }, { numerator: 60, denominator: 60 })).toBeNull();
  });
});

describe("Mann–Kendall", () => {
  it("counts out the chance for up to ten values without ties", () => {
    // Of the 24 orders of four values one rises and one falls throughout.
    expect(mannKendall([1, 2, 3, 4])).toMatchObject({ s: 6, p: 2 / 24, exact: true });
    // s = 4: three orders have one pair the wrong way round.
    expect(mannKendall([1, 2, 4, 3])).toMatchObject({ s: 4, p: (2 * (1 + 3)) / 24 });
    expect(mannKendall([2, 4, 1, 3])!.p).toBe(1);
  });

  it("takes ties from the variance and does without missing values", () => {
    // n = 5 with one pair of ties: (5 × 4 × 15 − 2 × 1 × 9) / 18.
    expect(mannKendall([1, null, 2, 2, 3, 5])).toMatchObject({ values: 5, s: 9, variance: 282 / 18, exact: false });
  });

  it("agrees with pyMannKendall 1.4 on a council’s series of eleven months", () => {
    const { s, z, p } = mannKendall([22, 14, 16, 21, 13, 24, 30, 53, 71, 81, 76])!;
    expect([s, z, p]).toEqual([39, expect.closeTo(2.95829598781, 10), expect.closeTo(0.00309344932, 10)]);
  });

  it("finds nothing in a flat series, nor in two values", () => {
    expect(mannKendall([3, 3, 3, 3])).toMatchObject({ s: 0, z: 0, p: 1 });
    expect(mannKendall([1, 2])).toBeNull();
  });
});

describe("the Theil–Sen line", () => {
  it("goes through a straight line whatever one odd value does", () => {
    expect(theilSen([1, 3, 5, 70, 9, 11, 13])).toMatchObject({ slope: 2, start: 1 });
  });

  it("counts a gap as time", () => {
    expect(theilSen([0, null, null, 3])!.slope).toBe(1);
  });

  it("has Sen’s interval, as pyMannKendall’s formula gives it", () => {
    const { slope, interval } = theilSen([22, 14, 16, 21, 13, 24, 30, 53, 71, 81, 76])!;
    expect(slope).toBeCloseTo(7.4, 12);
    expect(interval).toEqual({ lower: expect.closeTo(8 / 3, 12), upper: expect.closeTo(10.4, 12) });
  });
});

describe("the recent trend", () => {
  const tenths = (...numerators: readonly number[]) => numerators.map((numerator) => ({ numerator, denominator: 10 }));

  it("of a proportion is Cochran–Armitage’s", () => {
    // N = 50, X = 15, Σxt = 40, Σnt = 100, Σnt² = 300: 50 (2000 − 1500)² / (15 × 35 × 5000) = 100/21.
    expect(recentTrendOfShare(tenths(1, 2, 3, 4, 5), "higher")).toEqual({
      marker: "no significant change",
      getting: null,
      chiSquared: expect.closeTo(100 / 21, 12),
      p: expect.closeTo(0.029096, 5),
    });
  });

  it("needs five years of the latest, each with some and not all", () => {
    const many = (...shares: readonly number[]) => shares.map((numerator) => ({ numerator, denominator: 1_000 }));
    expect(recentTrendOfShare(many(900, 100, 200, 300, 400, 500), "lower")).toMatchObject({
      marker: "increasing",
      getting: "worse",
    });
    expect(recentTrendOfShare(many(100, 200, 300, 400), "lower").marker).toBe("cannot be calculated");
    expect(recentTrendOfShare(many(100, 200, 300, 400, 1_000), "lower").marker).toBe("cannot be calculated");
  });

  it("holds only where no single year makes it", () => {
    const of = (...values: readonly number[]) => values.map((value) => ({ value, lower: value - 1, upper: value + 1 }));
    expect(recentTrendOfValue(of(10, 10, 10, 10, 40), "higher").marker).toBe("no significant change");
    expect(recentTrendOfValue(of(10, 14, 18, 22, 40), "neither")).toMatchObject({
      marker: "increasing",
      getting: null,
    });
    expect(recentTrendOfValue(of(40, 22, 18, 14, 10), "higher")).toMatchObject({
      marker: "decreasing",
      getting: "worse",
    });
  });
});

describe("Cochran–Armitage", () => {
  const at = (...cells: readonly (readonly [t: number, numerator: number, denominator: number])[]) =>
    cells.map(([t, numerator, denominator]) => ({ t, numerator, denominator }));

  it("of months, a gap counting as time, is the fraction worked out by hand", () => {
    // N = 30, X = 7, Σxt = 14, Σnt = 40, Σnt² = 100: 30 (420 − 280)² / (7 × 23 × (3000 − 1600)) = 60/23.
    expect(shareTrend(at([0, 1, 10], [1, 2, 10], [3, 4, 10]))).toMatchObject({
      direction: "rising",
      chiSquared: expect.closeTo(60 / 23, 12),
    });
    // The same without the gap: Σxt = 10, Σnt = 30, Σnt² = 50: 30 (300 − 210)² / (7 × 23 × 600) = 405/161.
    expect(shareTrend(at([0, 1, 10], [1, 2, 10], [2, 4, 10]))!.chiSquared).toBeCloseTo(405 / 161, 12);
  });

  it("agrees with R’s prop.trend.test on its own example of smokers among patients", () => {
    // example(prop.trend.test): smokers 83, 90, 129, 70 of 86, 93, 136, 82: X-squared = 8.2249, p-value = 0.004132.
    const found = shareTrend(at([1, 83, 86], [2, 90, 93], [3, 129, 136], [4, 70, 82]))!;
    expect(found.chiSquared).toBeCloseTo(8.2249, 4);
    expect(found.p).toBeCloseTo(0.004132, 6);
    expect(found.direction).toBe("falling");
  });

  it("does not depend on where the counting of time begins, and turns with what is counted", () => {
    const shares = at([0, 3, 20], [1, 5, 25], [2, 9, 22], [5, 12, 24]);
    const found = shareTrend(shares)!;
    expect(shareTrend(shares.map((one) => ({ ...one, t: one.t + 100 })))!.chiSquared).toBeCloseTo(found.chiSquared, 9);
    const others = shareTrend(shares.map((one) => ({ ...one, numerator: one.denominator - one.numerator })))!;
    expect(others).toEqual({
      ...found,
      direction: "falling",
      chiSquared: expect.closeTo(found.chiSquared, 9),
      p: expect.closeTo(found.p, 9),
    });
  });

  it("says nothing of two shares, nor where all or none are counted", () => {
    expect(shareTrend(at([0, 1, 10], [1, 5, 10]))).toBeNull();
    expect(shareTrend(at([0, 10, 10], [1, 9, 9], [2, 5, 5]))).toBeNull();
    expect(shareTrend(at([0, 0, 10], [1, 0, 9], [2, 0, 5]))).toBeNull();
  });
});

describe("the likeness of neighbours", () => {
  it("is what is left together of what is left at all, by hand", () => {
    // A Theil–Sen slope of 0 and a mean of 0: the products of neighbours are −1, 1, −1, 1, −1, 1, −1 over a sum of squares of 8.
    expect(lagOne([1, -1, -1, 1, 1, -1, -1, 1])).toBeCloseTo(-1 / 8, 12);
    expect(lagOne([1, -1, 1, -1, 1, -1, 1, -1, 1])).toBeLessThan(-0.8);
  });

  it("does not take a steady rise for likeness", () => {
    const noise = [0, 1, -1, 1, 0, -1, 1, -1, 0, 1, -1, 0, 1, -1];
    expect(lagOne(noise.map((one, i) => one + 5 * i))!).toBeLessThan(0);
    expect(lagOne([1, 2, 3, 4, 5, 6, 7])).toBeNull();
    expect(lagOne([4, 4, 4, 4])).toBeNull();
  });

  it("sees a wave, and pairs no values over a gap", () => {
    const wave = [0, 2, 4, 5, 4, 2, 0, -2, -4, -5, -4, -2, 0, 2, 4, 5, 4, 2, 0];
    expect(lagOne(wave)!).toBeGreaterThan(0.8);
    expect(lagOne(wave.flatMap((value) => [value, null]))).toBeCloseTo(0, 12);
  });
});

describe("the seasonal Kendall test", () => {
  it("adds up the seasons, by hand", () => {
    // Three terms of three years, each rising: s = 3 × 3, variance 3 × 11/3 = 11, z = 8/√11 = 2.412; p by tables 0.0159.
    const terms = [90, 110, 60, 92, 112, 61, 95, 113, 63];
    expect(seasonalKendall(terms, 3)).toEqual({ s: 9, variance: expect.closeTo(11, 12), p: expect.closeTo(0.0159, 4) });
    // Without the seasons the same values show nothing.
    expect(mannKendall(terms)!.p).toBeGreaterThan(0.5);
  });

  it("says nothing of fewer than three years of any season", () => {
    expect(seasonalKendall([90, 110, 60, 92, 112, 61, 95, 113], 3)).toBeNull();
    expect(seasonalKendall([90, 110, 60, 92, 112, 61, 95, null, 63], 3)).toBeNull();
    expect(seasonalKendall([5, 6, 7, 5, 6, 7, 5, 6, 7], 3)).toMatchObject({ s: 0, p: 1 });
  });
});
