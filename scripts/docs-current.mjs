/** Fails when `docs/rules.md` is not what the built program prints. `npm run docs` writes it anew. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const program = join(root, "dist/cli.mjs");
const page = join(root, "docs/rules.md");

if (!existsSync(program)) fail("dist/cli.mjs does not exist. Run npm run build first.");
const wanted = execFileSync(process.execPath, [program, "rules", "--markdown"], { encoding: "utf8" });
const found = existsSync(page) ? readFileSync(page, "utf8") : null;
if (found !== wanted) {
  fail(
    found === null
      ? "docs/rules.md does not exist. Run npm run docs."
      : `${firstDifference(found, wanted)} Run npm run docs.`,
  );
}

function firstDifference(found, wanted) {
  const [there, here] = [found.split("\n"), wanted.split("\n")];
  const line = here.findIndex((text, index) => text !== there[index]);
  const at = line < 0 ? here.length : line;
  return `docs/rules.md differs from the rules in line ${at + 1}: “${there[at] ?? ""}” stands there, “${here[at] ?? ""}” should.`;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
