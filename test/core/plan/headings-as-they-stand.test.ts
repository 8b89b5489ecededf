import { columnsNotReadInWords, parse, recognise } from "../../../src/core/plan";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

type Extras = Partial<SheetSnapshot>;

const layoutOf = (rows: CellValue[][], extras: Extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book)).layout[0]!;
};

const ON = "Action in progress, on track";
const NOT_SEEN = "Impact not yet seen";
const LEFT = ["Ref", "Action", "Lead", "Due date"];
const acts = (...cells: CellValue[]): CellValue[][] =>
  [1, 2, 3].map((n) => [`1.${n}`, `Open an advice line in area ${n}`, "Head of SEND", "May 2026", ...cells]);

test("the status column of the latest report is named by its whole heading", () => {
  const { why, columns } = layoutOf([[...LEFT, "Status Oct 2025", "Status Nov 2025"], ...acts(ON, ON)]);
  expect(why).toContain("column “Status Nov 2025” holds the scheme's words");
  expect(columns.find(({ field }) => field === "actionStatus")!.header).toBe("Status");
});

test("a heading keeps its capitals where the time stands before it", () => {
  const { columns } = layoutOf([[...LEFT, "Q2 RAG Status", "Q3 RAG Status"], ...acts(ON, ON)]);
  expect(columns.find(({ field }) => field === "actionStatus")!.header).toBe("RAG Status");
});

test("two columns headed Status are told apart by the headings above them", () => {
  const groups = [null, null, null, null, "Delivery", null, "Impact", null];
  const headings = [...LEFT, "Status", "Progress", "Status", "Evidence"];
  const { why } = layoutOf([groups, headings, ...acts(ON, "Two posts were filled.", NOT_SEEN, null)]);
  expect(why).toMatch(/column “(Status” under “Delivery”|Delivery Status”) holds the scheme's words/);
  expect(why).toMatch(/column “(Status” under “Impact”|Impact Status”) holds the scheme's words/);
});

test("and by their letters where nothing stands above them", () => {
  const { why } = layoutOf([[...LEFT, "Status", "Status"], ...acts(ON, NOT_SEEN)]);
  expect(why).toContain("column “Status” (E) holds");
  expect(why).toContain("column “Status” (F) holds");
});

test("what a column holds instead of the scheme's words leaves out those of the scheme", () => {
  const { why } = layoutOf([
    ["Course", "Provider", "Lead", "Date", "Status"],
    ["First aid", "College", "Head of SEND", "May 2026", "Booked"],
    ["Makaton", "College", "Head of SEND", "June 2026", "Not started"],
    ["Autism", "College", "Head of SEND", "July 2026", "Held"],
  ]);
  expect(why).not.toContain("Not started");
});

describe("columns that are not read", () => {
  const FIRST = 45566; // 1 October 2024
  const calendar = [0, 31, 61, 92].map((days) => FIRST + days);
  const formats = new Map(["F1", "G1", "H1", "I1"].map((cell) => [cell, "mmm yy"] as const));
  const name = ({ header }: { readonly header: string }) => header;

  test("a calendar drawn in cells is one thing", () => {
    const rows = [[...LEFT, "Status", ...calendar, "Ward"], ...acts(ON, "x", "x", "x", "x", 4711)];
    expect(columnsNotReadInWords(layoutOf(rows, { formats }), name)).toEqual([
      "4 columns headed by dates (October 2024 to January 2025)",
      "Ward",
    ]);
  });

  test("months in words are dates too, and two of them are named", () => {
    const rows = [[...LEFT, "Status", "Oct 2024", "Nov 2024"], ...acts(ON, "x", null)];
    expect(columnsNotReadInWords(layoutOf(rows), name)).toEqual(["Oct 2024", "Nov 2024"]);
  });
});
