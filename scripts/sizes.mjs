/** Prints what the build wrote and how large it is, as it stands and compressed as a server sends it. */
import { readFile, readdir } from "node:fs/promises";
import { extname } from "node:path";
import { gzipSync } from "node:zlib";

const dist = new URL("../dist/", import.meta.url);

/** The files of a folder of `dist` that are loaded as code or style. */
async function codeOf(folder) {
  const inside = new URL(`${folder}/`, dist);
  const files = await readdir(inside);
  return files.filter((file) => [".js", ".mjs", ".css"].includes(extname(file))).map((file) => new URL(file, inside));
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`.padStart(12);

console.log(`${"".padEnd(44)}${"raw".padStart(12)}${"gzip".padStart(12)}`);
for (const folder of ["pane", "pane/js", "preview", ".", "chunks"]) {
  for (const file of await codeOf(folder)) {
    const content = await readFile(file);
    const name = file.pathname.slice(dist.pathname.length);
    console.log(`${name.padEnd(44)}${kilobytes(content.length)}${kilobytes(gzipSync(content).length)}`);
  }
}
