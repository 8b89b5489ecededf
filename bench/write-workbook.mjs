/**
 * Writes rows as the bytes of an .xlsx file, as Excel would: shared texts, styles, widths, merged titles, drop-downs and a
 * filter. Own code, so that the benchmark measures reading and nothing depends on what a library leaves out.
 */
import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Styles by place: plain, heading, wrapped text, day, percentage, and text on green, amber and red. */
const FILLS = ["none", "gray125", "FF1F3864", "FF92D050", "FFFFC000", "FFFF0000"];
const XFS = [
  [0, 0],
  [0, 2],
  [0, 0],
  [14, 0],
  [9, 0],
  [0, 3],
  [0, 4],
  [0, 5],
];
export const STYLE = { plain: 0, heading: 1, text: 2, day: 3, percentage: 4, green: 5, amber: 6, red: 7 };

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><color theme="1"/><name val="Calibri"/><family val="2"/></font>
<font><b/><sz val="11"/><color rgb="FFFFFFFF"/><name val="Calibri"/><family val="2"/></font></fonts>
<fills count="${FILLS.length}">${FILLS.map((fill) =>
  fill.length === 8 && fill.startsWith("FF")
    ? `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/><bgColor indexed="64"/></patternFill></fill>`
    : `<fill><patternFill patternType="${fill}"/></fill>`,
).join("")}</fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${XFS.length}">${XFS.map(
  ([format, fill]) =>
    `<xf numFmtId="${format}" fontId="${fill === 2 ? 1 : 0}" fillId="${fill}" borderId="1" xfId="0" applyNumberFormat="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`,
).join("")}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function columnName(column) {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}

/** Numbers the texts of a workbook, each once. */
function sharedTexts() {
  const places = new Map();
  let count = 0;
  return {
    placeOf: (text) => {
      count++;
      if (!places.has(text)) places.set(text, places.size);
      return places.get(text);
    },
    xml: () =>
      `<sst xmlns="${MAIN}" count="${count}" uniqueCount="${places.size}">${[...places.keys()]
        .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
        .join("")}</sst>`,
  };
}

function sheetXml({ rows, widths, titles = 0, list, stretched = false }, texts) {
  const lines = rows.map((cells, row) => {
    const inside = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row + 1}`, texts)).join("");
    return `<row r="${row + 1}" spans="1:${widths.length}" ht="60" customHeight="1">${inside}</row>`;
  });
  if (stretched) lines.push(...stretchedRows(rows.length, widths.length));
  const last = `${columnName(widths.length - 1)}${rows.length}`;
  const merges = Array.from(
    { length: titles },
    (_, row) => `<mergeCell ref="A${row + 1}:${columnName(widths.length - 1)}${row + 1}"/>`,
  );
  return `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetPr filterMode="0"/><dimension ref="A1:${stretched ? "XFD1048576" : last}"/>
<sheetViews><sheetView workbookViewId="0"><pane ySplit="${titles + 1}" topLeftCell="A${titles + 2}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
<sheetFormatPr defaultRowHeight="15"/><cols>${widths.map((width, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`).join("")}${stretched ? `<col min="${widths.length + 1}" max="16384" width="9" style="${STYLE.text}" customWidth="1"/>` : ""}</cols>
<sheetData>${lines.join("")}</sheetData><autoFilter ref="A${titles + 1}:${last}"/>
${merges.length === 0 ? "" : `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>`}
${list === undefined ? "" : `<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${list.column}${titles + 2}:${list.column}${rows.length}"><formula1>"${list.source}"</formula1></dataValidation></dataValidations>`}
<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`;
}

/** What stays when somebody formats whole columns, and clears contents instead of deleting rows. */
function stretchedRows(from, columns) {
  const blank = (row) =>
    `<row r="${row}">${Array.from({ length: columns }, (_, column) => `<c r="${columnName(column)}${row}" s="${STYLE.text}"/>`).join("")}</row>`;
  const rows = Array.from({ length: 5_000 }, (_, n) => blank(from + n + 1));
  return [...rows, `<row r="1048576"><c r="XFD1048576" s="${STYLE.text}"/></row>`];
}

function cellXml(cell, ref, texts) {
  if (cell === null) return `<c r="${ref}" s="${STYLE.text}"/>`;
  const { value, style = STYLE.text } = typeof cell === "object" ? cell : { value: cell };
  if (typeof value === "number") return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
  return `<c r="${ref}" s="${style}" t="s"><v>${texts.placeOf(value)}</v></c>`;
}

function relationships(list) {
  const each = list.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join("")}</Relationships>`;
}

/**
 * @param sheets each `{ name, rows, widths, titles, list, stretched }`; a cell is null, a text, a number, or
 *   `{ value, style }`; `titles` is how many merged rows stand above the header
 */
export function writeWorkbook(sheets) {
  const texts = sharedTexts();
  const parts = {};
  sheets.forEach((sheet, n) => (parts[`xl/worksheets/sheet${n + 1}.xml`] = sheetXml(sheet, texts)));
  parts["[Content_Types].xml"] =
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${KIND}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${KIND}.sharedStrings+xml"/>${sheets
      .map((_, n) => `<Override PartName="/xl/worksheets/sheet${n + 1}.xml" ContentType="${KIND}.worksheet+xml"/>`)
      .join("")}</Types>`;
  parts["_rels/.rels"] = relationships([["officeDocument", "xl/workbook.xml"]]);
  parts["xl/workbook.xml"] = `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr/><sheets>${sheets
    .map(({ name }, n) => `<sheet name="${escaped(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`)
    .join("")}</sheets></workbook>`;
  parts["xl/_rels/workbook.xml.rels"] = relationships([
    ...sheets.map((_, n) => ["worksheet", `worksheets/sheet${n + 1}.xml`]),
    ["styles", "styles.xml"],
    ["sharedStrings", "sharedStrings.xml"],
  ]);
  parts["xl/styles.xml"] = STYLES;
  parts["xl/sharedStrings.xml"] = texts.xml();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(DECLARATION + xml)])), {
    mtime: new Date(1980, 0, 1),
  });
}
