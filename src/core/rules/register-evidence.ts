import { registerRows, type Action, type IsoDay, type Plan, type RegisterRow } from "../plan";
import { longDay } from "../plan/dates/day";
import { oncePerPlan } from "./once-per-plan";
import { saysNothing } from "./placeholders";

type Evidence = RegisterRow<"evidence">;

/** The rows of the evidence registers that have a day and say what they show, by the keys of their actions. */
const dated = oncePerPlan((plan): ReadonlyMap<string, readonly Evidence[]> => {
  const found = new Map<string, Evidence[]>();
  for (const row of registerRows(plan, "evidence")) {
    if (row.date?.date == null || row.level === "not-seen" || (saysNothing(row.change) && saysNothing(row.what)))
      continue;
    for (const key of row.actions.flatMap(({ actions }) => actions)) found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
});

/** The latest day of an action's evidence in the evidence registers; null where they have none with a day. */
export function latestEvidence(plan: Plan, { key }: Action): IsoDay | null {
  const days = (dated(plan).get(key) ?? []).map(({ date }) => date!.date!);
  return days.length === 0 ? null : days.reduce((last, day) => (day > last ? day : last));
}

/** What the evidence registers say of an action, a line for each row; empty where they say nothing. */
export function evidenceInRegisters(plan: Plan, { key }: Action): string {
  const lines = (dated(plan).get(key) ?? []).map(({ change, what, whom, source, raw, date }) =>
    [longDay(date!.date!), raw.kind, what, change, whom, source].filter(Boolean).join("; "),
  );
  return lines.join("\n");
}
