/**
 * How long the rules alone take, held against reading the same workbook in the same process, at three sizes; and beside it
 * all that a review adds to reading: the trends of the measures, the rules, the areas in words, what was dismissed. Ends with
 * 1 when the rules take longer than reading on a plan of at most 5,000 actions, which is many times the largest that is
 * known, or when ten times the rows take much more than ten times as long.
 *
 *   npm run bench:rules
 */
import {
  check,
  defaultSettings,
  noSettings,
  parse,
  readWorkbook,
  recognise,
  review,
  trendsOf,
} from "../dist/index.mjs";
import { measureSheet, planSheets } from "./plans.mjs";
import { writeWorkbook } from "./write-workbook.mjs";

/** Actions and measures of each case. */
const SIZES = [
  { sheets: 4, actions: 125, measures: 30 },
  { sheets: 40, actions: 125, measures: 300 },
  { sheets: 40, actions: 1_250, measures: 3_000 },
];
const RUNS = 7;
/** Up to so many actions the rules may not take longer than reading. */
const LARGE = 5_000;
/** Ten times the rows may take so many times as long: some room for what a larger heap costs. */
const MOST_GROWTH = 15;

function timed(step) {
  const started = performance.now();
  const result = step();
  return { result, time: performance.now() - started };
}

const DAY = "2026-03-31";

/** The least time of each step over some runs, the first of which only warms up. Each looks at a plan that is its own. */
function measure(bytes) {
  const least = { reading: Infinity, checking: Infinity, reviewing: Infinity };
  let findings = 0;
  for (let run = 0; run <= RUNS; run++) {
    const read = timed(() => {
      const book = readWorkbook(bytes, "bench.xlsx");
      parse(book, recognise(book));
      return book;
    });
    const parsed = timed(() => parse(read.result, recognise(read.result)));
    const trends = trendsOf(parsed.result, DAY, noSettings);
    const context = { asAt: DAY, settings: defaultSettings, changes: null, trends };
    const checked = timed(() => check(parsed.result, context));
    const whole = timed(() => review(read.result, { asAt: DAY, today: DAY }));
    findings = whole.result.findings.length;
    if (checked.result.findings.length !== findings) throw new Error("The rules alone find other than a review");
    if (run === 0) continue;
    least.reading = Math.min(least.reading, read.time);
    least.checking = Math.min(least.checking, checked.time);
    least.reviewing = Math.min(least.reviewing, Math.max(0, whole.time - parsed.time));
  }
  return { ...least, findings };
}

const ms = (time) => `${time.toFixed(0)} ms`.padStart(11);
const columns = ["actions", "measures", "findings", "reading", "rules", "ratio", "review", "ratio"];
console.log(columns.map((name) => name.padStart(11)).join(""));
let before = null;
let tooSlow = false;
for (const { sheets, actions, measures } of SIZES) {
  const bytes = writeWorkbook([...planSheets(sheets, actions), measureSheet(measures)]);
  const { reading, checking, reviewing, findings } = measure(bytes);
  const growth = before === null ? 0 : checking / before;
  before = checking;
  tooSlow ||= (sheets * actions <= LARGE && checking > reading) || growth > MOST_GROWTH;
  const counts = [sheets * actions, measures, findings].map((count) => String(count).padStart(11)).join("");
  const against = (time) => `${ms(time)}${(time / reading).toFixed(2).padStart(11)}`;
  console.log(`${counts}${ms(reading)}${against(checking)}${against(reviewing)}`);
}
if (tooSlow)
  console.error(
    `The rules for ${LARGE} actions take longer than reading, or more than ${MOST_GROWTH} times as long for ten times the rows.`,
  );
process.exitCode = tooSlow ? 1 : 0;
