import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { changesSince, reportOf } from "../../src/core/changes";
import { parse, recognise, type Plan } from "../../src/core/plan";
import {
  check,
  defaultSettings,
  exampleDay,
  explainAll,
  rules,
  type Context,
  type Rule,
  type Sketch,
} from "../../src/core/rules";
import { settingsIn } from "../../src/core/plan/settings";
import { trendsOf } from "../../src/core/trends";
import type { Snapshot } from "../../src/core/workbook";
import { edited, workbookOf } from "../sketch";

const folder = join(__dirname, "../../src/core/rules");
const files = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap((group) =>
    readdirSync(join(folder, group.name))
      .filter((file) => file !== "index.ts")
      .map((file) => ({ id: basename(file, ".ts"), subject: group.name.replaceAll("-", " ") })),
  );

const planOf = (book: Snapshot) => parse(book, recognise(book));
const contextOf = (sketch: Sketch, plan: Plan, book = workbookOf(sketch)): Context => {
  const { asAt = exampleDay } = sketch;
  const past = (sketch.earlier ?? []).map(({ on, ...then }) => reportOf(planOf(workbookOf(then)), on));
  const trends = trendsOf(plan, asAt, settingsIn(book));
  return { asAt, settings: defaultSettings, changes: changesSince(plan, past, asAt), trends };
};
const checkWith = (rule: Rule, sketch: Sketch, book: Snapshot) => {
  const plan = planOf(book);
  return rule.check(plan, contextOf(sketch, plan, book));
};
const byId = (a: { readonly id: string }, b: { readonly id: string }) => (a.id < b.id ? -1 : 1);

test("every rule file is in the list, under its own name and subject", () => {
  const listed = rules.map(({ id, subject }) => ({ id, subject: subject.replaceAll("-", " ") }));
  expect(listed.sort(byId)).toEqual([...files].sort(byId));
});

test("every rule has its page", () => {
  const page = explainAll();
  for (const { id, title } of rules) expect(page).toContain(`### ${title}\n\n\`${id}\` · `);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples.good)("is silent on good example %#", (sketch) => {
    const plan = planOf(workbookOf(sketch));
    expect(plan.actions).toHaveLength([...(sketch.actions ?? []), ...(sketch.parts ?? [])].length);
    expect(rule.check(plan, contextOf(sketch, plan)).map(({ message }) => message)).toEqual([]);
  });

  test.each(rule.examples.bad)("finds bad example %#, and its fixes cure it", (sketch) => {
    const book = workbookOf(sketch);
    const findings = checkWith(rule, sketch, book);
    expect(findings.map(({ severity, message, at, fix }) => ({ severity, message, at, fix }))).toMatchSnapshot();
    expect(findings).not.toEqual([]);
    for (const { id, fix } of findings) {
      if (!fix) continue;
      const left = checkWith(rule, sketch, edited(book, fix.edits));
      expect(left.map((finding) => finding.id)).not.toContain(id);
    }
  });

  test("offers what it says that it offers, and is checked on all of its examples", () => {
    const findings = rule.examples.bad.flatMap((sketch) => {
      const plan = planOf(workbookOf(sketch));
      expect(check(plan, contextOf(sketch, plan)).notChecked.map((left) => left.rule)).not.toContain(rule.id);
      return rule.check(plan, contextOf(sketch, plan));
    });
    const fixes = findings.flatMap(({ fix }) => fix ?? []);
    const kind = fixes.length === 0 ? undefined : fixes.some(({ safe }) => safe) ? "safe" : "offered";
    expect(kind).toBe(rule.fix);
  });
});

test("docs/rules.md is what the rules say; npm run docs writes it anew", () => {
  expect(readFileSync(join(__dirname, "../../docs/rules.md"), "utf8")).toBe(explainAll());
});
