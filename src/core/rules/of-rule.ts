import { rules } from "./list";
import type { Rule, Subject } from "./rule";

const known: ReadonlyMap<string, Rule> = new Map(rules.map((rule) => [rule.id, rule]));

/** What a rule is about, by its id; undefined for a rule that there is no more. */
export const subjectOf = (rule: string): Subject | undefined => known.get(rule)?.subject;

/** What a rule looks for, in one short sentence; its id where there is no such rule any more. */
export const titleOf = (rule: string): string => known.get(rule)?.title ?? rule;
