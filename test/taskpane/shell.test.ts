import { readFileSync } from "node:fs";
import { join } from "node:path";

const shell = readFileSync(join(__dirname, "../../src/taskpane/taskpane.html"), "utf8");
const body = shell.slice(shell.indexOf("<body>"));

test("the page has words of its own before any script runs, with and without scripts", () => {
  expect(body).toContain("RAG Monitor is starting…");
  expect(body).toMatch(/<noscript>\s*<p>RAG Monitor needs JavaScript/);
  expect(body).toMatch(/class="shell-late"[\s\S]*Try again/);
  expect(body).not.toContain("<script");
});

test("nothing in it breaks its own policy: no inline script, style or handler", () => {
  expect(shell).toContain('http-equiv="Content-Security-Policy" content="%CONTENT_POLICY%"');
  expect(shell).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
  expect(shell.match(/<script[^>]*>/g)).toEqual(['<script src="%OFFICE_JS%" defer>']);
});

test("our scripts stand before Office's, so that our time limit runs while Office loads", () => {
  const order = ["%SCRIPTS%", "%BEFORE_OFFICE%", "%OFFICE_JS%"].map((name) => shell.indexOf(name));
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(Math.min(...order)).toBeGreaterThan(shell.indexOf("Content-Security-Policy"));
});

test("it is in British English", () => {
  expect(shell).toContain('<html lang="en-GB">');
});
