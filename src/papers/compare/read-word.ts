import { strFromU8, unzipSync } from "fflate";
import { decoded, HostError } from "../../core/workbook";
import { Lines, type PartLines } from "./lines";

const BODY = "word/document.xml";
/** More than a paper has, unpacked. */
const MOST = 200 * 1024 * 1024;

const PIECE = /<(\/?)w:(\w+)\b([^>]*?)(\/?)>|([^<]+)/g;
/** What Word keeps beside the text of the paper: deleted words, and a second form of what older versions cannot show. */
const LEFT_OUT = /<(w:del|mc:Fallback)\b[\s\S]*?<\/\1>/g;

/** The lines of a Word document, also after somebody has worked on it in Word. */
export function readWord(bytes: Uint8Array): readonly PartLines[] {
  const lines = new Lines();
  let [style, inTable, inText] = ["", 0, false];
  for (const [, closing, tag, attributes, , text] of bodyOf(bytes).replace(LEFT_OUT, "").matchAll(PIECE)) {
    if (text !== undefined) {
      if (inText) lines.add(decoded(text));
      continue;
    }
    const opens = closing === "";
    if (tag === "t") inText = opens;
    else if (tag === "pStyle") style = /w:val="([^"]*)"/.exec(attributes!)?.[1] ?? "";
    else if (opens && (tag === "br" || tag === "tab")) lines.add(" ");
    else if (tag === "tbl") inTable += opens ? 1 : -1;
    else if (!opens && tag === "tc") lines.cell();
    else if (!opens && tag === "tr") lines.row();
    else if (!opens && tag === "p") {
      if (inTable > 0) lines.add(" ");
      else if (/^(Title|Heading1)$/i.test(style)) lines.part();
      else lines.line();
      style = "";
    }
  }
  return lines.done();
}

function bodyOf(bytes: Uint8Array): string {
  try {
    const body = unzipSync(bytes, { filter: ({ name, originalSize }) => name === BODY && originalSize <= MOST })[BODY];
    if (body !== undefined) return strFromU8(body);
  } catch {
    // Told below: no zip, or a damaged one.
  }
  throw new HostError("damaged", "This Word document cannot be read: it is damaged, or no .docx file at all.");
}
