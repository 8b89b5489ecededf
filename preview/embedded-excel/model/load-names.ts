import { strFromU8, unzipSync } from "fflate";

/** The defined names that the file hides; its reader does not tell. */
export function hiddenNames(bytes: Uint8Array): ReadonlySet<string> {
  const parts = unzipSync(bytes, { filter: ({ name }) => name === "xl/workbook.xml" });
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const hidden = new Set<string>();
  for (const [tag] of xml.matchAll(/<(?:\w+:)?definedName\b[^>]*>/g)) {
    const name = /\bname="([^"]*)"/.exec(tag)?.[1];
    if (name && /\bhidden="(?:1|true)"/.test(tag)) hidden.add(name);
  }
  return hidden;
}
