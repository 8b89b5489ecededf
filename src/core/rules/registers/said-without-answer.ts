import { registersOf } from "../../plan";
import { cellsOfRow, rowName, saysNobody } from "../register-rows";
import { listed, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "said-without-answer",
  subject: "registers",
  severity: "advice",
  title: "What families said has what was done, and what changed",
  why: "Families look for their own words. “You said” without “we did”, or “we did” without what changed, tells them that nobody came back to it.",
  needs: [],
  message: (d: { sheet: string; said: readonly string[]; lacks: "did" | "changed" }) =>
    d.lacks === "did"
      ? `“${d.sheet}” does not say what was done about ${listed(d.said)}. What was, or why was nothing?`
      : `“${d.sheet}” says what was done about ${listed(d.said)}, and not what changed for families. What did, or when will it be known?`,

  check(plan, tell) {
    for (const { sheet, rows } of registersOf(plan, "you-said")) {
      const said = rows.filter(({ said: words }) => words !== null);
      const undone = said.filter((row) => saysNobody(row, "did"));
      const unchanged = said.filter((row) => !saysNobody(row, "did") && saysNobody(row, "changed"));
      for (const [lacks, found] of [
        ["did", undone],
        ["changed", unchanged],
      ] as const) {
        const at = found.map((row) => cellsOfRow(row, lacks)[0]) as unknown as At;
        const data = { sheet, lacks, said: found.map((row) => rowName("you-said", row)) };
        if (found.length > 0) tell({ about: `${sheet} ${lacks}`, at, data });
      }
    }
  },

  examples: {
    bad: [
      {
        registers: [
          {
            kind: "you-said",
            rows: [
              { said: "Nobody rings us back", did: null, changed: null },
              { said: "Letters are hard to read", did: "New letters", changed: "TBC" },
            ],
          },
        ],
      },
    ],
    good: [
      {
        registers: [
          {
            kind: "you-said",
            rows: [
              { said: "Nobody rings us back", did: "A duty line", changed: "9 of 10 calls are answered" },
              { said: "A hub in the north", did: "Nothing yet: no rooms before June", changed: "Not before June" },
            ],
          },
        ],
      },
      { registers: [{ kind: "you-said", rows: [{ said: "Letters are hard to read", did: "New letters" }] }] },
    ],
  },
});
