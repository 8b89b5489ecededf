import { oncePer } from "../once-per";
import type { Plan } from "../plan";

/** The same function of a plan, which answers once for each: many rules ask for the same. */
export function oncePerPlan<T>(read: (plan: Plan) => T): (plan: Plan) => T {
  return oncePer(read);
}

/** The same function of a plan and some of its fields: most rules look at the columns that others look at, too. */
export function oncePerFields<F extends readonly string[], T>(
  read: (plan: Plan, fields: F) => T,
): (plan: Plan, fields: F) => T {
  const answersOf = oncePerPlan(() => new Map<string, { readonly answer: T }>());
  return (plan, fields) => {
    const answers = answersOf(plan);
    const key = fields.join();
    const before = answers.get(key);
    if (before !== undefined) return before.answer;
    const answer = read(plan, fields);
    answers.set(key, { answer });
    return answer;
  };
}
