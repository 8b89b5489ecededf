/**
 * What opening the pane costs, beside an empty page with React and one Fluent data grid, built alike and opened in the same
 * run: the scripts that each needs to be usable, compressed and without Office.js, and the time until it is, in Chromium
 * with its processor slowed down. Ends with 1 when the pane's scripts are more than 1.5 times those of the empty page, or
 * its time more than 1.3 times.
 *
 *   npm run bench:pane
 */
import { execFileSync } from "node:child_process";
import { createServer } from "node:http";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import webpack from "webpack";
import configs from "../webpack.config.js";

const RUNS = 9;
const SLOWED = 4;
const MOST = { script: 1.5, time: 1.3 };
const root = fileURLToPath(new URL("..", import.meta.url));

/** Office.js as if Excel had answered at once: what it costs itself is Excel's. */
const OFFICE = `window.Office = {
  onReady: async () => ({ host: "Excel" }),
  context: { requirements: { isSetSupported: () => true }, document: { mode: "readWrite" } },
};`;

/** The empty page, built as the pane is. */
async function buildEmpty(folder) {
  const pane = configs({}, { mode: "production" }).find(({ name }) => name === "pane");
  const compiler = webpack({
    ...pane,
    name: "empty",
    entry: { page: join(root, "bench/empty-grid/page.tsx") },
    output: { path: folder, filename: "page.js" },
    optimization: {},
    plugins: [],
    cache: false,
  });
  const stats = await new Promise((done, failed) =>
    compiler.run((error, made) => (error ? failed(error) : done(made))),
  );
  if (stats.hasErrors()) throw new Error(stats.toString("errors-only"));
  return `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Empty</title><script defer src="page.js"></script></head><body><div id="root"></div></body></html>`;
}

const TYPES = { ".js": "text/javascript", ".css": "text/css", ".html": "text/html", ".svg": "image/svg+xml" };

/** Serves a folder, compressed, as a web server does. */
async function serve(folder, pages = {}) {
  const asked = new Map();
  const server = createServer(async (request, response) => {
    const name = decodeURI(new URL(request.url, "http://localhost").pathname).slice(1);
    try {
      const content = gzipSync(pages[name] ?? (await readFile(join(folder, name))));
      asked.set(name, content.length);
      response.writeHead(200, {
        "content-type": TYPES[extname(name)] ?? "application/octet-stream",
        "content-encoding": "gzip",
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return { address: `http://127.0.0.1:${server.address().port}/`, asked, close: () => server.close() };
}

/** Milliseconds from asking for the page until what is sought can be used, in a browser that knows nothing of it. */
async function opened(browser, url, sought) {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 } });
  try {
    const page = await context.newPage();
    await page.route(/appsforoffice/, (route) => route.fulfill({ contentType: "text/javascript", body: OFFICE }));
    await page.addInitScript((selector) => {
      const look = () => {
        if (document.querySelector(selector) === null) return requestAnimationFrame(look);
        requestAnimationFrame(() => setTimeout(() => (window.usableAt = performance.now())));
      };
      requestAnimationFrame(look);
    }, sought);
    const tools = await context.newCDPSession(page);
    await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
    await page.goto(url, { waitUntil: "commit" });
    await page.waitForFunction(() => window.usableAt !== undefined, undefined, { timeout: 60_000 });
    return await page.evaluate(() => window.usableAt);
  } finally {
    await context.close();
  }
}

/** The scripts that a page names itself, compressed, in bytes. */
async function scriptsOf({ address, asked }, page) {
  const html = await (await fetch(address + page)).text();
  const names = [...html.matchAll(/<script[^>]*\ssrc="([^"]+)"/g)]
    .map(([, src]) => src)
    .filter((src) => !/^https:/.test(src));
  await Promise.all(names.map((name) => fetch(address + name).then((answer) => answer.arrayBuffer())));
  return names.reduce((sum, name) => sum + asked.get(name), 0);
}

const median = (times) => [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)];

const folder = await mkdtemp(join(tmpdir(), "rag-empty-"));
const [pane, empty] = [
  await serve(join(root, "dist/pane")),
  await serve(folder, { "index.html": await buildEmpty(folder) }),
];
const found = JSON.parse(execFileSync(process.execPath, ["scripts/find-browser.mjs"], { cwd: root, encoding: "utf8" }));
const browser = await chromium.launch({ ...found, env: { ...process.env, ...found.env } });
try {
  const scripts = { pane: await scriptsOf(pane, "taskpane.html"), empty: await scriptsOf(empty, "index.html") };
  const times = { pane: [], empty: [] };
  for (let run = 0; run <= RUNS; run++) {
    const one = await opened(browser, `${pane.address}taskpane.html`, "[role=tabpanel] button");
    const other = await opened(browser, `${empty.address}index.html`, "[role=row] [role=gridcell]");
    // The first run only warms up.
    if (run === 0) continue;
    times.pane.push(one);
    times.empty.push(other);
  }
  const [own, least] = [median(times.pane), median(times.empty)];
  const ratio = { script: scripts.pane / scripts.empty, time: own / least };
  const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
  console.log(
    `scripts at the start: pane ${kB(scripts.pane)}, empty page ${kB(scripts.empty)}: ${ratio.script.toFixed(2)}, of which ${MOST.script} is wanted at most`,
  );
  console.log(
    `usable, processor ${SLOWED} times slower, median of ${RUNS}: pane ${own.toFixed(0)} ms, empty page ${least.toFixed(0)} ms: ${ratio.time.toFixed(2)}, of which ${MOST.time} is wanted at most`,
  );
  process.exitCode = ratio.script > MOST.script || ratio.time > MOST.time ? 1 : 0;
} finally {
  await browser.close();
  pane.close();
  empty.close();
  await rm(folder, { recursive: true });
}
