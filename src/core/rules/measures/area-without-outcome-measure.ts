import type { Kpi } from "../../plan";
import { rule } from "../rule";
import { groupBy } from "../../group-by";
import { quoted, type At } from "../rows";

export default rule({
  id: "area-without-outcome-measure",
  subject: "measures",
  severity: "advice",
  title: "An area has a measure of what changes for children and families",
  why: "How many were trained or met shows effort. The board will be asked what is better for it, and for whom.",
  needs: ["kpis.name", "kpis.area"],
  message: (d: { area: string; count: number }) =>
    `The ${d.count} measures of ${quoted(d.area)} count what is done: training, meetings, documents. Is there one that shows what changes for children or families?`,

  check({ kpis }, tell) {
    for (const [area, own] of groupBy(kpis, ({ area }) => area)) {
      if (own.length < 2 || !own.every(isOfEffort)) continue;
      const at = own.flatMap((kpi) => kpi.at.name ?? []);
      if (at.length > 0) tell({ about: area, at: at as unknown as At, data: { area, count: own.length } });
    }
  },

  examples: {
    bad: [
      {
        kpis: [
          { area: "Workforce", name: "Staff trained in trauma-informed practice" },
          { area: "Workforce", name: "Number of network meetings held" },
          { area: "Timeliness", name: "Plans issued on time" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { area: "Workforce", name: "Staff trained in trauma-informed practice" },
          { area: "Workforce", name: "Staff who feel confident after training (%)" },
          { area: "Therapies", name: "Number of network meetings held" },
          { area: "Inclusion", name: "Young people in training or employment" },
          { area: "Inclusion", name: "Training sessions held" },
        ],
      },
    ],
  },
});

/** Things that are done, whatever comes of them. */
const EFFORT =
  /\b(trained|training (sessions?|courses?|events?|days?|delivered|completed|attended|places)|attended training|workshops?|meetings?|(sessions?|events?|webinars?|clinics?|briefings?) (held|delivered|run|offered)|newsletters?|leaflets?|(documents?|guides?|strateg(y|ies)|polic(y|ies)|protocols?|pathways?|toolkits?) (published|written|agreed|produced|launched)|recruited|appointed|posts? filled)\b/i;

/** Words by which a measure may well tell of an effect. */
const EFFECT =
  /\b(on time|timely|within|wait\w*|feel\w*|felt|confiden\w*|satisf\w*|improv\w*|reduc\w*|outcomes?|attainment|absen\w*|exclu\w*|suspen\w*|complain\w*|appeals?|good or outstanding|quality|report(ed|ing)? that|say|said|who|rated|employment|education)\b/i;

const isOfEffort = ({ name }: Kpi) => EFFORT.test(name) && !EFFECT.test(name);
