import { due, evidence, impact, leads, planTable, progress, refs, status, titles, updated } from "../plan-table";
import { Page } from "../page";
import { byArea, plan, type Act } from "../pool";
import { monthName, longDate, realDate, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Merged numbered areas, themes below them as rows with one cell, and a closing sentence for each area. */
function themesWithinAreas(): Style {
  const book = new Workbook("Copthorne – themes within areas, closing sentences");
  const page = book.add(new Page("Action plan"));
  page.put("Copthorne area SEND action plan");
  page.skip();
  const columns = [
    refs(),
    titles("Actions"),
    leads("Lead(s)"),
    due("Timescale", monthName),
    status(),
    impact(),
    progress(),
  ];
  const rows = byArea(plan(17, ["waits", "inclusion"], 4)).flatMap(({ name, acts }, i) => [
    { banner: `Priority ${i + 1}: ${name}` },
    { cells: ["Getting the basics right"] },
    ...acts.slice(0, 2),
    { cells: ["Making it last"] },
    ...acts.slice(2),
    { banner: `Behind priority ${i + 1} stands a fuller plan that the delivery group keeps.` },
  ]);
  planTable(book, page, columns, rows);
  return book.done();
}

/** One action over several rows: more leads, more dates, more words. */
function continuedActions(): Style {
  const book = new Workbook("Penhollow – actions over several rows");
  const page = book.add(new Page("Plan"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("To be fully completed by", monthName),
    status(),
    impact(),
    progress(),
    evidence(),
  ];
  const acts = plan(18, ["voice", "health"], 3).map((act, i): Act =>
    i % 2 === 0
      ? act
      : {
          ...act,
          leads: [act.leads[0]!, "Designated Social Care Officer"],
          due: [act.due[0]!, "2027-09-30"],
          progress: `${act.progress} More follows in the summer.`,
        },
  );
  const rows = acts.flatMap((act, i) => (i % 2 === 0 ? [act] : [act, { more: MORE }]));
  planTable(
    book,
    page,
    columns.map((column, i) => (MORE[i] ? firstPart(column) : column)),
    rows,
  );
  return book.done();
}

/** What stands in the row below an action that goes on. */
const MORE = [
  null,
  null,
  "Designated Social Care Officer",
  "September 2027",
  null,
  null,
  "More follows in the summer.",
];

/** Of an action that goes on below, writes only the first part of a cell. The truth stays whole. */
function firstPart(column: ReturnType<typeof leads>): ReturnType<typeof leads> {
  return {
    ...column,
    cell: (act, i) => {
      const whole = column.cell(act, i);
      return typeof whole === "string" && act.due.length > 1 ? whole.split(/\n|(?<=\.) (?=More follows)/)[0]! : whole;
    },
  };
}

/** Areas in a first column, merged downwards; a lead and a date merged over several actions. */
function tallMerges(): Style {
  const book = new Workbook("Whinmoor – cells merged over several actions");
  const page = book.add(new Page("Plan", 0, 1));
  const acts = plan(19, ["plans", "places", "early"], 3).map((act, _, all) => {
    const first = all.find(({ area }) => area?.[0] === act.area?.[0])!;
    return { ...act, leads: first.leads, due: first.due };
  });
  const columns = [
    { head: "Theme", cell: (act: Act) => act.area!.at(-1)! },
    refs("Ref"),
    titles("Action"),
    leads("Responsible"),
    due("Target date", realDate()),
    status(),
    impact(),
    progress("Narrative"),
    evidence(),
  ];
  const rows = planTable(book, page, columns, acts);
  for (let first = 0; first < rows.length; first += 3)
    for (const column of [0, 3, 4]) page.tall(rows[first]!, column, 3);
  return book.done();
}

/** Blank rows between groups, counts and a legend below, a remark in passing. */
function totalsAndLegend(): Style {
  const book = new Workbook("Brook End – blank rows, totals and a key below");
  const page = book.add(new Page("Actions 2025-26"));
  page.put("Brook End SEND Board");
  page.put("Report date:", { day: "2026-02-13", format: "dd/mm/yyyy" });
  page.skip();
  const columns = [
    refs("No"),
    titles("Action"),
    leads("Owner"),
    due("Deadline", slashed),
    status("RAG status"),
    impact("Impact status"),
    progress("Comments"),
    updated("Last update"),
  ];
  const [one, two] = byArea(plan(20, ["adulthood", "voice"], 4));
  planTable(book, page, columns, [...one!.acts, { cells: [] }, ...two!.acts]);
  page.put("Total actions", 8);
  page.put("Total complete", 3);
  page.skip();
  page.put("Key");
  page.put(null, "Action complete and impactful", "It is done and families notice");
  page.put(null, "Action in progress, off track", "It will miss its date unless something changes");
  page.put(null, "Action not yet started", "Nobody has begun");
  page.skip();
  page.put("Next review at the Board in April 2026.");
  return book.done();
}

/** Areas told only by headings; references without an area in them. */
function headingsWithoutNumbers(): Style {
  const book = new Workbook("Sandiway – areas by heading alone");
  const page = book.add(new Page("Our plan", 1, 1));
  const areas = byArea(plan(21, ["waits", "early", "places"], 3));
  const columns = [
    refs("ID"),
    titles("Activity"),
    leads("Named lead"),
    due("Finish date", longDate),
    status(),
    impact(),
    progress("Current position"),
  ];
  const rows = areas.flatMap(({ name, acts }, a) => [
    { cells: [null, name] },
    ...acts.map((act, n): Act => ({ ...act, ref: `SF-${a * 3 + n + 1}`, area: [name] })),
  ]);
  planTable(
    book,
    page,
    columns,
    rows.map((row) => ("cells" in row ? { cells: row.cells.slice(1) } : row)),
  );
  return book.done();
}

export const rowStyles = [themesWithinAreas, continuedActions, tallMerges, totalsAndLegend, headingsWithoutNumbers];
