import type { Action, Plan } from "../../plan";
import { sameTitles } from "../alike";
import { rule } from "../rule";
import { actionsOf, listed, nameInside, nameOf, quoted, type At } from "../rows";

/** More rows than this with the same words are the same task for each of several places, and meant so. */
const MOST = 3;

export default rule({
  id: "action-written-twice",
  subject: "delivery plans",
  severity: "warning",
  title: "Work stands in the plan once",
  why: "What stands in two rows is counted twice, and is led, dated and reported by two people who may not know of each other.",
  needs: ["actions.title"],
  message: (d: { actions: readonly string[]; title: string }) =>
    `${listed(d.actions)} say the same: ${quoted(d.title)}. Are they one action?`,

  check(plan, tell) {
    for (const alike of sameTitles(candidates(plan))) {
      const group = alike.filter((action) => standsBeside(plan, action, alike));
      const first = new Map(group.map((action) => [action.ref, action] as const).reverse());
      const told = group.filter((action) => action.ref === null || first.get(action.ref) === action);
      const sheets = new Set(told.map(({ sheet }) => sheet));
      const leads = new Set(told.map(({ leads }) => leads.map(({ text }) => text.toLowerCase()).join()));
      // On several sheets the same words may be meant for each team's own work.
      if (told.length < 2 || told.length > MOST || (sheets.size > 1 && leads.size > 1)) continue;
      const actions = told.map((action, i) => (i === 0 ? nameOf(action) : nameInside(action)));
      const at = told.map((action) => action.at.title!) as unknown as At;
      tell({ about: told.map(({ key }) => key).join("+"), at, data: { actions, title: told[0]!.title! } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.5", title: "Agree a joint policy for annual reviews" },
          { ref: "2.14", title: "Agree the joint policy for annual reviews." },
        ],
      },
      {
        actions: [
          { ref: "3.6", title: "Train school staff to write clear, timely advice for assessments of young children" },
          {
            ref: "3.7",
            title: "Train all school staff to write clear, timely advice for assessments of young children",
          },
        ],
      },
      {
        actions: [
          { ref: "1.5", title: "Give schools figures on their pupils" },
          { ref: "2.14", title: "Give schools figures on their pupils across the county" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { title: "Audit the plans of primary schools each term" },
          { title: "Audit the plans of secondary schools each term" },
          { title: "Recruit caseworkers" },
          { title: "Recruit caseworkers" },
        ],
      },
      {
        actions: [
          { ref: "2.1", title: "Agree a joint policy for annual reviews" },
          { ref: "2.1", title: "Agree a joint policy for annual reviews" },
        ],
      },
      {
        actions: [{ ref: "1.3", title: "Agree a joint policy for annual reviews" }],
        parts: [{ ref: "1.3.1", title: "Agree a joint policy for annual reviews" }],
      },
    ],
  },
});

/** The actions with words of their own. */
function candidates(plan: Plan): readonly Action[] {
  return actionsOf(plan, (action) => (action.at.title === undefined ? null : action));
}

/**
 * Whether an action stands beside the others that say the same: a part may well be called what its action is called, and
 * parts on another sheet are that team's own work.
 */
function standsBeside(plan: Plan, action: Action, alike: readonly Action[]): boolean {
  const parentOf = ({ key }: Action) => plan.tree.links.get(key)?.parent;
  const parent = parentOf(action);
  if (parent === undefined) return true;
  const others = alike.filter((one) => one !== action && one.sheet === action.sheet);
  return others.some((one) => parentOf(one) !== undefined) && !alike.some(({ key }) => key === parent);
}
