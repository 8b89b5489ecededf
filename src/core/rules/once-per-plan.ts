import { oncePer } from "../once-per";
import type { Plan } from "../plan";

/** The same function of a plan, which answers once for each: many rules ask for the same. */
export function oncePerPlan<T>(read: (plan: Plan) => T): (plan: Plan) => T {
  return oncePer(read);
}
