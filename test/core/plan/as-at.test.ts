import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const PLAN: CellValue[][] = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Open the hub", "Head of SEND", "June 2026", "Action in progress, on track", "Impact not yet seen"],
];

/** What the title block of a plan says of its day: the day, or the words that leave it open, or nothing. */
function said(...titles: CellValue[][]): string | null {
  const book = bookOf({ Plan: [...titles, ...PLAN] }, { Plan: { formats: new Map([["B1", "dd/mm/yyyy"]]) } });
  const { asAt, openAsAt } = parse(book, recognise(book));
  return asAt?.date ?? openAsAt?.text ?? null;
}

test.each([
  ["Board view at 25 April 2025", "2025-04-25"],
  ["SEND plan @ 5 December 2025", "2025-12-05"],
  ["Tracker (updated 19/09/2025)", "2025-09-19"],
  ["Last updated: 3rd October 2025", "2025-10-03"],
  ["Reviewed 16.1.26", "2026-01-16"],
  ["Reviewed by governors 31 January 2025", "2025-01-31"],
  ["RAG position 30/05/2025", "2025-05-30"],
  ["Plan as of end of September 2025", "2025-09-30"],
  ["Reporting period ending 31 December 2025", "2025-12-31"],
  ["Date: 30/09/2025", "2025-09-30"],
])("“%s” names the day of the report", (title, day) => expect(said([title])).toBe(day));

test.each([
  ["Action log – 12 September 2025", "2025-09-12"],
  ["SEND plan: monitoring return, 13 June 2025", "2025-06-13"],
  ["Partnership Board, 14 November 2025", "2025-11-14"],
  ["Report to Board 12/12/25", "2025-12-12"],
  ["Version 4 (28.11.25)", "2025-11-28"],
])("“%s” is of a report or meeting, and no other date stands there", (title, day) => expect(said([title])).toBe(day));

test.each([
  "Improvement plan, 12 January 2023",
  "Delivery plan and milestones – 3 October 2025",
  "Update: Sept 2025",
  "Improvement plan September 2025 update",
  "Quarter 2 2025/26 return",
])("“%s” leaves it open", (title) => expect(said([title])).toBe(title));

test.each([
  "Inspection 4 March 2024",
  "Ofsted and CQC monitoring visit: 9 June 2026",
  "Next review 1 September 2026",
  "Next update due 31 March 2026",
  "Updates to be returned by 3 April 2026",
  "Approved by the Health and Wellbeing Board on 12 March 2024",
  "Plan published 14 May 2024",
  "Improvement plan 2025 to 2028",
  "Improvement plan April 2025 to March 2027",
  "Children and Families Act 2014",
])("“%s” is no date of the report", (title) => expect(said([title])).toBeNull());

test("the plainest words decide, wherever they stand", () => {
  expect(said(["Partnership Board, 14 November 2025"], ["Position as at 31 October 2025"])).toBe("2025-10-31");
  expect(said(["Version 4, 28 November 2025"], ["Last updated 1 December 2025"])).toBe("2025-12-01");
});

test("of two reviews the later holds; of two meetings nobody can say", () => {
  expect(said(["Reviewed 3 May 2025"], ["Reviewed 9 June 2025"])).toBe("2025-06-09");
  expect(said(["Board 3 May 2025"], ["Scrutiny committee 9 June 2025"])).toBe("Board 3 May 2025");
});

test.each([
  ["Progress to 30th September 2026", "2026-09-30"],
  ["Progress up to and including 30 September 2026", null],
  ["Data to end September 2026", "2026-09-30"],
  ["Figures until the end of March 2026", "2026-03-31"],
  ["Performance information to 30.06.2026", "2026-06-30"],
  ["Updated: w/e 23 October 2026", "2026-10-23"],
  ["Updates for week ending 23 October 2026", "2026-10-23"],
  ["Last updated 16 October 2026. Next review 11 December 2026.", "2026-10-16"],
  ["Plan approved 12 January 2026; last refreshed 16 October 2026; next board 11 December 2026", "2026-10-16"],
  ["Next review: 11 December 2026 | Last reviewed: 16 October 2026", "2026-10-16"],
  ["RAG agreed at the Partnership Delivery Group, 13 November 2026", "2026-11-13"],
  ["Ratings were moderated by the board on 13 November 2026", "2026-11-13"],
  ["Generated on: 30 October 2026", "2026-10-30"],
  ["Exported 30/10/2026 09:12", "2026-10-30"],
  ["Snapshot: 20.10.26", "2026-10-20"],
  ["Completed by the Programme Office on 2 October 2026", "2026-10-02"],
  ["Prepared on 2 October 2026 by the PMO", "2026-10-02"],
  ["Reporting period: 1 September 2026 to 21 October 2026", "2026-10-21"],
  ["Monitoring month: September 2026", "2026-09-30"],
  ["Date of export 11/24/2026", "2026-11-24"],
  ["Agreed plan of the Ofsted and CQC inspection – position as at 30 October 2026", "2026-10-30"],
  ["Published for the Health and Wellbeing Board, 30 June 2026", "2026-06-30"],
])("“%s” gives %s", (title, day) => expect(said([title])).toBe(day ?? title));

test.each([
  "Agreed by Cabinet 14 January 2025",
  "Plan signed off by the Partnership Board 14 January 2025",
  "Owner: Partnership Board; created 14 January 2025",
  "To be reviewed by the Partnership Board on 14 December 2026",
  "Date of next report: 14 December 2026",
  "Next position as at 14 December 2026",
  "Template issued 3 March 2025",
  "Inspection: 12–16 May 2025",
  "Ofsted report date 3 March 2025",
  "Plan period to 31 March 2028",
  "All actions to be completed by schools on 31 March 2027",
  "Baseline position as at 1 April 2025",
  "Last report: 31 July 2026",
])("“%s” is another's date", (title) => expect(said([title])).toBeNull());

test.each(["Reporting date is the 30th", "SEND plan, Month 6 (September 2026)", "Updated October 2026", "Oct-26"])(
  "“%s” may be the day, or nothing is said",
  (title) => expect([title, null]).toContain(said([title])),
);

test("an approval is no report date, whichever cell says so, and the status date is", () => {
  expect(said(["Owner", "PMO", null, "Approved by", "Partnership Board 14/01/2025"])).toBeNull();
  expect(said(["Approved by", "Partnership Board 14/01/2025"], ["Status date", "30/10/2026"])).toBe("2026-10-30");
  expect(said(["Endorsed", "14/01/2025"])).toBeNull();
});

describe("labels", () => {
  /** The day of a title block with real dates, given with the cells that hold them. */
  function dated(rows: CellValue[][], cells: readonly string[], sheet = "Plan"): string | null {
    const formats = new Map(cells.map((cell) => [cell, "dd/mm/yyyy"]));
    const sheets: { [name: string]: CellValue[][] } =
      sheet === "Plan" ? { Plan: [...rows, ...PLAN] } : { [sheet]: rows, Plan: PLAN };
    const book = bookOf(sheets, { [sheet]: { formats } });
    const { asAt, openAsAt } = parse(book, recognise(book));
    return asAt?.date ?? openAsAt?.text ?? null;
  }

  test.each([
    "Status date",
    "As of",
    "Position as at",
    "Date of status:",
    "Reporting date",
    "Data cut-off",
    "Last saved",
  ])("“%s” has its day behind blank and merged cells, and below", (label) => {
    expect(dated([[label, null, null, 45744]], ["D1"])).toBe("2025-03-28");
    expect(dated([["SEND plan"], [label], [45744]], ["A3"])).toBe("2025-03-28");
    expect(dated([[label, 45744, null, "Next return due", 45800]], ["B1", "E1"])).toBe("2025-03-28");
    expect(dated([["Joint plans"], [null, label, 45744]], ["C2"], "Cover")).toBe("2025-03-28");
  });

  test("a row of labels stands above a row of values", () => {
    expect(
      dated(
        [
          ["Owner", "Status date", "Next review"],
          ["PMO", 45744, 45800],
        ],
        ["B2", "C2"],
      ),
    ).toBe("2025-03-28");
  });

  test.each(["Next return due", "Approved", "Review date", "Plan starts", "Date of inspection"])(
    "“%s” is no report date",
    (label) => {
      expect(dated([[label, null, 45744]], ["C1"])).toBeNull();
      expect(dated([[label], [45744]], ["A2"])).toBeNull();
    },
  );

  test("a date without a word, and one on a cover, leave it open", () => {
    expect(dated([["SEND improvement plan"], [45744]], ["A2"])).toBe("28 March 2025");
    expect(dated([["SEND improvement plan"], ["28 March 2025"]], [], "Cover")).toBe("28 March 2025");
    expect(dated([["SEND improvement plan"], [45744]], ["A2"], "Front sheet")).toBe("28 March 2025");
  });

  test("the dates of a list are not the report's", () => {
    const list = [
      ["Version", "Status date", "Author"],
      ["0.1", 45744, "PMO"],
      ["0.2", 45760, "PMO"],
    ];
    expect(dated(list, ["B2", "B3"], "Document control")).not.toBe("2025-03-28");
  });
});

test("the name of a sheet or of the file leaves it open", () => {
  const at = (sheet: string, name = "plan.xlsx") => {
    const book = { ...bookOf({ [sheet]: PLAN }), name };
    const { asAt, openAsAt } = parse(book, recognise(book));
    return [asAt, openAsAt];
  };
  expect(at("Tracker Oct 2026")).toEqual([null, { text: "Tracker Oct 2026", at: null, of: "sheet" }]);
  expect(at("Plan", "SEND plan 30.10.2026.xlsx")).toEqual([
    null,
    { text: "SEND plan 30.10.2026", at: null, of: "file" },
  ]);
  expect(at("Plan 2025-28")).toEqual([null, null]);
});

test("a label has its day beside it", () => {
  expect(said(["Last updated:", 45744])).toBe("2025-03-28");
  expect(said(["Next review:", 45744])).toBeNull();
});
