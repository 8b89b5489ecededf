/**
 * How long the checks take, held against reading the same workbook in the same process, at three sizes. Ends with 1 when
 * they take longer than reading on a plan of at most 5,000 actions, which is many times the largest that is known, or when
 * ten times the rows take much more than ten times as long.
 *
 *   npm run bench:rules
 */
import { parse, readWorkbook, recognise, review } from "../dist/index.mjs";
import { measureSheet, planSheets } from "./plans.mjs";
import { writeWorkbook } from "./write-workbook.mjs";

/** Actions and measures of each case. */
const SIZES = [
  { sheets: 4, actions: 125, measures: 30 },
  { sheets: 40, actions: 125, measures: 300 },
  { sheets: 40, actions: 1_250, measures: 3_000 },
];
const RUNS = 7;
/** Up to so many actions the checks may not take longer than reading. */
const LARGE = 5_000;
/** Ten times the rows may take so many times as long: some room for what a larger heap costs. */
const MOST_GROWTH = 15;

function timed(step) {
  const started = performance.now();
  const result = step();
  return { result, time: performance.now() - started };
}

/** The least time of each step over some runs, the first of which only warms up. */
function measure(bytes) {
  let [reading, checking, findings] = [Infinity, Infinity, 0];
  for (let run = 0; run <= RUNS; run++) {
    const read = timed(() => {
      const book = readWorkbook(bytes, "bench.xlsx");
      parse(book, recognise(book));
      return book;
    });
    const options = { asAt: "2026-03-31", today: "2026-03-31" };
    const parsed = timed(() => parse(read.result, recognise(read.result)));
    const whole = timed(() => review(read.result, options));
    findings = whole.result.findings.length;
    if (run === 0) continue;
    reading = Math.min(reading, read.time);
    checking = Math.min(checking, Math.max(0, whole.time - parsed.time));
  }
  return { reading, checking, findings };
}

const ms = (time) => `${time.toFixed(0)} ms`.padStart(11);
console.log(
  `${"actions".padStart(9)}${"measures".padStart(9)}${"findings".padStart(10)}${"reading".padStart(11)}${"checks".padStart(11)}${"ratio".padStart(8)}`,
);
let before = null;
let tooSlow = false;
for (const { sheets, actions, measures } of SIZES) {
  const bytes = writeWorkbook([...planSheets(sheets, actions), measureSheet(measures)]);
  const { reading, checking, findings } = measure(bytes);
  const growth = before === null ? 0 : checking / before;
  before = checking;
  tooSlow ||= (sheets * actions <= LARGE && checking > reading) || growth > MOST_GROWTH;
  const counts = `${String(sheets * actions).padStart(9)}${String(measures).padStart(9)}${String(findings).padStart(10)}`;
  console.log(`${counts}${ms(reading)}${ms(checking)}${(checking / reading).toFixed(2).padStart(8)}`);
}
if (tooSlow)
  console.error(
    `The checks of ${LARGE} actions take longer than reading, or more than ${MOST_GROWTH} times as long for ten times the rows.`,
  );
process.exitCode = tooSlow ? 1 : 0;
