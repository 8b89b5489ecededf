import { registerRows, type Action, type Plan } from "../plan";

const ESCALATED = /\bescalat\w*/i;
const NOT_ESCALATED = /\b(?:not|never|no need to|without)\b[^.;]{0,20}\bescalat/i;

/** Whether the words of an action say that it was taken to somebody with more reach. */
export function escalatedIn({ progress, nextSteps, risk }: Action): boolean {
  const words = [progress, nextSteps, risk].join("\n");
  return ESCALATED.test(words) && !NOT_ESCALATED.test(words);
}

/** The keys of the actions for which a register of escalations has a row. */
export function recordedEscalations(plan: Plan): ReadonlySet<string> {
  return new Set(registerRows(plan, "escalations").flatMap(({ actions }) => actions.flatMap((ref) => ref.actions)));
}
