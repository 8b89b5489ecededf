import type { Kpi } from "../../plan";
import { totalOf } from "../../plan/kpis/group-names";
import { rule } from "../rule";
import type { At } from "../rows";

/** Of fewer measures one cannot ask that they tell groups apart. */
const FEWEST = 4;
/** What is told of children, and may differ from group to group. */
const OF_CHILDREN =
  /\b(child(?:ren)?|pupils?|young people|students?|learners?|EHCPs?|EHC plans?|plans|needs assessments?|annual reviews?|attendance|absen\w+|exclusions?|suspensions?|waits?|waiting|referrals?|therap\w+)\b/i;
/** Groups of children, pathways and places by which figures are told apart. */
const GROUP =
  /\b(looked[- ]after|in care|care leavers?|CLA|LAC|CiC|CiN|in need|child protection|CPP?|CME|missing (?:from )?education|EHE|elective\w*|home[- ]educat\w+|youth justice|YJS|YOT|boys|girls|males?|females?|ethnic\w*|minority|deprivation|free school meals|FSM|pupil premium|SEN support|autis\w+|ASC|ASD|ADHD|SEMH|SLCN|MLD|SLD|PMLD|primary need|speech|language|occupational|physiotherap\w+|paediatric\w*|early years|under[- ]\w+s?|post[- ]?16|years? \d+|key stage|KS\d|aged?|ages|primary|secondary|groups?|cohorts?|quadrants?|localit(?:y|ies)|districts?|north|south|east|west|pathways?|by (?:area|need|age|school|gender|service))\b/i;

export default rule({
  id: "measures-without-groups",
  subject: "measures",
  severity: "advice",
  title: "Some measure shows groups of children apart",
  why: "An average of all children hides those who fare worst: children in care, those taught at home, those who wait on one pathway. Inspectors ask for them first.",
  needs: ["kpis.name"],
  message: (d: { count: number }) =>
    `All ${d.count} measures that tell of children tell of all of them together. For which groups or pathways could one of them be told apart?`,

  check({ kpis }, tell) {
    const ofChildren = kpis.filter(({ name, at }) => at.name !== undefined && OF_CHILDREN.test(name));
    if (ofChildren.length < FEWEST || kpis.some(isOfGroup)) return;
    const at = [...new Set(ofChildren.map((kpi) => kpi.at.name!))] as unknown as At;
    tell({ about: "measures", at, data: { count: ofChildren.length } });
  },

  examples: {
    bad: [
      {
        kpis: [
          { name: "EHC plans issued within 20 weeks (%)" },
          { name: "Annual reviews on time (%)" },
          { name: "Overall absence of pupils with a plan (%)" },
          { name: "Children waiting for an assessment" },
        ],
      },
    ],
    good: [
      {
        kpis: [
          { name: "EHC plans issued within 20 weeks (%)" },
          { name: "Annual reviews on time (%)" },
          { name: "Absence of children in care with a plan (%)" },
          { name: "Children waiting for an assessment" },
        ],
      },
      { kpis: [{ name: "EHC plans issued within 20 weeks (%)" }, { name: "Annual reviews on time (%)" }] },
    ],
  },
});

/** The measure is that of a group: by its name or a column for it, or it is told for several (“Requests – North”). */
const isOfGroup = ({ name, raw, at }: Kpi) =>
  GROUP.test(name) || GROUP.test(String(raw.definition ?? "")) || at.cohort !== undefined || totalOf(name) !== null;
