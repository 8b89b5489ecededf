import { madeSentence, sheetsHolding } from "../../src/taskpane/new-workbook";
import { bookOf } from "../book";

test("a workbook is empty where no sheet holds a value, a table or a drawing", () => {
  expect(sheetsHolding(bookOf({ Sheet1: [], Sheet2: [[null, ""]] }))).toEqual([]);
  expect(sheetsHolding(bookOf({ Sheet1: [], Sheet2: [[null, 0]] }))).toEqual(["Sheet2"]);
  const table = { name: "T", block: { row: 0, column: 0, rows: 2, columns: 1 } };
  expect(sheetsHolding(bookOf({ Sheet1: [] }, { Sheet1: { tables: [table] } }))).toEqual(["Sheet1"]);
  expect(sheetsHolding(bookOf({ Sheet1: [] }, { Sheet1: { drawings: true } }))).toEqual(["Sheet1"]);
});

test("sheets that were there under the same name are said to be left alone", () => {
  const sheets = [
    { wanted: "KPIs", title: "KPIs" },
    { wanted: "Lists", title: "Lists (2)" },
  ];
  expect(madeSentence({ holding: [], sheets })).toBe(
    "2 sheets were added. “Lists” was there already and was left alone, so the new one is “Lists (2)”. If you do not want them, delete them, or close the workbook without saving it.",
  );
});

test("of many sheets that hold something three are named", () => {
  expect(madeSentence({ holding: ["A", "B", "C", "D"], sheets: [] })).toMatch(
    /on “A”, “B” and “C” and elsewhere\. Open/,
  );
});
