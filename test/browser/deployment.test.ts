import { existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./stage";

const dist = join(root, "dist");
const pane = join(dist, "pane");

const read = (...path: string[]): string => readFileSync(join(...path), "utf8");

/** All files below a folder, with the folder. */
function filesBelow(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

/** The script-src, style-src, … of a page's content security policy. */
function policyOf(html: string): Map<string, string[]> {
  const [, policy = ""] = /Content-Security-Policy"\s+content="([^"]*)"/.exec(html) ?? [];
  return new Map(
    policy
      .split(";")
      .map((part) => part.trim().split(" "))
      .map(([name = "", ...from]) => [name, from]),
  );
}

test("everything that the manifest names is among what is deployed", () => {
  const addresses = read(dist, "manifest.xml").match(/https:\/\/localhost:3000\/[^"]+/g) ?? [];
  expect(addresses.length).toBeGreaterThan(5);
  const missing = addresses.map((address) => new URL(address).pathname).filter((path) => !existsSync(join(pane, path)));
  expect(missing).toEqual([]);
});

test("the pane's page names only files that are deployed, and Office.js", () => {
  const named = [...read(pane, "taskpane.html").matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = ""]) => address);
  expect(named.filter((address) => !existsSync(join(pane, address)))).toEqual([
    "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  ]);
});

test("the pane's policy allows its own origin and Office.js, and nothing inline", () => {
  const policy = policyOf(read(pane, "taskpane.html"));
  expect(policy.get("default-src")).toEqual(["'none'"]);
  expect(policy.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
  expect(policy.get("connect-src")).toEqual(["'self'"]);
  expect(policy.get("frame-src")).toEqual(["'none'"]);
  expect([...policy.values()].flat().filter((from) => /unsafe|\*/.test(from))).toEqual([]);
});

test("the pages of the preview allow only their own origin", () => {
  for (const page of ["index.html", "taskpane.html"]) {
    expect(policyOf(read(dist, "preview", page)).get("script-src")).toEqual(["'self'"]);
  }
});

test("the pane's code holds no address but names of namespaces and help for errors", () => {
  const namespaces = /^http:\/\/(www\.w3\.org|schemas\.(openxmlformats\.org|microsoft\.com)|purl\.org\/dc)\//;
  // Words of errors: React's, and those of the library that writes Word documents.
  const help =
    /^https:\/\/(react\.dev\/errors\/|rolldown\.rs\/in-depth\/|stuk\.github\.io\/jszip\/|answers\.microsoft\.com\/en-us\/msoffice\/)/;
  const code = filesBelow(pane).filter((file) => [".js", ".css"].includes(extname(file)));
  expect(code.length).toBeGreaterThan(1);
  const found = code.flatMap((file) => read(file).match(/\b(?:https?|wss?):\/\/[^\s"'`)<>\\]+/g) ?? []);
  expect(found.filter((address) => !namespaces.test(address) && !help.test(address))).toEqual([]);
});

const compressed = (files: readonly string[]): number =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

test("what the pane loads at its start is no larger than a quick start allows, nor is all of it without reason", () => {
  const scripts = filesBelow(join(pane, "js")).filter((file) => file.endsWith(".js"));
  const html = read(pane, "taskpane.html");
  const atStart = scripts.filter((file) => html.includes(basename(file)));
  expect(atStart.length).toBeGreaterThan(1);
  expect(compressed(atStart)).toBeLessThan(160_000);
  // Two hundred checks with their pages and examples are a quarter of it, and reading any layout another; the measures
  // with their trends and charts a tenth, registers with their checks a thirtieth. A fifth writes papers for Word, a twelfth
  // reads and writes workbooks for partners. All are fetched when they are wanted.
  expect(compressed(scripts)).toBeLessThan(880_000);
});

test("the preview runs the genuine Office.js, byte for byte", () => {
  const office = join(dist, "preview", "office");
  const copies = filesBelow(office).map((file) => file.slice(office.length));
  expect(copies.length).toBeGreaterThan(2);
  const original = join(root, "node_modules/@microsoft/office-js/dist");
  const changed = copies.filter((file) => !readFileSync(join(office, file)).equals(readFileSync(join(original, file))));
  expect(changed).toEqual([]);
});

test("nothing that was built knows where it was built", () => {
  const texts = filesBelow(dist).filter((file) =>
    [".js", ".mjs", ".html", ".css", ".xml", ".ts"].includes(extname(file)),
  );
  expect(texts.filter((file) => read(file).includes(root))).toEqual([]);
});

test("the command line starts with the line that makes it a program", () => {
  expect(read(dist, "cli.mjs").split("\n", 1)).toEqual(["#!/usr/bin/env node"]);
});
