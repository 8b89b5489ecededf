import type { TreeDoubt } from "../../plan";
import { counted } from "../../words";
import { splitCellRef } from "../../workbook";
import { rule } from "../rule";
import { listed, nameOf, quoted } from "../rows";

type Kind = Exclude<TreeDoubt["kind"], "other-words">;

export default rule({
  id: "part-of-unclear",
  subject: "delivery plans",
  severity: "warning",
  title: "Every action of a delivery plan belongs to one action of the strategic plan",
  why: "What belongs to no action is counted as one of its own, and what was meant to underpin a strategic action is missing from how its parts stand.",
  needs: ["actions"],
  message: (d: { kind: Kind; actions: readonly string[]; sheet: string; named: string }) => SAYS[d.kind](d),

  check({ actions, tree }, tell) {
    if (tree.doubts.length === 0) return;
    const byKey = new Map(actions.map((action) => [action.key, action]));
    for (const { kind, keys, at, named } of tree.doubts) {
      if (kind === "other-words") continue;
      const names = keys.map((key) => nameOf(byKey.get(key)!));
      const data = { kind, actions: names, sheet: splitCellRef(at[0]).sheet, named };
      const severity = kind === "several-named" ? ("advice" as const) : ("warning" as const);
      tell({ about: keys.length > 4 ? data.sheet : keys.join("+"), at, data, severity });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.3" }], parts: [{ ref: "1.3.1" }, { ref: "1.7.1" }] },
      {
        actions: [{ ref: "1.3" }, { ref: "1.4" }],
        parts: [
          { ref: "D1", parent: "1.3" },
          { ref: "D2", parent: "1.3, 1.4" },
          { ref: "D3", parent: null },
          { ref: "D4", parent: "6.1" },
        ],
      },
      { actions: [{ ref: "1" }, { ref: "1.1" }, { ref: "1.2" }, { ref: "2" }, { ref: "2.1" }] },
      { actions: [{ ref: "D1", parent: "D2" }, { ref: "D2", parent: "D1" }, { ref: "D3" }] },
    ],
    good: [
      { actions: [{ ref: "1.3" }], parts: [{ ref: "1.3.1" }] },
      { actions: [{ ref: "1.3.1" }, { ref: "1.7.1" }] },
      { actions: [{ ref: "1.3" }], parts: [{ ref: "D1", parent: "1.3 Example action a" }] },
    ],
  },
});

const SAYS: {
  readonly [K in Kind]: (d: {
    readonly actions: readonly string[];
    readonly sheet: string;
    readonly named: string;
  }) => string;
} = {
  "no-such-action": ({ actions, named }) =>
    `${actions[0]} would be part of ${quoted(named)}, which is no action of this workbook. Which one is meant? It is counted as an action of its own.`,
  "none-named": ({ actions }) =>
    `${actions[0]} names no strategic action, as the others on its sheet do. Which one is it part of? It is counted as an action of its own.`,
  "several-named": ({ actions, named }) =>
    `${actions[0]} names several actions (${named}). It is shown as a part of the first.`,
  circle: ({ actions }) =>
    `${listed(actions)} ${actions.length === 1 ? "is named as part of itself" : "are named as parts of each other"}. Which one is above?`,
  ambiguous: ({ actions, named }) =>
    `${actions[0]} would be part of ${quoted(named)}, and more than one action has that name. Which one is meant? It is counted as an action of its own.`,
  "above-others": ({ actions, sheet }) =>
    `${listed(actions)} on ${quoted(sheet)} ` +
    (actions.length === 1
      ? "stands above others by its number, and is counted beside those. If it is a heading, clear its status, dates and updates; "
      : "stand above others by their numbers, and are counted beside those. If they are headings, clear their status, dates and updates; ") +
    `if the others are ${actions.length === 1 ? "its" : "their"} parts, name the action beside each of them in a column “Strategic action”.`,
  unlinked: ({ actions, sheet }) =>
    `${quoted(sheet)} calls itself a delivery plan, but none of its ${counted(actions.length, "action")} names an action of the strategic plan. Which do they underpin? They are counted as actions of their own.`,
};
