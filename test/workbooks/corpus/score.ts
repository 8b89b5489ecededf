import type { Action, Kpi, Plan } from "../../../src/core/plan/plan";
import { squash } from "../../../src/core/plan/squash";
import { cellRef, quoteSheet } from "../../../src/core/workbook";
import type { ActionSubject, Days, Style, WantedAction, WantedKpi, WantedTable, WantedTarget } from "./truth";

/** One field that was compared. `cell` is where it stands in the workbook. */
export type Compared = {
  readonly style: string;
  readonly cell: string;
  readonly field: string;
  readonly want: string;
  readonly got: string;
  readonly right: boolean;
  /** Set where none of a row's fields was read: the row is then listed once. */
  readonly subject?: "row" | "measure";
};

const repeated = (list: readonly string[]) => list.filter((one, i) => list.indexOf(one) !== i);

/** What was read of a row that is not there. */
const NOT_READ = "not read";
const rowRef = (sheet: string, row: number) => `${quoteSheet(sheet)}!${row}`;

const show = (value: unknown) => (JSON.stringify(value) ?? "nothing").slice(0, 90);
const words = (text: string | null | undefined) => (text === null || text === undefined ? null : squash(text));
const sameWords = (a: string | null, b: string | null) => words(a) === words(b);
/** Parts of a name may be joined in any way: "Reviews on time – CLA", "Reviews on time: CLA", "Reviews on time (CLA)". */
const sameName = (a: string | null, b: string) => {
  const plain = (text: string) => squash(text.replace(/[^\p{L}\p{N}%]+/gu, " "));
  return a !== null && plain(a) === plain(b);
};
const near = (a: number | null | undefined, b: number | null | undefined) =>
  (a ?? null) === (b ?? null) ||
  (typeof a === "number" && typeof b === "number" && Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b)));

/** Every field of a workbook's truth, held against what was read; rows read that are none count as wrong too. */
export function compare({ name, truth }: Style, plan: Plan): readonly Compared[] {
  const say = (cell: string, field: string, want: unknown, got: unknown, right: boolean): Compared => ({
    style: name,
    cell,
    field,
    want: show(want),
    got: show(got),
    right,
  });
  return [...tables(truth.tables, plan, say), ...actions(truth.actions, plan, say), ...kpis(truth.kpis, plan, say)];
}

type Say = (cell: string, field: string, want: unknown, got: unknown, right: boolean) => Compared;

const READ = ["actions", "kpis", "lead-key", "legend"];

function tables(wanted: readonly WantedTable[], plan: Plan, say: Say): Compared[] {
  return wanted.flatMap(({ sheet, role, headerRow }) => {
    const mine = plan.layout.filter((layout) => layout.sheet === sheet);
    const table =
      mine.find((layout) => layout.role === role && layout.headerRow === (headerRow ?? 0) - 1) ??
      mine.find((layout) => layout.role === role) ??
      mine[0];
    const got = READ.includes(table?.role ?? "") ? table!.role : "other";
    const roleRight = say(sheet, "sheet role", role, got, got === role);
    if (headerRow === null) return [roleRight];
    const row = table?.headerRow === null || table === undefined ? null : table.headerRow + 1;
    return [roleRight, say(sheet, "header row", headerRow, row, row === headerRow)];
  });
}

type Verdict = readonly [got: unknown, right: boolean];

const verdictOnLeads = (leads: Action["leads"], want: WantedAction["leads"]): Verdict => {
  const got = leads.map(({ text }) => text);
  const names = want.map((one) => [one].flat().map(squash));
  const all = names.every((either) => got.some((text) => either.includes(squash(text))));
  return [got, got.length === want.length && all];
};

const verdictOnDates = (milestones: Action["due"], want: readonly Days[]): Verdict => {
  const got = milestones.flatMap(({ date }) => (date === null ? [] : [date]));
  const inside = ([from, to]: Days) => got.some((date) => date >= from && date <= to);
  return [got, got.length === want.length && want.every(inside)];
};

const verdictOnWords = (got: string | null, want: string | null): Verdict => [got, sameWords(got, want)];

/** How each field of an action is compared: what was read, and whether that is what was wanted. */
const ACTION: {
  readonly [F in ActionSubject]-?: (action: Action, want: Exclude<WantedAction[F], undefined>, plan: Plan) => Verdict;
} = {
  ref: ({ ref }, want) => [ref, ref === want],
  area: ({ area }, want) => [area, want === null ? area === null : want.some((one) => sameWords(one, area))],
  title: ({ title }, want) => verdictOnWords(title, want),
  leads: ({ leads }, want) => verdictOnLeads(leads, want),
  due: ({ due }, want) => verdictOnDates(due, want),
  actionStatus: ({ actionStatus }, want) => [actionStatus, actionStatus === want],
  impactStatus: ({ impactStatus }, want) => [impactStatus, impactStatus === want],
  progress: ({ progress }, want) => verdictOnWords(progress, want),
  evidence: ({ evidence }, want) => verdictOnWords(evidence, want),
  updated: ({ updated }, want) => [updated, updated === want],
  start: ({ start }, want) => verdictOnDates(start === null ? [] : [start], [want]),
  originalDue: ({ originalDue }, want) => verdictOnDates(originalDue, want),
  revisedDue: ({ revisedDue }, want) => verdictOnDates(revisedDue, want),
  supportingLeads: ({ supportingLeads }, want) => verdictOnLeads(supportingLeads, want),
  nextSteps: ({ nextSteps }, want) => verdictOnWords(nextSteps, want),
  risk: ({ risk }, want) => verdictOnWords(risk, want),
  successCriteria: ({ successCriteria }, want) => verdictOnWords(successCriteria, want),
  standsAs: ({ key }, want, { tree }) => {
    const [repeated, link] = [tree.repeats.get(key), tree.links.get(key)];
    const got = repeated ? `repeats ${repeated}` : link ? `part of ${link.parent}` : "an action";
    return [got, got === want];
  },
};
const SUBJECTS = Object.keys(ACTION) as ActionSubject[];

function actions(wanted: Style["truth"]["actions"], plan: Plan, say: Say): Compared[] {
  const place = (sheet: string, row: number) => `${sheet}\n${row}`;
  // Actions beside each other share a row; their references tell them apart.
  const shared = new Set(repeated(wanted.map(({ sheet, row }) => place(sheet, row))));
  const key = (sheet: string, row: number, ref: string | null) =>
    shared.has(place(sheet, row)) ? `${place(sheet, row)}\n${ref}` : place(sheet, row);
  const got = new Map(plan.actions.map((action) => [key(action.sheet, action.row + 1, action.ref), action]));
  const compared = wanted.flatMap(({ sheet, row, cells, want }) => {
    const action = got.get(key(sheet, row, want.ref));
    got.delete(key(sheet, row, want.ref));
    return SUBJECTS.filter((field) => want[field] !== undefined).map((field) => {
      const cell = cells[field] ?? rowRef(sheet, row);
      if (action === undefined)
        return { ...say(rowRef(sheet, row), field, want.ref, NOT_READ, false), subject: "row" as const };
      const [read, right] = ACTION[field](action, want[field] as never, plan);
      return say(cell, field, want[field], read, right);
    });
  });
  const extra = [...got.values()].map((action) =>
    say(cellRef(action.sheet, action.row, 0), "action", "no action here", action.ref ?? action.title, false),
  );
  return [...compared, ...extra];
}

function kpis(wanted: Style["truth"]["kpis"], plan: Plan, say: Say): Compared[] {
  const left = new Set(plan.kpis);
  const compared = wanted.flatMap(({ sheet, row, cells, want }) => {
    const on = [...left].filter((kpi) => kpi.sheet === sheet);
    const mine = on.find((kpi) => sameName(kpi.name, want.name)) ?? on.find((kpi) => kpi.row + 1 === row);
    if (mine) left.delete(mine);
    const at = (field: string) => cells[field] ?? rowRef(sheet, row);
    return kpiFields(want, mine, (field, wants, got, right) =>
      say(mine ? at(field) : rowRef(sheet, row), field, wants, got, right),
    );
  });
  const extra = [...left].map((kpi) => say(cellRef(kpi.sheet, kpi.row, 0), "kpi", "no measure here", kpi.name, false));
  return [...compared, ...extra];
}

function kpiFields(
  want: WantedKpi,
  kpi: Kpi | undefined,
  say: (field: string, want: unknown, got: unknown, right: boolean) => Compared,
): Compared[] {
  const absent = kpi === undefined;
  const field = (name: string, wanted: unknown, got: unknown, right: boolean) =>
    absent ? { ...say(name, want.name, NOT_READ, false), subject: "measure" as const } : say(name, wanted, got, right);
  const points = new Map((kpi?.points ?? []).map((point) => [point.period, point]));
  const target = kpi?.target ?? null;
  const { value, operator, upper, by } = target ?? {};
  const fields = [
    field("kpi ref", want.ref, kpi?.ref, (kpi?.ref ?? null) === want.ref),
    field("kpi name", want.name, kpi?.name, sameName(kpi?.name ?? null, want.name)),
    field("kpi unit", want.unit, kpi?.unit, sameWords(kpi?.unit ?? null, want.unit)),
    field("kpi polarity", want.better, kpi?.better, (kpi?.better ?? null) === want.better),
    field("kpi baseline", want.baseline, kpi?.baseline.value, near(kpi?.baseline.value, want.baseline)),
    field(
      "kpi target",
      want.target,
      target === null ? null : { value, operator, upper, by },
      onTarget(target, want.target),
    ),
    ...Object.entries(want.values).map(([period, wanted]) =>
      field(`kpi value ${period}`, wanted, points.get(period)?.value, near(points.get(period)?.value, wanted)),
    ),
    ...want.missing.map((period) => {
      const point = points.get(period);
      const told = point !== undefined && point.value === null && point.missing !== null;
      return field(`kpi missing ${period}`, "words in place of a value", point?.missing, told);
    }),
    ...[...points.keys()]
      .filter((period) => !(period in want.values) && !want.missing.includes(period))
      .map((period) => field(`kpi period ${period}`, "no such period", points.get(period)?.value, false)),
    ...besides(want, points, kpi, field),
  ];
  return fields.filter(({ field: name }) => !want.either?.some((one) => name === NAMES[one]));
}

const NAMES = {
  ref: "kpi ref",
  unit: "kpi unit",
  better: "kpi polarity",
  baseline: "kpi baseline",
  target: "kpi target",
} as const;

function onTarget(target: Kpi["target"], want: WantedTarget | null): boolean {
  if (want === null || target === null) return want === target;
  return (
    near(target.value, want.value) &&
    (want.operator === undefined || target.operator === want.operator) &&
    (want.upper === undefined || near(target.upper, want.upper)) &&
    (want.by === undefined || target.by === want.by)
  );
}

function besides(
  want: WantedKpi,
  points: ReadonlyMap<string, Kpi["points"][number]>,
  kpi: Kpi | undefined,
  field: (name: string, wanted: unknown, got: unknown, right: boolean) => Compared,
): Compared[] {
  const periodsWith = (flag: (point: Kpi["points"][number]) => boolean) =>
    [...points.values()].filter(flag).map(({ period }) => period);
  const set = (name: string, wanted: readonly string[] | undefined, got: readonly string[]) =>
    wanted === undefined ? [] : [field(name, wanted, got, [...wanted].sort().join() === [...got].sort().join())];
  const standard = kpi?.standard ?? null;
  const others = kpi?.comparators?.map(({ value }) => value);
  return [
    ...Object.entries(want.kinds ?? {}).map(([period, kind]) => {
      const got = points.get(period)?.missingKind;
      return field(`kpi missing kind ${period}`, kind, got, got === kind);
    }),
    ...Object.entries(want.counts ?? {}).map(([period, [numerator, denominator]]) => {
      const point = points.get(period);
      const right = near(point?.numerator, numerator) && near(point?.denominator, denominator);
      return field(`kpi counts ${period}`, [numerator, denominator], [point?.numerator, point?.denominator], right);
    }),
    ...set(
      "kpi estimates",
      want.estimates,
      periodsWith(({ estimate }) => estimate === true),
    ),
    ...set(
      "kpi part periods",
      want.parts,
      periodsWith(({ part }) => (part ?? null) !== null),
    ),
    ...(want.baselinePeriod === undefined
      ? []
      : [
          field(
            "kpi baseline period",
            want.baselinePeriod,
            kpi?.baseline.period,
            kpi?.baseline.period === want.baselinePeriod,
          ),
        ]),
    ...(want.standard === undefined
      ? []
      : [field("kpi standard", want.standard, standard, onTarget(standard, want.standard))]),
    ...(want.comparators === undefined
      ? []
      : [
          field(
            "kpi comparators",
            want.comparators,
            others,
            want.comparators.every((n) => others?.some((other) => near(n, other))),
          ),
        ]),
  ];
}
