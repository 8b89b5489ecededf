import { decoded } from "../../core/workbook";
import { Lines, type PartLines } from "./lines";

const LEFT_OUT = /<(head|style|svg|script)\b[\s\S]*?<\/\1>/gi;
const PIECE = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|([^<]+)/gi;

/** The lines of a page that this program wrote. */
export function readHtml(html: string): readonly PartLines[] {
  const lines = new Lines();
  for (const [, closing, tag, text] of html.replace(LEFT_OUT, "").matchAll(PIECE)) {
    if (text !== undefined) lines.add(decoded(text));
    else if (closing === "" && /^br$/i.test(tag!)) lines.add(" ");
    else if (closing === "/") close(lines, tag!.toLowerCase());
  }
  return lines.done();
}

function close(lines: Lines, tag: string): void {
  if (tag === "h1" || tag === "h2") lines.part();
  else if (/^(t[dh]|dt|dd)$/.test(tag)) lines.cell();
  else if (tag === "tr") lines.row();
  else if (tag === "div") {
    lines.row();
    lines.line();
  } else if (/^(p|li|h[3-6]|caption|figcaption|summary)$/.test(tag)) lines.line();
}
