import { areasWithMeasures, cellOfTrend, misses } from "../linked-measures";
import { rule } from "../rule";
import { quoted, type At } from "../rows";
import { childrenWait, placesAreOpen, postsAreVacant, pupilsAreAbsent } from "../example-measures";

/** So many of an area's actions done or on track call it well, and so many of its measures are needed to say otherwise. */
const WELL = 0.8;
const MEASURES = 2;

export default rule({
  id: "measures-miss-but-area-on-track",
  subject: "actions and measures",
  severity: "warning",
  title: "An area that looks well by its actions looks well by its measures, too",
  why: "Green outside and red inside: actions are reported as on track or done, while most of what they were to change has not reached its target.",
  needs: ["actions.actionStatus", "actions.area", "kpis.area", "kpis.target"],
  givesWayTo: ["area-done-but-measure-misses"],
  message: (d: { area: string; well: number; actions: number; missed: number; measures: number }) =>
    `${d.well} of ${d.actions} actions of ${quoted(d.area)} are on track or complete with impact, but ${d.missed} of its ${d.measures} measures miss their targets. Do the actions reach what is measured?`,

  check(plan, tell, context) {
    for (const { area, actions, trends } of areasWithMeasures(plan, context)) {
      const compared = trends.filter(({ verdict }) => verdict.rag !== "none");
      const missed = compared.filter(misses);
      const well = actions.filter(
        ({ actionStatus }) => actionStatus === "complete-impactful" || actionStatus === "in-progress-on-track",
      );
      if (compared.length < MEASURES || missed.length * 2 <= compared.length) continue;
      if (actions.length < 2 || well.length < actions.length * WELL) continue;
      const at = [...missed.map(cellOfTrend), ...well.flatMap((action) => action.at.actionStatus ?? [])];
      if (at.some((cell) => context.told?.has(cell))) continue;
      tell({
        about: area,
        at: at as unknown as At,
        data: { area, well: well.length, actions: actions.length, missed: missed.length, measures: compared.length },
      });
    }
  },

  examples: {
    bad: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action in progress, on track" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action in progress, on track" },
        ],
        kpis: [childrenWait, postsAreVacant],
      },
    ],
    good: [
      {
        actions: [
          { ref: "3.1", area: "Therapies", actionStatus: "Action in progress, on track" },
          { ref: "3.2", area: "Therapies", actionStatus: "Action in progress, off track" },
          { ref: "4.1", area: "Inclusion", actionStatus: "Action in progress, on track" },
          { ref: "4.2", area: "Inclusion", actionStatus: "Action in progress, on track" },
        ],
        kpis: [childrenWait, postsAreVacant, pupilsAreAbsent, placesAreOpen],
      },
    ],
  },
});
