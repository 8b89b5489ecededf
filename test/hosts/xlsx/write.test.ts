import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { HostError, type SheetSpec, type SpecCell } from "../../../src/core/workbook";
import { readXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import { SMALL_PACK, TREND_SPEC } from "./specs";

const DAY = "2025-03-28";

const part = async (path: string, specs = SMALL_PACK) =>
  strFromU8(unzipSync(await writeXlsx(specs, DAY))[path] ?? new Uint8Array());
const readBack = async (specs: readonly SheetSpec[]) => readXlsx(await writeXlsx(specs, DAY), "pack.xlsx");

/** One sheet with one row of these values. */
function sheetOf(values: readonly SpecCell["value"][], title = "Texts", id = "texts"): SheetSpec {
  const cells = values.map((value) => ({ value, style: {} }));
  const page = { orientation: "portrait", titleRows: null, header: "", footer: "" } as const;
  return { id, title, columns: [], rows: [{ height: 15, cells }], merges: [], tables: [], charts: [], page };
}

test("what is drawn is read again: values, merges, tables, marks", async () => {
  const { sheets } = await readBack(SMALL_PACK);
  const [cover, summary] = sheets;
  expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([
    ["Cover", "cover"],
    ["Summary", "summary"],
  ]);
  expect(cover?.values).toEqual([
    ["Fernmoor improvement plan & board pack", null],
    ["As at", "28 March 2025"],
    [null, "See the summary"],
    ["2.10", 2.1],
    ["=1+1", "_x0041_"],
  ]);
  expect(cover?.merges).toEqual(SMALL_PACK[0]?.merges);
  expect(cover?.formulas.size).toBe(0);
  expect(cover?.formats.get("A4")).toBe("@");
  expect(cover?.formats.get("B4")).toBe("0.0");
  expect(summary?.tables).toEqual(SMALL_PACK[1]?.tables);
});

test("two columns of one name, and one without, are numbered in the cells and in the table alike", async () => {
  const { sheets } = await readBack(SMALL_PACK);
  const headers = ["Action status", "Impact seen", "Impact seen2", "Column4"];
  expect(sheets[1]?.values[1]).toEqual(headers);
  const named = [...(await part("xl/tables/table1.xml")).matchAll(/<tableColumn id="\d+" name="([^"]*)"/g)].map(
    ([, name]) => name,
  );
  expect(named).toEqual(headers);
});

test("our names are hidden, the user's eye never meets them", async () => {
  const names = [...(await part("xl/workbook.xml")).matchAll(/<definedName[^>]*>[^<]*/g)].map(([name]) => name);
  expect(names.filter((name) => name.includes("RAG_Monitor_"))).toEqual([
    '<definedName hidden="1" name="RAG_Monitor_cover">Cover!$1:$1048576',
    '<definedName hidden="1" name="RAG_Monitor_summary">Summary!$1:$1048576',
  ]);
});

test("charts are native, say in words what they show, and carry their values", async () => {
  const drawing = await part("xl/drawings/drawing2.xml");
  expect(drawing).toContain('descr="Twelve actions are off track or not started."');
  const bar = await part("xl/charts/chart1.xml");
  expect(bar).toContain('<c:barDir val="bar"/><c:grouping val="stacked"/>');
  expect(bar).toContain("<c:f>Summary!$D$3:$D$5</c:f><c:numCache>");
  expect([...bar.matchAll(/<c:strCache>.*?<\/c:strCache>/g)]).toHaveLength(3);
  expect(bar).toContain('<c:pt idx="2"><c:v>7</c:v></c:pt></c:numCache>');
  expect(await part("xl/charts/chart2.xml")).toContain("<c:lineChart>");
});

test("the value axis begins where the chart says, else where Excel likes", async () => {
  const starting = SMALL_PACK.map((spec) => ({
    ...spec,
    charts: spec.charts.map((chart) => ({ ...chart, startsAt: 0 })),
  }));
  expect(await part("xl/charts/chart2.xml", starting)).toContain('<c:min val="0"/>');
  expect(await part("xl/charts/chart2.xml")).not.toContain("<c:min ");
});

describe("the lines of a trend", () => {
  const trend = () => part("xl/charts/chart1.xml", [TREND_SPEC]);

  test("are told apart without colours: points, dashes, dots", async () => {
    const series = (await trend()).match(/<c:ser>.*?<\/c:ser>/gs)!;
    const marks = series.map((xml) => [
      /<a:prstDash val="(\w+)"/.exec(xml)?.[1],
      /<c:symbol val="(\w+)"/.exec(xml)?.[1],
    ]);
    expect(marks).toEqual([
      [undefined, "circle"],
      [undefined, "none"],
      ["dash", "none"],
      ["sysDot", "none"],
    ]);
  });

  test("have gaps where there is no value, axes as told, and stand in their cell", async () => {
    const xml = await trend();
    expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
    expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>40</c:v></c:pt><c:pt idx="2"><c:v>45</c:v></c:pt>');
    expect(xml).toContain('<c:max val="100"/>');
    expect(xml).toContain('<c:numFmt formatCode="0&quot;%&quot;" sourceLinked="0"/>');
    expect(xml).toContain('<c:tickLblSkip val="3"/>');
    const drawing = await part("xl/drawings/drawing1.xml", [TREND_SPEC]);
    expect(drawing).toMatch(/<xdr:from><xdr:col>3<.*<xdr:row>0<.*<xdr:to><xdr:col>4<.*<xdr:row>1</);
  });

  test("only the part that is meant for paper is printed", async () => {
    const names = await part("xl/workbook.xml", [TREND_SPEC]);
    expect(names).toMatch(/name="_xlnm\.Print_Area" localSheetId="0">'KPI trends'!\$A\$1:\$D\$1</);
    expect(await part("xl/workbook.xml")).not.toContain("Print_Area");
  });
});

test("the page is A4, with repeated rows, a header whose & is a character, and page numbers", async () => {
  const cover = await part("xl/worksheets/sheet1.xml");
  expect(cover).toContain('paperSize="9" orientation="portrait" fitToWidth="1" fitToHeight="0"');
  expect(cover).toContain("<oddHeader>&amp;LOFFICIAL &amp;&amp; shared</oddHeader>");
  expect(cover).toContain("<oddFooter>&amp;LFernmoor partnership&amp;RPage &amp;P of &amp;N</oddFooter>");
  expect(cover).toContain('showGridLines="0"');
  expect(await part("xl/workbook.xml")).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="1">Summary!$1:$2',
  );
});

test("a link leads to the sheet of that id; one to a sheet that is not in the pack is plain text", async () => {
  expect(await part("xl/worksheets/sheet1.xml")).toContain('ref="B3" location="Summary!A1"');
  const [cover] = SMALL_PACK as [SheetSpec];
  expect(await part("xl/worksheets/sheet1.xml", [cover])).not.toContain("<hyperlink ");
});

test("the same sheets and day give the same bytes, another day others", async () => {
  jest.useFakeTimers({ now: new Date("2025-06-01T10:00:00Z"), doNotFake: ["nextTick", "setImmediate", "setTimeout"] });
  const first = await writeXlsx(SMALL_PACK, DAY);
  jest.setSystemTime(new Date("2026-01-31T22:15:30Z"));
  expect(Buffer.from(await writeXlsx(SMALL_PACK, DAY)).equals(first)).toBe(true);
  expect(Buffer.from(await writeXlsx(SMALL_PACK, "2025-03-29")).equals(first)).toBe(false);
  const properties = await part("docProps/core.xml");
  expect(properties).toContain("<dc:creator>RAG Monitor</dc:creator>");
  expect(properties.match(/2025-03-28T00:00:00Z/g)).toHaveLength(2);
});

afterEach(() => jest.useRealTimers());

test("two sheets that want one title get two", async () => {
  const { sheets } = await readBack([sheetOf(["a"], "It's ok", "one"), sheetOf(["b"], "it's OK", "two")]);
  expect(sheets.map(({ name, ours }) => [name, ours])).toEqual([
    ["It's ok", "one"],
    ["it's OK (2)", "two"],
  ]);
});

test("the longest text that a cell holds is written, one more character is refused and named", async () => {
  const longest = "x".repeat(32_767);
  expect((await readBack([sheetOf([longest])])).sheets[0]?.values).toEqual([[longest]]);
  await expect(writeXlsx([sheetOf(["a", `${longest}x`])], DAY)).rejects.toThrow(
    new HostError(
      "too-large",
      "The text for B1 of “Texts” has 32768 characters; a cell holds 32767. Shorten it in the plan, then build the sheets again.",
    ),
  );
});

test("a number that is none is refused rather than left blank", async () => {
  await expect(writeXlsx([sheetOf([NaN])], DAY)).rejects.toMatchObject({ code: "unknown" });
});

test("every text comes back as that text, however it looks", async () => {
  const awkward = fc.constantFrom(
    "=1+1",
    "2.10",
    "_x0041_",
    "_x005F_",
    "__x000D_x_",
    "\r\n",
    " a ",
    "TRUE",
    "#N/A",
    "'",
    "\u0001",
    "&amp;",
    "]]>",
  );
  const texts = fc.array(fc.oneof(fc.string({ unit: "binary", minLength: 1 }), awkward), {
    minLength: 1,
    maxLength: 40,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (values) => {
      const [sheet] = (await readBack([sheetOf(values)])).sheets;
      expect(sheet?.values).toEqual([values]);
      expect(sheet?.formulas.size).toBe(0);
      expect(sheet?.errors.size).toBe(0);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("every number comes back as that number", async () => {
  const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 1, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(numbers, async (values) => {
      const [sheet] = (await readBack([sheetOf(values)])).sheets;
      expect(sheet?.values).toEqual([values.map((value) => value + 0)]);
    }),
    { numRuns: 15 },
  );
}, 60_000);
