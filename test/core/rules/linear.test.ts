import { parse, recognise, type Plan } from "../../../src/core/plan";
import { defaultSettings, rules, type Context, type Rule } from "../../../src/core/rules";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

/*
 * Each check takes time in proportion to the rows, on plans made to be hard. A clock is no judge of a single run, so the
 * least of several runs is taken at two sizes, and what is told is only what grows like the square of the rows.
 */
const HEAD = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Evidence"];
const STATES = ["Action in progress, on track", "Action complete and impactful", "Action in progress, off track"];
const IMPACTS = ["Impact not yet seen", "Impact is felt at a system level"];

type Over = { readonly [column: number]: CellValue };

const row = (i: number, over: Over): CellValue[] =>
  [
    `${1 + Math.floor(i / 50)}.${1 + (i % 50)}`,
    `Review the family hub offer in locality ${i}`,
    `Head of Service ${i % 20}`,
    45_900 + (i % 500),
    STATES[i % 3]!,
    IMPACTS[i % 2]!,
    `The offer was agreed with schools in locality ${i} and is shared with parents.`,
    `Families in ${i} told us that they wait less.`,
  ].map((value, column) => (column in over ? over[column]! : value));

const HARD: { readonly [name: string]: (i: number) => Over } = {
  "all with one title": () => ({ 1: "Review the offer of the family hub with all partners" }),
  "titles that differ by one word of many": (i) => ({
    1: `Review the offer of the family hub with partners, schools, health teams, parents and carers in ${i % 2 ? "all" : "all nine"} localities`,
  }),
  "all with one reference": () => ({ 0: "1.1" }),
  "no dates": () => ({ 3: null }),
  "an area for each": (i) => ({ 0: `${i + 1}.1` }),
  "letters of its own for each": (i) => ({ 0: `${letters(i)}1` }),
  "a lead for each": (i) => ({ 2: `Officer ${letters(i)} for ${letters(i * 31)} services` }),
  "one update": () => ({ 6: "The offer was agreed with all partners in the spring and is now shared with schools." }),
};

const letters = (i: number) =>
  [i % 26, Math.floor(i / 26) % 26, Math.floor(i / 676) % 26].map((n) => String.fromCharCode(65 + n)).join("");

function planOf(over: (i: number) => Over, rows: number): Plan {
  const values = [HEAD, ...Array.from({ length: rows }, (_, i) => row(i, over(i)))];
  const formats = new Map(values.slice(1).map((_, i) => [`D${i + 2}`, "dd/mm/yyyy"] as const));
  const book = bookOf({ Plan: values }, { Plan: { formats } });
  return parse(book, recognise(book));
}

const CONTEXT: Context = { asAt: "2026-03-31", settings: defaultSettings, changes: null };
const [FEW, TIMES] = [500, 8];
const RUNS = 3;
/** So many times as long a check may take on eight times the rows; the square of the rows would be sixty-four. */
const MOST_GROWTH = 30;
/** Shorter than this (ms) chance says more than the rows; each look of every row at every other takes longer. */
const SHORT = 150;

/** The time that the process has worked: what it waits for others does not count. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const timeOf = (rule: Rule, plan: Plan) => {
  const [started, had] = [performance.now(), worked()];
  rule.check(plan, CONTEXT);
  return Math.min(performance.now() - started, worked() - had);
};
const least = (plan: Plan) => {
  // A plan of its own for each run: what is known of a plan is kept.
  const times = Array.from({ length: RUNS }, () => {
    const fresh = { ...plan };
    return rules.map((rule) => timeOf(rule, fresh));
  });
  return rules.map((_, i) => Math.min(...times.map((one) => one[i]!)));
};

test.each(Object.keys(HARD))("checks take time in proportion to the rows: %s", (name) => {
  const [some, many] = [planOf(HARD[name]!, FEW), planOf(HARD[name]!, FEW * TIMES)];
  expect([some.actions.length, many.actions.length]).toEqual([FEW, FEW * TIMES]);
  const [before, after] = [least(some), least(many)];
  const slow = rules.flatMap(({ id }, i) =>
    after[i]! > SHORT && after[i]! > MOST_GROWTH * before[i]! ? [`${id}: ${before[i]} ms, then ${after[i]} ms`] : [],
  );
  expect(slow).toEqual([]);
});
