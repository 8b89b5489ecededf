import { strToU8, zipSync } from "fflate";

/**
 * A workbook in which everything stands that a reader may get wrong, written as plain XML so that no library decides what
 * is in it. What each cell should read as is in test/hosts/xlsx/trap.test.ts.
 */
export function trapWorkbook({ dateSystem = 1900 }: { readonly dateSystem?: 1900 | 1904 } = {}): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": contentTypes(),
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": workbook(dateSystem),
    "xl/_rels/workbook.xml.rels": relationships([
      ...SHEETS.map((_, n): [string, string] => ["worksheet", `worksheets/sheet${n + 1}.xml`]),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["theme", "theme/theme1.xml"],
    ]),
    "xl/styles.xml": STYLES,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${STRINGS.map((inside) => `<si>${inside}</si>`).join("")}</sst>`,
    "xl/theme/theme1.xml": THEME,
    "xl/worksheets/_rels/sheet5.xml.rels": relationships([["table", "../tables/table1.xml"]]),
    "xl/tables/table1.xml": TABLE,
    "xl/worksheets/_rels/sheet11.xml.rels": relationships([["drawing", "../drawings/drawing1.xml"]]),
    "xl/drawings/drawing1.xml": DRAWING,
    // All that was drawn here is deleted.
    "xl/worksheets/_rels/sheet9.xml.rels": relationships([["drawing", "../drawings/drawing2.xml"]]),
    "xl/drawings/drawing2.xml": `<xdr:wsDr xmlns:xdr="${DRAWINGS}"/>`,
  };
  SHEETS.forEach(({ xml }, n) => (parts[`xl/worksheets/sheet${n + 1}.xml`] = xml));
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)])), {
    mtime: new Date(1980, 0, 1),
  });
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const DRAWINGS = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

/** A shape, which no cell knows of. */
const DRAWING = `<xdr:wsDr xmlns:xdr="${DRAWINGS}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor>
<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
<xdr:to><xdr:col>4</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>
<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name="Box 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr/></xdr:sp><xdr:clientData/>
</xdr:twoCellAnchor></xdr:wsDr>`;

/** Texts of cells, as they stand inside `si`; cells name them by number. */
const STRINGS = [
  "<t>Plain</t>",
  '<r><rPr><b/></rPr><t>Half</t></r><r><t xml:space="preserve"> bold</t></r><rPh sb="0" eb="1"><t>aid</t></rPh>',
  '<t xml:space="preserve">  both ends  </t>',
  "<t>first\nsecond</t>",
  "<t>&#128678; caf&#xE9; &amp; &lt;tea&gt;</t>",
  "<t>שלום مرحبا</t>",
  "<t>_x005F_x0041_ and _x0041_</t>",
  "<t>12.50</t>",
  "<t>2.10</t>",
  "<t>=1+1</t>",
  "<t>#REF!</t>",
  "<t></t>",
];
const [PLAIN, RICH, SPACES, NEWLINE, EMOJI, RTL, ESCAPE, QUOTED, AS_TEXT, LIKE_FORMULA, LIKE_ERROR, EMPTY] =
  STRINGS.keys() as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];

/** Fills 0 and 1 are what every workbook begins with. */
const FILLS = [
  '<patternFill patternType="none"/>',
  '<patternFill patternType="gray125"/>',
  '<patternFill patternType="solid"><fgColor rgb="FFA3141B"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4"/><bgColor indexed="64"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="4" tint="0.39997558519241921"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="0" tint="-0.249977111117893"/></patternFill>',
  '<patternFill patternType="solid"><fgColor theme="1"/></patternFill>',
  '<patternFill patternType="solid"><fgColor indexed="10"/></patternFill>',
  '<patternFill patternType="solid"><fgColor rgb="FFFFFFFF"/></patternFill>',
  '<patternFill patternType="lightGray"><fgColor rgb="FF00FF00"/><bgColor rgb="FFFFFF00"/></patternFill>',
  '<gradientFill degree="90"><stop position="0"><color rgb="FFFF0000"/></stop><stop position="1"><color rgb="FF00FF00"/></stop></gradientFill>',
];

const FORMATS: Readonly<Record<number, string>> = {
  164: "dd/mm/yyyy",
  165: "[h]:mm",
  166: "0&quot; days&quot;",
};

/** Number format of each style without fill, by name; the style's number is its place here. */
const FORMATTED = {
  general: 0,
  text: 49,
  percent: 9,
  day: 164,
  dayTime: 22,
  time: 20,
  duration: 165,
  shortDay: 15,
  days: 166,
} as const;
const STYLE_NAMES = Object.keys(FORMATTED) as (keyof typeof FORMATTED)[];

/** The number of the style with this format, or of the one with this fill. */
function style(of: keyof typeof FORMATTED | number): number {
  return typeof of === "number" ? STYLE_NAMES.length + of : STYLE_NAMES.indexOf(of);
}

const STYLES = `<styleSheet xmlns="${MAIN}">
<numFmts count="3">${Object.entries(FORMATS)
  .map(([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
  .join("")}</numFmts>
<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>
<fills count="${FILLS.length}">${FILLS.map((fill) => `<fill>${fill}</fill>`).join("")}</fills>
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${STYLE_NAMES.length + FILLS.length}">${[
  ...STYLE_NAMES.map((name) => `<xf numFmtId="${FORMATTED[name]}" fontId="0" fillId="0" borderId="0" xfId="0"/>`),
  ...FILLS.map((_, fill) => `<xf numFmtId="0" fontId="0" fillId="${fill}" borderId="0" xfId="0" applyFill="1"/>`),
].join("")}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="1"><dxf><fill><patternFill><bgColor rgb="FF123456"/></patternFill></fill></dxf></dxfs>
</styleSheet>`;

const colour = (name: string, rgb: string) => `<a:${name}><a:srgbClr val="${rgb}"/></a:${name}>`;
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>
<a:clrScheme name="Office"><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
${colour("dk2", "1F497D")}${colour("lt2", "EEECE1")}${colour("accent1", "4F81BD")}${colour("accent2", "C0504D")}${colour("accent3", "9BBB59")}
${colour("accent4", "8064A2")}${colour("accent5", "4BACC6")}${colour("accent6", "F79646")}${colour("hlink", "0000FF")}${colour("folHlink", "800080")}
</a:clrScheme>
<a:fontScheme name="Office"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:minorFont></a:fontScheme>
<a:fmtScheme name="Office"><a:fillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:fillStyleLst>
<a:lnStyleLst>${'<a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>'.repeat(3)}</a:lnStyleLst>
<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst>
<a:bgFillStyleLst>${'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>
</a:themeElements></a:theme>`;

const TABLE = `<table xmlns="${MAIN}" id="1" name="Actions" displayName="Actions" ref="A2:B4" totalsRowShown="0"><autoFilter ref="A2:B4"><filterColumn colId="0"><filters><filter val="1.1"/></filters></filterColumn></autoFilter>
<tableColumns count="2"><tableColumn id="1" name="Ref"/><tableColumn id="2" name="Title"/></tableColumns>
<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`;

const shared = (ref: string, index: number, s = 0) => `<c r="${ref}" s="${s}" t="s"><v>${index}</v></c>`;
const number = (ref: string, value: string, s: number) => `<c r="${ref}" s="${s}"><v>${value}</v></c>`;
const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;

/** Column A says what the trap is, column B holds it. */
const VALUES: readonly [string, (ref: string) => string][] = [
  ["plain text", (ref) => shared(ref, PLAIN)],
  ["rich text with a reading aid", (ref) => shared(ref, RICH)],
  ["spaces at both ends", (ref) => shared(ref, SPACES)],
  ["two lines", (ref) => shared(ref, NEWLINE)],
  ["characters by number", (ref) => shared(ref, EMOJI)],
  ["right to left", (ref) => shared(ref, RTL)],
  ["escapes", (ref) => shared(ref, ESCAPE)],
  [
    "rich text in the cell",
    (ref) => `<c r="${ref}" t="inlineStr"><is><r><t>In</t></r><r><rPr><i/></rPr><t>line</t></r></is></c>`,
  ],
  ["number typed as text", (ref) => shared(ref, QUOTED)],
  ["text by its format", (ref) => shared(ref, AS_TEXT, style("text"))],
  ["text like a formula", (ref) => shared(ref, LIKE_FORMULA, style("text"))],
  ["share", (ref) => number(ref, "0.7", style("percent"))],
  ["day", (ref) => number(ref, "45747", style("day"))],
  ["day and time", (ref) => number(ref, "45747.770833333336", style("dayTime"))],
  ["time", (ref) => number(ref, "0.33333333333333331", style("time"))],
  ["duration", (ref) => number(ref, "1.5", style("duration"))],
  ["the day that never was", (ref) => number(ref, "60", style("shortDay"))],
  ["not a day", (ref) => number(ref, "3", style("days"))],
  ["truth", (ref) => `<c r="${ref}" t="b"><v>1</v></c>`],
  ["error", (ref) => `<c r="${ref}" t="e"><v>#REF!</v></c>`],
  ["text like an error", (ref) => shared(ref, LIKE_ERROR)],
  ["formula that gives an error", (ref) => `<c r="${ref}" t="e"><f>NA()</f><v>#N/A</v></c>`],
  ["formula", (ref) => `<c r="${ref}" s="${style("percent")}"><f>B13*2</f><v>1.4</v></c>`],
  ["formula without a result", (ref) => `<c r="${ref}"><f>B13*3</f></c>`],
  ["formula that gives text", (ref) => `<c r="${ref}" t="str"><f>IF(B13&gt;0,"done","")</f><v>done</v></c>`],
  ["formula that gives nothing", (ref) => `<c r="${ref}" s="${style("day")}" t="str"><f>""</f><v></v></c>`],
  [
    "formula filled down",
    (ref) => `<c r="${ref}"><f t="shared" ref="B28:B30" si="0">B13+$B$13+LEN(A$1)</f><v>5.4</v></c>`,
  ],
  ["second of them", (ref) => `<c r="${ref}"><f t="shared" si="0"/><v>45751.7</v></c>`],
  ["third of them", (ref) => `<c r="${ref}"><f t="shared" si="0"/><v>45752.470833333333</v></c>`],
  ["empty text", (ref) => shared(ref, EMPTY, style("day"))],
  ["blank with a format", (ref) => `<c r="${ref}" s="${style("day")}"/>`],
];

const sheet = (inside: string) =>
  `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main">${inside}</worksheet>`;

const VALUES_SHEET = sheet(`<dimension ref="A1:B32"/>
<cols><col min="3" max="16384" width="9" hidden="1" customWidth="1"/></cols>
<sheetData><row r="1">${text("A1", "Kind")}${text("B1", "Value")}${text("C1", "Hidden column")}</row>
${VALUES.map(([kind, cell], n) => {
  const hidden = kind === "two lines" ? ' hidden="1"' : kind === "share" ? ' ht="0" customHeight="1"' : "";
  return `<row r="${n + 2}"${hidden}>${text(`A${n + 2}`, kind)}${cell(`B${n + 2}`)}</row>`;
}).join("\n")}</sheetData>`);

/** Column A has each fill in turn; column C is filled as a column, row 14 as a row. */
const FILLS_SHEET = sheet(`<cols><col min="3" max="3" width="9" style="${style(2)}" customWidth="1"/></cols>
<sheetData>${FILLS.map((_, n) => `<row r="${n + 1}"><c r="A${n + 1}" s="${style(n)}"/>${text(`B${n + 1}`, `fill ${n}`)}</row>`).join("")}
<row r="14" s="${style(7)}" customFormat="1"><c r="B14" t="inlineStr"><is><t>plain in a filled row</t></is></c></row></sheetData>
<conditionalFormatting sqref="A1:A11"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`);

const LISTS_SHEET = sheet(`<sheetData>
<row r="1">${text("A1", "Merged title")}</row>
<row r="2">${text("A2", "Ref")}${text("B2", "Status")}${text("C2", "Lead")}${text("D2", "Seen")}</row>
<row r="3">${text("A3", "1.1")}${text("B3", "Yes")}${text("C3", "Ana")}${text("D3", "x")}</row>
<row r="4">${text("A4", "1.2")}${text("B4", "No")}${text("C4", "Ben")}${text("D4", "y")}</row></sheetData>
<sheetProtection sheet="1" objects="1" scenarios="1"/>
<autoFilter ref="A2:D4"><filterColumn colId="1"><filters><filter val="Yes"/></filters></filterColumn></autoFilter>
<mergeCells count="2"><mergeCell ref="A1:D1"/><mergeCell ref="F6:G9"/></mergeCells>
<dataValidations count="3">
<dataValidation type="list" allowBlank="1" showErrorMessage="1" prompt="write r='A1' here" sqref="B3:B1048576 D3"><formula1>"Yes,No"</formula1></dataValidation>
<dataValidation type="list" allowBlank="1" sqref="C3"><formula1>Lists!$A$2:$A$4</formula1></dataValidation>
<dataValidation type="whole" operator="greaterThan" sqref="A3:A4"><formula1>0</formula1></dataValidation></dataValidations>
<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1">
<x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>Choices</xm:f></x14:formula1><xm:sqref>C4</xm:sqref></x14:dataValidation>
</x14:dataValidations></ext></extLst>`);

/** Formatting stretches the sheet to its last row and column; only two cells hold something. */
const STRETCHED_SHEET = sheet(`<dimension ref="A1:XFD1048576"/><sheetData><row r="1">${text("A1", "Only")}</row>
<row r="2">${text("B2", "these")}</row><row r="3"><c r="XFD3" s="${style(2)}"/></row>
<row r="1048576"><c r="A1048576" s="${style("day")}"/></row></sheetData>`);

const TABLE_SHEET = sheet(`<sheetData><row r="1">${text("A1", "A table below")}</row>
<row r="2">${text("A2", "Ref")}${text("B2", "Title")}</row><row r="3">${text("A3", "1.1")}${text("B3", "One")}</row>
<row r="4">${text("A4", "1.10")}${text("B4", "Ten")}</row></sheetData><tableParts count="1"><tablePart r:id="rId1"/></tableParts>`);

/** Neither rows nor cells say where they are. */
const UNADDRESSED_SHEET = sheet(
  `<sheetData><row><c t="inlineStr"><is><t>a</t></is></c><c><v>1</v></c></row><row/><row><c/><c><v>2</v></c></row></sheetData>`,
);

const CHOICES_SHEET = sheet(
  `<sheetData>${["Choices", "Red", "Amber", "Green"]
    .map((choice, n) => `<row r="${n + 1}">${text(`A${n + 1}`, choice)}</row>`)
    .join("")}</sheetData>`,
);

const one = (content: string) => sheet(`<sheetData><row r="1">${text("A1", content)}</row></sheetData>`);

const SHEETS: readonly { readonly name: string; readonly state?: string; readonly xml: string }[] = [
  { name: "Values", xml: VALUES_SHEET },
  { name: "Fills", xml: FILLS_SHEET },
  { name: "It's ok", xml: LISTS_SHEET },
  { name: "A1", xml: STRETCHED_SHEET },
  { name: "R1C1", xml: TABLE_SHEET },
  { name: "🚦 Status", state: "veryHidden", xml: UNADDRESSED_SHEET },
  { name: "Lists", state: "hidden", xml: CHOICES_SHEET },
  { name: "Blank", xml: sheet("<sheetData/>") },
  { name: "Summary", xml: one("the user's own") },
  { name: "Summary (2)", xml: one("drawn by the program") },
  { name: "Charts", xml: sheet('<sheetData/><drawing r:id="rId1"/>') },
];

const NAMES = `<definedNames>
<definedName name="_xlnm._FilterDatabase" localSheetId="4" hidden="1">'R1C1'!$A$2:$B$4</definedName>
<definedName name="Choices">Lists!$A$2:$A$4</definedName>
<definedName name="RAG_Monitor_summary" hidden="1">'summary (2)'!$A$1</definedName>
<definedName name="Secret" hidden="1">'It''s ok'!$A$1</definedName></definedNames>`;

function workbook(dateSystem: 1900 | 1904): string {
  const listed = SHEETS.map(({ name, state }, n) => {
    const hidden = state === undefined ? "" : ` state="${state}"`;
    return `<sheet name="${name}" sheetId="${n + 11}"${hidden} r:id="rId${n + 1}"/>`;
  });
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${dateSystem === 1904 ? ' date1904="1"' : ""}/>
<bookViews><workbookView activeTab="0"/></bookViews><sheets>${listed.join("")}</sheets>${NAMES}</workbook>`;
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const each = list.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

function contentTypes(): string {
  const kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts: [string, string][] = [
    ["/xl/workbook.xml", `${kind}.sheet.main+xml`],
    ["/xl/styles.xml", `${kind}.styles+xml`],
    ["/xl/sharedStrings.xml", `${kind}.sharedStrings+xml`],
    ["/xl/theme/theme1.xml", "application/vnd.openxmlformats-officedocument.theme+xml"],
    ["/xl/tables/table1.xml", `${kind}.table+xml`],
    ["/xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["/xl/drawings/drawing2.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ...SHEETS.map((_, n): [string, string] => [`/xl/worksheets/sheet${n + 1}.xml`, `${kind}.worksheet+xml`]),
  ];
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>${parts.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join("")}</Types>`;
}
