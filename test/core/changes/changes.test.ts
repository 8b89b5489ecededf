import { changeInWords, changesSince, listChanges, reportOf } from "../../../src/core/changes";
import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue, Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const [NOT, ON, OFF, DONE, FELT] = [
  "Action not yet started",
  "Action in progress, on track",
  "Action in progress, off track",
  "Action complete, impact not yet seen",
  "Action complete and impactful",
];
const [UNSEEN, VARIABLE] = ["Impact not yet seen", "Impact is variable"];

const planIn = (book: Snapshot): Plan => parse(book, recognise(book));
const planOf = (head: readonly CellValue[], ...rows: readonly (readonly CellValue[])[]) =>
  planIn(bookOf({ Plan: [head, ...rows] }));

const spring = planOf(
  HEAD,
  [
    "1.1",
    "Publish the local offer in plain words",
    "Head of SEND",
    "31 March 2025",
    NOT,
    UNSEEN,
    "Waiting for a post.",
  ],
  [
    "1.2",
    "Agree a joint waiting list for therapies",
    "Therapies Lead",
    "31 May 2025",
    ON,
    UNSEEN,
    "Two lists were merged.",
  ],
  [
    "1.3",
    "Train reviewing officers in every locality",
    "Head of SEND",
    "30 April 2025",
    FELT,
    VARIABLE,
    "All are trained.",
  ],
  [
    "2.1",
    "Set up a panel for alternative provision",
    "Head of Inclusion",
    "31 July 2025",
    ON,
    UNSEEN,
    "The panel met twice.",
  ],
  ["2.2", "Co-produce the short breaks statement", "Commissioner", "30 June 2025", ON, UNSEEN, "Drafted with parents."],
  ["2.10", "Evaluate the early years pilot", "Early Years Lead", "31 August 2025", ON, UNSEEN, "Pilot runs."],
);

test("statuses both ways, one gone, one new, one date slipped, a column more: exactly that is listed", () => {
  const summer = planOf(
    [...HEAD.slice(0, 3), "Cost", ...HEAD.slice(3)],
    [
      "1.1",
      "Publish the local offer in plain words",
      "Head of SEND",
      "£2k",
      "31 March 2025",
      ON,
      UNSEEN,
      "A post is filled.",
    ],
    [
      "1.2",
      "Agree a joint waiting list for therapies",
      "Therapies Lead",
      null,
      "31 May 2025",
      DONE,
      VARIABLE,
      "two lists were merged",
    ],
    [
      "1.3",
      "Train reviewing officers in every locality",
      "Head of SEND",
      null,
      "30 April 2025",
      OFF,
      UNSEEN,
      "Half have left.",
    ],
    [
      "2.1",
      "Set up a panel for alternative provision",
      "Head of Inclusion",
      null,
      "30 September 2025",
      ON,
      UNSEEN,
      "The panel met.",
    ],
    ["2.3", "Open a helpline for families", "Parent Carer Forum", null, "31 July 2025", NOT, UNSEEN, null],
    ["2.10", "Evaluate the early years pilot", "Early Years Lead", null, "31 August 2025", ON, UNSEEN, "Pilot runs."],
  );
  const changes = changesSince(summer, [reportOf(spring, "2025-03-28")], "2025-06-27")!;
  expect(listChanges(summer, changes).map(changeInWords)).toEqual([
    "1.1 went from “not yet started” to “in progress, on track”.",
    "1.2 went from “in progress, on track” to “complete, impact not yet seen”.",
    "The impact of 1.2 went from “not yet seen” to “variable”.",
    "The update of 1.2 has the same words as before, though its status has moved.",
    "1.3 went back from “complete and impactful” to “in progress, off track”.",
    "The impact of 1.3 went back from “variable” to “not yet seen”.",
    "2.1 is now due on 30 September 2025, 61 days later than 31 July 2025.",
    "2.3 “Open a helpline for families” is new.",
    "2.2 “Co-produce the short breaks statement” is not in the plan any more.",
  ]);
});

test("a plan held against itself has not moved", () => {
  const changes = changesSince(spring, [reportOf(spring, "2025-03-28")], "2025-06-27")!;
  expect(listChanges(spring, changes)).toEqual([]);
});

describe("which action is which", () => {
  const before = planOf(
    ["Ref", "Action", "Action status"],
    ["1.1", "Publish the local offer", ON],
    ["1.2", "Merge the waiting lists", ON],
    ["1.3", "Train reviewing officers", ON],
  );
  const listed = (now: Plan) =>
    listChanges(now, changesSince(now, [reportOf(before, "2025-01-31")], "2025-04-30")!).map(
      ({ kind, ref, field, from, to }) => [kind, ref, field, from, to],
    );

  test("one put in between renumbers the others: they are known by their words", () => {
    const now = planOf(
      ["Ref", "Action", "Action status"],
      ["1.1", "Publish the local offer", ON],
      ["1.2", "Ask families about the offer", NOT],
      ["1.3", "Merge the waiting lists", DONE],
      ["1.4", "Train reviewing officers", ON],
    );
    expect(listed(now)).toEqual([
      ["added", "1.2", null, null, null],
      ["text-changed", "1.3", "ref", "1.2", "1.3"],
      ["status-forward", "1.3", "actionStatus", "in-progress-on-track", "complete-impact-not-seen"],
      ["text-changed", "1.4", "ref", "1.3", "1.4"],
    ]);
  });

  test("a reference that now stands for something else is told with both words", () => {
    const now = planOf(
      ["Ref", "Action", "Action status"],
      ["1.1", "Publish the local offer", ON],
      ["1.2", "Open a family hub in the north", NOT],
      ["1.3", "Train reviewing officers", ON],
    );
    expect(listed(now)).toEqual([
      ["text-changed", "1.2", "title", "Merge the waiting lists", "Open a family hub in the north"],
      ["status-back", "1.2", "actionStatus", "in-progress-on-track", "not-started"],
    ]);
  });

  test("a few other words make no other action", () => {
    const now = planOf(
      ["Ref", "Action", "Action status"],
      ["1.1", "Publish the local offer", ON],
      ["1.2", "Merge the waiting lists.", ON],
      ["1.3", "Train all reviewing officers", ON],
    );
    expect(listed(now)).toEqual([]);
  });

  test("sorted otherwise, without references, nothing has moved", () => {
    const bare = (...titles: string[]) =>
      planOf(["Action", "Lead", "Due date", "Action status"], ...titles.map((t) => [t, "X Lead", "May 2025", ON]));
    const [first, second] = [bare("Merge the lists", "Publish it"), bare("Publish it", "Merge the lists")];
    expect(listChanges(second, changesSince(second, [reportOf(first, "2025-01-31")], "2025-04-30")!)).toEqual([]);
  });
});

describe("which report counts", () => {
  const at = (date: string | null) => reportOf(spring, date);
  const since = (asAt: string, ...dates: (string | null)[]) => changesSince(spring, dates.map(at), asAt)?.since.date;
  const recorded = (date: string) => ({ ...at(date), from: "history" as const });

  test("the last before the day", () => expect(since("2025-06-30", "2025-01-31", "2025-03-31")).toBe("2025-03-31"));
  test("what the workbook recorded for the day itself is this report", () => {
    expect(changesSince(spring, [recorded("2025-06-30")], "2025-06-30")).toBeNull();
    expect(changesSince(spring, [recorded("2025-06-29")], "2025-06-30")?.since.date).toBe("2025-06-29");
  });
  test("a file that was given counts whatever day it states", () => {
    expect(since("2025-06-30", "2025-07-31")).toBe("2025-07-31");
    expect(since("2025-06-30", null)).toBeNull();
    expect(changesSince(spring, [at(null)], "2025-06-30")).not.toBeNull();
  });
  test("of two for one day the file's, which has all words", () =>
    expect(changesSince(spring, [at("2025-03-31"), recorded("2025-03-31")], "2025-06-30")!.since.from).toBe("file"));
});

test("an action is followed back through the reports, under whatever reference", () => {
  const of = (ref: string, status: string) =>
    planOf(["Ref", "Action", "Action status"], [ref, "Merge the waiting lists", status], ["9.9", "Another", ON]);
  const past = [
    reportOf(of("1.2", NOT), "2024-09-30"),
    reportOf(of("1.3", OFF), "2024-12-31"),
    reportOf(of("1.3", OFF), "2025-03-31"),
  ];
  const now = of("1.4", ON);
  const trail = changesSince(now, past, "2025-06-30")!.trails.get("1.4")!;
  expect(trail.map(({ date, action }) => [date, action.ref, action.actionStatus])).toEqual([
    ["2025-03-31", "1.3", "in-progress-off-track"],
    ["2024-12-31", "1.3", "in-progress-off-track"],
    ["2024-09-30", "1.2", "not-started"],
  ]);
});
