import { groupBy } from "../../group-by";
import { rule } from "../rule";

export default rule({
  id: "status-colour-against-words",
  subject: "statuses",
  severity: "warning",
  title: "The colour of a status says the same as its words",
  why: "A reader in a hurry sees the colour, a filter sees the words. Where they differ, two people leave the meeting with two answers.",
  needs: ["actions"],
  message: (d: { message: string }) => `${d.message} Which of them holds? The words are counted.`,

  check({ colours, actions }, tell) {
    const against = colours.filter(({ kind }) => kind === "against-words");
    if (against.length === 0) return;
    const byCell = groupBy(actions, ({ at }) => at.actionStatus ?? null);
    const byImpact = groupBy(actions, ({ at }) => at.impactStatus ?? null);
    for (const { scale, message, at } of against) {
      const [cell] = at;
      if (cell === undefined) continue;
      const action = (scale === "actionStatus" ? byCell : byImpact).get(cell)?.[0];
      tell({ about: `${action?.key ?? cell} ${scale}`, at: [cell], data: { message } });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "1.1", actionStatus: "Action in progress, on track" },
          { ref: "1.2", actionStatus: "Action in progress, off track" },
        ],
        fills: [{ actionStatus: "#C00000" }, { actionStatus: "#C00000" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
    good: [
      {
        actions: [{ actionStatus: "Action in progress, on track" }, { actionStatus: "Action in progress, off track" }],
        fills: [{ actionStatus: "#00B050" }, { actionStatus: "#C00000" }],
        key: [
          ["#00B050", "Action in progress, on track"],
          ["#C00000", "Action in progress, off track"],
        ],
      },
    ],
  },
});
