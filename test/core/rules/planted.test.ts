import { changesSince, reportOf } from "../../../src/core/changes";
import { parse, recognise } from "../../../src/core/plan";
import {
  check,
  defaultSettings,
  exampleDay,
  rules,
  type Finding,
  type Rule,
  type Sketch,
} from "../../../src/core/rules";
import { localRef, quoteSheet, splitCellRef, type CellRef, type Snapshot } from "../../../src/core/workbook";
import { workbookOf } from "../../sketch";
import { dice, plant } from "./planted";

/** So many times each bad example is planted. */
const TIMES = Number(process.env.PLANTS ?? 4);
const HEALTHY = 14;

const planOf = (book: Snapshot) => parse(book, recognise(book));

function findingsOf(sketch: Sketch): readonly Finding[] {
  const { asAt = exampleDay } = sketch;
  const plan = planOf(workbookOf(sketch));
  const past = (sketch.earlier ?? []).map(({ on, ...then }) => reportOf(planOf(workbookOf(then)), on));
  return check(plan, { asAt, settings: defaultSettings, changes: changesSince(plan, past, asAt) }).findings;
}

const cellsOf = (findings: readonly Finding[], rule: string) =>
  [...new Set(findings.filter((finding) => finding.rule === rule).flatMap(({ at }) => at))].sort();

/**
 * Examples that speak of a plan as a whole, or of what stands round a row, with the reason: among other rows they say
 * something else. What other rules find elsewhere is looked at all the same.
 */
const OF_THE_WHOLE: { readonly [example: string]: string } = {
  "action-gone 0": "names the first cell of the plan, as what is gone has none",
  "nothing-moved 0": "among rows that moved, something has",
  "report-date-not-later 0": "names the first cell of the plan",
  "reference-read-as-date 0": "which reference a date was is read off the references round it",
  "statuses-in-other-words 0": "among rows in the scheme's words, each other word is told by itself",
  "part-of-unclear 3": "a row that names no action is told where others do",
  "period-kinds-mixed 0": "the headings are those of all measures",
  "dates-turned-round 0": "needs every real date of the sheet",
  "dates-turned-round 1": "needs every real date of the sheet",
  "lead-with-much-work 0": "is a share of the plan",
  "lead-with-much-work 1": "is a share of the plan",
  "due-dates-on-one-day 0": "is a share of the plan",
  "next-step-missing 1": "a column that is blank everywhere is one finding",
  "next-step-missing 2": "whether updates name next steps is read off most of them",
  "on-track-late-but-impact-not-seen 1": "a column that is so everywhere is one finding",
  "measure-reference-other-kind 0": "which kind is the plan's own is read off most of them",
  "measures-without-groups 0": "one measure of a group among all of them is enough",
  "area-missing 0": "which rows need an area is read off most of them",
  "lead-missing 2": "“as above” needs to be the first row",
};

/** Where a cell of an example stands once so many rows are above it. */
function moved(at: CellRef, { actions = [] }: Sketch, above: number): CellRef {
  const { sheet, row, column } = splitCellRef(at);
  const isPlanted = (sheet === "Actions" || sheet === "KPIs") && row > 0;
  const isApart = sheet === "Actions" && row > actions.length;
  return `${quoteSheet(sheet)}!${localRef(isPlanted ? row + (isApart ? HEALTHY : above) : row, column)}` as CellRef;
}

test("more than a thousand faults are planted", () => {
  expect(rules.reduce((sum, { examples }) => sum + examples.bad.length, 0) * 4).toBeGreaterThan(1000);
});

/** Each line is read when it comes: two rules that speak of one fault are one too many. */
test("what other rules find in the same rows is known", () => {
  const lines = rules.flatMap(({ id, examples }) => {
    const others = examples.bad.flatMap((example) =>
      findingsOf(plant(example, { healthy: HEALTHY, above: 5 })).flatMap(({ rule: other }) =>
        other === id ? [] : [other],
      ),
    );
    return others.length === 0 ? [] : [`${id}: ${[...new Set(others)].sort().join(", ")}`];
  });
  expect(lines).toMatchSnapshot();
});

test("the healthy plan among which faults are planted has none", () => {
  const example: Sketch = { actions: [], kpis: [] };
  expect(findingsOf(plant(example, { healthy: HEALTHY, above: 3 })).map(({ id, message }) => [id, message])).toEqual(
    [],
  );
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (id, rule: Rule) => {
  const throwDice = dice(id.length * 7_919 + id.charCodeAt(0));
  test.each(rule.examples.bad.map((example, i) => [i, example] as const))("bad example %i", (nth, example) => {
    const alone = cellsOf(findingsOf(example), id);
    // What healthy rows lack on such a day, or with such columns, they lack without the example too.
    const anyhow = new Set(
      findingsOf(plant(example, { healthy: HEALTHY, above: 0, own: false })).map((finding) => finding.rule),
    );
    for (let time = 0; time < TIMES; time++) {
      const above = throwDice(HEALTHY + 1);
      const planted = findingsOf(plant(example, { healthy: HEALTHY, above }));
      const isHealthy = (cell: CellRef) => isHealthyRow(cell, example, above);
      const found = cellsOf(planted, id).filter((cell) => !anyhow.has(id) || !isHealthy(cell));
      if (!(`${id} ${nth}` in OF_THE_WHOLE)) expect(found).toEqual(alone.map((at) => moved(at, example, above)).sort());
      const elsewhere = planted.filter(
        (finding) => finding.rule !== id && !anyhow.has(finding.rule) && finding.at.some(isHealthy),
      );
      expect(elsewhere.map((finding) => [finding.rule, finding.message, finding.at])).toEqual([]);
    }
  });
});

function isHealthyRow(cell: CellRef, { actions = [], apart = [], kpis = [] }: Sketch, above: number): boolean {
  const { sheet, row } = splitCellRef(cell);
  if ((sheet !== "Actions" && sheet !== "KPIs") || row === 0) return false;
  const count = sheet === "Actions" ? actions.length : kpis.length;
  const isApart = apart.length > 0 && row > HEALTHY + actions.length;
  return !isApart && (row <= above || row > above + count);
}
