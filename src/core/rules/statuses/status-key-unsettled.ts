import { splitCellRef } from "../../workbook";
import { rule, type Severity } from "../rule";
import type { At } from "../rows";

export default rule({
  id: "status-key-unsettled",
  subject: "statuses",
  severity: "warning",
  title: "The key to the colours is one, and is kept to",
  why: "A key that says two things, or that nobody keeps to any more, lets each reader see another plan. Its doubtful colours are not read until somebody settles them.",
  needs: ["actions"],
  message: (d: { message: string; unread: number }) =>
    d.unread === 0
      ? d.message
      : `${d.message} ${d.unread === 1 ? "One cell without words counts" : `${d.unread} cells without words count`} as not stated because of it.`,

  check({ colours }, tell) {
    for (const { kind, scale, message, at, open, colours: about } of colours) {
      const cells = [...open, ...at.filter((cell) => !open.includes(cell))];
      if (cells.length === 0 || !UNSETTLED.includes(kind)) continue;
      const subject = `${splitCellRef(cells[0]!).sheet} ${kind} ${scale} ${about.join(" ")}`.trim();
      const severity: Severity = open.length > 0 ? "error" : kind === "shared-by-scales" ? "advice" : "warning";
      tell({ about: subject, at: cells as unknown as At, data: { message, unread: open.length }, severity });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: "Action not yet started" },
          { ref: "1.3", actionStatus: "Action not yet started" },
        ],
        fills: [{ actionStatus: "#00B050" }, { actionStatus: "#00B050" }, { actionStatus: "#00B050" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
    good: [
      {
        actions: [{ actionStatus: null }, { actionStatus: "Action in progress, off track" }],
        fills: [{ actionStatus: "#00B050" }, { actionStatus: "#C00000" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
  },
});

const UNSETTLED: readonly string[] = ["conflict", "contradicted", "changed", "shared-by-scales"];
