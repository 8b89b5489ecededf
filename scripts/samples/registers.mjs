/**
 * The registers that the third sample keeps beside the plan: each a sheet with its title lines, its headings with their
 * widths, and its rows. The headings are those of people, not of the program, so that both kinds can be seen.
 */
export const registers = [
  {
    sheet: "Evidence",
    lines: ["Evidence of impact", "One row for each piece of evidence. The source says where it can be read."],
    columns: [["Action", 9], ["Kind of evidence", 14], ["Level of impact", 18], ["Date", 13], ["What changed", 50], ["For whom", 28], ["Source", 30]],
    rows: [
      ["1.1", "Data", "System level", "2026-09-30", "Nearly all new plans are issued within 20 weeks; two years ago it was fewer than half.", "Children with a new plan", "KPI 1 on the KPIs sheet"],
      ["1.1", "Practice", "System level", "2026-07-15", "Coordinators hold a first meeting with each family within two weeks.", "Families in an assessment", "Audit of 40 cases, July 2026"],
      ["1.1", "Voice", "Variable", "2026-06-20", "Most parents say that they knew what happens next. Parents in the east say so less often.", "Parents of children with a new plan", "Forum survey, June 2026"],
      ["1.2", "Practice", "Variable", "2026-09-18", "More plans describe what the child wants. Health sections are still thin.", "Children with a new plan", "Monthly audit, September 2026"],
      ["3.2 & 3.3", "Data", "Variable", "2026-09-30", "Fewer children are on part-time timetables in the north.", "Pupils on part-time timetables", "Schools' monthly return"],
      ["5.1", "Practice", "System level", "2026-05-12", "The board takes its decisions from one set of measures.", "Board members", "Minutes of the board, May 2026"],
    ],
  },
  {
    sheet: "Projects",
    lines: ["The four projects of the change programme"],
    columns: [["No.", 6], ["Project", 36], ["Evaluation", 20], ["Carried on by", 30], ["Ends on", 14], ["Action(s)", 11]],
    rows: [
      [1, "Early language in nurseries", "Evaluated", "Early Years Inclusion Lead", "2026-07-31", "2.4"],
      [2, "Outreach team for schools, north", "Under way", "Head of Alternative Provision", "2027-03-31", "3.3"],
      [3, "Travel training for young people", "Planned", "Head of Preparing for Adulthood", "2027-08-31", "4.2"],
      [4, "Link workers in GP surgeries", "Not evaluated", "To be agreed", "2027-03-31", "2.3"],
    ],
  },
  {
    sheet: "Requests",
    lines: ["What reviewers asked for, and what we answered"],
    columns: [["No.", 6], ["Request", 44], ["Asked by", 18], ["Asked on", 13], ["Response due", 13], ["Owner", 28], ["Response", 40], ["Status", 12], ["Closed on", 13], ["Linked action", 11]],
    rows: [
      [1, "Show waits for therapy by age and area.", "NHS England", "2026-05-14", "2026-07-31", "Head of Performance and Insight", "Sent with the July return.", "Closed", "2026-07-28", "2.2"],
      [2, "Explain how overdue reviews will be brought down by spring.", "DfE adviser", "2026-09-17", "2026-11-30", "Head of Assessment and Planning", null, "Open", null, "1.3"],
      [3, "Say how schools that have not signed will be reached.", "DfE adviser", "2026-09-17", "2026-11-30", "Assistant Director for Inclusion", "A draft is with the two trusts.", "In progress", null, "3.4"],
    ],
  },
  {
    sheet: "Recommendations",
    lines: ["What the area inspection recommended, and what we answered"],
    columns: [["No.", 6], ["Recommendation", 50], ["Made by", 22], ["Our response", 50], ["Linked actions", 12], ["Due", 13], ["Status", 12]],
    rows: [
      [1, "Families should know from the start what happens in an assessment, who decides and by when.", "Inspectors", "Each family has a named contact and a first meeting within two weeks.", "1.1; 1.4", "2027-03-31", "In progress"],
      [2, "Children should wait less long for therapies, and their families should hear while they wait.", "Inspectors", "A joint advert for the vacant posts; letters to families at 6 and 12 weeks.", "2.2", "2027-03-31", "In progress"],
      [3, "Pupils on part-time timetables should be known to the partnership and come back to full days.", "Inspectors", null, "3.2; 3.3", "2027-07-31", "Open"],
    ],
  },
  {
    sheet: "Deep dive",
    lines: ["Deep dive on therapies, 8 October 2026: what was discussed"],
    columns: [["What was discussed", 50], ["Response", 50], ["Action(s)", 12]],
    rows: [
      ["Whether the wait is counted from the referral or from the first letter.", "From the referral. The Notes sheet will say so from November.", "2.2"],
      ["How families are told while they wait.", "A letter at 6 and 12 weeks, written with the forum.", "2.2; 1.4"],
    ],
  },
  {
    sheet: "Escalations",
    lines: ["Escalations"],
    columns: [["No.", 6], ["Action ref", 10], ["What is escalated", 40], ["Escalated to", 26], ["Since", 13], ["Why", 36], ["Resolution", 36], ["Closed on", 13]],
    rows: [
      [1, "2.2", "Two therapist posts have stayed vacant since spring.", "Chief Executive, integrated care board", "2026-07-20", "The service cannot advertise before the budget is set.", "Posts agreed; adverts in October.", null],
      [2, "1.3", "Reviews wait for a panel that meets once a month.", "Director of Children's Services", "2026-08-10", "There are too few panel members.", "The panel meets twice a month from September.", "2026-09-14"],
      [3, "3.4", "Two academy trusts have not signed.", "Regional Director", "2026-10-02", "The trusts ask for a common text.", null, null],
    ],
  },
  {
    sheet: "Challenge log",
    lines: ["Challenge log of the board"],
    columns: [["Date", 13], ["Question", 46], ["Asked by", 26], ["Answer", 46], ["Action", 9], ["Closed", 9]],
    rows: [
      ["2026-07-14", "Do the waits count children who were referred back?", "Parent Carer Forum Co-chair", "They do, from the first referral.", "2.2", "Yes"],
      ["2026-09-15", "Why is the agreement with schools late?", "Lead Member", "Two trusts ask for a common text.", "3.4", "No"],
    ],
  },
  {
    sheet: "Risks",
    lines: ["Risk register, reviewed each month"],
    columns: [["Risk ID", 8], ["Risk", 44], ["Cause", 32], ["Likelihood (1-5)", 11], ["Impact (1-5)", 10], ["Score", 8], ["Mitigation", 44], ["Risk owner", 28], ["Next review", 13], ["Direction of travel", 12], ["Linked action", 11]],
    rows: [
      ["R1", "Therapy waits do not fall before the year ends.", "Vacant posts", 4, 4, 16, "Joint advert; sessions bought from a neighbour until March.", "Head of Children's Therapies", "2026-11-20", "Rising", "2.2"],
      ["R2", "Schools do not keep to the agreement on suspensions.", "Two trusts have not signed", 3, 4, 12, "The regional director meets the trusts.", "Assistant Director for Inclusion", "2026-11-20", "No change", "3.4"],
      ["R3", "Grant for the outreach teams ends.", "The grant runs to March 2027", 3, 3, 9, "Business case to Schools Forum in January.", "Head of Alternative Provision", "2026-11-20", "Falling", "3.3"],
    ],
  },
  {
    sheet: "Previous actions",
    lines: ["Actions and decisions of the board's last meetings"],
    columns: [["Ref", 7], ["Action or decision", 46], ["Decided on", 13], ["Owner", 30], ["Due", 13], ["Outcome", 40], ["Status", 12]],
    rows: [
      ["B12", "Bring the audit of new plans to each meeting.", "2026-07-14", "Head of Assessment and Planning", "2026-09-15", "On the agenda since September.", "Closed"],
      ["B13", "Write to the two trusts.", "2026-09-15", "Assistant Director for Inclusion", "2026-09-30", "Sent on 25 September.", "Closed"],
      ["B14", "Report on the vacant posts.", "2026-09-15", "Head of Children's Therapies", "2026-11-10", null, "Open"],
    ],
  },
  {
    sheet: "You said, we did",
    lines: ["What families and young people told us"],
    columns: [["You said", 44], ["We did", 44], ["What changed", 44], ["For whom", 24], ["Date", 15]],
    rows: [
      ["Nobody tells us where our case stands.", "Each family has a named contact in three of five teams.", "Calls about “where is my case” have halved in those teams.", "Parents in an assessment", "September 2026"],
      ["The local offer is hard to search.", "Pages were put in order by age with the forum.", "Young people in the panel found what they looked for in seven of ten tries.", "Young people", "June 2026"],
    ],
  },
  {
    sheet: "Crosswalk",
    lines: ["Strategy and plan: what belongs together", "A blank cell is a gap: nothing in the plan, or nothing in the strategy, stands for it."],
    columns: [["Strand", 30], ["Strategy theme", 40], ["Improvement area", 40]],
    rows: [
      ["Timely help", "Every child is known early", "Area 1"],
      ["Health together", "Support without a label", "Area 2"],
      ["Belonging", "A place in the local school", "Area 3"],
      ["Growing up", "A life as an adult that I choose", "Area 4"],
      [null, "Short breaks for every family who needs them", null],
    ],
  },
  {
    sheet: "Glossary",
    lines: ["Abbreviations"],
    columns: [["Abbreviation", 16], ["Meaning", 60]],
    rows: [
      ["GP", "General practitioner"],
      ["KPI", "Key performance indicator"],
      ["SEND", "Special educational needs and disabilities"],
    ],
  },
];

/** What the partnership says of its areas as a whole, on a sheet of the third sample. */
export const statements = {
  sheet: "Area statements",
  lines: ["What has changed in each area, in the partnership's own words"],
  columns: [["Area", 12], ["Impact statement", 70], ["What this means for families", 60]],
  rows: [
    ["Area 1", "New plans now come on time for most children, and parents say that they know whom to ask. Reviews are still late.", "Most families hear within 20 weeks whether there will be a plan, and what is in it."],
    ["Area 2", "Waits for therapies have not fallen. Health advice in plans is clearer than it was a year ago.", null],
    ["Area 3", "Fewer children in the north are on part-time timetables. In the south there is no change so far.", "In the north more children spend the whole day at their own school."],
  ],
};
