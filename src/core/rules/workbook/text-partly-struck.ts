import { splitCellRef } from "../../workbook";
import { listRanges } from "../ranges";
import { groupBy } from "../../group-by";
import { type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "text-partly-struck",
  subject: "workbook",
  severity: "warning",
  title: "No words within a cell of the plan are struck through",
  why: "Excel does not tell which words of a cell are struck through, so an old date or name beside the current one is read as if it still held.",
  needs: [],
  // A status that is not one of the scheme's, as two stand in its cell, is asked for anyhow.
  givesWayTo: ["statuses"],
  message: (d: { cells: string; count: number; sheet: string }) =>
    `Some of the words in ${d.cells} on ${d.sheet} are struck through. ` +
    `${d.count === 1 ? "The cell was" : "Each cell was"} read as if none were, as Excel does not tell which. Delete the words that no longer hold.`,

  check({ struck }, tell, { told }) {
    const cells = [...struck.cells].filter(([at, { how }]) => how === "part" && !told?.has(at)).map(([at]) => at);
    for (const [about, group] of groupBy(cells, (at) => splitCellRef(at).sheet)) {
      tell({
        about,
        at: group as unknown as At,
        data: { cells: listRanges(group), count: group.length, sheet: about },
      });
    }
  },

  examples: {
    bad: [
      { actions: [{ ref: "1.1", due: "31 March 2025 30 June 2026" }], struck: [{ due: "part" }] },
      {
        actions: [{ ref: "1.1" }, { ref: "1.2" }],
        struck: [{ leads: "part" }, { leads: "part" }],
      },
    ],
    good: [{ actions: [{ ref: "1.1", due: "30 June 2026" }], struck: [{}] }],
  },
});
