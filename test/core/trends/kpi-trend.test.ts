import fc from "fast-check";
import { parse, recognise, type Kpi } from "../../../src/core/plan";
import { noSettings, type Choice } from "../../../src/core/plan/settings";
import {
  assuranceWords,
  comparisonsOf,
  drawingOf,
  forecastOf,
  recentTrendOf,
  secondOpinionsOf,
  sentenceOf,
  settingsOfKpi,
  suggestionOf,
  trendOf,
  variationWords,
  type KpiTrend,
} from "../../../src/core/trends";
import { workbookOf } from "../../sketch";

type Values = { readonly [period: string]: string | number | null };
type Told = { readonly name?: string; readonly unit: string; readonly target?: string; readonly better?: string };

/** The months from January 2024 on with these values; a text is what the cell says. */
const months = (values: readonly (string | number | null)[]): Values =>
  Object.fromEntries(
    values.map((value, i) => [`${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, value]),
  );

function kpisOf(...sketches: readonly (Told & { values: Values })[]): readonly Kpi[] {
  const book = workbookOf({ kpis: sketches as never });
  return parse(book, recognise(book)).kpis;
}

function trend(told: Told, values: Values, choices: readonly Choice[] = [], asAt = "2026-03-31"): KpiTrend {
  const [kpi, ...others] = kpisOf({ name: "Children waiting over 18 weeks", ...told, values });
  return trendOf(kpi!, asAt, settingsOfKpi(kpi!, { ...noSettings, choices }), [kpi!, ...others]);
}

const steady = [50, 52, 49, 51, 50, 48, 52, 51, 49, 50, 51, 49, 50];
const chosen = (choice: object): Choice =>
  ({ kind: "measure", measure: "Children waiting over 18 weeks", ...choice }) as Choice;

describe("the series of a measure", () => {
  test("a month without a value keeps its place, and changes no limit", () => {
    const gapped = trend({ unit: "children" }, { ...months([...steady.slice(0, 5), null, ...steady.slice(5)]) });
    const whole = trend({ unit: "children" }, months(steady));
    expect(gapped.series.places[5]).toMatchObject({ period: "2024-06", value: null });
    expect(gapped.analysis!.phases[0].limits).toEqual(whole.analysis!.phases[0].limits);
    expect(sentenceOf(gapped)).toContain("13 values, January 2024 to February 2025; 1 month without one;");
  });

  test("a month that has no column at all is missing too", () => {
    const { "2024-03": _, ...without } = months(steady);
    expect(trend({ unit: "children" }, without).series.places.map(({ period }) => period)).toContain("2024-03");
  });

  test("of a value every third month the months between are not missing", () => {
    const values = { "2024-03": 60, "2024-06": 58, "2024-09": 61, "2024-12": 59, "2025-03": 57, "2025-06": 60 };
    const { series, withheld } = trend({ unit: "children" }, values);
    expect(series).toMatchObject({ unit: "month", step: 3 });
    expect(series.places).toHaveLength(6);
    expect(withheld).toBeNull();
  });

  test.each([
    ["quarters", ["2023-Q4", "2024-Q1", "2024-Q3"], "2024-Q2"],
    ["terms", ["Autumn 2023", "Spring 2024", "Autumn 2024"], "Summer 2024"],
    ["years", ["2020/21", "2021/22", "2023/24"], "2022/23"],
  ])("%s are counted as people count them", (_, periods, missing) => {
    const values = Object.fromEntries(periods.map((period, i) => [period, 50 + i]));
    const { series } = trend({ unit: "children" }, values);
    expect(series.places.filter(({ value }) => value === null).map(({ period }) => period)).toEqual([missing]);
  });

  test("a month that is not over, a month to come and an estimate are no values of it", () => {
    const values = months([...steady, "60 (forecast)", 61]);
    const { series } = trend({ unit: "children" }, values, [], "2025-02-14");
    expect(series.places.at(-1)!.period).toBe("2025-01");
    expect(series.leftOut.map(({ point }) => point.period)).toEqual(["2025-02", "2025-03"]);
  });
});

describe("when no trend is claimed", () => {
  test.each<[string, Told, Values, string]>([
    ["few values", { unit: "children" }, months([50, 51, 52, 53, 54]), "5 values, and a trend takes at least 6"],
    [
      "gaps",
      { unit: "children" },
      months([50, null, 51, null, null, 52, null, null, 53, 54, null, null, null, 55]),
      "8 of 14 months have no value",
    ],
    [
      "a percentage of nobody knows how many",
      { unit: "%", name: "Children seen in time" },
      months(steady),
      "the workbook does not give the number of children behind the values",
    ],
    [
      "a rate of nobody knows how many",
      { unit: "per 1,000 pupils", name: "Suspensions" },
      months(steady),
      "the workbook does not give the number of",
    ],
    [
      "values that are kept back, which are the smallest",
      { unit: "children" },
      months(["<5", ...steady, "*"]),
      "2 values are kept back (the first: “<5” in January 2024), and a mean without them would mislead",
    ],
    [
      "counts of a few",
      { unit: "children" },
      months([2, 1, 3, 0, 2, 4, 1, 2]),
      "so few are counted (fewer than 5 on average)",
    ],
  ])("%s", (_, told, values, why) => {
    const found = trend(told, values);
    expect(found.analysis).toBeNull();
    expect(found.withheld!.why).toContain(why);
    expect(sentenceOf(found)).toContain("No trend is claimed.");
    expect(sentenceOf(found)).not.toMatch(/signal|better|worse|improv/i);
    expect(variationWords(found).words).toBe("No trend claimed");
    expect(assuranceWords(found)).toBeNull();
    expect([forecastOf(found), suggestionOf(found)]).toEqual([null, null]);
  });

  test("somebody may say that enough stand behind each percentage, but not against the sheet", () => {
    const told = { unit: "%", name: "Children seen in time" };
    const enough = { ...chosen({ about: "numbers", enough: true }), measure: "children seen in time" } as Choice;
    expect(trend(told, months(steady), [enough]).withheld).toBeNull();
    const few = months(["40% (4 of 10)", ...steady.slice(1).map((value) => `${value}%`)]);
    expect(trend(told, few, [enough]).withheld!.why).toContain("(4 of 10 in January 2024)");
  });

  test("the numbers of so few that a child might be known are not said", () => {
    const values = months(["75% (3 of 4)", ...steady.slice(1).map((value) => `${value}%`)]);
    const { withheld } = trend({ unit: "%", name: "Children seen in time" }, values);
    expect(withheld!.why).toContain("fewer than 5 in January 2024");
    expect(withheld!.why).not.toContain("3 of 4");
  });
});

describe("what the sentence says", () => {
  test("a value that is kept back is not passed over for the one before it", () => {
    expect(sentenceOf(trend({ unit: "children" }, months([12, 14, 13, "<5"])))).toContain(
      "13 in March 2024; no target is named. The value of April 2024 is kept back (“<5”).",
    );
  });

  test("a value kept back before the limits are drawn anew is no matter", () => {
    const values = months(["<5", ...steady, ...steady]);
    const anew = chosen({ about: "recalculation", period: "2025-02" });
    expect(trend({ unit: "children" }, values).withheld!.because).toBe("kept-back");
    expect(trend({ unit: "children" }, values, [anew]).withheld).toBeNull();
  });

  test("of a flat series no range is told", () => {
    const said = sentenceOf(
      trend({ unit: "children", target: "at most 8" }, months(Array.from({ length: 14 }, () => 7))),
    );
    expect(said).toContain(
      "Nothing signals a change: each of the 14 values is 7. As it stands it meets the target every time.",
    );
  });

  test("after a change that is over, the limits promise nothing, and do not say that it changes", () => {
    const found = trend({ unit: "children", target: "at most 60" }, months([...steady, 90, ...steady.slice(0, 5)]));
    expect(sentenceOf(found)).toContain("As earlier values signalled a change, nobody can tell from its limits");
    expect(assuranceWords(found)).toEqual({ sign: "–", words: "Target: cannot be told after a change" });
  });

  test("limits are not cut at 100 where values pass it", () => {
    const values = months([97, 103, 96, 98, 104, 97, 98, 102, 96, 98, 97, 99, 98]);
    const enough = { kind: "measure", measure: "Places taken up", about: "numbers", enough: true } as Choice;
    expect(sentenceOf(trend({ unit: "%", name: "Places taken up" }, values, [enough]))).toMatch(
      /and 1\d\d% is to be expected/,
    );
  });

  test("the same reason is not given twice", () => {
    const [kpi] = kpisOf({ name: "Waits", unit: "children", target: "at most 40", values: months(steady) });
    const twice = { ...kpi!, points: [...kpi!.points, { ...kpi!.points.at(-1)!, value: 70 }] };
    const said = sentenceOf(trendOf(twice, "2026-03-31", settingsOfKpi(twice, noSettings)));
    expect(said).toMatch(/stands more than once, with other values\. No trend is claimed\.$/);
    expect(said.match(/more than once/g)).toHaveLength(1);
  });

  test("a rise of seven months is a signal, with the month since which", () => {
    const found = trend({ unit: "children", target: "at most 40" }, months([...steady, 52, 53, 54, 55, 56, 57]));
    const said = sentenceOf(found);
    expect(said).toContain(
      "Children waiting over 18 weeks: 57 in July 2025; target at most 40, not met in that month.",
    );
    expect(said).toContain(
      "It has risen every month since December 2024: a signal, not month-to-month variation, for the worse.",
    );
    expect(said).toContain("While it changes, nobody can tell from its limits whether it will meet the target.");
    expect(variationWords(found)).toEqual({ sign: "▲", words: "A signal, for the worse" });
  });

  test("nothing is better or worse while the sheet and its target contradict each other, until somebody chooses", () => {
    const values = months([...steady, 52, 53, 54, 55, 56, 57]);
    const contrary = { unit: "children", better: "higher", target: "below 40" };
    const open = trend(contrary, values);
    expect(variationWords(open)).toEqual({ sign: "▲", words: "A signal: high" });
    expect(sentenceOf(open)).toContain("the words of the target and the direction that is better do not agree");
    expect(sentenceOf(open)).not.toMatch(/for the (better|worse)/);
    const chosenFor = trendOf({ ...open.kpi, better: "higher", betterFrom: "chosen" }, open.asAt, open.settings);
    expect(variationWords(chosenFor).words).toBe("A signal, for the better");
  });

  test("the statutory standard of all is named as such", () => {
    const [kpi] = kpisOf({
      name: "Plans in time",
      unit: "%",
      target: "70%",
      standard: "100%",
      values: months([68, 71]),
    } as never);
    expect(sentenceOf(trendOf(kpi!, "2026-03-31", settingsOfKpi(kpi!, noSettings), [kpi!]))).toContain(
      "target at least 70%, met in that month; the statutory standard is 100%, not met.",
    );
  });

  test("six in a row are one only where the partnership says so", () => {
    const values = months([...steady.slice(0, 12), 50, 51, 52, 53, 54]);
    const usual = trend({ unit: "children" }, values);
    expect(usual.analysis!.signals.filter(({ rule }) => rule === "trend")).toEqual([]);
    const six = trend({ unit: "children" }, values, [{ kind: "trends", preset: "making-data-count-6" }]);
    expect(six.analysis!.signals.map(({ rule }) => rule)).toContain("trend");
    expect(sentenceOf(six)).toContain("Making Data Count, 6 points");
  });

  test("where nothing signals, the range is told, and a target between the limits is met in some months", () => {
    const said = sentenceOf(trend({ unit: "children", target: "at most 50" }, months(steady)));
    expect(said).toContain(
      "Nothing signals a change: month-to-month variation between 45.3 and 55.0 is to be expected",
    );
    expect(said).toContain("As it varies now it meets the target in some months and misses it in others");
  });

  test("no percentage above 100 is expected in words, though the limits are judged as they are", () => {
    const values = months([97, 99, 96, 98, 99, 97, 98, 99, 96, 98, 97, 99, 98]);
    const enough = { kind: "measure", measure: "Children seen in time", about: "numbers", enough: true } as Choice;
    const found = trend({ unit: "%", name: "Children seen in time" }, values, [enough]);
    expect(found.analysis!.phases[0].limits!.upper).toBeGreaterThan(100);
    expect(sentenceOf(found)).toContain("and 100% is to be expected");
  });

  test("a target on the way that is met has the law's beside it", () => {
    const said = sentenceOf(
      trend({ unit: "%", name: "EHCPs issued within 20 weeks", target: "70%" }, months([68, 71])),
    );
    expect(said).toContain("target at least 70%, met in that month; the law asks for 20 weeks in every case");
    expect(
      sentenceOf(trend({ unit: "%", name: "EHCPs issued within 20 weeks", target: "70%" }, months([68, 69]))),
    ).not.toContain("the law");
  });

  test("what was issued in time stands beside what is overdue", () => {
    const [timely, overdue] = kpisOf(
      { name: "EP advice on time", unit: "%", values: months([50, 55]) },
      { name: "EP advice overdue", unit: "children", values: months([200, 190]) },
    );
    const found = trendOf(timely!, "2026-03-31", settingsOfKpi(timely!, noSettings), [timely!, overdue!]);
    expect(sentenceOf(found)).toContain("Beside it: EP advice overdue, 190 in February 2024.");
  });

  test("recalculated limits say from when and why", () => {
    const values = months([...steady, 70, 71, 69, 70, 72, 70, 69, 71]);
    const anew = chosen({ about: "recalculation", period: "2025-02", note: "a second clinic opened" });
    const found = trend({ unit: "children" }, values, [anew]);
    expect(found.analysis!.phases.map(({ from }) => from)).toEqual([0, 13]);
    expect(sentenceOf(found)).toContain("limits drawn anew from February 2025 (a second clinic opened)");
    expect(found.analysis!.stable).toBe(true);
  });
});

describe("what might come", () => {
  test("a new level is suggested, never applied", () => {
    const found = trend({ unit: "children" }, months([...steady, 70, 71, 69, 70, 72, 70, 69, 71]));
    expect(found.analysis!.phases).toHaveLength(1);
    expect(suggestionOf(found)).toMatchObject({ period: "2025-02" });
  });

  test("a rise that goes on is no new level", () => {
    const rising = steady.map((_, i) => 50 + i).concat([64, 65, 66, 67, 68, 69, 70, 71]);
    expect(suggestionOf(trend({ unit: "children" }, months(rising)))).toBeNull();
  });

  test("a forecast needs a day that is to come", () => {
    const values = months(steady);
    expect(forecastOf(trend({ unit: "children", target: "at most 60 by 31 May 2025" }, values))).toMatchObject({
      verdict: "likely",
    });
    expect(forecastOf(trend({ unit: "children", target: "at most 60" }, values))).toBeNull();
    expect(forecastOf(trend({ unit: "children", target: "at most 60 by 31 December 2024" }, values))).toBeNull();
  });
});

test("the other polarity turns the words, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 5, max: 200 }), { minLength: 6, maxLength: 30 }), (values) => {
      const of = (better: string) => trend({ unit: "children", better }, months(values));
      const [lower, higher] = [of("lower"), of("higher")];
      const turned = {
        improvement: "concern",
        concern: "improvement",
        neither: "neither",
        "common-cause": "common-cause",
      } as const;
      if (lower.analysis === null || lower.analysis.variation!.both) return;
      expect(higher.analysis!.variation!.kind).toBe(turned[lower.analysis.variation!.kind]);
      expect(higher.analysis!.phases).toEqual(lower.analysis.phases);
    }),
    { numRuns: 60 },
  );
});

describe("what the latest value is held against", () => {
  const timely = { unit: "%", name: "Children seen in time" };
  const shares = (...cells: readonly string[]) => months(cells);
  const words = (found: KpiTrend, kind: string) =>
    comparisonsOf(found).find((comparison) => comparison.with === kind)?.words ?? null;

  test("the same month a year before, by more than chance or not", () => {
    const year = Array.from({ length: 11 }, () => "50% (100 of 200)");
    const [far, near] = ["70% (140 of 200)", "52% (104 of 200)"].map((last) =>
      trend(timely, shares("50% (100 of 200)", ...year, last)),
    );
    expect(words(far!, "year before")).toBe("up 20 percentage points on January 2024 (50%), more than chance would do");
    expect(words(near!, "year before")).toBe("up 2 percentage points on January 2024 (50%), which may be chance");
    expect(comparisonsOf(far!)[0]!.at).toHaveLength(2);
  });

  test("the value before: the short direction of travel, which is what the limits say it is", () => {
    expect(words(trend({ unit: "children" }, months([...steady, 52])), "value before")).toBe(
      "up 2 on January 2025 (50), within the variation that is to be expected",
    );
    expect(words(trend({ unit: "children" }, months([...steady, 50])), "value before")).toBe(
      "the same as in January 2025 (50)",
    );
    // After an outlier nothing is said of what is to be expected.
    expect(words(trend({ unit: "children" }, months([...steady, 90])), "value before")).toBe(
      "up 40 on January 2025 (50)",
    );
  });

  test("a year before in a steady series is within the variation, however many stand behind it", () => {
    const cells = steady.map((value, i) => `${value + (i % 3)}% (${(value + (i % 3)) * 1_000} of 100000)`);
    expect(words(trend(timely, shares(...cells)), "year before")).not.toContain("more than chance");
  });

  test("nothing is said across a break, of few, or without the month", () => {
    const values = months(Array.from({ length: 13 }, (_, i) => 50 + i));
    const anew = chosen({ about: "recalculation", period: "2024-06" });
    expect(words(trend({ unit: "children" }, values, [anew]), "year before")).toBeNull();
    const since = chosen({ about: "recalculation", period: "2025-01" });
    expect(words(trend({ unit: "children" }, values, [since]), "value before")).toBeNull();
    expect(words(trend({ unit: "children" }, months(steady.slice(0, 12))), "year before")).toBeNull();
    const few = Array.from({ length: 13 }, () => "75% (3 of 4)");
    expect(words(trend(timely, shares(...few)), "year before")).toContain("fewer than 5 stand behind one of the two");
  });

  test("of fewer than 20 the two numbers are said, and no difference of percentages", () => {
    const found = trend(timely, shares(...Array.from({ length: 12 }, () => "50% (9 of 18)"), "60% (9 of 15)"));
    expect(words(found, "value before")).toBe("9 of 15, beside 9 of 18 in December 2024, which may be chance");
    expect(words(found, "year before")).toBe("9 of 15, beside 9 of 18 in January 2024, which may be chance");
  });

  test("the distance to the target in points and per cent, with what the numbers leave open", () => {
    // Wilson, 95 %, 64 of 82: 67.9 % to 85.6 %; the target of 85 lies within.
    const found = trend({ ...timely, target: "85%" }, shares("70% (70 of 100)", "80% (64 of 80)"));
    expect(words(found, "target")).toBe(
      "5 percentage points below the target, 5.9% of it; 64 of 80 may stand for anything from 70% to 87% (95% interval), the target included",
    );
    const met = trend({ ...timely, target: "50%" }, shares("70% (70 of 100)", "80% (64 of 80)"));
    expect(words(met, "target")).toContain("30 percentage points above the target, 60% of it;");
    expect(words(met, "target")).toContain("the target not included");
  });

  const baselineOf = (period: string | null, breaks?: object[]) => {
    const found = trend(timely, shares("30% (30 of 100)", "31% (31 of 100)", "45% (45 of 100)"));
    const at = { ...found.kpi.at, baseline: found.kpi.points[0]!.at };
    const kpi = { ...found.kpi, baseline: { value: 30, period }, at, ...(breaks && { breaks }) } as Kpi;
    return words(trendOf(kpi, found.asAt, found.settings), "baseline");
  };

  test("the baseline, by more than chance where the sheet has its numbers", () => {
    // 30 of 100, then 45 of 100: z = √(24/5), p = 0.028.
    expect(baselineOf("2024-01")).toBe(
      "up 15 percentage points on the baseline (30%, January 2024), more than chance would do",
    );
    expect(baselineOf("2023-01")).toBe("up 15 percentage points on the baseline (30%, January 2023)");
  });

  test("no baseline across a break that the workbook tells of", () => {
    const anew = [{ period: "2024-02", why: "new method", at: "KPIs!C1" }];
    expect(baselineOf("2024-01", anew)).toBe(
      "not compared with the baseline (30%, January 2024): the workbook says that values before and after are not comparable",
    );
    expect(baselineOf(null, anew)).toContain("not compared with the baseline (30%): the workbook tells of a break");
    expect(baselineOf("2024-02", anew)).toContain("up 15 percentage points");
  });

  test("others: better, worse or similar by the interval of the own value", () => {
    const beside = (value: number, better: string) => {
      const found = trend({ ...timely, better }, shares("70% (70 of 100)", "80% (64 of 80)"));
      const comparators = [{ asWritten: `England ${value}%`, value, at: "KPIs!Z9" }];
      const kpi = { ...found.kpi, comparators } as unknown as Kpi;
      return words(trendOf(kpi, found.asAt, found.settings), "others");
    };
    expect(beside(75, "higher")).toBe("80%, beside England 75%; similar: chance alone may make the difference");
    expect(beside(60, "higher")).toBe("80%, beside England 60%; better by more than chance would do");
    expect(beside(60, "lower")).toBe("80%, beside England 60%; worse by more than chance would do");
  });

  test("of few the counts come first, with what so few may stand for", () => {
    const said = sentenceOf(trend(timely, shares("80% (12 of 15)", "80% (12 of 15)")));
    // Wilson, 95 %, 12 of 15: 54.8 % to 93.0 % (PHEindicatormethods).
    expect(said).toContain("12 of 15 (80%; so few may stand for anything from 55% to 93%) in February 2024");
  });

  test("an annual percentage has a recent trend as Fingertips defines it; other series have none", () => {
    const years = (cells: readonly string[]) =>
      Object.fromEntries(cells.map((cell, i) => [`${2019 + i}/${20 + i}`, cell]));
    const rising = [
      "20% (200 of 1000)",
      "24% (240 of 1000)",
      "28% (280 of 1000)",
      "33% (330 of 1000)",
      "38% (380 of 1000)",
    ];
    expect(recentTrendOf(trend(timely, years(rising)))).toMatchObject({ marker: "increasing" });
    expect(recentTrendOf(trend(timely, years(rising.slice(1))))).toMatchObject({ marker: "cannot be calculated" });
    expect(recentTrendOf(trend(timely, shares(...rising)))).toBeNull();
  });
});

test("a target that is a range is met between its ends, and drawn as both", () => {
  const at = (last: number) => trend({ unit: "children", target: "between 40 and 60" }, months([...steady, last]));
  expect([40, 60, 62, 37, 70].map((last) => at(last).distance)).toMatchObject([
    { rag: "green", gap: 0 },
    { rag: "green", gap: 0 },
    { rag: "amber", gap: -2 },
    { rag: "red", gap: -3 },
    { rag: "red", gap: -10 },
  ]);
  const said = (last: number) => comparisonsOf(at(last)).find((one) => one.with === "target")?.words;
  expect([50, 70, 37].map(said)).toEqual([
    "within the range of the target",
    "10 above the range of the target",
    "3 below the range of the target",
  ]);
  expect(forecastOf(at(50))).toBeNull();
  const drawing = drawingOf(at(50), { width: 400, height: 200, text: 10 });
  expect(drawing!.lines.filter(({ of }) => of === "target")).toHaveLength(2);
  expect(drawing!.texts.flatMap(({ of, words }) => (of === "target" ? [words] : [])).sort()).toEqual([
    "target 40",
    "target 60",
  ]);
});

describe("what other tests say", () => {
  const timely = { unit: "%", name: "Children seen in time" };

  test("the numbers behind monthly percentages are tested as ours, and only where a trend may be claimed", () => {
    const cells = Array.from({ length: 13 }, (_, i) => `${40 + i}% (${40 + i} of 100)`);
    expect(secondOpinionsOf(trend(timely, months(cells)))[0]).toMatch(
      /^The numbers behind the percentages show them rising since January 2024 by more than chance would do \(Cochran–Armitage, p = 0\.0\d+; our own use of the test\)\.$/,
    );
    const few = cells.map((_, i) => `50% (${5 + (i % 2)} of ${10 + 2 * (i % 2)})`);
    expect(secondOpinionsOf(trend(timely, months(few)))).toEqual([]);
    const steadily = steady.map((value) => `${value}% (${value} of 100)`);
    expect(secondOpinionsOf(trend(timely, months(steadily)))[0]).toContain(
      "show no steady rise or fall since January 2024",
    );
  });

  test("years have the recent trend of Fingertips with the five that it uses, and no monthly test", () => {
    const cells = [20, 22, 24, 28, 33, 38].map((value) => `${value}% (${value * 10} of 1000)`);
    const years = Object.fromEntries(cells.map((cell, i) => [`${2018 + i}/${19 + i}`, cell]));
    expect(secondOpinionsOf(trend({ ...timely, better: "higher" }, years))).toEqual([
      "Recent trend as Fingertips has it, over the five years from 2019/20 to 2023/24: increasing, and getting better.",
    ]);
  });

  test("values that follow their neighbours are told, from 13 on", () => {
    const wave = [50, 52, 54, 55, 54, 52, 50, 48, 46, 45, 46, 48, 50, 52, 54];
    const told = (values: readonly number[]) => secondOpinionsOf(trend({ unit: "children" }, months(values)));
    expect(told(wave)[0]).toMatch(/^Each value is much like the one before it.*lag-1 autocorrelation 0\.\d\d/);
    expect(told(wave.slice(0, 12))).toEqual([]);
    expect(told(steady)).toEqual([]);
  });

  test("terms are held against the same term of other years", () => {
    const terms = (values: readonly number[]) =>
      Object.fromEntries(
        values.map((value, i) => [`${["Autumn", "Spring", "Summer"][i % 3]} ${2022 + Math.floor((i + 2) / 3)}`, value]),
      );
    const told = (values: readonly number[]) => secondOpinionsOf(trend({ unit: "pupils" }, terms(values)));
    expect(told([90, 110, 60, 92, 112, 61, 95, 113, 63])).toEqual([
      "Autumn, spring and summer may differ by themselves: hold each against the same term of other years.",
      "Held so, the values show a rise by more than chance would do (seasonal Kendall, p = 0.016).",
    ]);
    expect(told([90, 110, 60, 92, 112, 61])).toHaveLength(1);
  });
});

describe("a value of a part of its period", () => {
  const part = { ...months([...steady, 80, 60]), "2025-03": "90 (to 15 March)" };

  test("is told as such, and what signals is named by its own month", () => {
    const found = trend({ unit: "children" }, { ...part, "2025-02": 80 });
    expect(found.reading.latest!.part).not.toBeNull();
    expect(found.series.places.at(-1)!.period).toBe("2025-02");
    const said = sentenceOf(found);
    expect(said).toContain("90 in March 2025 (to 15 March)");
    expect(said).toContain("The value of February 2025 lies above the upper limit");
    expect(said).not.toMatch(/latest value lies/);
  });

  test("is held against no whole one", () => expect(comparisonsOf(trend({ unit: "children" }, part))).toEqual([]));
});

describe("what the law asks for", () => {
  const metBy = (name: string) => sentenceOf(trend({ unit: "%", name, target: "70%" }, months([68, 71])));

  test.each([
    "EHCPs issued within 20 weeks",
    "EHC plans finalised in twenty weeks (excluding exceptions)",
    "Plans issued within 20 weeks",
    "EHC needs assessments completed within 20 weeks",
    "EP advice on time",
    "Health advice given within six weeks",
    "Annual reviews up to date",
    "Annual reviews held within 12 months",
  ])("stands beside %s", (name) => expect(metBy(name)).toContain("; the law asks for"));

  test.each([
    "Support plans reviewed every 20 weeks",
    "Advice line calls answered on time",
    "Health advice line calls answered in time",
    "SENDIASS advice given in time",
    "Initial health assessments within 20 weeks",
    "Reviews of leases up to date",
    "Attendance at annual review meetings",
  ])("is not what %s is about", (name) => expect(metBy(name)).not.toContain("the law asks for"));
});

test("of how many a percentage was is said, where what part of them is not", () => {
  const cells = Object.fromEntries(Object.entries(months(steady)).map(([month, value]) => [month, `${value}% (n=12)`]));
  const { withheld } = trend({ unit: "%", name: "Children seen in time" }, cells);
  expect(withheld!.why).toContain("few stand behind the values (12 in January 2024)");
});

describe("a period that somebody chose for new limits", () => {
  const unsound = (period: string, values: Values, ...more: string[]) =>
    trend(
      { unit: "children" },
      values,
      [period, ...more].map((one) => chosen({ about: "recalculation", period: one, note: "a clinic opened" })),
    ).unsound.map(
      ({ recalculation, isDrawn, why }) => `${recalculation.period} ${isDrawn ? "drawn" : "not drawn"}: ${why}`,
    );
  const year = months(steady.slice(0, 12));

  test.each([
    ["2023-06", "the first value is that of January 2024, and before it there is nothing"],
    ["2024-01", "the first value is that of January 2024, and before it there is nothing"],
    ["2025-01", "the last value is that of December 2024"],
  ])("%s lies outside the series, which is told", (period, why) =>
    expect(unsound(period, year)).toEqual([`${period} not drawn: ${why}`]),
  );

  test("of a measure of which no value counts yet is told", () => {
    const anew = chosen({ about: "recalculation", period: "2024-06" });
    expect(trend({ unit: "children" }, year, [anew], "2023-12-31").unsound).toMatchObject([
      { isDrawn: false, why: "the measure has no series of values" },
    ]);
  });

  test("six values on each side are enough, five are told", () => {
    expect(unsound("2024-07", year)).toEqual([]);
    expect(unsound("2024-06", year)).toEqual(["2024-06 drawn: there are only 5 values before it, and limits need 6"]);
    expect(unsound("2024-08", year)).toEqual([
      "2024-08 drawn: there are only 5 values from then on, and limits need 6",
    ]);
  });

  test("a gap is no value", () =>
    expect(unsound("2024-07", months([50, null, 49, 51, 50, 48, 52, 51, 49, 50, 51, 49]))).toEqual([
      "2024-07 drawn: there are only 5 values before it, and limits need 6",
    ]));

  test("two close to each other leave too few between them", () =>
    expect(unsound("2024-07", months([...steady, ...steady]), "2024-10")).toEqual([
      "2024-07 drawn: there are only 3 values between it and the next one, and limits need 6",
      "2024-10 drawn: there are only 3 values between it and the one before, and limits need 6",
    ]));

  test("one value is one", () =>
    expect(unsound("2024-12", year)).toEqual(["2024-12 drawn: there is only 1 value from then on, and limits need 6"]));
});
