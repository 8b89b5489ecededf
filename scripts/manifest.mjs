/**
 * `node scripts/manifest.mjs --origin https://apps.example.org/rag-monitor` writes `dist/manifest.xml` for an add-in
 * whose pane is hosted there; `--out` names another file. `manifest.xml` itself is for development, on
 * https://localhost:3000.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { argv, exit } from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

/** Where the add-in is hosted while it is developed: the address that stands in `manifest.xml`. */
export const DEVELOPMENT_ORIGIN = "https://localhost:3000";

/** The manifest for an add-in whose pane is hosted at `address`. Throws a sentence when that cannot be. */
export function manifestFor(manifest, address) {
  const place = URL.canParse(address) ? new URL(address) : null;
  if (place === null) throw new Error(`"${address}" is not an address. Write it in full: https://apps.example.org`);
  if (place.protocol !== "https:") throw new Error(`Excel loads add-ins by https only, and ${address} is not.`);
  if (place.search || place.hash) throw new Error(`The address of a folder is wanted, without ? and #: ${address}`);
  return manifest.replaceAll(DEVELOPMENT_ORIGIN, place.href.replace(/\/+$/, "").replaceAll("&", "&amp;"));
}

async function main() {
  const options = { origin: { type: "string" }, out: { type: "string", default: "dist/manifest.xml" } };
  const { origin, out } = parseArgs({ options }).values;
  if (origin === undefined) throw new Error("Say where the pane is hosted: --origin https://apps.example.org");
  const written = manifestFor(await readFile(new URL("../manifest.xml", import.meta.url), "utf8"), origin);
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, written);
  console.log(`${out} is for the add-in at ${origin}`);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await main().catch((error) => {
    console.error(error.message);
    exit(1);
  });
}
