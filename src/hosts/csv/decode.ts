/** The text of a file and how its bytes were understood. */
export type Decoded = { readonly text: string; readonly encoding: "UTF-8" | "UTF-16" | "Windows-1252" };

/**
 * Bytes as text: UTF-16 where its mark says so, else UTF-8, and Windows-1252 where they are no UTF-8. The last is what
 * Excel writes in Britain as plain “CSV (Comma delimited)”. Line ends become `\n`, as Excel has them inside cells.
 */
export function decode(bytes: Uint8Array): Decoded {
  const { text, encoding } = withoutMark(bytes);
  return { text: text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text, encoding };
}

function withoutMark(bytes: Uint8Array): Decoded {
  const utf16 = utf16Mark(bytes);
  // The decoder takes off the mark, of UTF-8 as well.
  if (utf16 !== null) return { text: new TextDecoder(utf16).decode(bytes), encoding: "UTF-16" };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "UTF-8" };
  } catch {
    return { text: windows1252(bytes), encoding: "Windows-1252" };
  }
}

function utf16Mark([first, second]: Uint8Array): "utf-16le" | "utf-16be" | null {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : null;
}

/** What 0x80 to 0x9F stand for (https://encoding.spec.whatwg.org/index-windows-1252.txt). */
const FROM_0X80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const PIECE = 8192;

/** Not left to TextDecoder, which in Node 20 gives control characters for 0x80 to 0x9F: no quotes, dashes or euros. */
function windows1252(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += PIECE) {
    const codes = Array.from(bytes.subarray(at, at + PIECE), (byte) =>
      byte >= 0x80 && byte < 0xa0 ? FROM_0X80.charCodeAt(byte - 0x80) : byte,
    );
    text += String.fromCharCode(...codes);
  }
  return text;
}

const STARTS_OF_OTHERS = ["PK\u0003\u0004", "PK\u0005\u0006", "\u00d0\u00cf\u0011\u00e0", "%PDF", "{\\rtf"];
const LOOKED_AT = 1024;

/**
 * Whether the bytes are a text, and not a workbook, a picture, a page of the web or another kind of file. An empty file is
 * none.
 */
export function isText(bytes: Uint8Array): boolean {
  if (bytes.length === 0) return false;
  const start = String.fromCharCode(...bytes.subarray(0, LOOKED_AT));
  if (STARTS_OF_OTHERS.some((mark) => start.startsWith(mark))) return false;
  if (utf16Mark(bytes) !== null) return true;
  if (bytes.includes(0) || /[\u0001-\u0008\u000e-\u001f]/.test(start)) return false;
  return !/^[^\w"]*<(\?xml|!doctype|html|head|body|table|meta)\b/i.test(start);
}
