/**
 * How long a pack of 12 sheets, 2,000 rows and 20 charts takes to be laid out and written as .xlsx, held against the time in
 * which openpyxl writes the same cells with the same formats, without heights and charts, in this run. Ends with 1 when ours
 * takes more than half of the time that the usual way takes, a font, a fill and so on for each cell; the other ways are told. Without openpyxl (Debian: python3-openpyxl) it says so and measures ours alone.
 *
 *   npm run bench:board
 */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { layOut, writeWorkbook } from "../dist/index.mjs";

const run = promisify(execFile);
const MOST = 0.5;
const RUNS = 7;
const [SHEETS, ROWS, CHARTS] = [12, 2000, 20];

const HEADER = [
  "Action",
  "Action status",
  "Impact status",
  "Due",
  "Progress",
  "Evidence of impact",
  "Latest",
  "Target",
  "Cell",
];
const STATES = [
  "complete-impactful",
  "complete-impact-not-seen",
  "in-progress-off-track",
  "in-progress-on-track",
  "not-started",
];
const WORDS =
  "Panels have met every month since March and have looked at plans of all teams; the gain is in education advice and not so far in health.";

function rowOf(n) {
  const status = STATES[n % STATES.length];
  const from = [`'Action Plan'!A${n + 7}`];
  return [
    { value: `${(n % 5) + 1}.${n} Agree one pathway with a single way in, and keep to it.`, from },
    { value: `▲ ${status}`, look: { actionStatus: status }, from },
    { value: "◐ variable", look: { impactStatus: "variable" }, from },
    { value: "31 December 2026", from },
    { value: `${WORDS} ${n} of them were good.`, from },
    {
      value: n % 3 === 0 ? "not stated" : `${n}% rose against last year. ${WORDS}`,
      ...(n % 3 === 0 && { look: "not-stated" }),
      from,
    },
    { value: 40 + (n % 50), look: "number", format: '0.0"%"', from },
    { value: 85, look: "number", format: '0"%"', from },
    { value: from[0], from },
  ];
}

/** A pack as the sections make it: a title, a sentence, a table, and one or two charts of its first rows. */
function packOf() {
  const rows = Math.ceil(ROWS / SHEETS);
  const sheets = Array.from({ length: SHEETS }, (_, s) => {
    const table = `Board_Bench_${s + 1}`;
    const charts = Array.from({ length: s < CHARTS - SHEETS ? 2 : 1 }, (_, c) => ({
      ...{ kind: "chart", name: `Chart ${s + 1}.${c + 1}`, chart: "line", title: "Values and their target", table },
      ...{ altText: "Line chart of 24 values with a target.", categories: "Action", rows: { from: 24 * c, count: 24 } },
      series: [
        { column: "Latest", colour: "#1D4F91" },
        { column: "Target", colour: "#B35900", line: "dotted" },
      ],
    }));
    const body = Array.from({ length: rows }, (_, r) => rowOf(s * rows + r));
    const widths = [32, 15, 14, 16, 34, 34, 9, 9, 11];
    return {
      ...{
        id: `sheet${s + 1}`,
        title: `Section ${s + 1}`,
        about: "What it shows",
        orientation: "landscape",
        repeat: table,
      },
      blocks: [
        { kind: "title", text: `Section ${s + 1}` },
        { kind: "text", text: "As at 31 October 2026, from plan.xlsx" },
        { kind: "table", name: table, caption: "Actions", header: HEADER, rows: body, widths },
        ...charts,
      ],
    };
  });
  return { title: "Improvement plan: monitoring report", asAt: "2026-10-31", sheets };
}

const digits = (colour) => (colour === undefined ? null : colour.slice(1));

/** The cells as openpyxl is to write them: their values, and each of their formats once. */
function cellsOf(sheets) {
  const styles = new Map();
  const placeOf = (style, value) => {
    const { size = 11, bold = false, colour, fill, border, align, wrap = false, format } = style;
    const own = {
      ...{ size, bold, colour: digits(colour) ?? "000000", fill: digits(fill), border: digits(border), wrap },
      ...{ align: align ?? null, format: typeof value === "string" ? "@" : (format ?? "General") },
    };
    const key = JSON.stringify(own);
    if (!styles.has(key)) styles.set(key, { place: styles.size, own });
    return styles.get(key).place;
  };
  const drawn = sheets.map(({ title, rows }) => ({
    title,
    cells: rows.flatMap(({ cells }, r) =>
      cells.flatMap((cell, c) => (cell === null ? [] : [[r + 1, c + 1, cell.value, placeOf(cell.style, cell.value)]])),
    ),
  }));
  return { styles: [...styles.values()].map(({ own }) => own), sheets: drawn };
}

async function ours(pack) {
  const times = [];
  let size = 0;
  for (let i = 0; i <= RUNS; i++) {
    const started = performance.now();
    const bytes = await writeWorkbook(layOut(pack), pack.asAt, pack.title);
    // The first run only warms up.
    if (i > 0) times.push(performance.now() - started);
    size = bytes.length;
  }
  return { time: Math.min(...times), size };
}

/** The first Python that has openpyxl: Debian's package is for the system's own, which need not be the first of the path. */
async function pythonWithOpenpyxl() {
  for (const python of ["python3", "/usr/bin/python3"]) {
    const found = await run(python, ["-c", "import openpyxl; print(openpyxl.__version__)"]).catch(() => null);
    if (found !== null) return { python, version: found.stdout.trim() };
  }
  return null;
}

async function theirs(python, cells, way) {
  const folder = await mkdtemp(join(tmpdir(), "rag-bench-"));
  try {
    const file = join(folder, "cells.json");
    await writeFile(file, JSON.stringify(cells));
    const script = fileURLToPath(new URL("board.py", import.meta.url));
    const { stdout } = await run(python, [script, file, join(folder, "out.xlsx"), "3", way]);
    return Number(stdout);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const pack = packOf();
const sheets = layOut(pack);
const cells = cellsOf(sheets);
const count = cells.sheets.reduce((sum, sheet) => sum + sheet.cells.length, 0);
const charts = sheets.reduce((sum, sheet) => sum + sheet.charts.length, 0);
const own = await ours(pack);
console.log(
  `${sheets.length} sheets, ${ROWS} rows, ${count} cells, ${charts} charts: ${own.time.toFixed(0)} ms, ${(own.size / 1000).toFixed(0)} kB`,
);

const has = await pythonWithOpenpyxl();
if (has === null)
  console.log("openpyxl was not found, so there is nothing to hold it against (Debian: python3-openpyxl).");
else {
  const each = await theirs(has.python, cells, "each");
  const named = await theirs(has.python, cells, "named");
  const plain = await theirs(has.python, cells, "plain");
  const ratio = own.time / each;
  const ms = (time) => `${time.toFixed(0)} ms (${(own.time / time).toFixed(2)})`;
  console.log(
    `openpyxl ${has.version}, the same cells, each formatted: ${ms(each)}, of which at most ${MOST} is wanted`,
  );
  console.log(`with named styles, its quickest way: ${ms(named)}; without formats: ${ms(plain)}`);
  process.exitCode = ratio > MOST ? 1 : 0;
}
