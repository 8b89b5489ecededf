import fc from "fast-check";
import { analyseSeries, type Better, type SeriesAnalysis, type SeriesOptions } from "../../../../src/core/trends";

const months = (values: readonly (number | null)[]) => values.map((value, i) => ({ period: `m${i + 1}`, value }));
const analyse = (values: readonly (number | null)[], options: Partial<SeriesOptions> = {}) =>
  analyseSeries(months(values), { better: "higher", ...options });

/** Pure chance seldom draws a rise of seven or a long run: stretches that rise, fall, stay or jump are put together. */
const stretch = fc.oneof(
  fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 12 }),
  fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -2, max: 2 }), fc.integer({ min: 5, max: 10 }))
    .map(([from, step, length]) => Array.from({ length }, (_, i) => from + i * step)),
  fc
    .tuple(fc.integer({ min: -30, max: 30 }), fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 9 }))
    .map(([level, noise]) => noise.map((one) => level + one)),
);
const series = fc
  .array(stretch, { minLength: 1, maxLength: 5 })
  .map((parts) => parts.flat())
  .filter((values) => values.length >= 6);

/** Where a target may be hardest to judge: on a limit, on the mean, or at some number. */
const aim = fc.oneof(fc.constantFrom("upper", "lower", "mean"), fc.integer({ min: -40, max: 40 }));
const targetOf = (values: readonly number[], at: "upper" | "lower" | "mean" | number) =>
  typeof at === "number" ? at : analyse(values).phases[0].limits![at];

const judged = ({ signals, variation, assurance, stable }: SeriesAnalysis) => ({
  signals,
  variation,
  assurance,
  stable,
});

const presets = fc.constantFrom("making-data-count-7", "making-data-count-6", "nhsrplotthedots");
const runs = { numRuns: 400 };

test("a series that is shifted and stretched has limits shifted and stretched, the same signals and icons", () => {
  const scales = fc.constantFrom(1, 2, 10, 0.25);
  fc.assert(
    fc.property(series, aim, fc.integer({ min: -500, max: 500 }), scales, presets, (of, at, shift, scale, preset) => {
      const to = (value: number) => value * scale + shift;
      const target = targetOf(of, at);
      const one = analyse(of, { target, preset });
      const other = analyse(of.map(to), { target: to(target), preset });
      const [limits, moved] = [one.phases[0].limits!, other.phases[0].limits!];
      for (const key of ["mean", "lower", "upper", "nearLower", "nearUpper"] as const)
        expect(moved[key]).toBeCloseTo(to(limits[key]), 6);
      expect(moved.movingRange).toBeCloseTo(limits.movingRange * scale, 6);
      expect(judged(other)).toEqual(judged(one));
    }),
    runs,
  );
});

test("a series that is turned over, and is better the other way, has all signals turned over and the same icons", () => {
  const turned = { high: "low", low: "high" } as const;
  fc.assert(
    fc.property(series, aim, presets, (of, at, preset) => {
      const target = targetOf(of, at);
      const one = analyse(of, { target, preset });
      const over = analyse(
        of.map((value) => -value),
        { target: -target, better: "lower", preset },
      );
      expect(over.signals).toEqual(one.signals.map((signal) => ({ ...signal, direction: turned[signal.direction] })));
      expect(over.variation!.kind).toBe(one.variation!.kind);
      expect(over.variation!.both).toBe(one.variation!.both);
      expect(over.assurance).toBe(one.assurance);
    }),
    runs,
  );
});

test("the other polarity turns improvement and concern, and the icon for the target, and nothing else", () => {
  const turned = { improvement: "concern", concern: "improvement", "common-cause": "common-cause" } as const;
  const met = { pass: "fail", fail: "pass", "hit-and-miss": "hit-and-miss" } as const;
  fc.assert(
    fc.property(series, aim, (of, at) => {
      const target = targetOf(of, at);
      const by = (better: Better) => analyse(of, { target, better });
      const [higher, lower, neither] = [by("higher"), by("lower"), by("neither")];
      expect(lower.phases).toEqual(higher.phases);
      expect(lower.signals).toEqual(higher.signals);
      expect(neither.assurance).toBeNull();
      // Marked both ways the icon shows the improvement, whichever it is.
      if (higher.variation!.both) expect([higher, lower].map(({ variation }) => variation!.kind)).toEqual(IMPROVED);
      else expect(lower.variation!.kind).toBe(turned[higher.variation!.kind as keyof typeof turned]);
      // A flat series on its target meets it either way.
      const isFlat = new Set(of).size === 1;
      if (!isFlat || target !== of[0]) expect(lower.assurance).toBe(met[higher.assurance!]);
    }),
    runs,
  );
});

const IMPROVED = ["improvement", "improvement"];

test("months without a value change no limit and no signal, and each value keeps its place", () => {
  fc.assert(
    fc.property(series, fc.array(fc.nat(60), { minLength: 1, maxLength: 5 }), aim, (of, gaps, at) => {
      const gappy: (number | null)[] = [...of];
      for (const gap of gaps) gappy.splice(gap % (gappy.length + 1), 0, null);
      const options = { target: targetOf(of, at) };
      const [one, other] = [analyse(of, options), analyse(gappy, options)];
      const places = gappy.flatMap((value, i) => (value === null ? [] : [i]));
      expect(other.phases[0].limits).toEqual(one.phases[0].limits);
      expect(other.signals).toEqual(
        one.signals.map(({ points, ...signal }) => ({ ...signal, points: points.map((point) => places[point]!) })),
      );
      expect([other.variation!.kind, other.assurance]).toEqual([one.variation!.kind, one.assurance]);
      expect(other).toMatchObject({ missing: gaps.length, latest: places.at(-1) });
    }),
    runs,
  );
});

test("such series do hold every signal, both ways, and each icon: none of the above is true for want of a case", () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(series, aim, (of, at) => {
      const { signals, variation, assurance } = analyse(of, { target: targetOf(of, at) });
      for (const { rule, direction } of signals) seen.add(`${rule} ${direction}`);
      seen.add(variation!.kind).add(String(assurance)).add(`both: ${variation!.both}`);
    }),
    { numRuns: 1_000, seed: 5 },
  );
  const rules = ["astronomical", "shift", "trend", "two-of-three"];
  const wanted = [
    ...rules.flatMap((rule) => [`${rule} high`, `${rule} low`]),
    ...["improvement", "concern", "common-cause", "pass", "fail", "hit-and-miss", "both: true"],
  ];
  expect(wanted.filter((one) => !seen.has(one))).toEqual([]);
});
