import { review } from "../../../src/core/review";
import { sentenceOf, settingsOfKpi, trendOf } from "../../../src/core/trends";
import { noSettings } from "../../../src/core/plan/settings";
import { workbookOf } from "../../sketch";

/**
 * Advice by educational psychologists, September 2023 to July 2024, as Surrey's local area partnership published it in its
 * EHCP recovery plan (2024): overdue and on time, in all, and the percentage on time as printed.
 */
const months = [
  "2023-09",
  "2023-10",
  "2023-11",
  "2023-12",
  "2024-01",
  "2024-02",
  "2024-03",
  "2024-04",
  "2024-05",
  "2024-06",
  "2024-07",
];
const overdue = [143, 223, 173, 182, 194, 294, 197, 82, 64, 36, 25];
const onTime = [40, 36, 33, 35, 29, 79, 85, 97, 158, 149, 185];
const inAll = [183, 259, 206, 217, 223, 373, 282, 179, 222, 185, 244];
const printed = [22, 14, 16, 21, 13, 24, 30, 53, 71, 81, 76];

const over = (cellOf: (i: number) => number | string) =>
  Object.fromEntries(months.map((month, i) => [month, cellOf(i)]));

const book = workbookOf({
  kpis: [
    { ref: "K1", name: "Psychology advice issued: overdue", unit: "advice", values: over((i) => overdue[i]!) },
    { ref: "K2", name: "Psychology advice issued: on time", unit: "advice", values: over((i) => onTime[i]!) },
    { ref: "K3", name: "Psychology advice issued: total", unit: "advice", values: over((i) => inAll[i]!) },
    {
      ref: "K4",
      name: "Psychology advice on time",
      unit: "%",
      target: "80%",
      values: over((i) => `${printed[i]}% (${onTime[i]} of ${inAll[i]})`),
    },
  ],
});
const reviewed = review(book, { asAt: "2024-09-30", today: "2024-09-30" });
const share = reviewed.trends.find(({ kpi }) => kpi.ref === "K4")!;

test("the published slips are found, and no others", () => {
  const found = reviewed.findings.filter(
    ({ rule }) => rule === "percentage-against-count" || rule === "total-against-parts",
  );
  expect(found.map(({ rule, message }) => `${rule}: ${message}`).sort()).toEqual([
    "percentage-against-count: Measure K4, April 2024: L5 says 53%, and 97 of 179 is 54.2%. Which of the numbers is right?",
    "percentage-against-count: Measure K4, December 2023: H5 says 21%, and 35 of 217 is 16.1%. Which of the numbers is right?",
    "percentage-against-count: Measure K4, February 2024: J5 says 24%, and 79 of 373 is 21.2%. Which of the numbers is right?",
    "total-against-parts: Measure K3, July 2024: O4 says 244, and 25 + 185 (O2 and O3) is 210. Which of the numbers is right?",
  ]);
});

test("in one stretch the limits are those worked out by hand, and nothing is promised while it changes", () => {
  // Mean 421/11; moving ranges 8, 2, 5, 8, 11, 6, 23, 18, 10, 5 add up to 96: 48/5; 2.66 of it is 3192/125.
  const { limits } = share.analysis!.phases[0];
  expect(limits!.mean).toBeCloseTo(421 / 11, 10);
  expect(limits!.upper).toBeCloseTo(421 / 11 + 3192 / 125, 10);
  expect(limits!.lower).toBeCloseTo(421 / 11 - 3192 / 125, 10);
  expect(sentenceOf(share)).toBe(
    "Psychology advice on time: 76% (185 of 244) in July 2024; target at least 80%, not met in that month. " +
      "The latest value lies above the upper limit of 63.8%: a signal, not month-to-month variation, for the better. " +
      "While it changes, nobody can tell from its limits whether it will meet the target. " +
      "11 values, September 2023 to July 2024; limits on trial, drawn from fewer than 13 values; Making Data Count, 7 points.",
  );
});

test("drawn anew from April 2024 it rests on four values, and no trend is claimed", () => {
  const settings = settingsOfKpi(share.kpi, {
    ...noSettings,
    choices: [
      { kind: "measure", measure: "K4", about: "recalculation", period: "2024-04", note: "more psychologists" },
    ],
  });
  const anew = trendOf(share.kpi, "2024-09-30", settings);
  expect(anew.withheld!.why).toBe("4 values since April 2024, and a trend takes at least 6");
});

test("how many were issued late is not told as a backlog beside what was issued in time", () => {
  expect(share.beside).toBeNull();
});

test("what was issued late has fallen close to its lower limit", () => {
  const late = reviewed.trends.find(({ kpi }) => kpi.ref === "K1")!;
  // Mean 1613/11; moving ranges 80, 50, 9, 12, 100, 97, 115, 18, 28, 11 add up to 520: 52.
  expect(late.analysis!.phases[0].limits!.lower).toBeCloseTo(1613 / 11 - 2.66 * 52, 10);
  expect(sentenceOf(late)).toContain(
    "Two of three values in a row lie near or beyond the lower limit of 8.3: a signal",
  );
});
