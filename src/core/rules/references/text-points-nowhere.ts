import type { Action, ActionField, Plan } from "../../plan";
import { fieldNames } from "../../plan";
import { pathOf } from "../../plan/tree/reference-path";
import type { CellRef } from "../../workbook";
import { takenPaths } from "../numbering";
import { rule } from "../rule";
import { actionsOf, listed, nameInside } from "../rows";

const FIELDS = ["progress", "evidence", "nextSteps"] as const satisfies readonly ActionField[];

const REF = String.raw`[A-Za-z]{0,3}\d{1,2}(?:\.\d{1,2}){1,3}`;
/** What would make the number an amount, or a place in another document. */
const OTHER = String.raw`(?![\w%]|\.\d|\s*(?:%|per ?cent|percentage|million|m\b|k\b|bn\b|fte|wte|days?|weeks?|months?|years?|hours?|times|points?|on\b|of\b|in (?:the|our|its|their)\b))`;
const POINTING = [
  String.raw`\b(?:see(?: also)?|refer to|as (?:in|for|per|at|under)|covered (?:in|by|under)|same as|duplicates?|linked (?:to|with)|links (?:to|with)|merged (?:with|into)|dependent (?:on|upon)|depends (?:on|upon)) (?:action |ref\.? |reference )?(${REF})${OTHER}`,
  String.raw`\bactions? (${REF})${OTHER}`,
  String.raw`\b(?:as|see|in|per|to) (${REF}) (?:above|below)\b`,
].map((pattern) => new RegExp(pattern, "gi"));

export default rule({
  id: "text-points-nowhere",
  subject: "references",
  severity: "warning",
  title: "An action that a text refers to is in the plan",
  why: "“See 1.4” answers a question only where 1.4 can be found. After renumbering, such words often name another action or none.",
  needs: ["actions.ref"],
  message: (d: { field: string; action: string; missing: readonly string[] }) =>
    `The ${d.field} of ${d.action} ${d.field.endsWith("s") ? "refer" : "refers"} to ${listed(d.missing)}, and the plan has no such action. Which one is meant?`,

  check(plan, tell) {
    if (!isNumberedSo(plan)) return;
    const taken = takenPaths(plan);
    for (const { action, field, at, text } of textsOf(plan)) {
      const named = [...new Set(POINTING.flatMap((pattern) => [...text.matchAll(pattern)].map(([, ref = ""]) => ref)))];
      const missing = named.filter((ref) => !isFound(ref, taken));
      if (missing.length === 0) continue;
      const data = { field: fieldNames[field], action: nameInside(action), missing };
      tell({ about: `${action.key}:${field}`, at: [at], data });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", progress: "Delayed, see 1.7 for the reason" }, { ref: "1.2" }, { ref: "2.1" }] },
      { actions: [{ ref: "1.1", nextSteps: "Will be done together with action 3.2" }, { ref: "1.2" }] },
    ],
    good: [
      {
        actions: [
          {
            ref: "1.1",
            progress: "See 1.2. Waiting times fell as per 3.5 of the inspection report, and to 7.5 weeks.",
          },
          { ref: "1.2", progress: "See section 4.2 of the SEF; as in 4.6% of cases" },
          { ref: "1.3", progress: "Cost of 1.4 million; see action 1.1a" },
          { ref: "1.4.1", progress: "As 1.4 above" },
        ],
      },
      { actions: [{ ref: "A1", progress: "See 1.4" }, { ref: "A2" }, { ref: "A3" }] },
    ],
  },
});

/** Whether most references of the plan are numbers with dots, so that such a number in a text may be meant for one. */
function isNumberedSo({ actions }: Plan): boolean {
  const filled = actions.filter(({ ref }) => ref !== null);
  const dotted = filled.filter(({ ref }) => /^[A-Za-z]{0,3}\d{1,2}(\.\d{1,2})+\D{0,2}$/.test(ref!));
  return dotted.length > 0 && dotted.length * 5 >= filled.length * 4;
}

function textsOf(plan: Plan): readonly { action: Action; field: (typeof FIELDS)[number]; at: CellRef; text: string }[] {
  return actionsOf(plan, (action) => action).flatMap((action) =>
    FIELDS.flatMap((field) => {
      const [at, text] = [action.at[field], action[field]];
      return at === undefined || text === null || !/\d\.\d/.test(text) ? [] : [{ action, field, at, text }];
    }),
  );
}

/** Whether the reference, or one that it is a part of, stands somewhere in the workbook. */
function isFound(ref: string, taken: ReadonlySet<string>): boolean {
  const { keys = [] } = pathOf(ref) ?? {};
  return keys.some((key, i) => i > 0 && taken.has(key));
}
