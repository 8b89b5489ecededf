import { actionColumns } from "../../../../src/core/plan";
import { assignFields } from "../../../../src/core/plan/headings";

const BASE = [
  ...["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Priority area", "Progress"],
  "Evidence of impact",
];

/** What a heading means beside those of a plan. */
const meant = (heading: string) =>
  [...assignFields([...BASE, heading], actionColumns)].find(([column]) => column === BASE.length)?.[1] ?? null;

test.each([
  ...["BAU Owner", "Business-as-usual owner", "BAU lead (post)", "Who will own this after the programme?"],
  ...[
    "Sustained by",
    "How will this be sustained and by whom?",
    "Carried on by (post)",
    "Handover to",
    "Long-term owner",
  ],
  ...["Handed over to (BAU)", "Ongoing responsibility", "Who carries this on?", "Who keeps it going?", "Legacy owner"],
  ...["Owner after completion", "Responsible once complete", "BAU transition – named owner", "Mainstream owner"],
  ...["Sustainability lead", "Exit plan / BAU owner", "Continuing owner", "Post-programme owner", "Team taking over"],
  "Who maintains this once done",
])("who carries on what is complete: %s", (heading) => expect(meant(heading)).toBe("carriedOnBy"));

test.each([
  ...["BAU date", "BAU (Y/N)", "Date handed over", "Handover complete?", "Sustainability RAG", "Delivery owner"],
  ...["Action owner", "Sustained impact", "Next steps to sustain", "Escalation owner", "Continuing barriers"],
  ...["Long-term impact by area", "Lead for the post", "Post holder", "How the impact is sustained"],
])("not who carries it on: %s", (heading) => expect(meant(heading)).not.toBe("carriedOnBy"));

test.each([
  ...["Recommendation", "Ofsted recommendation", "Inspection area for improvement", "Links to recommendation"],
  ...["Recommendation ref", "Area for Improvement (Ofsted/CQC)", "Inspection finding", "CQC/Ofsted priority action"],
  ...["Which recommendation does this answer?", "AFI", "Peer review recommendation", "DfE recommendation no"],
  ...["Inspectors' findings", "SEND review recommendation"],
])("what was recommended: %s", (heading) => expect(meant(heading)).toBe("recommendation"));

test.each([
  ...["Recommendation status", "Recommended by", "Response to recommendation", "Date of recommendation", "Area"],
  ...["Improvement lead", "Finding", "Area lead"],
])("not what was recommended: %s", (heading) => expect(meant(heading)).not.toBe("recommendation"));

test("a column of recommendations is the area where no other column is", () => {
  const fields = assignFields(["Ref", "Recommendation", "Action", "Lead", "Due date", "Action status"], actionColumns);
  expect(fields.get(1)).toBe("area");
});
