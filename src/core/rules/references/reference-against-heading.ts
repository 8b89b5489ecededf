import type { Action, Plan } from "../../plan";
import { areaNumber } from "../../plan/area-number";
import { pathOf } from "../../plan/tree/reference-path";
import { splitCellRef, type CellRef } from "../../workbook";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { actionsWith, listed, nameInside, nameOf, quoted, type At } from "../rows";

/** An action with the heading above it, and the area of both. */
type Placed = {
  readonly action: Action;
  readonly at: At;
  readonly own: string;
  readonly heading: { readonly text: string; readonly at: CellRef | null; readonly area: string };
};

export default rule({
  id: "reference-against-heading",
  subject: "references",
  severity: "warning",
  title: "An action stands under the area that its reference names",
  why: "Action 3.4 under priority 2 is counted in one of the two and looked for in the other. Either the row has slipped or its number is wrong.",
  needs: ["actions.ref"],
  message: (d: { actions: readonly string[]; heading: string; area: string }) =>
    `${listed(d.actions)} ${d.actions.length === 1 ? "stands" : "stand"} under ${quoted(d.heading)}, and ` +
    `${d.actions.length === 1 ? "its reference begins" : "their references begin"} with ${d.area}. Which of the two holds?`,

  check(plan, tell) {
    for (const rows of groupBy(placedIn(plan), ({ action }) => action.sheet).values()) {
      const odd = rows.filter(({ own, heading }) => own !== heading.area);
      // Where references do not begin with the number of their heading as a rule, they are numbered by something else.
      if (odd.length * MOST > rows.length) continue;
      for (const group of groupBy(odd, ({ own, heading }) => `${heading.text} ${own}`).values()) {
        const [{ own, heading }] = group;
        const cells = [...group.map(({ at }) => at[0]), ...(heading.at === null ? [] : [heading.at])];
        const actions = group.map(({ action }, i) => (i === 0 ? nameOf(action) : nameInside(action)));
        const about = group.map(({ action }) => action.key).join(",");
        tell({ about, at: cells as unknown as At, data: { actions, heading: heading.text, area: own } });
      }
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", area: "Priority 1: Voice" },
          { ref: "1.2", area: "Priority 1: Voice" },
          { ref: "2.1", area: "Priority 2: Waiting times" },
          { ref: "3.4", area: "Priority 2: Waiting times" },
        ],
      },
    ],
    good: [
      {
        actions: [
          { ref: "1.1", area: "Priority 1: Voice" },
          { ref: "2.1", area: "Priority 2: Waiting times" },
          { ref: "2.2", area: "Waiting times" },
          { ref: "3.1", area: "Priority 3: Preparation for adulthood" },
        ],
      },
      {
        actions: [
          { ref: "1.1", area: "Workstream 4" },
          { ref: "1.2", area: "Workstream 2" },
          { ref: "1.3", area: "Workstream 1" },
          { ref: "2.1", area: "Workstream 2" },
        ],
      },
    ],
  },
});

/** At most one of so many rows may differ. */
const MOST = 4;

/** The actions whose reference has a first part and that stand under a heading with a number. */
function placedIn(plan: Plan): readonly Placed[] {
  const above = headingsAbove(plan);
  return actionsWith(plan, "ref").flatMap((row) => {
    const { action } = row;
    const { segments = [] } = pathOf(action.ref) ?? {};
    const own = /^[a-z]?(\d+)$/.exec(segments[0] ?? "")?.[1];
    const heading = inOwnColumn(action) ?? above(action);
    if (segments.length < 2 || own === undefined || heading === null) return [];
    return [{ action, at: row.at, own: String(Number(own)), heading }];
  });
}

/** What the area column of a row says, where it names a number. */
function inOwnColumn({ at, raw }: Action): Placed["heading"] | null {
  const text = typeof raw.area === "string" ? raw.area.trim() : "";
  const area = numberOf(text);
  return area === null || at.area === undefined ? null : { text, at: at.area, area };
}

/** The numbered heading that an action stands under: the last one above it, else its sheet's name. */
function headingsAbove({ headings, actions }: Plan): (action: Action) => Placed["heading"] | null {
  const marks = headings.flatMap(({ text, at }) => {
    const area = numberOf(text);
    return area === null ? [] : [{ ...splitCellRef(at), heading: { text, at, area } }];
  });
  const bySheet = groupBy(marks, ({ sheet }) => sheet);
  const found = new Map<Action, Placed["heading"]>();
  for (const [sheet, rows] of groupBy(actions, (action) => action.sheet)) {
    const own = [...(bySheet.get(sheet) ?? [])].sort((a, b) => a.row - b.row);
    const area = areaNumber(sheet);
    let held: Placed["heading"] | null = area === null ? null : { text: sheet, at: null, area };
    let next = 0;
    for (const action of [...rows].sort((a, b) => a.row - b.row)) {
      while (next < own.length && own[next]!.row < action.row) held = own[next++]!.heading;
      if (held !== null) found.set(action, held);
    }
  }
  return (action) => found.get(action) ?? null;
}

/** "Priority 2: …" and "2. Health": the number without a zero before it. */
function numberOf(text: string): string | null {
  const number = areaNumber(text) ?? /^(\d{1,2})\s*[.:)–-]\s*\p{L}/u.exec(text)?.[1] ?? null;
  return number === null ? null : String(Number(number));
}
