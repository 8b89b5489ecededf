import { rulesAt } from "./in-words";

describe("action-written-twice, by other names of the field", () => {
  const twice = (...titles: readonly string[]) =>
    rulesAt(...titles.map((title, i) => ({ title, progress: `Draft ${i} went to the panel.` })));
  test.each([
    ["Hire six more speech therapists", "Recruit six additional speech and language therapists"],
    [
      "Carry out a survey of parents each term about annual reviews",
      "Carry out a termly questionnaire of families about annual reviews",
    ],
    ["Increase EHCP timeliness to 80%", "Issue 80% of EHC plans within 20 weeks"],
    ["Set up a helpline for parents of autistic children", "Establish a phone line for parents of autistic children"],
    [
      "Draw up a recruitment and retention plan for SENCOs",
      "Develop a workforce strategy for special educational needs coordinators",
    ],
    [
      "Create twenty places in resourced provision by September 2027",
      "Open 20 places in SEN units for the 2027/28 school year",
    ],
    ["Cut the backlog of annual reviews by half", "Reduce overdue annual reviews by half"],
    ["Publish a plain English guide to short breaks", "Issue an easy to understand booklet on short breaks"],
    [
      "Sign off the data sharing agreement between the ICB and the council",
      "Agree an information sharing protocol between the local authority and the integrated care board",
    ],
    ["Overhaul the Local Offer website", "Update the online directory of SEND services"],
    ["Reduce waiting times for autism assessments", "Cut waits for ASD assessments"],
    ["Send a newsletter to parent carers every month", "Send a monthly bulletin to families"],
    ["Train headteachers in preparing for adulthood", "Upskill head teachers in PfA"],
  ])("is found: “%s” and “%s”", (a, b) => expect(twice(a, b)).toContain("action-written-twice"));
  test.each([
    ["Recruit six speech therapists", "Recruit six occupational therapists"],
    [
      "Create twenty places in resourced provision by September 2027",
      "Open 20 places in SEN units for the 2028/29 school year",
    ],
    ["Create twenty places in resourced provision", "Create thirty places in SEN units"],
    ["Issue 80% of EHC plans within 20 weeks", "Issue 90% of EHC plans within 20 weeks"],
    ["Reduce waiting times for autism assessments", "Reduce waiting times for ADHD assessments"],
    ["Monitor EHCP timeliness each month", "Improve EHCP timeliness each month"],
    ["Publish a guide to short breaks", "Publish a guide to the transition"],
    ["Survey parents each term", "Survey parents each year"],
    ["Clear overdue annual reviews in primary schools", "Clear the backlog of annual reviews in secondary schools"],
    ["Set up a helpline for parents", "Set up a helpline for headteachers"],
    ["Train headteachers in preparing for adulthood", "Train SENCOs in preparing for adulthood"],
    ["Agree a protocol between the council and the ICB", "Agree a protocol between the council and the acute trust"],
    ["Update the Local Offer website", "Promote the Local Offer website"],
    ["Reduce suspensions of pupils with SEN", "Reduce permanent exclusions of pupils with SEN"],
    [
      "Draft a workforce strategy for educational psychologists",
      "Review the workforce strategy for educational psychologists",
    ],
    ["Recruit two additional caseworkers for the north", "Recruit two additional caseworkers for the south"],
    ["Publish EHCP timeliness each month", "Improve EHCP timeliness each month"],
    ["Set up a group for young carers of siblings", "Set up a group for young families of siblings"],
    ["Reduce waiting lists for speech therapy", "Reduce waiting times for speech therapy"],
    ["Promote mediation for parents in dispute", "Promote dispute resolution for parents in dispute"],
  ])("is not found: “%s” and “%s”", (a, b) => expect(twice(a, b)).not.toContain("action-written-twice"));
});
