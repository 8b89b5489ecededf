import { Lines, type PartLines } from "./lines";

const LEFT_OUT = /<(head|style|svg|script)\b[\s\S]*?<\/\1>/gi;
const PIECE = /<(\/?)([a-z][a-z0-9]*)\b[^>]*>|([^<]+)/gi;
const ENTITIES: { readonly [name: string]: string } = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

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

function decoded(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, number?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    if (number !== undefined) return String.fromCodePoint(Number(number));
    return ENTITIES[name!.toLowerCase()] ?? whole;
  });
}
