import { review } from "../../src/core";
import { grouped, groupings, type Grouping } from "../../src/taskpane/grouping";
import { bookOf } from "../book";

const HEAD = ["Ref", "Action", "Designated lead", "Due date", "Action status", "Impact status", "Progress"];
const row = (ref: string, lead: string | null, status = "Action complete and impactful") => [
  ref,
  `Agree the way in for ${ref}`,
  lead,
  "June 2027",
  status,
  "Impact not yet seen",
  "Agreed by all.",
];
const book = bookOf({
  Plan: [
    HEAD,
    row("1.1", "Head of SEND"),
    row("2.1", "Head of Therapies"),
    row("2.1", "Head of Send"),
    row("2.2", null),
    row("1.2", "HEAD OF SEND", "on the way"),
  ],
  KPIs: [
    ["Measure", "Target", "Apr 2026", "May 2026"],
    ["Plans in 20 weeks", null, 0.5, "n/k"],
    ["Waits over 18 weeks", 10, 40, 20],
  ],
});
const { plan, findings } = review(book, { asAt: "2026-07-01", today: "2026-07-01" });
const headingsBy = (by: Grouping) => grouped(plan, findings, by).map(({ heading }) => heading);

test.each(Object.keys(groupings) as Grouping[])("by %s each finding stands in one group, in its order", (by) => {
  const groups = grouped(plan, findings, by);
  const places = new Map(findings.map((finding, i) => [finding, i]));
  const told = groups.flatMap((group) => group.findings);
  expect(told.sort((a, b) => places.get(a)! - places.get(b)!)).toEqual(findings);
  for (const group of groups) {
    const own = group.findings.map((finding) => places.get(finding)!);
    expect(own).toEqual([...own].sort((a, b) => a - b));
    expect(own.length).toBeGreaterThan(0);
  }
});

test("by severity the worst come first", () => {
  expect(headingsBy("severity")[0]).toBe("Errors to settle");
});

test("leads stand in the order of the plan, however they are spelt, and what is of nobody or several last", () => {
  const headings = headingsBy("lead");
  expect(headings.filter((heading) => /send/i.test(heading))).toEqual(["Head of SEND"]);
  expect(headings.indexOf("Head of SEND")).toBeLessThan(headings.indexOf("Head of Therapies"));
  expect(headings).toContain("No lead named");
  expect(headings.indexOf("Several leads")).toBeGreaterThan(headings.indexOf("No lead named"));
  expect(headings.at(-1)).toBe("Measures and the workbook as a whole");
});

test("areas stand in the order of the plan, and what no action is about last", () => {
  expect(headingsBy("area").slice(0, 2)).toEqual(["Area 1", "Area 2"]);
  expect(headingsBy("area").at(-1)).toBe("Measures and the workbook as a whole");
});
