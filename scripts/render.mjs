/**
 * Builds the board sheets and the papers of each sample with the command line, prints them with LibreOffice and Chromium,
 * and looks at the pages.
 * The pictures stay in .cache/render/ for people to look at. Needs a build, LibreOffice Calc and Writer, Poppler and the Liberation
 * fonts, which have the measures of Arial.
 */
import { execFile } from "node:child_process";
import { mkdir, readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { rowsTooLow } from "./render/heights.mjs";
import { convert, draw, missingPrograms, pageInfo, pagesOf } from "./render/office.mjs";
import { printPage, printWord } from "./render/papers.mjs";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, ".cache", "render");

/** Said on the pages of every pack. */
const PHRASES = [
  "Improvement plan: monitoring report",
  "Not settled at the time of writing",
  "Key to the two scales",
  "Action status by impact status",
  "the rows add up",
  "Exceptions",
  "Measures and their targets",
  "What the measures say over time",
];
/** Said on the pages of the blank workbook. */
const TEMPLATE_PHRASES = ["Where to start", "Designated lead", "Revised due date", "Apr 25", "Key to the two ratings"];
const FAULTS = /#{3,}|Err:\d+|#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?/;
const A4 = [595, 842];

let passed = 0;
let failed = 0;

function check(what, holds, found) {
  if (holds) passed++;
  else failed++;
  if (!holds) console.log(`  FAILED: ${what}${found === undefined ? "" : `: ${found}`}`);
}

async function renderSample(sample) {
  const name = basename(sample, ".xlsx");
  const folder = join(cache, name);
  await mkdir(folder, { recursive: true });
  const pack = join(folder, `${name}-board.xlsx`);
  const pdf = join(folder, `${name}-board.pdf`);
  await run(process.execPath, [join(root, "dist", "cli.mjs"), "board", sample, "--out", pack, "--force"]);
  await convert(pack, "pdf", folder);
  const pages = await pagesOf(pdf);
  console.log(`${name}: ${pages.length} pages, pictures in ${folder.slice(root.length)}`);
  checkText(pages);
  await checkPages(pdf, folder, name, sheetsIn(pages));
  const { rows, tooLow } = await rowsTooLow(pack, folder);
  check("rows were compared with LibreOffice's own heights", rows > 20, rows);
  check("no row is lower than its text", tooLow.length === 0, tooLow.join("; "));
}

function checkText(pages) {
  const text = pages.join("\n").replace(/\s+/g, " ");
  for (const phrase of PHRASES) check(`“${phrase}” is on a page`, text.includes(phrase));
  check("no error value and no ####", !FAULTS.test(text), FAULTS.exec(text)?.[0]);
  check(
    "every page says its number",
    pages.every((page, i) => page.includes(`Page ${i + 1} of ${pages.length}`)),
  );
  check(
    "every page says the date",
    pages.every((page) => /as at \d+ \w+ \d{4}/.test(page)),
  );
  const summaries = pages.filter((page) => page.includes("Summary, as at")).length;
  check("the summary is one page", summaries === 1, summaries);
}

/** Both papers of a sample, page by page: A4, none blank, each with its number. */
async function renderPapers(sample) {
  const name = basename(sample, ".xlsx");
  const folder = join(cache, name);
  for (const kind of ["docx", "html"]) {
    const paper = join(folder, `${name}-paper.${kind}`);
    const pack = join(folder, `${name}-board.xlsx`);
    const options = ["--out", pack, "--paper", paper, "--force"];
    await run(process.execPath, [join(root, "dist", "cli.mjs"), "board", sample, ...options]);
    const printed = kind === "docx" ? { pdf: await printWord(paper, folder) } : await printPage(paper, folder);
    if (kind === "html") check("nothing of the page lies beyond a narrow screen", printed.width === 320, printed.width);
    const pages = await pagesOf(printed.pdf);
    console.log(`${name} as ${kind}: ${pages.length} pages`);
    const text = pages.join("\n").replace(/\s+/g, " ");
    check("no error value", !FAULTS.test(text), FAULTS.exec(text)?.[0]);
    const numbered = pages.every((page, i) => page.includes(`Page ${i + 1} of ${pages.length}`));
    check(`every page of the ${kind} says its number`, numbered);
    await checkLooks(printed.pdf, join(folder, `${name}-${kind}`));
  }
}

async function checkLooks(pdf, stem) {
  const { pages, sizes } = await pageInfo(pdf);
  check("every page of the paper is A4", sizes.length === pages && sizes.every(isA4), JSON.stringify(sizes));
  const ink = await draw(pdf, stem);
  const blank = ink.flatMap((share, i) => (share < 0.008 ? [`page ${i + 1}`] : []));
  check("no page of the paper is blank", blank.length === 0, blank.join(", "));
}

const isA4 = (size) => [...size].sort((a, b) => a - b).every((side, i) => Math.abs(side - A4[i]) < 2);

/** How many sheets there are, by the names at the foot of their pages. */
function sheetsIn(pages) {
  const names = pages.map((page) => /^\s*(.+?), as at \d+ \w+ \d{4}\s+Page /m.exec(page)?.[1]);
  return new Set(names).size;
}

/** Most sheets are one page: a pack of more than two pages a sheet is no longer read. */
async function checkPages(pdf, folder, name, sheets) {
  const pages = await checkSizes(pdf, [Math.max(sheets, 5), 2 * sheets]);
  const ink = await draw(pdf, join(folder, name));
  check("every page was drawn", ink.length === pages, ink.length);
  const blank = ink.flatMap((share, i) => (share < 0.01 ? [`page ${i + 1}`] : []));
  check("no page is blank", blank.length === 0, blank.join(", "));
}

async function checkSizes(pdf, [fewest, most]) {
  const { pages, sizes } = await pageInfo(pdf);
  check(`between ${fewest} and ${most} pages`, pages >= fewest && pages <= most, pages);
  check("every page is A4", sizes.length === pages && sizes.every(isA4), JSON.stringify(sizes));
  return pages;
}

/** The blank workbook: every sheet on its pages, A4 across, no error value, no row lower than its words. */
async function renderTemplate() {
  const folder = join(cache, "template");
  await mkdir(folder, { recursive: true });
  const book = join(folder, "template.xlsx");
  const pdf = join(folder, "template.pdf");
  const made = ["template", "--out", book, "--force", "--as-at", "2026-11-27"];
  await run(process.execPath, [join(root, "dist", "cli.mjs"), ...made]);
  await convert(book, "pdf", folder);
  const pages = await pagesOf(pdf);
  console.log(`template: ${pages.length} pages, pictures in ${folder.slice(root.length)}`);
  const text = pages.join("\n").replace(/\s+/g, " ");
  for (const phrase of TEMPLATE_PHRASES) check(`“${phrase}” is on a page`, text.includes(phrase));
  check("no error value and no ####", !FAULTS.test(text), FAULTS.exec(text)?.[0]);
  const plans = pages.filter((page) => /^Improvement plan: action plan/.test(page.trim())).length;
  check("the action plan is two pages wide", plans === 2, plans);
  check("the instructions are one page", pages.filter((page) => page.includes("How to fill in")).length === 1);
  await checkSizes(pdf, [16, 26]);
  await draw(pdf, join(folder, "template"));
  const { rows, tooLow } = await rowsTooLow(book, folder);
  check("rows were compared with LibreOffice's own heights", rows > 20, rows);
  check("no row is lower than its text", tooLow.length === 0, tooLow.join("; "));
}

const missing = await missingPrograms();
if (missing.length > 0) {
  console.log(`The board sheets cannot be printed here: ${missing.join(", ")} not found.`);
  console.log(
    "Install LibreOffice Calc and Writer, Poppler and the Liberation fonts (Debian: libreoffice-calc libreoffice-writer poppler-utils fonts-liberation).",
  );
  process.exit(1);
}

await rm(cache, { recursive: true, force: true });
const samples = (await readdir(join(root, "samples"))).filter((file) => file.endsWith(".xlsx"));
check("there are samples", samples.length > 0);
for (const sample of samples) {
  try {
    await renderSample(join(root, "samples", sample));
    await renderPapers(join(root, "samples", sample));
  } catch (error) {
    check(sample, false, error.stderr || error.message);
  }
}
try {
  await renderTemplate();
} catch (error) {
  check("template", false, error.stderr || error.message);
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
