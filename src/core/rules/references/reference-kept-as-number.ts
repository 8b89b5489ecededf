import { groupBy } from "../../group-by";
import type { Action } from "../../plan";
import type { Fix } from "../../workbook";
import { gathered } from "../gathered";
import { lostZeros } from "../lost-zeros";
import { rule } from "../rule";
import { actionsWith, listCells, listed, quoted, set, type At } from "../rows";

export default rule({
  id: "reference-kept-as-number",
  subject: "references",
  severity: "warning",
  title: "References are all kept as text",
  why: "Excel sorts and looks up numbers apart from texts, and the next 2.10 becomes 2.1.",
  needs: ["actions.ref"],
  fix: "safe",
  message: (d: { cells: string; refs: readonly string[] } | { sheet: string; count: number }) =>
    "sheet" in d
      ? `All ${d.count} references on ${d.sheet} are kept as numbers. A 1.10 that is typed among them becomes 1.1; as text it stays. Can they be written as text?`
      : d.refs.length === 1
        ? `${d.cells} keeps reference ${quoted(d.refs[0])} as a number; other references are text.`
        : `${d.cells} keep references ${listed(d.refs.map(quoted))} as numbers; other references are text.`,

  check(plan, tell) {
    if (plan.untyped) return;
    const shortened = lostZeros(plan.actions);
    const withText = new Set(plan.actions.filter(({ raw }) => typeof raw.ref === "string").map(({ sheet }) => sheet));
    const kept = actionsWith(plan, "ref").filter(
      // One that became a date is told as that.
      ({ action }) =>
        typeof action.raw.ref === "number" &&
        action.ref !== null &&
        action.refFrom !== "date" &&
        !shortened.has(action),
    );
    const among = kept.filter(({ action: { sheet } }) => withText.has(sheet));
    for (const group of gathered(among, ({ action }) => action.sheet)) {
      const at = group.map((one) => one.at[0]) as unknown as At;
      const about = group.length === 1 ? group[0].action.key : group[0].action.sheet;
      const refs = group.map(({ action }) => action.ref!);
      tell({ about, at, data: { cells: listCells(at), refs }, fix: asTexts(group) });
    }
    // Whole numbers keep what they are; among 1.1 and 1.2 the next 1.10 would not.
    for (const [sheet, group] of groupBy(kept, ({ action }) => (withText.has(action.sheet) ? null : action.sheet))) {
      if (group.length < 2 || group.every(({ action }) => Number.isInteger(action.raw.ref))) continue;
      const at = group.map((one) => one.at[0]) as unknown as At;
      tell({ about: sheet, at, data: { sheet, count: group.length }, fix: asTexts(group) });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1" }, { ref: 1.2 }, { ref: "1.3" }] },
      { actions: [{ ref: 1.1 }, { ref: 1.2 }, { ref: 2.1 }] },
    ],
    good: [
      { actions: [{ ref: 1 }, { ref: 2 }, { ref: 3 }] },
      { actions: [{ ref: "2.9" }, { ref: 2.1 }, { ref: "2.11" }] },
    ],
  },
});

/** The references as they are read, written as text; safe where nobody would see a difference. */
function asTexts(group: readonly { readonly action: Action }[]): Fix {
  const [first] = group;
  return {
    label:
      group.length === 1
        ? `Write ${quoted(first!.action.ref!)} as text`
        : `Write the ${group.length} references as text`,
    safe: group.every(({ action: { ref, raw } }) => String(raw.ref) === ref),
    edits: group.map(({ action }) => set(action, "ref", action.ref)),
  };
}
