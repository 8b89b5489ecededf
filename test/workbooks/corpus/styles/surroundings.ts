import { actionStatuses, impactStatuses, impactStatusOf } from "../../../../src/core/plan/scheme";
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
import { day, Page, type Put } from "../page";
import { byArea, plan, type Act } from "../pool";
import { longDate, monthName, realDate, shortMonth } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Logo lines, document control and sign-off above the table, guidance on the way. */
function documentControl(): Style {
  const book = new Workbook("Skelgill – document control and sign-off above the plan");
  const page = book.add(new Page("Improvement plan v0.7"));
  page.put(null, "Skelgill Council", null, "Integrated Care Board");
  page.put(null, "SEND and inclusion improvement plan");
  page.put("Version", "Date", "Author", "Changes");
  page.put("0.6", day("2026-01-09"), "Programme Manager", "New dates for priority 2");
  page.put("0.7", day("2026-02-06"), "Programme Manager", "Statuses for the February board");
  page.put("Approved by", "Director of Children's Services", "Date", day("2026-02-10"));
  page.put("Please update your actions by the 20th of each month.");
  page.skip();
  const columns = [
    refs("Ref."),
    titles("Action"),
    leads("Lead"),
    due("Due date", realDate()),
    status("Action status"),
    impact("Impact status"),
    progress("Progress update"),
    updated("Updated on"),
  ];
  planTable(book, page, columns, plan(81, ["plans", "places"], 4));
  return book.done();
}

/** A key in words to the right of the table, sums and a key below it, blank columns inside. */
function keysAllAround(): Style {
  const book = new Workbook("Garthwaite – side key, sums and blank columns");
  const page = book.add(new Page("Tracker", 1, 1));
  const blank = aside(null, () => null);
  const side: Column = {
    head: "Key",
    cell: (_, i) => actionStatuses[i]?.wording ?? null,
  };
  const columns = [
    refs(),
    titles(),
    blank,
    leads(),
    due("Due", longDate),
    blank,
    status("Action status"),
    impact("Impact status"),
    progress(),
    blank,
    side,
  ];
  const rows = byArea(plan(82, ["waits", "voice"], 4)).flatMap(({ acts }) => [
    ...acts,
    { cells: ["Total actions", acts.length] },
    { cells: [] },
  ]);
  planTable(book, page, columns, rows);
  page.put("Key");
  for (const { wording } of impactStatuses) page.put(wording, "see the monitoring guidance");
  return book.done();
}

/** One row for each step; reference, action, lead and states are merged over the steps. */
function stepsUnderActions(): Style {
  const book = new Workbook("Tarnbrook – a row for each step, the action merged over its steps");
  const page = book.add(new Page("Plan"));
  const acts = plan(83, ["inclusion", "early"], 3).map((act): Act => ({ ...act, due: [act.due[0]!, "2027-06-30"] }));
  const columns = [
    refs(),
    titles(),
    aside("Milestone", () => "First part agreed with all partners"),
    { ...due("Milestone date", realDate()), cell: ({ due: days }: Act): Put => day(days[0]!) },
    leads("Lead"),
    status("Action status"),
    impact("Impact status"),
  ];
  const second = (act: Act): readonly Put[] => [
    null,
    null,
    "Second part in use everywhere",
    day(act.due[1]!),
    null,
    null,
    null,
  ];
  const places = planTable(
    book,
    page,
    columns,
    acts.flatMap((act) => [act, { more: second(act) }]),
  );
  for (const row of places) for (const column of [0, 1, 4, 5, 6]) page.tall(row, column, 2);
  return book.done();
}

/** The reference in two columns, the area's number and the action's. */
function referenceInTwo(): Style {
  const book = new Workbook("Yarlside – area number and action number in two columns");
  const page = book.add(new Page("Plan"));
  const columns: Column[] = [
    aside("Area no", ({ ref }) => Number(ref.split(".")[0])),
    aside("Area", ({ area }) => area!.at(-1)!),
    {
      head: "Action no",
      cell: ({ ref }) => Number(ref.split(".")[1]),
      read: ({ ref }) => ({ ref }),
    },
    titles("Action"),
    leads("Lead"),
    due("Due", shortMonth),
    status("Action status"),
    impact("Impact status"),
    progress("Progress"),
  ];
  planTable(book, page, columns, plan(84, ["adulthood", "waits"], 4));
  return book.done();
}

/** Odd names, writing from right to left, markup, what looks like a formula, very long words. */
function oddTexts(): Style {
  const book = new Workbook("Lazonby – odd names and odd texts");
  const page = book.add(new Page("Lazonby's 'SEND' plan (v2)"));
  const odd = [
    (text: string) => `<b>${text}</b>`,
    (text: string) => `=HYPERLINK("x","${text}")`,
    (text: string) => `${text} תכנית שיפור`,
    (text: string) => `${text} ${"and so on and on ".repeat(400)}`.trim(),
    (text: string) => `@${text}`,
  ];
  const acts = plan(85, ["voice", "health"], 5).map((act, i) => ({
    ...act,
    progress: odd[i % 5]!(act.progress),
    title: odd[(i + 2) % 3]!(act.title),
  }));
  const columns = [refs(), titles(), leads(), due("Due date", monthName), status(), impact(), progress(), evidence()];
  planTable(book, page, columns, acts);
  return book.done();
}

/** Priority banners with their own header each, one of them with the columns in another order; hidden parts. */
function bannersAndHidden(): Style {
  const book = new Workbook("Kentmere – banners, another order in the second table, hidden parts");
  const page = book.add(new Page("Plan"));
  const [first, second] = byArea(plan(86, ["places", "early"], 4));
  const columns = [refs(), titles(), leads(), due("Due", longDate), status(), impact(), progress()];
  const turned = [refs(), titles(), due("Due", longDate), leads(), impact(), status(), progress()];
  page.banner(`PRIORITY 1 – ${first!.name.toUpperCase()}`, columns.length);
  planTable(book, page, columns, first!.acts, { read: ({ area }) => ({ area: [area![0]!, area![1]!] }) });
  page.skip();
  page.banner(`PRIORITY 2 – ${second!.name.toUpperCase()}`, columns.length);
  planTable(book, page, turned, second!.acts);
  page.hiddenRows.push(3, 4);
  page.hiddenColumns.push(6);
  return book.done();
}

/** Formatting has stretched the used range; the plan is a few rows of it. */
function stretchedRange(): Style {
  const book = new Workbook("Swarthmoor – formatted to row 6,000");
  const page = book.add(new Page("Sheet1"));
  const columns = [
    refs("Ref"),
    titles("Action"),
    leads("Lead"),
    due("Date", monthName),
    status("Status"),
    impact("Impact"),
    progress("Notes"),
  ];
  planTable(book, page, columns, plan(87, ["inclusion", "plans"], 4));
  page.skip(5990);
  page.put(...Array.from({ length: 60 }, () => ""));
  return book.done();
}

/** One scale only, its words in a heading of the house. */
function oneScale(): Style {
  const book = new Workbook("Murthwaite – the impact scale alone");
  const page = book.add(new Page("Impact review"));
  const columns = [
    refs(),
    titles("Action"),
    leads("Owner"),
    due("Date for completion", realDate()),
    impact("Impact status", (id) => impactStatusOf(id).wording),
    evidence("Evidence of impact"),
  ];
  planTable(book, page, columns, plan(88, ["waits", "adulthood"], 4));
  return book.done();
}

export const surroundings = [
  documentControl,
  keysAllAround,
  stepsUnderActions,
  referenceInTwo,
  oddTexts,
  bannersAndHidden,
  stretchedRange,
  oneScale,
];
