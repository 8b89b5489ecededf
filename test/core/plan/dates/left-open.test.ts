import { readMilestones } from "../../../../src/core/plan/dates/milestones";

const told = (text: string) =>
  readMilestones(text).map(({ kind, date, replaced }) => `${kind} ${date ?? "-"}${replaced ? " replaced" : ""}`);

describe("a day, a slash and the name of a month", () => {
  test.each([
    "05/Mar/25",
    "5/Mar/2025",
    "5/March/2025",
    "05/Mar/25 12:00 AM",
    "05/Mar/25 5:30 pm",
    "05-Mar-25",
    "05-Mar-25 00:00",
    "5 / Mar / 25",
    "5.Mar.2025",
    "by 5/Mar/25",
  ])("%s", (text) => {
    const [one, ...more] = readMilestones(text);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ date: "2025-03-05", precision: "day", kind: "by", label: null });
  });

  test.each([
    ["3\nMarch 2025", "2025-03-31"],
    ["Phase 2/March 2025", "2025-03-31"],
    ["Feb/March 2025", "2025-03-31"],
  ])("%j is the month", (text, date) => expect(readMilestones(text).map((one) => one.date)).toEqual([date]));
});

describe("a date among words that leave the deadline open", () => {
  test.each<[string, string[]]>([
    ["TBC following board 12 March 2025", ["unknown -"]],
    ["TBC at Board 12 March 2025", ["unknown -"]],
    ["Date to be confirmed after the panel on 12/03/2025", ["unknown -"]],
    ["Awaiting sign-off at 12 March 2025 board", ["unknown -"]],
    ["Subject to funding decision 12 March 2025", ["unknown -"]],
    ["TBC (was 31 January 2025)", ["unknown -", "by 2025-01-31 replaced"]],
    ["TBC - originally 31 January 2025", ["unknown -", "by 2025-01-31 replaced"]],
    ["TBC, previously due 31 January 2025", ["unknown -", "by 2025-01-31 replaced"]],
    ["30 April 2025 (subject to funding decision 12 March 2025)", ["by 2025-04-30"]],
    ["30 April 2025, pending approval at board on 12 March 2025", ["by 2025-04-30"]],
    ["30 April 2025 (following board 12 March 2025)", ["by 2025-04-30"]],
    ["Awaiting sign-off at board 12 March 2025; 30 June 2025", ["unknown -", "by 2025-06-30"]],
  ])("%j", (text, expected) => expect(told(text)).toEqual(expected));

  test.each<[string, string[]]>([
    ["30 April 2025 (TBC)", ["by 2025-04-30"]],
    ["TBC – 30 April 2025", ["by 2025-04-30"]],
    ["TBC: 30 April 2025", ["by 2025-04-30"]],
    ["Awaiting sign-off, due 12 March 2025", ["by 2025-03-12"]],
    ["31 March 2025 subject to funding", ["by 2025-03-31"]],
    ["31 March 2025\n30 June 2025 (subject to approval)", ["by 2025-03-31", "by 2025-06-30"]],
    ["31 March 2025 subject to funding\n30 June 2025", ["by 2025-03-31", "by 2025-06-30"]],
    ["was 31 January 2025, now 30 April 2025", ["by 2025-01-31 replaced", "by 2025-04-30"]],
  ])("%j has its deadline", (text, expected) => expect(told(text)).toEqual(expected));
});
