import { fieldNames, type Action, type Milestone, type Plan } from "../../plan";
import { rule } from "../rule";
import { listed, nameOf, quoted, type At } from "../rows";

type Difference = { readonly what: string; readonly one: string; readonly other: string };

export default rule({
  id: "repeated-action-differs",
  subject: "delivery plans",
  severity: "error",
  title: "An action that heads its delivery plan says there what the strategic plan says",
  why: "Two sheets that tell a board two things about one action make it doubt both. Only what the strategic plan says is counted.",
  needs: ["actions.ref"],
  message: (d: { action: string; sheets: readonly [string, string]; differences: readonly Difference[] }) =>
    `${d.action} has on ${quoted(d.sheets[0])} and on ${quoted(d.sheets[1])} ` +
    `${listed(d.differences.map(({ what, one, other }) => `the ${what} ${one} and ${other}`))}. Which holds?`,

  check(plan, tell) {
    for (const { action, again } of repeatedIn(plan)) {
      const fields = (["actionStatus", "impactStatus", "due", "revisedDue"] as const).filter((field) =>
        differs(action, again, field),
      );
      const cells = fields.flatMap((field) => [action.at[field]!, again.at[field]!]);
      if (cells.length === 0) continue;
      const differences = fields.map((field) => ({
        what: fieldNames[field],
        one: quoted(shown(action, field)),
        other: quoted(shown(again, field)),
      }));
      const sheets = [action.sheet, again.sheet] as const;
      tell({ about: again.key, at: cells as unknown as At, data: { action: nameOf(action), sheets, differences } });
    }
  },

  examples: {
    bad: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers", actionStatus: "Action in progress, on track" }],
        parts: [
          { ref: "1.3", title: "Recruit caseworkers", actionStatus: "Action in progress, off track" },
          { ref: "1.3.1" },
        ],
      },
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers", due: "2025-07-31" }],
        parts: [{ ref: "1.3", title: "Recruit caseworkers", due: "October 2025" }, { ref: "1.3.1" }],
      },
    ],
    good: [
      {
        actions: [{ ref: "1.3", title: "Recruit caseworkers", due: "2025-07-31" }],
        parts: [
          { ref: "1.3", title: "Recruit caseworkers", due: "July 2025", actionStatus: null, leads: null },
          { ref: "1.3.1" },
        ],
      },
    ],
  },
});

function repeatedIn({ actions, tree }: Plan): { readonly action: Action; readonly again: Action }[] {
  if (tree.repeats.size === 0) return [];
  const byKey = new Map(actions.map((action) => [action.key, action]));
  return [...tree.repeats].map(([again, key]) => ({ action: byKey.get(key)!, again: byKey.get(again)! }));
}

type Field = "actionStatus" | "impactStatus" | "due" | "revisedDue";

/** Whether both rows say something that was understood, and not the same. A month is the same as a day in it. */
function differs(action: Action, again: Action, field: Field): boolean {
  if (field === "actionStatus" || field === "impactStatus") {
    return action[field] !== null && again[field] !== null && action[field] !== again[field];
  }
  const [one, other] = [lastOf(action[field]), lastOf(again[field])];
  if (one === null || other === null) return false;
  return one.to < other.from || other.to < one.from;
}

/** The days that the last date of a cell may mean. */
function lastOf(milestones: readonly Milestone[]): NonNullable<Milestone["window"]> | null {
  const windows = milestones.flatMap(({ window }) => window ?? []);
  return windows.reduce<(typeof windows)[number] | null>((last, one) => (last && last.to >= one.to ? last : one), null);
}

const shown = (action: Action, field: Field) =>
  field === "due" || field === "revisedDue"
    ? action[field].map(({ asWritten }) => asWritten).join("; ")
    : (action.raw[field] ?? action[field]);
