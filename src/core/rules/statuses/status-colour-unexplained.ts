import { splitCellRef } from "../../workbook";
import { SCALE_NAMES } from "../coloured-cells";
import { rule } from "../rule";
import type { At } from "../rows";

export default rule({
  id: "status-colour-unexplained",
  subject: "statuses",
  severity: "error",
  title: "A colour without words has a key",
  why: "Green is complete in one plan and on track in the next. A colour that no key explains counts as not stated, however clear it seems to those who chose it.",
  needs: ["actions"],
  message: (d: { message: string; name: string }) =>
    `${d.message} Which ${d.name} is meant? Until a key or words say so, each such cell counts as not stated.`,

  check({ colours }, tell) {
    for (const { kind, scale, message, at, colours: about } of colours) {
      if (at.length === 0 || !["no-key", "not-in-key", "near-miss"].includes(kind)) continue;
      const subject = `${splitCellRef(at[0]!).sheet} ${scale} ${about.join(" ")}`;
      tell({ about: subject, at: at as unknown as At, data: { message, name: SCALE_NAMES[scale] } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: null },
          { ref: "1.3", actionStatus: "Action not yet started" },
        ],
        fills: [{ actionStatus: "#00B050" }, { actionStatus: "#00B050" }],
      },
      {
        actions: [
          { ref: "1.1", actionStatus: null },
          { ref: "1.2", actionStatus: null },
        ],
        fills: [{ actionStatus: "#00B555" }, { actionStatus: "#7030A0" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
    good: [
      {
        actions: [{ actionStatus: null }, { actionStatus: "Action not yet started" }],
        fills: [{ actionStatus: "#00B050" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
  },
});
