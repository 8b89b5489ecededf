import { changesSince, reportOf } from "../../../src/core/changes";
import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, exampleDay, rules, type Finding, type Sketch } from "../../../src/core/rules";
import type { Snapshot } from "../../../src/core/workbook";
import { workbookOf } from "../../sketch";
import { plant } from "./planted";

const planOf = (book: Snapshot) => parse(book, recognise(book));

function findingsOf(sketch: Sketch): readonly Finding[] {
  const { asAt = exampleDay } = sketch;
  const plan = planOf(workbookOf(sketch));
  const past = (sketch.earlier ?? []).map(({ on, ...then }) => reportOf(planOf(workbookOf(then)), on));
  return check(plan, { asAt, settings: defaultSettings, changes: changesSince(plan, past, asAt) }).findings;
}

/** Rules that may speak of one cell, because each tells of something that the other does not mend. */
const BOTH: { readonly [pair: string]: string } = {
  "date-kinds-mixed + dates-read-month-first": "how a date is kept, and in which order it was read",
  "date-kinds-mixed + due-after-plan-end": "how a date is kept, and that it lies after the plan",
  "date-kinds-mixed + due-on-day-off": "how a date is kept, and on which day of the week it is",
  "date-kinds-mixed + long-way-without-milestone": "how a date is kept, and how far ahead it is",
  "date-kinds-mixed + not-started-but-start-passed": "how a date is kept, and that it has passed",
  "date-kinds-mixed + part-due-after-action": "how a date is kept, and which is later",
  "date-kinds-mixed + period-twice": "how a heading is kept, and that two name one month",
  "date-kinds-mixed + repeated-action-differs": "how a date is kept, and which of two holds",
  "date-kinds-mixed + row-looks-continued": "how a date is kept, and to which row it belongs",
  "dates-read-month-first + long-way-without-milestone": "in which order a date was read, and how far ahead it is",
  "due-after-plan-end + long-way-without-milestone": "the end of the plan, and what comes before it",
  "due-date-against-text + due-on-day-off": "which of two dates holds, and that one is a Saturday",
  "due-date-against-text + on-track-but-text-delayed": "the date, and the status",
  "part-due-after-action + repeated-action-differs": "the dates of the parts, and the date of the action",
  "in-progress-but-system-level + system-level-evidence-old": "the status, and the age of the evidence",
  "in-progress-but-system-level + system-level-evidence-thin": "the status, and what the evidence lacks",
  "impact-jumped + in-progress-but-system-level": "the way since the last report, and the status of today",
  "impact-without-evidence + in-progress-but-system-level": "the evidence, and the status",
  "absolute-claim-unsupported + in-progress-but-system-level": "the words of the evidence, and the status",
  "impact-claimed-but-text-too-early + in-progress-but-system-level": "the update, and the status",
  "impact-claimed-but-text-too-early + impact-without-evidence": "what the update says, and that evidence is lacking",
  "impact-claimed-but-text-too-early + in-progress-but-text-complete": "the status of the impact, and of the action",
  "completed-early + impact-without-evidence": "the date, and the evidence",
  "completed-early + open-but-parts-complete": "the parts, and the action above them",
  "complete-without-keeper + completed-early": "who carries on, and the date by which it was done",
  "off-track-without-reason + update-copied": "what an update lacks, and whose it is",
  "target-not-agreed + target-without-direction": "who agreed a target, and which way is better",
  "baseline-without-period + target-already-met": "when a baseline was, and that it beats the target",
  "latest-value-stale + percentage-against-count": "that no later value has come, and that this one is wrong",
  "latest-value-stale + total-against-parts": "that no later value has come, and that this one is wrong",
  "latest-value-stale + value-marked": "that no later value has come, and what the mark on this one says",
  "denominator-missing + latest-value-stale": "that no later value has come, and of how many this one is",
  "percentage-against-count + value-counted-as-text": "that the figure is wrong, and that Excel takes it for a text",
  "area-done-but-measure-misses + completed-early": "what is left to do, and the date by which it was done",
  "date-kinds-mixed + measure-ends-before-action": "how a date is kept, and what was measured since",
  "impact-not-seen-but-measure-improves + latest-value-stale": "what the values say, and that no later one has come",
  "impactful-but-measure-misses + latest-value-stale": "what the values say, and that no later one has come",
  "impactful-but-measure-misses + in-progress-but-system-level": "what was measured, and the status of the action",
  "impactful-but-measure-misses + system-level-evidence-thin": "what was measured, and what the evidence lacks",
  "value-in-future-period + values-too-few-for-trend": "a month to come, and how many months there are",
};

/** The pairs of rules that name one cell, whichever of the two an example is of. */
function pairsIn(findings: readonly Finding[], id: string): string[] {
  const own = findings.filter(({ rule }) => rule === id);
  const others = findings.filter(({ rule }) => rule !== id);
  return own.flatMap(({ at }) =>
    others.flatMap((other) =>
      at.some((cell) => other.at.includes(cell)) ? [[id, other.rule].sort().join(" + ")] : [],
    ),
  );
}

test("no two rules tell of one cell, unless each tells of another fault", () => {
  const pairs = rules.flatMap(({ id, examples }) =>
    examples.bad.flatMap((example) =>
      [example, plant(example, { healthy: 14, above: 5 })].flatMap((sketch) => pairsIn(findingsOf(sketch), id)),
    ),
  );
  expect([...new Set(pairs)].sort()).toEqual(Object.keys(BOTH).sort());
});
