/**
 * How long reading takes, held against the least that any reader must do: inflating the file with fflate and passing its
 * XML once through saxes, in the same process. Ends with 1 when reading the first workbook takes more than four times as
 * long, or one of the others more than five times: these are there to see that nothing grows out of proportion. Then how
 * long the trends of measures take (`trends.mjs`).
 *
 *   npm run bench [-- PART OF A NAME]
 */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { parse, readWorkbook, recognise } from "../dist/index.mjs";
import { planSheets } from "./plans.mjs";
import { writeWorkbook } from "./write-workbook.mjs";

/** Of short texts there is less to inflate, and each of many sheets has a header to be recognised. */
const [MOST, MOST_OF_OTHERS] = [4, 5];
const RUNS = 15;
/** A large workbook is measured fewer times, at least three: no more runs are begun after so many milliseconds. */
const LONGEST = 10_000;

const cases = [
  ["5,000 actions on 40 sheets", () => planSheets(40, 125)],
  ["the same with short texts", () => planSheets(40, 125, { sentences: 1 })],
  ["50,000 rows on one sheet", () => planSheets(1, 50_000)],
  ["100 sheets of 50 actions", () => planSheets(100, 50)],
  ["formatted down to XFD1048576", () => planSheets(4, 250, { stretched: true })],
];

function baseline(bytes) {
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const parser = new SaxesParser();
    parser.write(strFromU8(part));
    parser.close();
  }
}

function timed(step) {
  const started = performance.now();
  const result = step();
  return { result, time: performance.now() - started };
}

/** What a step takes when nothing else disturbs it: a busy machine only ever adds to it. */
const least = (times) => Math.min(...times);

/** The least time of each step; the steps take turns, so that a busy moment of the machine hits them all. */
function measure(bytes) {
  const times = { baseline: [], read: [], plan: [] };
  let actions = 0;
  const started = performance.now();
  for (let run = 0; run <= RUNS; run++) {
    if (run > 3 && performance.now() - started > LONGEST) break;
    const base = timed(() => baseline(bytes));
    const read = timed(() => readWorkbook(bytes, "bench.xlsx"));
    const plan = timed(() => parse(read.result, recognise(read.result)));
    actions = plan.result.actions.length;
    // The first run only warms up.
    if (run === 0) continue;
    times.baseline.push(base.time);
    times.read.push(read.time);
    times.plan.push(plan.time);
  }
  return { actions, baseline: least(times.baseline), read: least(times.read), plan: least(times.plan) };
}

const wanted = process.argv[2] ?? "";
let tooSlow = false;
const ms = (time) => `${time.toFixed(0)} ms`.padStart(9);
console.log(
  `${"".padEnd(30)}${"file".padStart(9)}${"actions".padStart(9)}${"baseline".padStart(9)}${"read".padStart(9)}${"plan".padStart(9)}${"ratio".padStart(8)}`,
);
for (const [name, make] of cases.filter(([name]) => name.includes(wanted))) {
  const bytes = writeWorkbook(make());
  const { actions, baseline, read, plan } = measure(bytes);
  const ratio = (read + plan) / baseline;
  tooSlow ||= ratio > (name === cases[0][0] ? MOST : MOST_OF_OTHERS);
  const size = `${(bytes.length / 1e6).toFixed(1)} MB`.padStart(9);
  console.log(
    `${name.padEnd(30)}${size}${String(actions).padStart(9)}${ms(baseline)}${ms(read)}${ms(plan)}${ratio.toFixed(2).padStart(8)}`,
  );
}
if (tooSlow)
  console.error(
    `Reading takes more than ${MOST} times the baseline, or ${MOST_OF_OTHERS} times for a workbook after the first.`,
  );
process.exitCode = tooSlow ? 1 : 0;
if (wanted === "") await import("./trends.mjs");
