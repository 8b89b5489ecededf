import type { Snapshot } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { trapWorkbook } from "../../workbooks/trap";

const snapshot = read(1900);

function read(dateSystem: 1900 | 1904): Snapshot {
  return readXlsx(trapWorkbook({ dateSystem }), "trap.xlsx", () => [
    { sheet: "Fills", row: 0, column: 0, rows: 14, columns: 3 },
    { sheet: "A1", row: 2, column: 16_383, rows: 1, columns: 1 },
  ]);
}

function sheetNamed(name: string) {
  const sheet = snapshot.sheets.find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** What a sheet has besides its values; most have nothing of it. */
const PLAIN = {
  state: "visible",
  ours: null,
  formats: new Map(),
  errors: new Set(),
  formulas: new Map(),
  fills: new Map(),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  tables: [],
  lists: new Map(),
  protected: false,
};

test("the workbook: its name, date system, sheets in order", () => {
  expect(snapshot.name).toBe("trap.xlsx");
  expect(snapshot.dateSystem).toBe(1900);
  expect(snapshot.sheets.map(({ name, id, state, ours }) => [name, id, state, ours])).toEqual([
    ["Values", "11", "visible", null],
    ["Fills", "12", "visible", null],
    ["It's ok", "13", "visible", null],
    ["A1", "14", "visible", null],
    ["R1C1", "15", "visible", null],
    ["🚦 Status", "16", "very-hidden", null],
    ["Lists", "17", "hidden", null],
    ["Blank", "18", "visible", null],
    ["Summary", "19", "visible", null],
    ["Summary (2)", "20", "visible", "summary"],
    ["Charts", "21", "visible", null],
  ]);
});

test("values of every kind, as Excel hands them over", () => {
  const values = sheetNamed("Values");
  expect(values.values.map(([kind, value]) => [kind, value])).toEqual([
    ["Kind", "Value"],
    ["plain text", "Plain"],
    ["rich text with a reading aid", "Half bold"],
    ["spaces at both ends", "  both ends  "],
    ["two lines", "first\nsecond"],
    ["characters by number", "🚦 café & <tea>"],
    ["right to left", "שלום مرحبا"],
    ["escapes", "_x0041_ and A"],
    ["rich text in the cell", "Inline"],
    ["number typed as text", "12.50"],
    ["text by its format", "2.10"],
    ["text like a formula", "=1+1"],
    ["share", 0.7],
    ["day", 45747],
    ["day and time", 45747.770833333336],
    ["time", 1 / 3],
    ["duration", 1.5],
    ["the day that never was", 60],
    ["not a day", 3],
    ["truth", true],
    ["error", "#REF!"],
    ["text like an error", "#REF!"],
    ["formula that gives an error", "#N/A"],
    ["formula", 1.4],
    ["formula without a result", null],
    ["formula that gives text", "done"],
    ["formula that gives nothing", null],
    ["formula filled down", 5.4],
    ["second of them", 45751.7],
    ["third of them", 45752.470833333333],
    ["empty text", null],
    ["blank with a format", null],
  ]);
  expect({ ...values, values: null }).toEqual({
    ...PLAIN,
    name: "Values",
    id: "11",
    values: null,
    formats: new Map([
      ["B11", "@"],
      ["B12", "@"],
      ["B13", "0%"],
      ["B14", "dd/mm/yyyy"],
      ["B15", "m/d/yyyy h:mm"],
      ["B16", "h:mm"],
      ["B17", "[h]:mm"],
      ["B18", "d-mmm-yy"],
      ["B19", '0" days"'],
      ["B24", "0%"],
    ]),
    errors: new Set(["B21", "B23"]),
    formulas: new Map([
      ["B23", "=NA()"],
      ["B24", "=B13*2"],
      ["B25", "=B13*3"],
      ["B26", '=IF(B13>0,"done","")'],
      ["B27", '=""'],
      ["B28", "=B13+$B$13+LEN(A$1)"],
      ["B29", "=B14+$B$13+LEN(A$1)"],
      ["B30", "=B15+$B$13+LEN(A$1)"],
    ]),
    uncalculated: new Set(["B25"]),
    hiddenRows: [4, 12],
    hiddenColumns: [2],
  });
});

test("fills: theme, tint, indexed, white; not hatching, gradients or conditional formats; rows and columns too", () => {
  const fills = sheetNamed("Fills");
  const column = fills.values.length;
  expect(column).toBe(14);
  const wanted: [string, string][] = [
    ["A3", "#A3141B"],
    ["A4", "#4F81BD"],
    ["A5", "#95B3D7"],
    ["A6", "#BFBFBF"],
    ["A7", "#000000"],
    ["A8", "#FF0000"],
    ["A9", "#FFFFFF"],
    ["A10", "#FFFF00"],
    ["A14", "#FF0000"],
    ...Array.from({ length: 13 }, (_, row): [string, string] => [`C${row + 1}`, "#A3141B"]),
    ["C14", "#FF0000"],
  ];
  expect([...fills.fills].sort()).toEqual(wanted.sort());
});

test("a quoted name, merges beyond the values, protection, and lists in every place where workbooks keep them", () => {
  expect(sheetNamed("It's ok")).toEqual({
    ...PLAIN,
    name: "It's ok",
    id: "13",
    values: [
      ["Merged title", null, null, null],
      ["Ref", "Status", "Lead", "Seen"],
      ["1.1", "Yes", "Ana", "x"],
      ["1.2", "No", "Ben", "y"],
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 4 },
      { row: 5, column: 5, rows: 4, columns: 2 },
    ],
    lists: new Map([
      ["B3", "Yes,No"],
      ["B4", "Yes,No"],
      ["D3", "Yes,No"],
      ["C3", "=Lists!$A$2:$A$4"],
      ["C4", "=Choices"],
    ]),
    protected: true,
    filtered: true,
  });
});

test("what is drawn on a sheet, and filters that are on, of sheets and of tables", () => {
  const withDrawings = snapshot.sheets.filter(({ drawings }) => drawings);
  expect(withDrawings.map(({ name, values }) => [name, values])).toEqual([["Charts", []]]);
  expect(snapshot.sheets.filter(({ filtered }) => filtered).map(({ name }) => name)).toEqual(["It's ok", "R1C1"]);
});

test("formatting to the last row and column stretches nothing, but its fill is there for who asks", () => {
  expect(sheetNamed("A1")).toEqual({
    ...PLAIN,
    name: "A1",
    id: "14",
    values: [
      ["Only", null],
      [null, "these"],
    ],
    fills: new Map([["XFD3", "#A3141B"]]),
  });
});

test("a table, cells without addresses, a blank sheet", () => {
  const { tables, values } = sheetNamed("R1C1");
  expect(tables).toEqual([{ name: "Actions", block: { row: 1, column: 0, rows: 3, columns: 2 } }]);
  expect(values[3]).toEqual(["1.10", "Ten"]);
  expect(sheetNamed("🚦 Status").values).toEqual([
    ["a", 1],
    [null, null],
    [null, 2],
  ]);
  expect(sheetNamed("Blank")).toEqual({ ...PLAIN, name: "Blank", id: "18", values: [] });
});

test("fills are read only where they are wanted", () => {
  const without = readXlsx(trapWorkbook(), "trap.xlsx");
  expect(without.sheets.every(({ fills }) => fills.size === 0)).toBe(true);
  expect(sheetNamed("Values").fills.size).toBe(0);
});

test("1904: the same serial numbers, another date system", () => {
  const mac = read(1904);
  expect(mac.dateSystem).toBe(1904);
  expect(mac.sheets).toEqual(snapshot.sheets);
});
