import { counted } from "../../words";
import { isBlank, shortRef } from "../../workbook";
import type { Action } from "../../plan";
import { freeReferences } from "../numbering";
import { rule } from "../rule";
import { actionsWith, faultyBySheet, isHeldBack, quoted, set } from "../rows";

/** What the cell holds instead: nothing, or words; a date that was a reference is shown as one. */
function missing({ raw, title }: Action): { readonly title: string | null } | { readonly holds: string } {
  if (isBlank(raw.ref)) return { title };
  return { holds: typeof raw.ref === "number" ? "a date" : quoted(String(raw.ref)) };
}

export default rule({
  id: "reference-missing",
  subject: "references",
  severity: "error",
  title: "Every action has a reference",
  why: "Without a reference an action cannot be followed from one report to the next, and a question about it has no name.",
  needs: ["actions.ref"],
  fix: "offered",
  message: (d: { cell: string; title: string | null } | { cell: string; holds: string } | { count: number }) =>
    "count" in d
      ? `None of the ${counted(d.count, "action")} has a reference. Which ones are they?`
      : "holds" in d
        ? `${d.cell} holds ${d.holds}, which names no action. Which reference is it?`
        : `${d.cell} holds no reference${d.title === null ? "" : ` for ${quoted(d.title)}`}. Which one is it?`,

  check(plan, tell) {
    const rows = actionsWith(plan, "ref");
    const sheets = faultyBySheet(
      rows,
      ({ action }) => action.sheet,
      (row) => row.action.ref === null && !isHeldBack(plan, row.at[0]),
    );
    const blank = sheets.flatMap(({ faulty, all }) => (all === null ? faulty : []));
    const free = freeReferences(plan, new Set(blank.flatMap(({ action }) => (isBlank(action.raw.ref) ? action : []))));
    for (const { sheet, faulty, all } of sheets) {
      if (all !== null) tell({ about: sheet, at: all, data: { count: all.length } });
      else
        for (const { action, at } of faulty) {
          const next = free.get(action);
          const fix = next !== undefined && {
            label: `Write ${quoted(next)}, which is free`,
            safe: false,
            edits: [set(action, "ref", next)],
          };
          tell({ about: action.key, at, data: { cell: shortRef(at[0]), ...missing(action) }, ...(fix && { fix }) });
        }
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: null, title: "Publish a guide to annual reviews", leads: "Head of SEND" }] },
      { actions: [{ ref: null }, { ref: null }] },
      { actions: [{ ref: "1.1" }, { ref: "TBC" }] },
      { actions: [{ ref: "1.1" }, { ref: "1.2" }, { ref: null }, { ref: null }] },
    ],
    good: [{ actions: [{ ref: "A1", title: "Publish a guide to annual reviews" }] }],
  },
});
