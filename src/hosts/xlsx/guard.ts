import { damaged, notAWorkbook, passwordProtected, tooLarge, unsupported } from "./refusals";
import { LIMITS, listZip, unpack, type ZipEntry } from "./zip";
import { decodeText } from "./xml";

/** The parts of a workbook's file, unpacked one at a time when asked for. */
export type Parts = {
  /** The text of a part, or null when there is none of that name; upper and lower case do not matter. */
  readonly text: (path: string) => string | null;
};

/**
 * Looks at a file before anything of it is parsed, and lets only a whole, unencrypted Excel workbook through.
 * A workbook with macros (.xlsm) passes: the macros are never looked at.
 *
 * @throws HostError `not-a-workbook`, `unsupported`, `password-protected`, `damaged` or `too-large`.
 */
export function guard(bytes: Uint8Array, name: string): Parts {
  if (bytes.length === 0) throw damaged("it is empty");
  if (bytes.length > LIMITS.file) {
    throw tooLarge(
      `The file has ${Math.round(bytes.length / 1024 / 1024)} MB; at most ${LIMITS.file / 1024 / 1024} MB are read`,
      "Remove pictures and sheets that the check does not need, and save a copy.",
    );
  }
  if (startsWith(bytes, OLE)) throw compound(bytes);
  if (!startsWith(bytes, ZIP)) throw other(bytes, name);
  const entries = listZip(bytes);
  refuseOtherPackages(bytes, entries);
  return {
    text: (path) => {
      const entry = entries.get(path.toLowerCase());
      return entry === undefined ? null : decodeText(unpack(bytes, entry));
    },
  };
}

const ZIP = [0x50, 0x4b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, at) => bytes[at] === byte);
}

/** An OLE2 container names its streams in UTF-16. An encrypted .xlsx is one; so are .xls, .doc and .msg. */
function compound(bytes: Uint8Array): Error {
  const has = (stream: string) =>
    includes(
      bytes,
      [...stream].flatMap((letter) => [letter.charCodeAt(0), 0]),
    );
  if (has("EncryptedPackage")) return passwordProtected();
  if (has("Workbook\0") || has("Book\0")) return unsupported("an old Excel 97–2003 workbook (.xls)");
  return notAWorkbook("a file of an older Office program");
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

function other(bytes: Uint8Array, name: string): Error {
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 1024));
  if (start.startsWith("%PDF")) return notAWorkbook("a PDF");
  if (start.includes("urn:schemas-microsoft-com:office:spreadsheet")) return unsupported("an XML Spreadsheet of 2003");
  if (/<html|<!doctype html|<table/i.test(start)) return unsupported("a web page, as some systems export it");
  if (start.includes("\0")) return notAWorkbook("some other kind of file");
  return /\.(csv|tsv|txt)$/i.test(name) ? unsupported("a plain text file") : notAWorkbook("plain text");
}

/** Other kinds of document travel in a zip as well. */
function refuseOtherPackages(bytes: Uint8Array, entries: ReadonlyMap<string, ZipEntry>): void {
  const types = entries.get("[content_types].xml");
  if (types !== undefined) {
    const text = decodeText(unpack(bytes, types));
    if (
      /spreadsheetml\.(sheet|template)\.main\+xml|ms-excel\.(sheet|template|addin)\.macroEnabled\.main\+xml/i.test(text)
    )
      return;
    if (/ms-excel\.sheet\.binary/i.test(text)) throw unsupported("an Excel Binary Workbook (.xlsb)");
    if (/wordprocessingml/.test(text)) throw notAWorkbook("a Word document");
    if (/presentationml/.test(text)) throw notAWorkbook("a PowerPoint presentation");
  }
  const kind = entries.get("mimetype");
  if (kind !== undefined && decodeText(unpack(bytes, kind)).includes("opendocument.spreadsheet")) {
    throw unsupported("an OpenDocument spreadsheet (.ods)");
  }
  if (entries.has("index/document.iwa") || entries.has("index.zip")) throw unsupported("an Apple Numbers document");
  if (types === undefined) throw notAWorkbook("a zip archive of something else");
  throw notAWorkbook("an Office document without a workbook in it");
}
