import { explainRules } from "./explain";
import { rules } from "./list";

export { check, type Checked, type NotChecked } from "./check";
export { factsMark, withoutDismissed, type Dismissed } from "./dismissed";
export { dismissedCounted, tellsReasons } from "./dismissed-words";
export { explain } from "./explain";
export { subjectOf, titleOf } from "./of-rule";
export { needName, wants, type Want } from "./needs";
export type { Context, Finding, Need, Rule, Severity, Subject } from "./rule";
export { forWhom, gradingSaid, gradingSentence } from "./grading-words";
export { demands, isContradiction, usualSettings } from "./profiles";
export { defaultSettings, type Settings } from "./settings";
export { exampleDay, type RegisterSketch, type Sketch } from "./sketch";
export { rules };

/** The pages of all rules, as `docs/rules.md` holds them. */
export const explainAll = () => explainRules(rules);
