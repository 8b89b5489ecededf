import { strToU8, zipSync } from "fflate";
import { columnName } from "../../src/core/workbook";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** A sheet of a workbook as people have them; `inside` is what stands in its part. */
export type RawSheet = {
  readonly name: string;
  readonly inside: string;
  readonly kind?: "worksheet" | "chartsheet";
  readonly state?: "hidden" | "veryHidden";
};

/** A workbook of these sheets. `extra` stands after the list of sheets; style 1 is bold on yellow, style 2 a day. */
export function workbookOf(sheets: readonly RawSheet[], extra = "", views = ""): Uint8Array {
  const listed = sheets.map(
    ({ name, state }, n) =>
      `<sheet name="${name}" sheetId="${n + 1}"${state ? ` state="${state}"` : ""} r:id="r${n + 1}"/>`,
  );
  const related = sheets.map(({ kind = "worksheet" }, n) => relation(`r${n + 1}`, kind, `sheets/${n + 1}.xml`));
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relations([relation("r1", "officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relations([...related, relation("styles", "styles", "styles.xml")]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${views}<sheets>${listed.join("")}</sheets>${extra}</workbook>`,
    "xl/styles.xml": STYLES,
  };
  sheets.forEach(({ inside, kind = "worksheet" }, n) => {
    parts[`xl/sheets/${n + 1}.xml`] = `<${kind} xmlns="${MAIN}" xmlns:r="${OFFICE}">${inside}</${kind}>`;
  });
  const bytes = Object.entries(parts).map(([path, xml]): [string, Uint8Array] => [path, strToU8(xml)]);
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

const relation = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
const relations = (all: readonly string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${all.join("")}</Relationships>`;

const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>
<fonts count="2"><font><sz val="10"/><name val="Arial"/></font><font><b/><u val="double"/><sz val="14"/><color rgb="FF112233"/><name val="Arial"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
<fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>
<borders count="2"><border/><border><left style="thin"><color rgb="FFFF0000"/></left><right/><top/><bottom style="double"/><diagonal/></border></borders>
<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="top" wrapText="1" textRotation="135"/><protection locked="0"/></xf>
<xf numFmtId="164" fontId="0" fillId="0" borderId="0"/></cellXfs></styleSheet>`;

/** A cell with a text. */
export const textCell = (ref: string, text: string) => `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** One text in A1. */
export const oneCell = (text: string) => `<sheetData><row r="1">${textCell("A1", text)}</row></sheetData>`;

/** What people do who colour whole sheets: every column, some rows and the very last cell have a format. */
export const STRETCHED = `<dimension ref="A1:XFD1048576"/><cols><col min="1" max="2" width="30" customWidth="1" style="1"/><col min="3" max="16384" width="9" style="1"/></cols>
<sheetData><row r="1">${textCell("A1", "Only")}<c r="B1" s="1"/></row>
${Array.from({ length: 3000 }, (_, n) => `<row r="${n + 2}" s="2" customFormat="1"><c r="A${n + 2}" s="2"/><c r="C${n + 2}" s="1"/></row>`).join("")}
<row r="1048576"><c r="XFD1048576" s="2"/></row></sheetData>`;

/** A long plan: so many rows of so many cells, a third of them texts, with a style here and there. */
export function longSheet(rows: number, columns: number): string {
  const cell = (row: number, column: number) => {
    const ref = `${columnName(column)}${row}`;
    if (column % 3 === 0) return textCell(ref, `Item ${row} of column ${column}`);
    return `<c r="${ref}" s="${column % 3}"><v>${45_000 + row}</v></c>`;
  };
  const lines = Array.from({ length: rows }, (_, n) => {
    const cells = Array.from({ length: columns }, (_none, column) => cell(n + 1, column));
    return `<row r="${n + 1}">${cells.join("")}</row>`;
  });
  return `<sheetData>${lines.join("")}</sheetData>`;
}
