import fc from "fast-check";
import { actionStatuses, impactStatuses, type Action, type Kpi, type Plan } from "../../../src/core/plan";
import { action, heading, kpi, milestone, plan, target } from "./plans";

const words = fc.oneof(
  fc.constantFrom(
    "=1+1",
    "2.10",
    "-5",
    "@home",
    "true",
    "A & B",
    "long ".repeat(300),
    "Überweisung 漢字",
    "line\nline",
  ),
  fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ""),
);
const maybe = fc.option(words, { nil: null });
const day = fc.constantFrom("2024-12-31", "2025-03-27", "2025-03-28", "2025-03-29", "2026-09-30");

const anyAction: fc.Arbitrary<(row: number) => Action> = fc
  .record({
    ref: fc.option(fc.constantFrom("1.1", "2.10", "3", "F1"), { nil: null }),
    area: fc.option(fc.constantFrom("1", "2", "further work"), { nil: null }),
    title: maybe,
    actionStatus: fc.option(fc.constantFrom(...actionStatuses.map(({ id }) => id)), { nil: null }),
    impactStatus: fc.option(fc.constantFrom(...impactStatuses.map(({ id }) => id)), { nil: null }),
    finalDue: fc.option(day, { nil: null }),
    progress: maybe,
    risk: maybe,
    nextSteps: maybe,
    lead: maybe,
  })
  .map(
    ({ lead, ...given }) =>
      (row) =>
        action(row, {
          ...given,
          due: given.finalDue === null ? [] : [milestone(given.finalDue, given.finalDue)],
          leads:
            lead === null
              ? []
              : [{ text: lead, named: true, code: null, title: lead, organisation: null, accountable: null }],
        }),
  );

const anyKpi: fc.Arbitrary<(row: number) => Kpi> = fc
  .record({
    name: words,
    unit: fc.constantFrom("%", "children", null),
    better: fc.constantFrom("higher", "lower", "neither", null),
    value: fc.option(fc.oneof(fc.double({ min: 0, max: 100, noNaN: true }), fc.integer({ min: 0, max: 9_999_999 })), {
      nil: null,
    }),
    before: fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constant("unavailable"), fc.constant(null)),
    target: fc.option(fc.integer({ min: 0, max: 100 }), { nil: null }),
    by: fc.option(day, { nil: null }),
  })
  .map(
    ({ value, before, target: aim, by, ...given }) =>
      (row) =>
        kpi(
          row,
          { "2025-01": before, "2025-02": value },
          { ...given, target: aim === null ? null : target(aim, { by }) },
        ),
  );

/** Plans of up to 20 actions and 8 measures, with what people type. Row numbers follow the order. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    actions: fc.array(anyAction, { maxLength: 20 }),
    kpis: fc.array(anyKpi, { maxLength: 8 }),
    heading: fc.option(words, { nil: null }),
  })
  .map(({ actions, kpis, heading: text }) =>
    plan(
      actions.map((at, i) => at(i + 5)),
      kpis.map((at, i) => at(i + 5)),
      { headings: text === null ? [] : [heading(text, "1")] },
    ),
  );
