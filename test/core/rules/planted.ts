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
  "Head of SEND",
  "Designated Clinical Officer",
  "Head of Inclusion",
  "Therapies Manager",
  "Commissioning Manager",
  "Early Years Lead",
  "Preparing for Adulthood Lead",
  "Youth Justice Manager",
];

/** The rows of a healthy plan with the columns that some rows name, in random words; `at` tells them apart. */
function healthyAction(at: number, fields: ReadonlySet<string>, like: Sketch, before: number): ActionRow {
  const { asAt = exampleDay } = like;
  const area = 20 + Math.floor(at / 8) * 2;
  const all: { readonly [field: string]: CellValue } = {
    ref: `${area}.${(at % 8) + 1}`,
    title: `${DOINGS[at % 8]} ${THINGS[(at * 3 + Math.floor(at / 8)) % 8]} with ${LEADS[(at * 5) % 8]!.toLowerCase()} ${at}`,
    leads: like.leadKey?.[at % like.leadKey.length]!.code ?? LEADS[at % 8]!,
    area: `Area ${area}`,
    start: workday(asAt, -150),
    due: inKindOf(like, workday(asAt, 100 + 11 * at)),
    actionStatus: "Action in progress, on track",
    impactStatus: "Impact not yet seen",
    progress: `Working group ${at} met ${before === 0 ? "again" : `in stage ${before}`} and went through the first draft line by line with parents.`,
    nextSteps: `Settle the wording of draft ${at} with schools by ${workday(asAt, 60 + at)}.`,
    updated: workday(asAt, -12 - 31 * before),
  };
  return Object.fromEntries([...fields].map((field) => [field, all[field] ?? null]));
}

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

/** An example planted into a healthy plan, and how many rows stand above it on each sheet. */
export type Planted = { readonly sketch: Sketch; readonly above: number };

const DEFAULTS = ["ref", "title", "leads", "due", "actionStatus"];

/** Plants the rows of an example among so many healthy ones, so many of them above it. */
export function plant(example: Sketch, healthy: number, above: number): Planted {
  return {
    above,
    sketch: {
      ...example,
      ...(example.actions && {
        actions: amongActions(example, example.actions, healthy, above, 0, columnsOf(example)),
      }),
      ...(example.fills && { fills: [...Array.from({ length: above }, () => ({})), ...example.fills] }),
      ...(example.struck && { struck: [...Array.from({ length: above }, () => ({})), ...example.struck] }),
      ...(example.kpis && { kpis: amongKpis(example, example.kpis, healthy, above) }),
      ...(example.earlier && {
        earlier: example.earlier.map((report, i) => ({
          ...report,
          ...(report.actions && {
            actions: amongActions(
              example,
              report.actions,
              healthy,
              above,
              example.earlier!.length - i,
              columnsOf(example),
            ),
          }),
          ...(report.kpis && { kpis: amongKpis(example, report.kpis, healthy, above) }),
        })),
      }),
    },
  };
}

function columnsOf({ actions = [], apart = [] }: Sketch): ReadonlySet<string> {
  return new Set([...DEFAULTS, ...[...actions, ...apart].flatMap((row) => Object.keys(row))]);
}

function amongActions(
  like: Sketch,
  rows: readonly ActionRow[],
  healthy: number,
  above: number,
  before: number,
  fields: ReadonlySet<string>,
): ActionRow[] {
  const base = Array.from({ length: healthy }, (_, at) => healthyAction(at, fields, like, before));
  // What an example leaves out is what it has when it stands alone.
  const own = rows.map((row, i) => ({ ref: `9.${i + 1}`, title: `Example action ${"abcdefghij"[i]}`, ...row }));
  return [...base.slice(0, above), ...own, ...base.slice(above)];
}

function amongKpis({ asAt = exampleDay }: Sketch, rows: readonly KpiRow[], healthy: number, above: number): KpiRow[] {
  const fields = new Set(["name", ...rows.flatMap(({ values: _, ...row }) => Object.keys(row))]);
  const periods = [...new Set(rows.flatMap(({ values = { "2025-01": 61, "2025-02": 63 } }) => Object.keys(values)))];
  const base = Array.from({ length: healthy }, (_, at) => healthyKpi(at, fields, periods, asAt));
  const own = rows.map((row, i) => ({ name: `Example measure ${"abcdefghij"[i]}`, ...row }));
  return [...base.slice(0, above), ...own, ...base.slice(above)];
}
