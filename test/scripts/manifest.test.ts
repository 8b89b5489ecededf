import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(__dirname, "../..");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "manifest-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the script; `written` is the manifest, or null when there is none. */
function manifestFor(...options: readonly string[]) {
  const out = join(folder, "out", "manifest.xml");
  rmSync(out, { force: true });
  const { status, stderr } = spawnSync(process.execPath, ["scripts/manifest.mjs", "--out", out, ...options], {
    cwd: root,
    encoding: "utf8",
  });
  return { status, stderr, written: status === 0 ? readFileSync(out, "utf8") : null };
}

test.each([
  ["an origin", "https://apps.example.org", "https://apps.example.org"],
  ["an origin with a slash", "https://apps.example.org/", "https://apps.example.org"],
  ["a folder and a port", "https://apps.example.org:8443/tools/rag/", "https://apps.example.org:8443/tools/rag"],
])("writes every address for %s", (_, origin, expected) => {
  const { written } = manifestFor("--origin", origin);
  const development = readFileSync(join(root, "manifest.xml"), "utf8");
  expect(written).toBe(development.replaceAll("https://localhost:3000", expected));
  expect(written).not.toContain("localhost");
});

test.each([
  ["nothing", [], "--origin https://apps.example.org"],
  ["no https", ["--origin", "http://apps.example.org"], "by https only"],
  ["no protocol", ["--origin", "apps.example.org"], "is not an address"],
  ["a query", ["--origin", "https://apps.example.org/?x=1"], "without ? and #"],
])("refuses %s with a sentence and writes nothing", (_, options, sentence) => {
  const { status, stderr, written } = manifestFor(...options);
  expect(status).toBe(1);
  expect(stderr).toContain(sentence);
  expect(stderr).not.toContain("    at ");
  expect(written).toBeNull();
});
