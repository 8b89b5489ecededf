import type { Action, Plan } from "../plan";
import { areaNumber } from "../plan/area-number";
import { pathAtStart, pathOf, type RefPath } from "../plan/tree/reference-path";
import { lostZeros } from "./lost-zeros";
import { oncePerPlan } from "./once-per-plan";
import { restartingAreas } from "./reference-place";
import { actionsOf } from "./rows";

/** An action with the last number of its reference: 4 of 1.4, of A4 and of 1.4b. */
export type Numbered = { readonly action: Action; readonly number: number };

/** Actions whose references differ in the last number alone, in the order of the plan. */
export type Run = {
  readonly sheet: string;
  /** What stands before the number, as the first of them writes it: "1." of 1.4. */
  readonly prefix: string;
  /** Its path in small letters, as `taken` has it with a number behind. */
  readonly path: string;
  readonly rows: readonly Numbered[];
};

/**
 * The runs of numbers of a plan: 1.1, 1.2 and so on, on each sheet, and in each area of it where numbers start again under
 * every heading. References that are no numbers, and rows that repeat an action, are in none.
 */
export const runsOf: (plan: Plan) => readonly Run[] = oncePerPlan((plan) => {
  const restarting = restartingAreas(plan.actions);
  const meant = lostZeros(plan.actions);
  const runs = new Map<string, { sheet: string; prefix: string; path: string; rows: Numbered[] }>();
  for (const action of actionsOf(plan, (one) => one)) {
    const ref = meant.get(action) ?? action.ref;
    const step = lastNumber(ref);
    if (step === null || ref === null) continue;
    const area = `${action.sheet}!${action.area}`;
    const key = `${restarting.has(area) ? area : action.sheet}!${step.path}`;
    const run = runs.get(key) ?? { sheet: action.sheet, prefix: step.prefix, path: step.path, rows: [] };
    runs.set(key, run);
    run.rows.push({ action, number: step.number });
  }
  return [...runs.values()];
});

/**
 * For actions without a reference the number that would follow: the one that is left out between its neighbours, else the
 * next free one behind the last of their run. None where the action above has no number.
 */
export function freeReferences(plan: Plan, lacking: ReadonlySet<Action>): ReadonlyMap<Action, string> {
  const free = new Map<Action, string>();
  if (lacking.size === 0) return free;
  const taken = new Set(takenPaths(plan));
  const lastOf = new Map(
    runsOf(plan).map((run) => [run, run.rows.reduce((most, { number }) => Math.max(most, number), 0)]),
  );
  const places = new Map(
    runsOf(plan).flatMap((run) => run.rows.map((row, i) => [row.action, { ...row, run, i }] as const)),
  );
  let above: (Numbered & { readonly run: Run; readonly i: number }) | null = null;
  for (const action of plan.actions) {
    above = places.get(action) ?? above;
    if (!lacking.has(action) || above === null || !isBelow(action, above.action) || above.run.rows.length < 2) continue;
    const { run, i, number } = above;
    const isBetween = run.rows[i + 1]?.number === number + 2;
    let next = (isBetween ? number : lastOf.get(run)!) + 1;
    while (taken.has(run.path + next)) next++;
    if (!isBetween) lastOf.set(run, next);
    taken.add(run.path + next);
    free.set(action, `${run.prefix}${next}`);
  }
  return free;
}

/** On the same sheet and in the same area, which a row without a reference may not say. */
function isBelow({ sheet, area }: Action, above: Action): boolean {
  return sheet === above.sheet && (area === null || inShort(area) === inShort(above.area));
}

/** An area by its number, where its words have one: a row without a reference keeps "Priority 2: Health" as it is written. */
const inShort = (area: string | null) => (area === null ? null : (areaNumber(area) ?? area));

/** The last number of a reference, with what stands before it. A letter behind it divides the number and is left out. */
function lastNumber(ref: string | null): { number: number; prefix: string; path: string } | null {
  const path = pathOf(ref);
  if (path === null || ref === null) return null;
  const depth = path.segments.length - (path.last === "number" ? 1 : 2);
  const [, letters = "", digits] = /^([a-z]*)(\d+)$/.exec(path.segments[depth] ?? "") ?? [];
  if (digits === undefined) return null;
  const [, prefix = ""] = /^(.*?)\d+\D*$/s.exec(ref.trim()) ?? [];
  return { number: Number(digits), prefix, path: depth > 0 ? `${path.keys[depth - 1]}/${letters}` : letters };
}

/** All references that a workbook has in some place, and what stands above them: with 1.3.2 also 1.3 and 1. */
export const takenPaths: (plan: Plan) => ReadonlySet<string> = oncePerPlan(({ actions, headings, kpis, struck }) => {
  const taken = new Set<string>();
  const take = (path: RefPath | null | undefined) => path?.keys.forEach((key) => taken.add(key));
  for (const { ref } of [...actions, ...kpis]) take(pathOf(ref));
  for (const { text } of headings) take(pathAtStart(text)?.path);
  for (const { name } of struck.rows) take(pathAtStart(name)?.path);
  return taken;
});
