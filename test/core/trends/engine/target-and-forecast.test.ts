import { againstTarget, forecast, type ForecastOptions } from "../../../../src/core/trends";

describe("a value against its target", () => {
  const ragOf = (value: number, better: "higher" | "lower" = "higher") =>
    againstTarget(value, 90, better, { amount: 5, of: "target" }).rag;

  it("is green from the target on, amber within the tolerance and red beyond it", () => {
    expect([90, 89.96, 85.5, 85.49].map((value) => ragOf(value))).toEqual(["green", "amber", "amber", "red"]);
    expect([90, 94.5, 94.51].map((value) => ragOf(value, "lower"))).toEqual(["green", "amber", "red"]);
  });

  it("takes a tolerance in points as it is, and not in per cent of the target", () => {
    expect(againstTarget(85, 90, "higher", { amount: 5, of: "points" }).rag).toBe("amber");
    expect(againstTarget(85, 90, "higher", { amount: 5, of: "target" }).rag).toBe("red");
  });

  it("is not missed by what a computer rounds off", () => {
    expect(againstTarget(0.1 + 0.2, 0.3, "lower", { amount: 0, of: "points" })).toMatchObject({ rag: "green", gap: 0 });
  });

  it("says how far it is, on the side that is better above 0", () => {
    expect(againstTarget(81, 90, "higher", { amount: 5, of: "target" })).toMatchObject({ gap: -9, percent: -10 });
    expect(againstTarget(81, 90, "lower", { amount: 5, of: "target" })).toMatchObject({ gap: 9, percent: 10 });
  });

  it("has no rating without a direction, nor a tolerance in per cent of nothing", () => {
    expect(againstTarget(1, 2, "neither", { amount: 5, of: "points" }).rag).toBe("none");
    const ofNothing = againstTarget(1, 0, "lower", { amount: 5, of: "target" });
    expect([ofNothing.rag, ofNothing.because]).toEqual(["none", expect.stringContaining("give it in points")]);
    expect(againstTarget(0, 0, "lower", { amount: 5, of: "target" }).rag).toBe("green");
  });
});

describe("a forecast", () => {
  const of = (values: readonly (number | null)[], options: Partial<ForecastOptions>) =>
    forecast(
      values.map((value, i) => ({ period: `m${i + 1}`, value })),
      { better: "higher", target: 80, periodsLeft: 3, percentages: true, ...options },
    );
  const rising = [50, 53, 55, 54, 58, 61, 63, 64, 68, 69];

  it("is only as good as the pace where the mean falls short and the trend does not", () => {
    expect(of(rising, { target: 72 }).verdict).toBe("only if the present pace holds");
    expect(of(rising, { target: 99 }).verdict).toBe("unlikely");
    expect(of(rising, { target: 55 }).verdict).toBe("likely");
    // The trend goes the other way: the mean still meets the target, and will not for long.
    expect(of([...rising].reverse(), { target: 58 }).verdict).toBe("unlikely");
  });

  it("is not that a target is missed which the latest value meets, in a course that quickens", () => {
    const quickening = [57, 57, 57, 58, 57, 58, 58, 57, 60, 59, 61, 62, 61, 63, 64, 62, 65, 67, 70, 72, 74, 77, 79, 81];
    expect(of(quickening, { target: 80 })).toMatchObject({
      verdict: "cannot say",
      because: "the latest value meets it, and the line through all values falls short of it",
    });
  });

  it("is not that a target is out of reach which the pace of the last values meets, in a course that quickens", () => {
    const quickening = [
      42,
      43,
      44,
      45,
      42,
      45,
      44,
      43,
      45,
      46,
      null,
      48,
      50,
      52,
      51,
      55,
      58,
      60,
      63,
      66,
      69,
      72,
      75,
      78,
    ];
    expect(of(quickening, { target: 85 })).toMatchObject({
      verdict: "cannot say",
      because: "the line through all values falls short of it, and the pace of the last 6 would meet it",
    });
    const falling = quickening.map((value) => (value === null ? null : 100 - value));
    expect(of(falling, { target: 15, better: "lower" }).verdict).toBe("cannot say");
    // Nor does the last pace reach everything.
    expect(of(quickening, { target: 99 }).verdict).toBe("unlikely");
    // A value that is only late in getting worse has outrun nothing.
    expect(of(falling, { target: 85, better: "higher" }).verdict).toBe("unlikely");
  });

  it("gives the pace, and the one that is needed", () => {
    const { pace, paceInterval, paceNeeded, projected } = of([10, 12, 14, 16, 18, 20], {
      target: 32,
      percentages: false,
      periodsLeft: 3,
    });
    expect([pace, paceNeeded, projected]).toEqual([2, 4, 26]);
    expect(paceInterval).toEqual({ lower: 2, upper: 2 });
  });

  it("of percentages never passes 100 or 0", () => {
    const steep = [22, 14, 16, 21, 13, 24, 30, 53, 71, 81, 76];
    expect(of(steep, { periodsLeft: 5 }).projected).toBeLessThan(100);
    expect(of([...steep].reverse(), { periodsLeft: 5, better: "lower" }).projected).toBeGreaterThan(0);
    expect(of([96, 97, 98, 99, 100, 100, 100], { target: 100 }).projected).toBeLessThanOrEqual(100);
  });

  it("is not made of fewer than six values, nor further ahead than half of them, nor than twelve", () => {
    expect(of(rising.slice(0, 5), {})).toMatchObject({ verdict: "cannot say", because: "fewer than 6 values" });
    expect(of(rising, { periodsLeft: 5 }).verdict).not.toBe("cannot say");
    expect(of(rising, { periodsLeft: 6 })).toMatchObject({ because: "its date lies more than 5 periods ahead" });
    const many = Array.from({ length: 40 }, (_, i) => 40 + i);
    expect(of(many, { periodsLeft: 13 }).because).toBe("its date lies more than 12 periods ahead");
  });

  it("is not made where values only vary around the target", () => {
    expect(of([78, 82, 79, 83, 77, 81, 80, 79], {}).verdict).toBe("cannot say");
    expect(of([88, 92, 89, 93, 87, 91, 90, 89], {}).verdict).toBe("likely");
    expect(of([68, 72, 69, 73, 67, 71, 70, 69], {}).verdict).toBe("unlikely");
  });

  it("looks only at what came since the limits were drawn anew", () => {
    const stepped = [20, 21, 20, 22, 21, 20, 90, 91, 90, 92, 91, 90];
    expect(of(stepped, { recalculateAt: ["m7"] }).verdict).toBe("likely");
  });
});
