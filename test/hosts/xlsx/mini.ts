import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

/** The smallest workbook: one sheet with this inside, and no styles, theme or shared texts. */
export function miniParts(inside: string): Record<string, string> {
  return {
    "[Content_Types].xml": `<Types><Override PartName="/xl/workbook.xml" ContentType="${TYPE}"/></Types>`,
    "_rels/.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="One" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}">${inside}</worksheet>`,
  };
}

export function pack(parts: Record<string, string | Uint8Array>): Uint8Array {
  const bytes = Object.entries(parts).map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : part]);
  return zipSync(Object.fromEntries(bytes) as Record<string, Uint8Array>, { mtime: new Date(1980, 0, 1) });
}

/** A workbook of one sheet with these rows. */
export const mini = (rows: string) => pack(miniParts(`<sheetData>${rows}</sheetData>`));

/** Where each entry of the zip's directory begins, by name. */
export function directoryOf(bytes: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Map<string, number>();
  const end = bytes.length - 22;
  for (let at = view.getUint32(end + 16, true); at < end;) {
    const length = view.getUint16(at + 28, true);
    found.set(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)), at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return found;
}

/** A copy of the zip in which the directory says something else of one part. */
export function withEntry(bytes: Uint8Array, path: string, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  change(new DataView(copy.buffer), directoryOf(bytes).get(path) ?? 0);
  return copy;
}
