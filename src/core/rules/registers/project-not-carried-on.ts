import { registersOf } from "../../plan";
import { cellsOfRow, isPast, rowName, saysNobody } from "../register-rows";
import { listed, type At } from "../rows";
import { rule } from "../rule";

export default rule({
  id: "project-not-carried-on",
  subject: "registers",
  severity: "warning",
  title: "A project that has ended has somebody who carries it on",
  why: "What was gained with a grant is lost where nobody takes it into daily work. Reviewers ask for the name of the post.",
  needs: [],
  message: (d: { sheet: string; projects: readonly string[] }) =>
    `${listed(d.projects)} on “${d.sheet}” ${d.projects.length === 1 ? "has" : "have"} ended, and nobody is named who carries ${d.projects.length === 1 ? "it" : "them"} on. Who does, or was it decided to stop?`,

  check(plan, tell, { asAt }) {
    for (const { sheet, rows } of registersOf(plan, "projects")) {
      const ended = rows.filter((row) => isPast(row.end, asAt) && saysNobody(row, "carriedOnBy"));
      if (ended.length === 0) continue;
      const at = ended.map((row) => cellsOfRow(row, "carriedOnBy")[0]) as unknown as At;
      tell({ about: sheet, at, data: { sheet, projects: ended.map((row) => rowName("projects", row)) } });
    }
  },

  examples: {
    bad: [
      {
        registers: [
          {
            kind: "projects",
            rows: [
              { project: "Travel training", evaluation: "Done", carriedOnBy: null, end: "2025-03-31" },
              { project: "Link workers", evaluation: "Done", carriedOnBy: "TBC", end: "2025-01-31" },
            ],
          },
        ],
      },
    ],
    good: [
      {
        registers: [
          {
            kind: "projects",
            rows: [
              { project: "Travel training", evaluation: "Done", carriedOnBy: "Head of Travel", end: "2025-03-31" },
              { project: "Link workers", evaluation: "Planned", carriedOnBy: null, end: "2025-04-01" },
              { project: "Hubs", evaluation: "Planned", carriedOnBy: null, end: "ongoing" },
              {
                project: "Peers",
                evaluation: "Done",
                carriedOnBy: "Nobody: the Board decided to stop it",
                end: "2025-01-31",
              },
            ],
          },
        ],
      },
      {
        registers: [
          {
            kind: "projects",
            rows: [{ project: "Travel training", evaluation: "Done", lead: "Head of Travel", end: "2025-03-31" }],
          },
        ],
      },
    ],
  },
});
