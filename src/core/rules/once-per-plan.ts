import type { Plan } from "../plan";

/** The same function of a plan, which answers once for each: many rules ask for the same. */
export function oncePerPlan<T>(read: (plan: Plan) => T): (plan: Plan) => T {
  const known = new WeakMap<Plan, { readonly answer: T }>();
  return (plan) => {
    const before = known.get(plan);
    if (before !== undefined) return before.answer;
    const answer = read(plan);
    known.set(plan, { answer });
    return answer;
  };
}
