import type { Sketch } from "../../../src/core/rules";
import { addDays, longDay } from "../../../src/core/plan/dates/day";
import { exampleDay } from "../../../src/core/rules";
import type { CellValue } from "../../../src/core/workbook";

type ActionRow = NonNullable<Sketch["actions"]>[number];
type KpiRow = NonNullable<Sketch["kpis"]>[number];

/** A number below `n`, the same each time (Lehmer, 16807 modulo 2^31 − 1). */
export function dice(seed: number): (n: number) => number {
  let state = seed;
  return (n) => (state = (state * 16_807) % 2_147_483_647) % n;
}

const DOINGS = ["Redesign", "Publish", "Widen", "Review", "Commission", "Co-produce", "Agree", "Simplify"];
const THINGS = [
  "the early years pathway",
  "the short breaks offer",
  "the panel for alternative provision",
  "the annual review template",
  "the therapies waiting list",
  "the transition protocol",
  "the inclusion fund",
  "the family newsletter",
];
const LEADS = [
  "Harbour Hub Manager",
  "Portage Adviser",
  "Sensory Service Head",
  "Bursary Officer",
  "Mediation Coordinator",
  "Audiology Consultant",
  "Transport Planner",
  "Playwork Principal",
];

/** The rows of a healthy plan with the columns that some rows name, in random words; `at` tells them apart. */
function healthyAction(at: number, fields: ReadonlySet<string>, like: Sketch, before: number): ActionRow {
  const { asAt = exampleDay } = like;
  const area = 20 + Math.floor(at / 8) * 2;
  const all: { readonly [field: string]: CellValue } = {
    ref: `${area}.${(at % 8) + 1}`,
    title: `${DOINGS[at % 8]} ${THINGS[(at * 3 + Math.floor(at / 8)) % 8]} with ${LEADS[(at * 5) % 8]!.toLowerCase()} ${at}`,
    leads: like.leadKey ? codeOf(at) : LEADS[at % 8]!,
    area: `Area ${area}`,
    start: workday(asAt, -60),
    due: inKindOf(like, workday(asAt, 100 + 11 * at)),
    actionStatus: "Action in progress, on track",
    impactStatus: "Impact not yet seen",
    progress: `Working group ${at} met ${before === 0 ? "again" : `in stage ${before}`} and went through the first draft line by line with parents.`,
    nextSteps: `Settle the wording of draft ${at} with schools by ${longDay(workday(asAt, 60 + at))}.`,
    updated: workday(asAt, -12 - 31 * before),
  };
  return Object.fromEntries([...fields].map((field) => [field, all[field] ?? null]));
}

const codeOf = (at: number) => `Q${"STUVWXYZ"[at % 8]}`;

/** A due date as most of the example's stand: a real date, or its words. */
function inKindOf({ actions = [] }: Sketch, day: string): string {
  const own = actions.map(({ due = day }) => due).filter((due) => typeof due === "string");
  const words = own.filter((due) => !/^\d{4}-\d{2}-\d{2}$/.test(due));
  return words.length * 2 > own.length ? longDay(day) : day;
}

/** A working day so many days after another, or the next. */
function workday(from: string, days: number): string {
  const day = addDays(from, days);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(day, 2) : weekday === 0 ? addDays(day, 1) : day;
}

function healthyKpi(at: number, fields: ReadonlySet<string>, periods: readonly string[], asAt: string): KpiRow {
  const all: { readonly [field: string]: CellValue } = {
    ref: `Z${at + 1}`,
    name: `Families of group ${at} who were seen within six weeks (%)`,
    unit: "%",
    better: "Higher is better",
    target: "90%",
    baseline: 40 + at,
    leads: LEADS[at % 8]!,
    frequency: "Monthly",
    source: "Case system",
    definition: "Families seen within six weeks of asking, of all who asked",
  };
  const values = Object.fromEntries(
    periods.map((period, i) => [period, period > asAt.slice(0, 7) ? null : 50 + ((at * 7 + i * 3) % 11) + 0.5]),
  );
  return { ...Object.fromEntries([...fields].map((field) => [field, all[field] ?? null])), values };
}

const DEFAULTS = ["ref", "title", "leads", "due", "actionStatus"];

/** How an example is planted. */
export type Planting = {
  /** So many healthy rows, so many of them above the example's. */
  readonly healthy: number;
  readonly above: number;
  /** False: the healthy rows alone, with the columns of the example. */
  readonly own?: boolean;
};

/** Plants the rows of an example among healthy ones with the same columns, in its earlier reports too. */
export function plant(example: Sketch, planting: Planting): Sketch {
  const { fills, struck, leadKey, outside, merged, earlier = [] } = example;
  const below = <T>(rows: readonly T[]) => [...Array.from({ length: planting.above }, () => ({})), ...rows];
  const tables = (of: Pick<Sketch, "actions" | "kpis">, before: number) => ({
    ...(of.actions && { actions: amongActions(example, of.actions, planting, before) }),
    ...(of.kpis && { kpis: amongKpis(example, of.kpis, planting) }),
  });
  return {
    ...example,
    ...tables(example, 0),
    ...(outside && { outside: [...Array.from({ length: planting.above }, () => null), ...outside] }),
    ...(merged && { merged: merged.map(([row, from, to]) => [row + planting.above, from, to] as const) }),
    ...(leadKey && { leadKey: [...leadKey, ...LEADS.map((title, at) => ({ code: codeOf(at), title }))] }),
    ...(fills && { fills: below(fills) }),
    ...(struck && { struck: below(struck) }),
    ...(earlier.length > 0 && {
      earlier: earlier.map((report, i) => ({ ...report, ...tables(report, earlier.length - i) })),
    }),
  };
}

function amongActions(like: Sketch, rows: readonly ActionRow[], planting: Planting, before: number): ActionRow[] {
  const named = [...(like.actions ?? []), ...(like.apart ?? [])].flatMap((row) => Object.keys(row));
  const fields = new Set([...DEFAULTS, ...named]);
  // What an example leaves out is what it has when it stands alone.
  const own = rows.map((row, i) => ({ ref: `9.${i + 1}`, title: `Example action ${"abcdefghij"[i]}`, ...row }));
  return among(own, planting, (at) => healthyAction(at, fields, like, before));
}

function amongKpis({ asAt = exampleDay }: Sketch, rows: readonly KpiRow[], planting: Planting): KpiRow[] {
  const fields = new Set(["name", ...rows.flatMap(({ values: _, ...row }) => Object.keys(row))]);
  const periods = [...new Set(rows.flatMap(({ values = { "2025-01": 61, "2025-02": 63 } }) => Object.keys(values)))];
  const own = rows.map((row, i) => ({ name: `Example measure ${"abcdefghij"[i]}`, ...row }));
  return among(own, planting, (at) => healthyKpi(at, fields, periods, asAt));
}

function among<T>(rows: readonly T[], { healthy, above, own = true }: Planting, make: (at: number) => T): T[] {
  const base = Array.from({ length: healthy }, (_, at) => make(at));
  return own ? [...base.slice(0, above), ...rows, ...base.slice(above)] : base;
}
