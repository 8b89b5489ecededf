/**
 * Makes the example workbooks: a clean plan, the same with registers beside it, and with planted faults and the list of them.
 *
 *   node scripts/make-samples.mjs [FOLDER]     (samples/ by default)
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { columnLetter, draw } from "./samples/draw.mjs";
import { faults, NOT_REPORTED } from "./samples/faults.mjs";
import { registers, statements } from "./samples/registers.mjs";
import { actions, asAt, baselineMonth, kpis, months } from "./samples/plan.mjs";

const folder = process.argv[2] ?? join(import.meta.dirname, "../samples");

/** The plan as the drawing wants it: areas by number, values by month. `id` stays when a fault changes the reference. */
function cleanPlan() {
  return {
    actions: actions.map((action) => ({ ...action, id: action.ref, area: Number(action.ref[0]) })),
    kpis: kpis.map(({ values, numerators, denominators, ...kpi }) => ({
      ...kpi,
      baseline: values[months.indexOf(baselineMonth)],
      ...byMonth(values),
      ...(numerators && { numerators: byMonth(numerators), denominators: byMonth(denominators) }),
    })),
  };
}

const byMonth = (values) => Object.fromEntries(months.map((month, index) => [month, values[index]]));

function plant(plan, { sheet, row, field, value }) {
  for (const one of [row].flat()) {
    const target = sheet === "KPIs" ? plan.kpis[one - 1] : plan.actions.find(({ id }) => id === one);
    target[field] = value?.sameAs ? plan.actions.find(({ id }) => id === value.sameAs)[field] : value;
    // A month that nobody reported has no numbers either.
    if (value !== null && value !== NOT_REPORTED) continue;
    for (const numbers of [target.numerators, target.denominators]) if (numbers) delete numbers[field];
  }
}

function cellsOf({ sheet, row, field }, rows) {
  return [row].flat().map((one) => `${columnLetter(sheet, field)}${rows[sheet][one]}`);
}

function readme(planted) {
  const lines = planted.map(
    ({ sheet, cells, kind, rule }) => `| ${sheet} | ${cells.join(", ")} | ${kind} | \`${rule}\` |`,
  );
  return `# Samples

Made by \`node scripts/make-samples.mjs\`; change that, not these files. Northmere is invented, and so is everything else in
them. Both are to be read as at 31 October 2026, the date that they state.

- \`clean-plan.xlsx\`: 18 actions in five areas and 12 measures over 24 months, with the numbers behind the percentages in
  rows of their own. No error and no warning.
- \`plan-with-registers.xlsx\`: the clean plan with ${registers.length} registers beside it, each on a sheet of its own: evidence,
  projects, requests of reviewers, recommendations, a deep dive, escalations, challenges, risks, previous actions, what families said, a
  crosswalk to the strategy and a glossary; and a sheet with what is said of its areas. No error and no warning.
- \`monitoring-plan.xlsx\`: the same plan with these faults, planted on purpose (also in \`planted-faults.json\`):

| sheet | cell | what is wrong | found by |
| --- | --- | --- | --- |
${lines.join("\n")}
`;
}

const clean = await draw(cleanPlan());
const faulty = cleanPlan();
for (const fault of faults) plant(faulty, fault);
const monitoring = await draw(faulty);
const kept = await draw({ ...cleanPlan(), registers: [...registers, statements] });
const planted = faults.map((fault) => ({
  sheet: fault.sheet,
  cells: cellsOf(fault, monitoring.rows),
  rule: fault.rule,
  kind: fault.kind,
}));

await mkdir(folder, { recursive: true });
await writeFile(join(folder, "clean-plan.xlsx"), clean.bytes);
await writeFile(join(folder, "monitoring-plan.xlsx"), monitoring.bytes);
await writeFile(join(folder, "plan-with-registers.xlsx"), kept.bytes);
await writeFile(join(folder, "planted-faults.json"), `${JSON.stringify({ asAt, faults: planted }, null, 2)}\n`);
await writeFile(join(folder, "README.md"), readme(planted));
