import { damaged } from "./refusals";

/** An element's attributes by local name; namespace declarations are left out. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What a scan reports, in document order. Names are local: `x:row` is `row`. Attributes are there only during `open`. */
export type XmlEvents = {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Walks once through a part's XML without building a tree. Entities are only the five of XML and numbered characters, so
 * nothing can be made to expand; a document type declaration, which no workbook has, is refused.
 *
 * @throws HostError `damaged` when the part is cut off or not XML.
 */
export function scanXml(xml: string, on: XmlEvents): void {
  const within: string[] = [];
  const tag = { nameEnd: 0, end: 0 };
  // One function for all tags: a sheet has hundreds of thousands.
  const attributes = () => attributesOf(xml, tag.nameEnd, tag.end);
  for (let at = 0; at < xml.length;) {
    const next = xml.indexOf("<", at);
    if (next === -1) break;
    if (next > at && on.text !== undefined) on.text(plainText(xml.slice(at, next)));
    const kind = xml.charCodeAt(next + 1);
    if (kind === EXCLAMATION || kind === QUESTION) {
      at = passOver(xml, next, on);
    } else if (kind === SLASH) {
      at = find(xml, ">", next) + 1;
      const name = within.pop();
      if (name === undefined) throw endsTooEarly();
      on.close?.(name);
    } else {
      tag.nameEnd = endOfName(xml, next + 1);
      const end = endOfTag(xml, tag.nameEnd);
      const closesItself = xml.charCodeAt(end - 1) === SLASH;
      tag.end = closesItself ? end - 1 : end;
      const name = nameOf(xml, next + 1, tag.nameEnd);
      on.open(name, attributes);
      if (closesItself) on.close?.(name);
      else within.push(name);
      at = end + 1;
    }
  }
  if (within.length > 0) throw endsTooEarly();
}

const endsTooEarly = () => damaged("a part of it ends too early");

const [EXCLAMATION, QUESTION, SLASH, GREATER] = [33, 63, 47, 62];
const [QUOTE, APOSTROPHE] = [34, 39];
/** All white space of XML is at or below the space. */
const [SPACE, EQUALS] = [32, 61];

function endOfName(xml: string, from: number): number {
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code <= SPACE || code === GREATER || code === SLASH) return at;
  }
  throw endsInTheMiddle();
}

/** Comments, processing instructions and CDATA; returns where the next thing begins. */
function passOver(xml: string, at: number, on: XmlEvents): number {
  if (xml.startsWith("<!--", at)) return find(xml, "-->", at) + 3;
  if (xml.startsWith("<?", at)) return find(xml, "?>", at) + 2;
  if (!xml.startsWith("<![CDATA[", at)) throw damaged("a part of it declares a document type, which no workbook does");
  const end = find(xml, "]]>", at);
  on.text?.(xml.slice(at + 9, end));
  return end + 3;
}

/** A `>` may stand inside a quoted attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = 0;
  for (let at = from; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (isQuote(code)) quote = code;
    else if (code === GREATER) return at;
  }
  throw endsInTheMiddle();
}

const endsInTheMiddle = () => damaged("a part of it ends in the middle");

function find(xml: string, what: string, from: number): number {
  const at = xml.indexOf(what, from);
  if (at === -1) throw endsInTheMiddle();
  return at;
}

/** The local name from one place to before another. Most have one letter (`c`, `v`, `r`), of which no copy is made. */
function nameOf(xml: string, from: number, end: number): string {
  if (end - from === 1) return xml.charAt(from);
  const name = xml.slice(from, end);
  const colon = name.indexOf(":");
  return colon === -1 ? name : name.slice(colon + 1);
}

function attributesOf(xml: string, from: number, end: number): Attributes {
  const attributes: Record<string, string> = {};
  for (let at = from; ;) {
    while (at < end && xml.charCodeAt(at) <= SPACE) at++;
    const start = at;
    while (at < end && xml.charCodeAt(at) > SPACE && xml.charCodeAt(at) !== EQUALS) at++;
    const nameEnd = at;
    while (at < end && !isQuote(xml.charCodeAt(at))) at++;
    const close = at < end ? xml.indexOf(xml.charAt(at), at + 1) : -1;
    if (close === -1 || close >= end) return attributes;
    if (!xml.startsWith("xmlns", start)) attributes[nameOf(xml, start, nameEnd)] = plainText(xml.slice(at + 1, close));
    at = close + 1;
  }
}

function isQuote(code: number): boolean {
  return code === QUOTE || code === APOSTROPHE;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text as XML means it: line ends are newlines, entities are their characters; an unknown entity stays as it stands. */
function plainText(raw: string): string {
  const text = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") => {
      if (hex === undefined && decimal === undefined) return NAMED[String(name)] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Truth values in a workbook are `1` or `true`. */
export function isTrue(attribute: string | undefined): boolean {
  return attribute === "1" || attribute === "true";
}

/** A part's text: UTF-8, or UTF-16 when it begins with that mark. */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const utf16 = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}

/** Undoes Excel's `_x000D_` for characters that XML cannot hold; `_x005F_` stands for the underscore itself. */
export function unescapeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/**
 * The inverse of `unescapeText`: escapes what XML cannot hold, and the underscore of a text that happens to look like
 * such an escape.
 */
export function escapeText(text: string): string {
  return text
    .replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_")
    .replace(/[^\t\n\u0020-\ufffd]|\p{Surrogate}/gu, (character) =>
      character.length === 2 ? character : `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
}

/** Texts outside cells have no escape for the characters that XML cannot hold. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\u0020-\ufffd]|\p{Surrogate}/gu, (character) => (character.length === 2 ? character : ""));
}
