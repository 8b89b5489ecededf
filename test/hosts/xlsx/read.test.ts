import type { SheetSnapshot } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { mini, miniParts, pack } from "./mini";

function only(bytes: Uint8Array): SheetSnapshot {
  const [sheet] = readXlsx(bytes, "plan.xlsx").sheets;
  if (sheet === undefined) throw new Error("No sheet");
  return sheet;
}

const row = (cells: string) => mini(`<row r="1">${cells}</row>`);

test("dates that are stored as ISO text become serial numbers", () => {
  const cells = [
    "2025-03-31",
    "2025-03-31T12:00:00",
    "2025-03-31T12:00:00Z",
    "1900-01-01",
    "1900-02-28",
    "1900-03-01",
    "T06:00:00",
    "soon",
  ];
  const { values } = only(row(cells.map((iso) => `<c t="d"><v>${iso}</v></c>`).join("")));
  expect(values).toEqual([[45747, 45747.5, 45747.5, 1, 59, 61, 0.25, "soon"]]);
});

test("numbers in every spelling that programs use, exactly", () => {
  const cells = ["0.1", "1E-7", "1.5e3", "-0.30000000000000004", " 7 ", "123456789012345680"];
  const { values } = only(row(cells.map((number) => `<c t="n"><v>${number}</v></c>`).join("")));
  expect(values).toEqual([[0.1, 1e-7, 1500, -0.30000000000000004, 7, 123456789012345680]]);
});

test("prefixed XML, CDATA, comments and quotes with a > inside", () => {
  const xml = `<?xml version='1.0'?><x:worksheet xmlns:x="…"><!-- > --><x:sheetData><x:row r='1' note="a>b">
    <x:c r="A1" t="inlineStr"><x:is><x:t><![CDATA[<b> & c]]></x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
  expect(only(pack({ ...miniParts(""), "xl/worksheets/sheet1.xml": xml })).values).toEqual([["<b> & c"]]);
});

test("a part in UTF-16, and one with a byte order mark", () => {
  const parts = miniParts('<sheetData><row r="1"><c t="inlineStr"><is><t>é</t></is></c></row></sheetData>');
  const xml = parts["xl/worksheets/sheet1.xml"] ?? "";
  const wide = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
  expect(only(pack({ ...parts, "xl/worksheets/sheet1.xml": wide })).values).toEqual([["é"]]);
  expect(only(pack({ ...parts, "xl/worksheets/sheet1.xml": `\ufeff${xml}` })).values).toEqual([["é"]]);
});

test("a chart sheet has no cells and is told as what it is", () => {
  const parts = miniParts("<sheetData/>");
  const workbook =
    parts["xl/workbook.xml"]?.replace("<sheets>", '<sheets><sheet name="Chart1" sheetId="5" r:id="r2"/>') ?? "";
  const chart = '<Relationship Id="r2" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
  const relations = parts["xl/_rels/workbook.xml.rels"]?.replace("</Relationships>", chart) ?? "";
  const bytes = pack({ ...parts, "xl/workbook.xml": workbook, "xl/_rels/workbook.xml.rels": relations });
  const { sheets } = readXlsx(bytes, "plan.xlsx");
  expect(sheets.map(({ name, drawings, values }) => [name, drawings, values])).toEqual([
    ["Chart1", true, []],
    ["One", undefined, []],
  ]);
});

test("parts named from the root, with backslashes or in another case are found", () => {
  const parts = miniParts(`<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`);
  const { "xl/worksheets/sheet1.xml": sheet = "", ...rest } = parts;
  const relations = parts["xl/_rels/workbook.xml.rels"]?.replace("worksheets/", "/xl/worksheets/") ?? "";
  expect(
    only(pack({ ...rest, "xl/_rels/workbook.xml.rels": relations, "xl\\Worksheets\\sheet1.xml": sheet })).values,
  ).toEqual([[1]]);
});

test("rows that are hidden unless something is said of them", () => {
  const inside =
    '<sheetFormatPr zeroHeight="1"/><sheetData><row r="2"><c r="A2"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row></sheetData>';
  expect(only(pack(miniParts(inside))).hiddenRows).toEqual([0, 2]);
});

test("a follower whose first cell is not there keeps its value without a formula", () => {
  const sheet = only(row('<c r="A1"><f t="shared" si="3"/><v>5</v></c>'));
  expect(sheet.values).toEqual([[5]]);
  expect(sheet.formulas.size).toBe(0);
});

test("new functions are named as people write them", () => {
  expect(only(row('<c r="A1"><f>_xlfn._xlws.SORT(_xlfn.UNIQUE(B1:B3))</f><v>5</v></c>')).formulas.get("A1")).toBe(
    "=SORT(UNIQUE(B1:B3))",
  );
});

test("a formula without a stored result is told, one whose result is an empty text, a nought or an error is not", () => {
  const cells = [
    "<f>B9</f>", // A1
    "<f>B9</f><v></v>", // B1
    "<f>B9</f><v/>", // C1
    "<f>B9</f><v>0</v>",
  ].map((inside) => `<c>${inside}</c>`);
  const typed = [
    '<c t="str"><f>B9</f></c>', // E1
    '<c t="str"><f>B9</f><v></v></c>',
    '<c t="e"><f>B9</f><v>#N/A</v></c>',
    '<c t="b"><f>B9</f><v>0</v></c>',
    "<c><v></v></c>",
    "<c/>",
  ];
  const sheet = only(row([...cells, ...typed].join("")));
  expect([...(sheet.uncalculated ?? [])]).toEqual(["A1", "B1", "C1", "E1"]);
  expect(sheet.values).toEqual([[null, null, null, 0, null, null, "#N/A", false]]);
});

test("formulas that share one text are each told, and a sheet without such cells says nothing of them", () => {
  const sheet = only(
    row('<c><f t="shared" ref="A1:B1" si="0">C1+1</f></c><c><f t="shared" si="0"/></c><c><v>4</v></c>'),
  );
  expect([...(sheet.uncalculated ?? [])]).toEqual(["A1", "B1"]);
  expect(only(row("<c><f>1+1</f><v>2</v></c>"))).not.toHaveProperty("uncalculated");
});
