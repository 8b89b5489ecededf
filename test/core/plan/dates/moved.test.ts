import { parse, recognise } from "../../../../src/core/plan";
import { readMilestones } from "../../../../src/core/plan/dates/milestones";
import { bookOf } from "../../../book";

const told = (text: string) =>
  readMilestones(text).map(({ kind, date, replaced }) => `${kind} ${date ?? "-"}${replaced ? " replaced" : ""}`);

const actionDue = (due: string) => {
  const head = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"];
  const row = ["1.1", "Open the hub", "Head of SEND", due, "Action in progress, on track", "Impact not yet seen"];
  const book = bookOf({ Plan: [head, row] });
  return parse(book, recognise(book)).actions[0]!;
};

describe("of a date that was moved the new one holds, and the old one is the original", () => {
  test.each([
    "was 31/12/2026, now 31/03/2027",
    "31/12/2026 – moved to 31/03/2027",
    "originally 31/12/2026, revised 31/03/2027",
    "Original: 31/12/2026 Revised: 31/03/2027",
    "Dec 2026, new date Mar 2027",
    "Dec 2026. New deadline: Mar 2027",
    "Rev. 31/03/2027 (orig. 31/12/2026)",
    "Mar 2027 [prev. Dec 2026]",
    "Due 31/12/2026, extended by board to 31/03/2027",
    "31/12/2026 – extended with the agreement of the board until 31/03/2027",
    "31/12/2026 (review), now 31/03/2027",
    "Initially 31/12/2026 but rescheduled to 31/03/2027",
    "formerly Dec 2026, current date Mar 2027",
    "pushed back from Dec 2026 to Mar 2027",
    "Mar 2027 (moved from Dec 2026)",
  ])("%j", (text) => {
    const { finalDue, due, originalDue } = actionDue(text);
    expect([finalDue, due.map(({ date }) => date)]).toEqual(["2027-03-31", ["2027-03-31"]]);
    expect(originalDue.map(({ kind, date }) => [kind, date])).toEqual([["by", "2026-12-31"]]);
  });
  test("whichever of them is the later", () =>
    expect(actionDue("brought forward from March 2027 to December 2026")).toMatchObject({
      finalDue: "2026-12-31",
      originalDue: [{ date: "2027-03-31" }],
    }));
  test("and of several the last", () =>
    expect(told("was Dec 2026, then Feb 2027, now March 2027")).toEqual([
      "by 2026-12-31 replaced",
      "by 2027-02-28 replaced",
      "by 2027-03-31",
    ]));
});

describe("two milestones stay two", () => {
  test.each([
    "Draft December 2026; expected completion March 2027",
    "December 2026 first hub, new hub March 2027",
    "Phase 1 Dec 2026, Phase 2 Mar 2027",
    "Dec 2026, latest March 2027",
  ])("%j", (text) => expect(told(text)).toEqual(["by 2026-12-31", "by 2027-03-31"]));
});

describe("a date that nobody has agreed is not the date in force", () => {
  test.each([
    ["December 2026 (proposed: March 2027)", "proposed: March 2027"],
    ["December 2026, request to move to March 2027", "request to move to March 2027"],
    ["Target 31/12/2026, forecast  31/03/2027", "forecast  31/03/2027"],
    ["31/12/2026 (likely to be 31/03/2027)", "likely to be 31/03/2027"],
    ["31/12/2026 – may slip to March 2027", "may slip to March 2027"],
  ])("%j", (text, asWritten) => {
    const { finalDue, due, originalDue } = actionDue(text);
    expect([finalDue, originalDue]).toEqual(["2026-12-31", []]);
    expect(due[1]).toMatchObject({ kind: "unknown", date: null, asWritten });
  });
  test.each(["Expected March 2027", "forecast: 31 March 2027"])("%j alone is the deadline", (text) =>
    expect(told(text)).toEqual(["by 2027-03-31"]),
  );
});

describe("a cell that only says which date held before gives none", () => {
  test.each(["was December 2026", "Previously 31/12/2026", "formerly end of December 2026"])("%j", (text) => {
    const { finalDue, due } = actionDue(text);
    expect([finalDue, due.map(({ kind, asWritten }) => [kind, asWritten])]).toEqual([null, [["unknown", text]]]);
  });
  test.each(["was due December 2026", "Originally December 2026", "now December 2026"])("%j does", (text) =>
    expect(actionDue(text).finalDue).toBe("2026-12-31"),
  );
});
