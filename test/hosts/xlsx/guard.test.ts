import { HostError } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";
import { trapWorkbook } from "../../workbooks/trap";
import { directoryOf, mini, miniParts, pack, withEntry } from "./mini";

const SHEET = "xl/worksheets/sheet1.xml";
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = mini(ONE_CELL);

/** The code and sentence with which a file is refused. */
function refusal(bytes: Uint8Array, name = "plan.xlsx"): { code: string; message: string } {
  try {
    readXlsx(bytes, name);
  } catch (error) {
    if (error instanceof HostError) return { code: error.code, message: error.message };
    throw error;
  }
  throw new Error("It was read");
}

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf16 = (text: string) => [...text].map((letter) => `${letter}\0`).join("");
const compound = (stream: string) => latin(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${"\0".repeat(600)}${utf16(stream)}\0\0`);
const types = (type: string) => ({ "[Content_Types].xml": `<Types><Override ContentType="${type}"/></Types>` });

test("the small workbook that the others are made from is read", () => {
  expect(readXlsx(good, "plan.xlsx").sheets[0]?.values).toEqual([[1]]);
});

test.each<[string, Uint8Array, string, string, RegExp]>([
  ["nothing at all", new Uint8Array(), "plan.xlsx", "damaged", /is empty/],
  ["a PDF", latin("%PDF-1.7 …"), "plan.xlsx", "not-a-workbook", /it is a PDF/],
  ["plain text", latin("Dear all"), "plan.xlsx", "not-a-workbook", /plain text/],
  ["some bytes", latin("\0\x01\x02\x03"), "plan.xlsx", "not-a-workbook", /other kind of file/],
  ["a CSV", latin("Ref,Title\n1.1,One"), "plan.CSV", "unsupported", /plain text file.*\.xlsx/],
  ["an HTML export", latin("<html><table>"), "plan.xls", "unsupported", /web page/],
  [
    "XML of 2003",
    latin('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
    "p.xml",
    "unsupported",
    /2003/,
  ],
  [
    "an encrypted workbook",
    compound("EncryptionInfo\0EncryptedPackage\0"),
    "plan.xlsx",
    "password-protected",
    /remove the password/,
  ],
  ["an old workbook", compound("Workbook\0"), "plan.xls", "unsupported", /97–2003.*save it as/],
  ["an old Word document", compound("WordDocument\0"), "plan.doc", "not-a-workbook", /older Office program/],
  ["a zip of photographs", pack({ "a.jpg": "x" }), "plan.zip", "not-a-workbook", /zip archive/],
  [
    "a Word document",
    pack(types("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")),
    "p.docx",
    "not-a-workbook",
    /Word/,
  ],
  [
    "a presentation",
    pack(types("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")),
    "p.pptx",
    "not-a-workbook",
    /PowerPoint/,
  ],
  [
    "a binary workbook",
    pack(types("application/vnd.ms-excel.sheet.binary.macroEnabled.main")),
    "p.xlsb",
    "unsupported",
    /\.xlsb/,
  ],
  [
    "an OpenDocument sheet",
    pack({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }),
    "p.ods",
    "unsupported",
    /\.ods/,
  ],
])("%s is refused for what it is", (_what, bytes, name, code, sentence) => {
  const refused = refusal(bytes, name);
  expect(refused.code).toBe(code);
  expect(refused.message).toMatch(sentence);
});

test("a workbook with macros is read, its macros are not looked at", () => {
  const parts = {
    ...miniParts(`<sheetData>${ONE_CELL}</sheetData>`),
    ...types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
  };
  expect(readXlsx(pack({ ...parts, "xl/vbaProject.bin": "anything" }), "plan.xlsm").sheets).toHaveLength(1);
});

test("however many bytes of a workbook are missing, it is never half read", () => {
  const whole = trapWorkbook();
  for (let length = 1; length < whole.length; length += 97) {
    expect(["damaged", "not-a-workbook"]).toContain(refusal(whole.slice(0, length)).code);
  }
});

test("a byte that changed on the way is noticed by the checksum", () => {
  const bytes = good.slice();
  const name = latin(SHEET);
  const at = bytes.findIndex((_, start) => name.every((byte, n) => bytes[start + n] === byte)) + name.length;
  bytes[at + 60] = (bytes[at + 60] ?? 0) ^ 1;
  expect(refusal(bytes).code).toBe("damaged");
});

describe("zips that are made to overwhelm", () => {
  const zeros = new Uint8Array(2 * 1024 * 1024);

  test("a part that grows more than two hundred times", () => {
    expect(refusal(pack({ ...miniParts(""), [SHEET]: zeros }))).toMatchObject({ code: "too-large" });
  });

  test("parts that together unpack to too much, without unpacking them", () => {
    const grown = withEntry(good, SHEET, (view, at) => {
      view.setUint32(at + 20, 4_000_000, true);
      view.setUint32(at + 24, 400 * 1024 * 1024, true);
    });
    expect(refusal(grown).message).toMatch(/more than 300 MB/);
  });

  test("a part that unpacks to more than it says is stopped", () => {
    const bomb = pack({ ...miniParts(""), [SHEET]: zeros });
    const lying = withEntry(bomb, SHEET, (view, at) => view.setUint32(at + 24, 100, true));
    expect(refusal(lying).message).toMatch(/larger than the file says/);
  });

  test("a part that unpacks to less than it says", () => {
    const lying = withEntry(good, SHEET, (view, at) => view.setUint32(at + 24, 5000, true));
    expect(refusal(lying)).toMatchObject({ code: "damaged" });
  });

  test("thousands of parts", () => {
    const many = Object.fromEntries(Array.from({ length: 5001 }, (_, n) => [`xl/media/${n}.png`, ""]));
    expect(refusal(pack({ ...miniParts(""), ...many }))).toMatchObject({ code: "too-large" });
  });

  test("two parts of one name, of which two programs would read different ones", () => {
    const twice = pack({ ...miniParts(""), "xl/worksheets/Sheet1.xml": "<worksheet/>" });
    expect(refusal(twice).message).toMatch(/two parts of the name/);
  });
});

test("an encrypted or strangely packed part", () => {
  const encrypted = withEntry(good, SHEET, (view, at) => view.setUint16(at + 8, 1, true));
  expect(refusal(encrypted).code).toBe("password-protected");
  expect(refusal(withEntry(good, SHEET, (view, at) => view.setUint16(at + 10, 12, true))).code).toBe("unsupported");
});

test("a zip64, as some systems write even small files, is read", () => {
  const end = good.length - 22;
  const old = new DataView(good.buffer, good.byteOffset + end);
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(32, BigInt(directoryOf(good).size), true);
  tail.setBigUint64(48, BigInt(old.getUint32(16, true)), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(64, BigInt(end), true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  const large = new Uint8Array([...good.subarray(0, end), ...new Uint8Array(tail.buffer)]);
  expect(readXlsx(large, "plan.xlsx").sheets[0]?.values).toEqual([[1]]);
});

describe("sheets that are too large, and sheets that only look it", () => {
  test("a value in the last cell of all is refused, and the sentence says where", () => {
    const refused = refusal(mini(`${ONE_CELL}<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>`));
    expect(refused.code).toBe("too-large");
    expect(refused.message).toMatch(/“One” is in use as far as XFD1048576.*Ctrl\+End/);
  });

  test("a value in the last row is read, and quickly", () => {
    const started = performance.now();
    const [sheet] = readXlsx(
      mini(`${ONE_CELL}<row r="1048576"><c r="C1048576"><v>2</v></c></row>`),
      "plan.xlsx",
    ).sheets;
    expect(performance.now() - started).toBeLessThan(3000);
    expect(sheet?.values.length).toBe(1_048_576);
    expect(sheet?.values.at(-1)).toEqual([null, null, 2]);
    expect(sheet?.values[5]).toEqual([null, null, null]);
  });

  test("a list and a merge over the whole sheet cost nothing", () => {
    const rules = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    const list =
      '<dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>';
    const [sheet] = readXlsx(pack(miniParts(`<sheetData>${ONE_CELL}</sheetData>${rules}${list}`)), "plan.xlsx").sheets;
    expect([...(sheet?.lists ?? [])]).toEqual([["A1", "a,b"]]);
    expect(sheet?.merges).toHaveLength(1);
  });
});

describe("XML that is not what it should be", () => {
  test("entities are never expanded: a document type is refused", () => {
    const laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>';
    const parts = miniParts("<sheetData/>");
    expect(refusal(pack({ ...parts, [SHEET]: laughs + parts[SHEET] })).message).toMatch(/document type/);
  });

  test.each([
    ["cut off in a tag", '<worksheet><sheetData><row r="1"><c r="A1'],
    ["cut off between tags", "<worksheet><sheetData>"],
    [
      "a cell outside the sheet",
      '<worksheet><sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData></worksheet>',
    ],
    ["a cell without sense", '<worksheet><sheetData><row r="1"><c r="1A"><v>1</v></c></row></sheetData></worksheet>'],
    [
      "a text that is nowhere",
      '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>7</v></c></row></sheetData></worksheet>',
    ],
    [
      "a number that is none",
      '<worksheet><sheetData><row r="1"><c r="A1"><v>1,5</v></c></row></sheetData></worksheet>',
    ],
    ["a merge without sense", '<worksheet><sheetData/><mergeCells><mergeCell ref="nowhere"/></mergeCells></worksheet>'],
  ])("%s", (_what, xml) => {
    expect(refusal(pack({ ...miniParts(""), [SHEET]: xml }))).toMatchObject({ code: "damaged" });
  });

  test("a sheet that is listed but not there", () => {
    const { [SHEET]: _gone, ...rest } = miniParts("");
    expect(refusal(pack(rest)).message).toMatch(/sheet1\.xml is missing/);
  });
});
