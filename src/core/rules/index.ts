import type { Plan } from "../plan";
import type { Context, Finding, Need, Rule } from "./rule";

export type { Context, Finding, Need, Rule, Severity, Subject } from "./rule";
export { defaultSettings, type Settings } from "./settings";

/** All rules, in the order of their ids. Adding one: write its file, add one line here. */
export const rules: readonly Rule[] = [];

/** A rule that could not be applied, and the columns that no sheet of the workbook has. */
export type NotChecked = {
  readonly rule: string;
  readonly title: string;
  readonly missing: readonly [Need, ...Need[]];
};

export type Checked = { readonly findings: readonly Finding[]; readonly notChecked: readonly NotChecked[] };

/** Applies all rules. Findings come worst first, then in the order of the plan's rows. */
export function check(_plan: Plan, _context: Context): Checked {
  return { findings: [], notChecked: [] };
}
