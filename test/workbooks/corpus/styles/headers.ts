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
  type PlanRow,
} from "../plan-table";
import { Page } from "../page";
import { byArea, plan } from "../pool";
import { endOfMonth, longDate, monthName, quarter, realDate, shortMonth } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Group headings merged above the headings proper. */
function groupedHeaders(): Style {
  const book = new Workbook("Brackenfield – group headings above the headings");
  const page = book.add(new Page("Plan on a page"));
  page.put("Brackenfield SEND improvement plan");
  page.skip();
  const columns = [
    refs("Ref"),
    titles("Action"),
    leads("Lead"),
    due("Due date", realDate()),
    status("Action status"),
    impact("Impact status"),
    progress("Progress"),
    evidence("Evidence of impact"),
  ];
  const heads = columns.map(({ head }) => head);
  const groups = ["The promise", null, null, null, "RAG ratings", null, "What we know", null];
  planTable(book, page, columns, plan(10, ["waits", "health"], 4), { header: [groups, heads] });
  for (const [column, width] of [
    [0, 4],
    [4, 2],
    [6, 2],
  ] as const)
    page.merges.push({ row: 2, column, rows: 1, columns: width });
  return book.done();
}

/** Two header rows that mean something only together. */
function splitHeaders(): Style {
  const book = new Workbook("Stonegill – headings split over two rows");
  const page = book.add(new Page("Actions"));
  const columns = [refs(), titles(), leads(), due("", monthName), status(), impact(), progress(), updated()];
  const header = [
    ["Action", null, "Accountable", "Completion", "Action", "Impact", "Progress", "Date"],
    ["no", "description", "lead", "date", "status", "status", "to date", "updated"],
  ];
  planTable(book, page, columns, plan(11, ["plans", "voice"], 4), { header });
  return book.done();
}

/** Header repeated under each priority's banner. */
function repeatedHeaders(): Style {
  const book = new Workbook("Kelderwick – header under every priority");
  const page = book.add(new Page("SEND plan"));
  page.put("Kelderwick improvement plan");
  const areas = byArea(plan(12, ["inclusion", "adulthood", "early"], 3));
  const columns = [
    refs("Action no"),
    titles("Action"),
    leads("Lead"),
    due("Timescales", endOfMonth),
    status("Status of action completion"),
    impact("Status of impact"),
    progress("Progress"),
  ];
  page.banner(`Priority 1: ${areas[0]!.name}`, columns.length);
  const rows = areas.flatMap(({ name, acts }, i): readonly PlanRow[] =>
    i === 0 ? acts : [{ banner: `Priority ${i + 1}: ${name}` }, { again: true as const }, ...acts],
  );
  planTable(book, page, columns, rows);
  return book.done();
}

/** Words of everyday use as headings. */
function everydayWords(): Style {
  const book = new Workbook("Fernhill – everyday headings");
  const page = book.add(new Page("What we are doing"));
  page.put("Fernhill: what we are doing for children with SEND");
  page.skip();
  const columns = [
    refs("#"),
    titles("What will we do?"),
    leads("Who?"),
    due("By when?", longDate),
    status("BRAG"),
    progress("Update"),
    impact("Impact rating"),
    evidence("How do we know?"),
  ];
  planTable(book, page, columns, plan(13, ["voice", "plans"], 4));
  return book.done();
}

/** Long headings, as forms have them. */
function longHeadings(): Style {
  const book = new Workbook("Redholme – headings that are sentences");
  const page = book.add(new Page("Delivery"));
  const columns = [
    refs("Action reference number"),
    titles("Action we will take to improve"),
    leads("Lead officer / accountable person"),
    due("Completion date (dd/mm/yyyy)", realDate()),
    status("Action status (please select)"),
    impact("Impact status (please select)"),
    progress("Progress update – what has been done since the last meeting"),
    evidence("Evidence of impact on children and families"),
    updated("Date last updated"),
  ];
  planTable(book, page, columns, plan(14, ["places", "health"], 4));
  return book.done();
}

/** Two columns headed RAG, two headed Comments, one without a heading. */
function duplicateHeadings(): Style {
  const book = new Workbook("Oxley Green – duplicate and blank headings");
  const page = book.add(new Page("RAG tracker"));
  page.put("Oxley Green partnership");
  const columns = [
    refs("Ref"),
    titles("Action"),
    leads("Lead"),
    due("Due", shortMonth),
    status("RAG"),
    progress("Progress"),
    impact("RAG"),
    evidence("Evidence"),
    aside(null, (_, i) => (i % 3 === 0 ? "see minutes" : null)),
    aside("Evidence", () => null),
  ];
  planTable(book, page, columns, plan(15, ["adulthood", "waits"], 4));
  return book.done();
}

/** Deadlines by financial quarter, notes on two lines in headings. */
function brokenHeadings(): Style {
  const book = new Workbook("Thornaby Cross – line breaks inside headings");
  const page = book.add(new Page("Plan 25-26"));
  const columns = [
    refs("Ref\nno"),
    titles("Improvement\naction"),
    leads("Lead\nofficer"),
    due("Due\ndate", quarter),
    status("Action\nstatus"),
    impact("Impact\nstatus"),
    progress("Progress\nupdate"),
    evidence("Evidence of\u00a0impact "),
  ];
  planTable(book, page, columns, plan(16, ["early", "places"], 4));
  return book.done();
}

export const headers = [
  groupedHeaders,
  splitHeaders,
  repeatedHeaders,
  everydayWords,
  longHeadings,
  duplicateHeadings,
  brokenHeadings,
];
