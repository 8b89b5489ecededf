import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Sketch } from "../../../src/core/rules";
import { isNotAgreed, saysNoTarget } from "../../../src/core/rules/target-words";
import { workbookOf } from "../../sketch";

const messages = (kpis: NonNullable<Sketch["kpis"]>, rule: string, asAt = "2025-04-01") => {
  const book = workbookOf({ kpis });
  const { findings } = check(parse(book, recognise(book)), { asAt, settings: defaultSettings, changes: null });
  return findings.filter((finding) => finding.rule === rule).map(({ message }) => message);
};

describe("targets in words", () => {
  test.each([
    "TBC",
    "tbc.",
    "To be agreed at the May board",
    "not yet set",
    "Awaiting baseline",
    "95% (TBC)",
    "T.B.C.",
  ])("“%s” is still to be agreed", (text) => expect(isNotAgreed(text)).toBe(true));

  test.each(["95%", "Agreed: 95%", "95% to be reached by May", "Confirmed in June: under 20", "All plans in time"])(
    "“%s” is agreed",
    (text) => expect(isNotAgreed(text)).toBe(false),
  );

  test.each(["Monitor only", "n/a", "No target", "For information"])("“%s” says that there is none", (text) => {
    expect(saysNoTarget(text)).toBe(true);
    expect(messages([{ target: text }, { target: 80 }], "target-unclear")).toEqual([]);
    expect(messages([{ target: text }, { target: 80 }], "target-missing")).toEqual([]);
  });

  test.each(["Improve", "Year on year increase", "Above national", "70% north, 80% south and 90% east"])(
    "“%s” gives nothing to compare",
    (target) => expect(messages([{ unit: "%", target }], "target-unclear")).toHaveLength(1),
  );

  test("a target that is to be agreed is told once, not as missing or unclear as well", () => {
    const kpis = [{ target: "TBC" }, { target: 80 }];
    expect(messages(kpis, "target-not-agreed")).toHaveLength(1);
    expect(messages(kpis, "target-missing")).toEqual([]);
    expect(messages(kpis, "target-unclear")).toEqual([]);
  });
});

describe("a target whose date has passed", () => {
  const kpi = (values: Record<string, number | null>) => [
    { ref: "K1", unit: "%", target: 70, targetDate: "2025-02-28", values },
  ];

  test("waits for the value of its own month, but not for ever", () => {
    expect(messages(kpi({ "2025-01": 60, "2025-02": null }), "target-date-passed", "2025-04-14")).toEqual([]);
    expect(messages(kpi({ "2025-01": 60, "2025-02": null }), "target-date-passed", "2025-04-15")).toHaveLength(1);
    expect(messages(kpi({ "2025-01": 60, "2025-02": 66 }), "target-date-passed", "2025-03-01")).toHaveLength(1);
  });

  test("is not over on its own day", () => {
    expect(messages(kpi({ "2025-01": 60, "2025-02": 66 }), "target-date-passed", "2025-02-28")).toEqual([]);
  });
});

describe("baselines", () => {
  test.each(["40% (2023/24)", "40% (March 2024)", "40% (Q1 2024)"])("“%s” says when it was so", (baseline) =>
    expect(messages([{ unit: "%", baseline, target: 80 }], "baseline-without-period")).toEqual([]),
  );

  test("a target below the baseline is told only when the direction is known", () => {
    const met = (name: string, target: string | number) =>
      messages([{ ref: "K1", name, unit: "number", baseline: 30, target }], "target-already-met");
    expect(met("Requests received", 20)).toEqual([]);
    expect(met("Complaints", "Fewer than 40")).toHaveLength(1);
    expect(met("Complaints", "Keep below 40")).toEqual([]);
    expect(met("Complaints", 30)).toEqual([]);
  });
});

describe("drafts", () => {
  test.each(["DRAFT: waits for therapy", "Waits for therapy (draft)", "[DRAFT] Waits for therapy"])(
    "“%s” is one",
    (name) => expect(messages([{ ref: "K1", name }], "measure-still-draft")).toHaveLength(1),
  );

  test.each(["Draft plans issued in 12 weeks", "Time from draft to final plan", "Drafts returned late"])(
    "“%s” is a measure of drafts",
    (name) => expect(messages([{ ref: "K1", name }], "measure-still-draft")).toEqual([]),
  );
});

describe("units", () => {
  test.each([
    [{ "2025-01": "12 children", "2025-02": "12%" }, 1],
    [{ "2025-01": "£4m", "2025-02": "5 fte" }, 0],
    [{ "2025-01": "12 children", "2025-02": "14 pupils", "2025-03": 15 }, 0],
    [{ "2025-01": "3 weeks", "2025-02": "20 days" }, 1],
  ])("%j", (values, count) => expect(messages([{ ref: "K1", values }], "units-mixed")).toHaveLength(count));
});
