/**
 * Makes the pictures of the documentation: pages of the sample's pack as they are printed, a page of its paper for Word, the
 * top of its web page, and the pane. Needs a build, LibreOffice Calc and Writer, and Poppler.
 *
 *   npm run pictures
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { boardPack, htmlPaper, layOut, readWorkbook, review, wordPaper, writeWorkbook } from "../dist/index.mjs";
import { findBrowser } from "./find-browser.mjs";
import { convert, missingPrograms, pagesOf } from "./render/office.mjs";
import { picturePane } from "./render/pane.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const place = join(root, "docs", "pictures");
/** No picture is larger than this, or pages of the documentation load slowly. */
const LARGEST = 150_000;
/** Dots to the inch, the first that gives a small enough picture. */
const SHARPNESS = [88, 80, 72, 64, 56];

/** The sheets of the printed pack that are shown, by the names at the foot of their pages. */
const SHEETS = [
  ["cover", "Cover"],
  ["summary", "Summary"],
  ["kpi-trends", "KPI trends"],
  ["area", "Area 1 Plans on time"],
];
const OF_WORD = ["word-paper", "Summary: where the plan stands"];

/** What somebody states for the paper of the sample. */
const STATED = [
  ["partnership", "Northmoor SEND Partnership"],
  ["meeting", "Partnership Board, 12 November 2026"],
  ["sponsor", "Director of Children’s Services"],
  ["contact", "Board secretary"],
  ["period", "May to October 2026"],
  [{ ask: 1 }, "Note what has moved since July."],
  [{ ask: 2 }, "Agree the recovery dates of the three actions that are off track."],
  [{ ask: 3 }, "Decide whether to write to the two trusts that have not signed."],
];

/** The first page of a sheet or part. */
function pageOf(pages, title) {
  const at = pages.findIndex((page) => page.split("\n").some((line) => line.trim().startsWith(`${title}, as at `)));
  if (at < 0) throw new Error(`No page is of “${title}”`);
  return at + 1;
}

/** The pack of the sample for a partnership board. */
async function samplePack() {
  const bytes = await readFile(join(root, "samples", "plan-with-registers.xlsx"));
  const choices = STATED.map(([about, text]) => ({ kind: "paper", about, text, at: null }));
  return boardPack(
    review(readWorkbook(new Uint8Array(bytes), "plan-with-registers.xlsx"), {
      ...{ asAt: null, today: "2026-11-01", partnership: { sheet: null, choices, unread: [] } },
      grading: { profile: "partnership-board" },
    }),
  );
}

/** Draws one page of a PDF as sharp as the size allows. */
async function drawPage(pdf, page, name) {
  const stem = join(place, name);
  for (const dots of SHARPNESS) {
    await run("pdftoppm", [
      "-r",
      String(dots),
      "-png",
      "-singlefile",
      "-f",
      String(page),
      "-l",
      String(page),
      pdf,
      stem,
    ]);
    if ((await stat(`${stem}.png`)).size <= LARGEST) return;
  }
  throw new Error(`${name} is larger than ${LARGEST} bytes`);
}

async function drawTop(html, name) {
  const found = await findBrowser();
  // With the fonts of this machine: those that come with the browser have no symbols.
  const browser = await chromium.launch({ ...found, env: { ...found.env, FONTCONFIG_PATH: "/etc/fonts" } });
  try {
    for (const scale of [1, 0.85, 0.7]) {
      const page = await browser.newPage({ viewport: { width: 900, height: 900 }, deviceScaleFactor: scale });
      await page.goto(pathToFileURL(html).href);
      await page.evaluate('document.getElementById("part-summary").scrollIntoView()');
      const file = join(place, `${name}.png`);
      await page.screenshot({ path: file });
      await page.close();
      if ((await stat(file)).size <= LARGEST) return;
    }
    throw new Error(`${name} is larger than ${LARGEST} bytes`);
  } finally {
    await browser.close();
  }
}

const missing = await missingPrograms();
if (missing.length > 0) throw new Error(`Not found: ${missing.join(", ")}`);
const folder = await mkdtemp(join(tmpdir(), "rag-pictures-"));
try {
  await mkdir(place, { recursive: true });
  const [pack, word, html] = ["pack.xlsx", "paper.docx", "paper.html"].map((name) => join(folder, name));
  const made = await samplePack();
  await writeFile(pack, await writeWorkbook(layOut(made), made.asAt));
  await writeFile(word, await wordPaper(made));
  await writeFile(html, htmlPaper(made));
  await convert(pack, "pdf", folder);
  await convert(word, "pdf", folder);
  const [sheets, paper] = [join(folder, "pack.pdf"), join(folder, "paper.pdf")];
  const pages = await pagesOf(sheets);
  for (const [name, words] of SHEETS) await drawPage(sheets, pageOf(pages, words), name);
  const [name, words] = OF_WORD;
  await drawPage(paper, pageOf(await pagesOf(paper), words), name);
  await drawTop(html, "web-paper");
  await picturePane(async (name, take) => {
    const file = join(place, `${name}.png`);
    await take(file);
    if ((await stat(file)).size > LARGEST) throw new Error(`${name} is larger than ${LARGEST} bytes`);
  });
  for (const file of await readdir(place))
    console.log(`${file}: ${((await stat(join(place, file))).size / 1000).toFixed(0)} kB`);
} finally {
  await rm(folder, { recursive: true });
}
