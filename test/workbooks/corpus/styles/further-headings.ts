import { actionStatusOf, impactStatusOf, type ActionStatus } from "../../../../src/core/plan/scheme";
import {
  aside,
  due,
  evidence,
  impact,
  leads,
  planTable,
  progress,
  refs,
  status,
  titles,
  updated,
  type Column,
} from "../plan-table";
import { Page } from "../page";
import { plan } from "../pool";
import { dotted, endOfMonth, longDate, monthName, realDate, shortMonth, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** A tracker as programme offices keep it: owner, deadline, update, BRAG, and a second rating behind it. */
function programmeTracker(): Style {
  const book = new Workbook("Ashgarth – owner, deadline, update, BRAG, impact RAG");
  const page = book.add(new Page("Tracker"));
  const columns = [
    refs("No."),
    aside("Workstream", ({ area }) => area!.at(-1)!),
    titles("Action required"),
    leads("Owner", ", "),
    due("Deadline", slashed),
    progress("Update"),
    status("BRAG", (id) => actionStatusOf(id).plain),
    impact("Impact RAG", (id) => impactStatusOf(id).plain),
  ];
  planTable(book, page, columns, plan(61, ["waits", "voice"], 4));
  return book.done();
}

/** Capitals, line breaks, numbers before the words, hints in brackets behind them. */
function decoratedHeadings(): Style {
  const book = new Workbook("Wharram – numbered headings in capitals with hints");
  const page = book.add(new Page("SEND IMPROVEMENT"));
  page.put("WHARRAM LOCAL AREA PARTNERSHIP");
  const columns = [
    refs("1.\nREF"),
    titles("2.\nACTION\n(what we will do)"),
    leads("3.\nLEAD OFFICER(S)"),
    due("4.\nTARGET DATE\n(dd/mm/yyyy)", realDate()),
    progress("5.\nPROGRESS SINCE LAST MEETING\n(please update)"),
    status("6.\nACTION STATUS\n(choose from list)"),
    evidence("7.\nEVIDENCE OF IMPACT\n(max. 100 words)"),
    impact("8.\nIMPACT STATUS\n(choose from list)"),
  ];
  planTable(book, page, columns, plan(62, ["plans", "health"], 4));
  return book.done();
}

/** Headings cut short. */
function shortenedHeadings(): Style {
  const book = new Workbook("Ravenstone – shortened headings");
  const page = book.add(new Page("AP", 1, 2));
  const columns = [
    refs("Act. no."),
    titles("Action"),
    leads("Resp."),
    due("Compl. by", dotted),
    status("Act. stat."),
    impact("Imp. stat."),
    progress("Prog. update"),
    evidence("Evid. of impact"),
  ];
  planTable(book, page, columns, plan(63, ["early", "places"], 4));
  return book.done();
}

/** What the regulator calls it, its priority and its origin stand before the reference. */
function columnsBeforeTheReference(): Style {
  const book = new Workbook("Penhurst – area, priority and source before the reference");
  const page = book.add(new Page("Action Plan 2026"));
  page.put("Penhurst SEND partnership – response to the area inspection");
  page.skip();
  const columns = [
    aside("Inspection finding", ({ area }) => `Area for improvement ${area![0]}`),
    aside("Priority", (_, i) => ["High", "Medium", "High", "Low"][i % 4]!),
    aside("Source", (_, i) => ["Inspection 2025", "Peer review", "Self-assessment"][i % 3]!),
    refs("Action ref"),
    titles("Agreed action"),
    leads("Accountable lead"),
    due("Completion due", monthName),
    status("Progress rating"),
    impact("Impact rating"),
    progress("Commentary"),
  ];
  planTable(book, page, columns, plan(64, ["waits", "inclusion"], 4));
  return book.done();
}

/** Two columns called alike; only their cells tell which scale each one is. */
function sameHeadingTwice(): Style {
  const book = new Workbook("Sleightholme – two columns headed Status");
  const page = book.add(new Page("Plan"));
  const columns = [
    refs("ID"),
    titles("Activity"),
    leads("Lead"),
    due("By when", endOfMonth),
    status("Status"),
    progress("Narrative"),
    impact("Status"),
    evidence("What difference has it made?"),
  ];
  planTable(book, page, columns, plan(65, ["voice", "adulthood"], 4));
  return book.done();
}

/** Under merged headings of their own, progress and difference each have a rating and a comment. */
function ratingsUnderGroups(): Style {
  const book = new Workbook("Garsdale – rating and comment under progress, rating and comment under difference made");
  const page = book.add(new Page("Monitoring"));
  page.put("Garsdale SEND board: monitoring report");
  const columns = [
    refs("Ref"),
    titles("Action"),
    leads("Lead"),
    due("Due", shortMonth),
    status("Rating"),
    progress("Comment"),
    impact("Rating"),
    evidence("Comment"),
  ];
  const groups = [
    "What we said we would do",
    null,
    null,
    null,
    "Progress with the action",
    null,
    "Impact of the action",
    null,
  ];
  planTable(book, page, columns, plan(66, ["health", "plans"], 4), {
    header: [groups, columns.map(({ head }) => head)],
  });
  for (const [column, width] of [
    [0, 4],
    [4, 2],
    [6, 2],
  ] as const)
    page.merges.push({ row: 1, column, rows: 1, columns: width });
  return book.done();
}

const FIVE: readonly (readonly [ActionStatus, string])[] = [
  ["complete-impactful", "Complete and impactful"],
  ["complete-impact-not-seen", "Complete, impact not yet seen"],
  ["in-progress-off-track", "Off track"],
  ["in-progress-on-track", "On track"],
  ["not-started", "Not yet started"],
];

/** A column for each state, and a cross under one of them. */
function crossUnderAState(): Style {
  const book = new Workbook("Ulpha – a cross under one of five states");
  const page = book.add(new Page("Plan"));
  const crosses = FIVE.map(([id, head]): Column => ({
    head,
    cell: ({ status: mine }) => (mine === id ? "x" : null),
    read: ({ status: actionStatus }) => ({ actionStatus }),
  }));
  const columns = [refs(), titles(), leads(), due("Due date", longDate), ...crosses, impact(), progress()];
  planTable(book, page, columns, plan(67, ["places", "inclusion"], 4));
  return book.done();
}

/** Remarks in a column for each month; the latest is the state of things. */
function remarksByMonth(): Style {
  const book = new Workbook("Mickleby – a column of remarks for each month");
  const page = book.add(new Page("Action plan"));
  const columns = [
    refs(),
    titles(),
    leads("Lead officer"),
    due("Target date", realDate()),
    aside("December 2025 update", (_, i) => (i % 2 === 0 ? "Work began after the half term." : null)),
    aside("January 2026 update", () => "Discussed with the delivery group."),
    progress("February 2026 update"),
    status("RAG status"),
    impact("Impact status"),
    updated("Last updated"),
  ];
  planTable(book, page, columns, plan(68, ["early", "voice"], 4));
  return book.done();
}

export const furtherHeadings = [
  programmeTracker,
  decoratedHeadings,
  shortenedHeadings,
  columnsBeforeTheReference,
  sameHeadingTwice,
  ratingsUnderGroups,
  crossUnderAState,
  remarksByMonth,
];
