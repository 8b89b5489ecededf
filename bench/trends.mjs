/**
 * How long 500 series of 120 points take with limits, signals and icons, held against a plain loop that only adds up the
 * values and moving ranges of the same numbers, in the same process. Ends with 1 when it is more than 60 times as long, or
 * when ten times the points take much more than ten times as long.
 */
import { analyseSeries } from "../dist/index.mjs";

const MOST = 60;
const MOST_GROWTH = 12;
const RUNS = 40;

/** A generator of numbers from 0 to 1, the same each time (Lehmer, 16807 modulo 2^31 − 1). */
function dice(seed) {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** Values around 50 with a standard deviation of 5 (twelve dice added up), to one decimal. */
function makeSeries(count, length) {
  const roll = dice(1);
  const value = () => 50 + 5 * (Array.from({ length: 12 }, roll).reduce((sum, one) => sum + one, 0) - 6);
  return Array.from({ length: count }, () =>
    Array.from({ length }, (_, i) => ({ period: `month ${i + 1}`, value: Math.round(value() * 10) / 10 })),
  );
}

function plainLoop(series) {
  let total = 0;
  for (const points of series) {
    let [sum, ranges] = [0, 0];
    for (let i = 0; i < points.length; i++) {
      sum += points[i].value;
      if (i > 0) ranges += Math.abs(points[i].value - points[i - 1].value);
    }
    total += sum + ranges;
  }
  return total;
}

const analyseAll = (series) => series.forEach((points) => analyseSeries(points, { better: "higher", target: 55 }));

function least(step) {
  let time = Infinity;
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    step();
    // The first run only warms up.
    if (run > 0) time = Math.min(time, performance.now() - started);
  }
  return time;
}

const [short, long] = [makeSeries(500, 120), makeSeries(500, 1_200)];
const [plain, whole, longer] = [
  least(() => plainLoop(short)),
  least(() => analyseAll(short)),
  least(() => analyseAll(long)),
];
const [ratio, growth] = [whole / plain, longer / whole];
console.log(
  `500 series of 120 points: plain loop ${plain.toFixed(2)} ms, limits, signals and icons ${whole.toFixed(2)} ms, ratio ${ratio.toFixed(1)}; of 1,200 points ${longer.toFixed(1)} ms, ${growth.toFixed(1)} times as long`,
);
if (ratio > MOST || growth > MOST_GROWTH) {
  console.error(
    `Series take more than ${MOST} times the plain loop, or more than ${MOST_GROWTH} times for ten times the points.`,
  );
  process.exitCode = 1;
}
