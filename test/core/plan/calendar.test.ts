import { dueNext, lastCutOff, nextReportDay } from "../../../src/core/plan/calendar";
import { settingsIn, type Meeting } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import { bookOf } from "../../book";

const meeting = (day: string, more: Partial<Meeting> = {}): Meeting => ({
  kind: "meeting",
  name: "Partnership Board",
  meeting: day,
  ...more,
});
const autumn = meeting("2026-10-15", { updatesDue: "2026-10-02", cutOff: "2026-09-30", papersOut: "2026-10-08" });
const winter = meeting("2026-12-17", { updatesDue: "2026-12-04", cutOff: "2026-11-30", papersOut: "2026-12-10" });
const both = [winter, autumn];

describe("what is due next", () => {
  const due = (asAt: string, ...of: Meeting[]) => dueNext(of, asAt);
  const board = meeting("2026-12-17", { updatesDue: "2026-12-04", papersOut: "2026-12-10" });

  test.each([
    ["2026-11-26", "Updates are due on Friday 4 December, 8 days after this report; the meeting is on 17 December."],
    ["2026-12-03", "Updates are due on Friday 4 December, the day after this report; the meeting is on 17 December."],
    ["2026-12-04", "Updates are due on Friday 4 December, the day of this report; the meeting is on 17 December."],
    ["2026-12-05", "Papers go out on Thursday 10 December, 5 days after this report; the meeting is on 17 December."],
    ["2026-12-16", "The meeting is on Thursday 17 December, the day after this report."],
    ["2026-12-17", "The meeting is on Thursday 17 December, the day of this report."],
  ])("as at %s: %s", (asAt, said) => expect(due(asAt, board)).toEqual([said]));

  test("nothing when all is past, and the year where it is another", () => {
    expect(due("2026-12-18", board)).toEqual([]);
    expect(due("2026-12-18", meeting("2027-01-04"))).toEqual([
      "The meeting is on Monday 4 January 2027, 17 days after this report.",
    ]);
  });

  test("of each meeting its next one, named where there are several", () => {
    const cabinet = meeting("2026-12-01", { name: "Cabinet" });
    expect(due("2026-11-26", winter, cabinet, autumn, meeting("2027-02-01"))).toEqual([
      "Cabinet: The meeting is on Tuesday 1 December, 5 days after this report.",
      "Partnership Board: Data are cut off on Monday 30 November, 4 days after this report; the meeting is on 17 December.",
    ]);
  });
});

describe("the last report", () => {
  test.each([
    ["2026-10-15", null],
    ["2026-10-16", "2026-09-30"],
    ["2026-12-17", "2026-09-30"],
    ["2026-12-18", "2026-11-30"],
    ["2027-03-02", "2026-11-30"],
    ["2027-03-03", null],
  ])("as at %s was closed on %s", (asAt, day) => expect(lastCutOff(both, asAt, 92)).toBe(day));

  test("the next one is later than this one", () => {
    expect(nextReportDay(both, "2026-09-30")).toBe("2026-11-30");
    expect(nextReportDay(both, "2026-11-29")).toBe("2026-11-30");
    expect(nextReportDay(both, "2026-11-30")).toBeNull();
  });
});

describe("an update is out of date", () => {
  const stale = (updated: string, asAt: string, calendar = true) => {
    const rows = [
      ["Meeting", "Partnership Board", "data cut-off 30 September 2026; meeting 15 October 2026"],
      ["Meeting", "Partnership Board", "Data cut off: 30/11/2026; meeting: 17 Dec 2026"],
    ];
    const book = bookOf({
      Plan: [
        ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Date updated"],
        [
          "1.1",
          "Set up a panel",
          "Head of SEND",
          "May 2027",
          "Action in progress, on track",
          "Impact not yet seen",
          "It meets.",
          updated,
        ],
      ],
      "RAG settings": [["RAG settings"], ["Setting", "For", "Value"], ...(calendar ? rows : [])],
    });
    return review(book, { asAt, today: asAt }).findings.filter(({ rule }) => rule === "update-stale");
  };

  test("when it is older than the last report’s cut-off, and not on that day", () => {
    expect(stale("29 September 2026", "2026-12-01").map(({ message }) => message)).toEqual([
      "Action 1.1 was last updated on 29 September 2026, before the last report was closed on 30 September 2026. Is there news?",
    ]);
    expect(stale("30 September 2026", "2026-12-17")).toEqual([]);
    expect(stale("30 September 2026", "2026-12-18")).toHaveLength(1);
  });
  test("by the limit in days where no meeting says it", () => {
    expect(stale("29 September 2026", "2026-12-01", false)).toEqual([]);
    expect(stale("30 August 2026", "2026-12-01", false)).toHaveLength(1);
    expect(stale("1 July 2026", "2026-10-02").map(({ message }) => message)).toEqual([
      expect.stringContaining("93 days"),
    ]);
  });
});

test.each([
  ["", "meeting 17 December 2026", "names no meeting"],
  ["Board", "updates due 4 December 2026", "does not say when the meeting is"],
  ["Board", "meeting in December", "is not understood"],
  ["Board", "meeting 17 December 2026; minutes 20 December 2026", "“minutes 20 December 2026” is not understood"],
  ["Board", "meeting 17 December 2026; meeting 18 December 2026", "two days"],
  ["Board", "meeting 17 December 2026; papers out 18 December 2026", "lies behind it"],
])("the row %s | %s is no meeting, and says why", (of, value, why) => {
  const settings = settingsIn(
    bookOf({
      "RAG settings": [
        ["Setting", "For", "Value"],
        ["Meeting", of, value],
      ],
    }),
  );
  expect(settings).toMatchObject({ choices: [], unread: [{ why: expect.stringContaining(why) }] });
});
