import { aside, due, evidence, impact, leads, planTable, progress, refs, status, titles, updated } from "../plan-table";
import { kpiBaseline, kpiBetter, kpiName, kpiRef, kpiTarget, kpiUnit, measures, months, wideTable } from "../measures";
import { day, Page } from "../page";
import { byArea, plan } from "../pool";
import { dotted, longDate, monthName, ordinal, realDate, shortMonth, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** A title, one table, areas as merged banners, real dates. */
function plainSheet(): Style {
  const book = new Workbook("Harrow Vale – one sheet with banners");
  const page = book.add(new Page("Improvement plan"));
  page.banner("Harrow Vale SEND Partnership: improvement plan 2025 to 2027", 9);
  page.put("Position as at 13 February 2026");
  page.skip();
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(),
    impact(),
    progress(),
    evidence(),
    updated(),
  ];
  const areas = byArea(plan(1, ["waits", "plans", "inclusion"], 4));
  const rows = areas.flatMap(({ name, acts }, i) => [{ banner: `Area of improvement ${i + 1}: ${name}` }, ...acts]);
  planTable(book, page, columns, rows);
  return book.done();
}

/** One sheet for each priority, with the same headings on each. */
function sheetPerPriority(): Style {
  const book = new Workbook("Wenlow – a sheet for each priority");
  book.other(coverPage("Wenlow Local Area Partnership"));
  for (const [i, { name, acts }] of byArea(plan(2, ["voice", "health", "adulthood", "places"])).entries()) {
    const page = book.add(new Page(`Priority ${i + 1}`));
    page.put(`Priority ${i + 1}: ${name}`);
    page.put("Sponsor: Assistant Director for Education");
    page.skip();
    const columns = [
      refs("No."),
      titles("What we will do"),
      leads("Lead officer"),
      due("Timescale", monthName),
      status("RAG status"),
      impact("Impact"),
      progress("Latest update"),
      evidence("Evidence"),
    ];
    planTable(book, page, columns, acts);
  }
  return book.done();
}

function coverPage(title: string): Page {
  const page = new Page("Cover", 1, 2);
  page.put(title);
  page.put("Improvement plan");
  page.put("Agreed by the Partnership Board in September 2025");
  page.skip();
  page.put("Contents");
  for (const line of ["Priorities 1 to 4", "How we know", "Who does what"]) page.put(line);
  return page;
}

/** Columns in an order of their own, the table begins at D14. */
function unusualCorner(): Style {
  const book = new Workbook("Tarn Edge – table begins at D14");
  const page = new Page("Tracker", 3, 2);
  book.add(page);
  page.put("Tarn Edge Together");
  page.put("Tracker of what we promised");
  page.skip(8);
  const columns = [
    impact("Status of impact"),
    progress("Where we are now"),
    status("Status of action"),
    leads("Accountable lead(s)"),
    titles("Key action"),
    updated("Last updated", "d mmm yyyy"),
    due("To be completed by", longDate),
    evidence("Impact evidence"),
    refs("Action ref"),
  ];
  planTable(book, page, columns, plan(3, ["early", "inclusion"], 5));
  return book.done();
}

/** An Excel table with a total, a signature and a note below it. */
function excelTable(): Style {
  const book = new Workbook("Castlebrook – Excel table with notes below");
  const page = book.add(new Page("Actions", 1));
  page.put("Castlebrook SEND and AP actions");
  page.skip();
  const columns = [
    refs("ID"),
    titles("Action description"),
    leads("Action owner"),
    due("Deadline", realDate("d mmm yyyy")),
    status("Delivery status"),
    impact("Impact RAG"),
    evidence("Evidence of impact"),
    progress("Commentary"),
  ];
  const acts = plan(4, ["places", "waits"], 5);
  planTable(book, page, columns, acts);
  page.tables.push({
    name: "tblActions",
    block: { row: 2, column: 1, rows: acts.length + 1, columns: columns.length },
  });
  page.put("Total", "10 actions");
  page.skip();
  page.put("9.9", "Ideas that were not taken up stand on the shared drive", "Nobody");
  page.put("Checked by the programme office on 12 February 2026");
  return book.done();
}

/** Actions above, measures below, on one sheet. */
function twoTables(): Style {
  const book = new Workbook("Ludworth – actions and measures on one sheet");
  const page = book.add(new Page("Monitoring"));
  page.put("Ludworth local area: monitoring sheet");
  page.skip();
  const columns = [
    refs(),
    titles(),
    leads("Owner"),
    due("Due", ordinal),
    status(),
    impact(),
    progress("Update"),
    evidence(),
  ];
  planTable(book, page, columns, plan(5, ["health", "voice"], 4));
  page.skip(2);
  page.put("How we measure success");
  page.skip();
  const heads = months.map((month) => day(`${month}-01`, "mmm yy"));
  wideTable(
    book,
    page,
    [kpiRef(), kpiName(), kpiUnit(), kpiBetter(), kpiBaseline(), kpiTarget()],
    measures,
    months,
    heads,
  );
  return book.done();
}

/** Two plans of two groups, one below the other, with headings of their own. */
function twoPlans(): Style {
  const book = new Workbook("Ashmere – two plans on one sheet");
  const page = book.add(new Page("Action plans"));
  page.put("Early years group");
  const acts = plan(6, ["early", "health"], 4);
  const [first, second] = byArea(acts);
  planTable(
    book,
    page,
    [refs(), titles(), leads(), due("By when", slashed), status(), impact(), progress(), evidence()],
    first!.acts,
  );
  page.skip(2);
  page.put("Health group");
  planTable(
    book,
    page,
    [
      refs("No"),
      titles("Task"),
      due("Target date", monthName),
      leads("Responsible"),
      status("Status"),
      impact("Impact"),
      evidence("Evidence"),
    ],
    second!.acts,
  );
  return book.done();
}

/** Rows, columns and a whole sheet are hidden; all of it is read. */
function hiddenParts(): Style {
  const book = new Workbook("Saltby – hidden rows, columns and a hidden sheet");
  const [one, two] = byArea(plan(7, ["plans", "adulthood"], 5));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", dotted),
    status(),
    impact(),
    progress(),
    evidence(),
    updated(),
  ];
  const page = book.add(new Page("Open actions"));
  page.protected = true;
  const rows = planTable(book, page, columns, one!.acts);
  page.hiddenRows.push(rows[1]!, rows[3]!);
  page.hiddenColumns.push(6, 8);
  const hidden = book.add(new Page("Later actions"));
  hidden.state = "hidden";
  planTable(book, hidden, columns, two!.acts);
  return book.done();
}

/** Real dates count from 1904. */
function dates1904(): Style {
  const book = new Workbook("Old Quay – dates from 1904", 1904);
  const page = book.add(new Page("Plan"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Completion date", realDate("dd-mmm-yy")),
    status(),
    impact(),
    updated("Date of update"),
  ];
  planTable(book, page, columns, plan(8, ["inclusion", "early"], 4));
  return book.done();
}

/** A column for each report from left to right; the latest counts. */
function statusHistory(): Style {
  const book = new Workbook("Marlpit – a status column for each report");
  const page = book.add(new Page("Progress"));
  page.put("Progress reported to the Board each half term");
  page.skip();
  const before = (head: string) => aside(head, () => "Action not yet started");
  const columns = [
    refs(),
    titles(),
    leads("Who leads"),
    due("By", shortMonth),
    before("Status Oct 2025"),
    before("Status Dec 2025"),
    status("Status Feb 2026"),
    aside("Impact status Dec 2025", () => "Impact not yet seen"),
    impact("Impact status Feb 2026"),
    progress(),
  ];
  planTable(book, page, columns, plan(9, ["voice", "places"], 4));
  return book.done();
}

export const layouts = [
  plainSheet,
  sheetPerPriority,
  unusualCorner,
  excelTable,
  twoTables,
  twoPlans,
  hiddenParts,
  dates1904,
  statusHistory,
];
