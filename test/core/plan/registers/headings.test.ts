import { parse, recognise, type RegisterKind } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

/** Headings of registers, and of sheets that look like some, written after the words by which registers are known. */

const STATES = ["Action in progress, on track", "Impact not yet seen"];
const PLAN = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Open the hub", "Head of Inclusion", "31/03/2026", ...STATES],
  ["1.2", "Train the team", "Head of Schools", "31/03/2026", ...STATES],
];

/** Two rows as they may stand under such headings. */
function rowsUnder(headings: readonly string[]): readonly CellValue[][] {
  const cellOf = (heading: string): CellValue => {
    if (/date|when|due|deadline|captured|resolved|since|\bstart|\bend|finish/i.test(heading)) return "14/01/2025";
    if (/^[LI]$|score|rating|value|cases|agree/i.test(heading)) return 3;
    return /action ref|linked action|laip action/i.test(heading) ? "1.1" : `Some words on ${heading.toLowerCase()}`;
  };
  const row = headings.map(cellOf);
  return [row, row.map((cell) => (String(cell).startsWith("Some") ? `${String(cell)} too` : cell))];
}

function registersOn(name: string, headings: readonly string[]) {
  const book = bookOf({ "The plan": PLAN, [name]: [headings, ...rowsUnder(headings)] });
  return parse(book, recognise(book)).registers.map(({ kind, rows }) => [kind, rows.length]);
}

const REGISTERS: [RegisterKind, string, string[]][] = [
  [
    "risks",
    "Risk Register",
    [
      "Risk No.",
      "Risk Description",
      "Risk Category",
      "Pre-mitigation L",
      "Pre-mitigation I",
      "Pre-mitigation score",
      "Mitigating Actions",
      "Post-mitigation L",
      "Post-mitigation I",
      "Post-mitigation score",
      "Risk Owner",
      "Date Identified",
      "Date Last Reviewed",
      "RAG",
    ],
  ],
  [
    "risks",
    "Programme risks",
    ["ID", "If", "Then", "Probability", "Impact", "Rating", "Treatment", "Treatment owner", "Status"],
  ],
  [
    "risks",
    "Corporate risk extract",
    ["Risk Title", "Description", "Gross Score", "Net Score", "Target Score", "Key Controls", "Lead Director", "Trend"],
  ],
  [
    "risks",
    "BAF",
    [
      "Principal risk",
      "Cause",
      "Effect",
      "Existing controls",
      "Gaps in control",
      "Assurance",
      "Current score",
      "Exec lead",
    ],
  ],
  [
    "evidence",
    "Impact tracker",
    [
      "Priority",
      "Action ref",
      "Impact measure",
      "What difference has this made?",
      "Evidence source",
      "Date captured",
      "Who has benefitted",
      "Impact RAG",
    ],
  ],
  [
    "evidence",
    "Evidence bank",
    ["Evidence ref", "Linked actions", "Document name", "Type", "Date", "Summary of impact", "Location / hyperlink"],
  ],
  [
    "projects",
    "Project list",
    [
      "Project name",
      "Project lead",
      "Start date",
      "End date",
      "Evaluation completed (Y/N)",
      "Sustainability plan",
      "Link to LAIP action",
    ],
  ],
  [
    "projects",
    "Transformation projects",
    ["Project", "Funding", "Evaluated", "Outcome of evaluation", "BAU lead", "Status"],
  ],
  [
    "requests",
    "DfE NHSE actions",
    ["Date of meeting", "Action requested", "Requested by", "Owner", "Deadline", "Partnership response", "Complete?"],
  ],
  ["requests", "Stocktake feedback", ["Theme", "Feedback from DfE / NHSE", "What we are doing", "Lead", "By when"]],
  ["requests", "Deep dive letter", ["Topic", "Discussion", "Response", "Actions"]],
  ["requests", "Inspection recs", ["Ref", "Area for improvement", "Our response", "Evidence", "Update"]],
  [
    "requests",
    "Scrutiny recommendations",
    ["Recommendation", "Accepted / rejected", "Lead officer", "Target date", "Progress", "Completed date"],
  ],
  [
    "escalations",
    "Escalation log",
    ["Ref", "Date raised", "Raised by", "Issue / risk", "Escalated to", "Decision / outcome", "Date resolved"],
  ],
  ["escalations", "Escalations", ["Action", "Reason for escalation", "Level 1 (DCS)", "Date", "Resolution", "Status"]],
  [
    "challenges",
    "Challenge and scrutiny log",
    ["Meeting", "Challenge raised", "Raised by", "Response", "Impact of challenge", "Action owner", "Closed Y/N"],
  ],
  ["challenges", "Constructive challenge", ["Date", "Challenge", "Challenger", "Partnership response", "Outcome"]],
  ["decisions", "Action log", ["Meeting date", "Action no", "Action", "Owner", "Due", "Status", "Comments"]],
  [
    "decisions",
    "Board decision log",
    ["Decision no", "Date", "Decision", "Rationale", "Decision owner", "Review date"],
  ],
  ["decisions", "Matters arising", ["Minute ref", "Action", "Who", "By when", "Update"]],
  ["you-said", "You Said We Did", ["You said…", "We listened and…", "Impact"]],
  ["you-said", "Feedback", ["What parents told us", "What we did about it", "What difference it made", "Date", "Area"]],
  ["you-said", "Co-production log", ["Date", "Source of feedback", "You said", "We did", "So what?", "Action ref"]],
  ["crosswalk", "Strategy map", ["SEND Strategy outcome", "LAIP priority", "Transformation workstream", "Actions"]],
  ["crosswalk", "Golden thread", ["Strategic priority", "Improvement area", "Delivery workstream", "Gap"]],
  ["glossary", "Abbreviations used", ["Term", "Definition"]],
  ["glossary", "Jargon buster", ["What we say", "What it means"]],
  ["glossary", "Sheet9", ["Acronym", "Full name"]],
];
const OTHERS: [string, string[]][] = [
  ["Workforce", ["Post", "Vacant since", "Agency cover", "Start date", "Notes"]],
  ["Issues log", ["Issue ID", "Date raised", "Raised by", "Issue", "Severity", "Owner", "Resolution", "Status"]],
  ["Procurement", ["Contract", "Supplier", "Start", "End", "Value", "Contract manager", "Extension decision"]],
  ["Survey results", ["Question", "Strongly agree", "Agree", "Disagree", "Comments"]],
  ["Complaints", ["Ref", "Date received", "Nature of complaint", "Response due", "Outcome", "Upheld?"]],
  ["Lessons learned", ["Lesson", "What went well", "What did not", "Recommendation"]],
  ["Stakeholders", ["Stakeholder", "Interest", "Influence", "Lead", "How we engage"]],
  ["Dependencies", ["Dependency", "From", "To", "Date needed", "Owner", "Status"]],
  ["Highlights", ["Workstream", "Progress this month", "Next month", "RAG", "Decisions needed"]],
  ["Comms log", ["Date", "Message", "Audience", "Sent by", "Feedback"]],
  ["Panel dates", ["Date", "Panel", "Chair", "Cases", "Outcome"]],
  ["Policies", ["Policy", "Owner", "Review date", "Status", "Link"]],
  ["Feedback survey", ["Comment", "Theme", "Sentiment"]],
  ["Strategic plan summary", ["Priority", "Outcome", "Measures", "Lead"]],
  ["Data sources", ["Measure", "Source", "Frequency", "Owner"]],
  ["Version control", ["Version", "Date", "Author", "Changes", "Approved by"]],
  ["Terms", ["Term", "Start date", "End date"]],
  ["Decision needed", ["Paper", "Purpose", "Lead", "Date"]],
  ["Audit", ["Case", "Auditor", "Grade", "What is working well", "What could be better"]],
  ["Project plan", ["Task", "Owner", "Start", "Finish", "Predecessor"]],
];

test.each(REGISTERS)("%s: “%s” %j", (kind, name, headings) => {
  expect(registersOn(name, headings)).toEqual([[kind, 2]]);
});

test.each(OTHERS)("none: “%s” %j", (name, headings) => {
  expect(registersOn(name, headings)).toEqual([]);
});
