import { actionStatuses, impactStatuses } from "../../../../src/core/plan/scheme";
import { cellRef, splitCellRef, type CellRef } from "../../../../src/core/workbook";
import { Page, type Put } from "../page";
import {
  due,
  evidence,
  impact,
  leads,
  planTable,
  progress,
  refs,
  status,
  titles,
  type Column,
  type PlanRow,
} from "../plan-table";
import { plan, type Act } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Ticks below the states of both scales, each group of states below its own heading. */
function ticksOfBothScales(): Style {
  const book = new Workbook("Eskdale – ticks under five states and three");
  const page = book.add(new Page("Monitoring grid"));
  page.put("Eskdale partnership: monitoring grid");
  const states = actionStatuses.map(({ id, wording }): Column => ({
    head: wording,
    cell: ({ status: mine }, i) => (mine === id ? ["✓", "x"][i % 2]! : null),
    read: ({ status: actionStatus }) => ({ actionStatus }),
  }));
  const impacts = impactStatuses.map(({ id, wording }): Column => ({
    head: wording,
    cell: ({ impact: mine }) => (mine === id ? "X" : null),
    read: ({ impact: impactStatus }) => ({ impactStatus }),
  }));
  const columns = [refs(), titles(), leads(), due("Due", realDate()), ...states, ...impacts, progress("Notes")];
  const above = ["Ref", "Action", "Lead", "Due", "Status of action completion", null, null, null, null];
  const below = columns.map(({ head }, i) => (i < 4 || i === columns.length - 1 ? null : head));
  planTable(book, page, columns, plan(171, ["places", "health"], 4), {
    header: [[...above, "Status of impact", null, null, "Notes"], below],
  });
  page.merges.push({ row: 1, column: 4, rows: 1, columns: 5 }, { row: 1, column: 9, rows: 1, columns: 3 });
  return book.done();
}

/** The dates of an action below one heading: when it was to be done, when it is now, when it was. */
function datesBelowOneHeading(): Style {
  const book = new Workbook("Wythop – original, revised and actual dates under one heading");
  const page = book.add(new Page("Improvement plan"));
  const spelled = realDate();
  const late = ({ status: state }: Act) => state === "in-progress-off-track";
  const later = ({ due: [first] }: Act) => first!.replace(/^(\d{4})/, (year) => String(Number(year) + 1));
  const isDone = ({ status: state }: Act) => state?.startsWith("complete") === true;
  const columns: Column[] = [
    refs(),
    titles(),
    leads(),
    {
      head: "Original",
      cell: ({ due: [first] }) => spelled(first!).put,
      read: ({ due: [first] }) => ({ originalDue: [[first!, first!]] }),
    },
    {
      head: "Revised",
      cell: (act) => (late(act) ? spelled(later(act)).put : null),
      read: (act) => ({ revisedDue: late(act) ? [[later(act), later(act)]] : [] }),
    },
    { head: "Actual", cell: (act) => (isDone(act) ? spelled(act.due[0]!).put : null) },
    status(),
    impact(),
  ];
  const above = ["Ref", "Action", "Lead", "Dates", null, null, "Action status", "Impact status"];
  planTable(book, page, columns, plan(172, ["early", "voice"], 4), {
    header: [above, columns.map(({ head }, i) => (i >= 3 && i <= 5 ? head : null))],
  });
  page.merges.push({ row: 0, column: 3, rows: 1, columns: 3 });
  return book.done();
}

/** The month and the year by which an action is due, in two columns. */
function monthAndYear(): Style {
  const book = new Workbook("Tilberthwaite – the month and the year in two columns");
  const page = book.add(new Page("Tracker"));
  const first = ({ due: [one] }: Act) => monthName(one!);
  const columns: Column[] = [
    refs(),
    titles(),
    leads(),
    {
      head: "Due month",
      cell: (act) => String(first(act).put).split(" ")[0]!,
      read: (act) => ({ due: [first(act).days] }),
    },
    { head: "Due year", cell: (act) => Number(String(first(act).put).split(" ")[1]) },
    status(),
    impact(),
    progress(),
    evidence(),
  ];
  planTable(book, page, columns, plan(173, ["inclusion", "plans"], 4));
  return book.done();
}

const COLUMNS = (): readonly Column[] => [
  refs(),
  titles(),
  leads(),
  due("Due date", longDate),
  status(),
  impact(),
  progress("Progress"),
  evidence("Evidence"),
];

/**
 * The plan as a house would write it in rows, turned: `placed` says for each action and column where its value stands on
 * the page, and where its heading.
 */
function turned(
  book: Workbook,
  page: Page,
  acts: readonly Act[],
  placed: (act: number, column: number) => { readonly row: number; readonly column: number },
): void {
  const columns = COLUMNS();
  const [upright, rows] = [new Workbook(book.name), new Page(page.name)];
  planTable(upright, rows, columns, acts);
  const top = page.rows.length;
  const put = (row: number, column: number, value: Put) => {
    while (page.rows.length <= row) page.rows.push([]);
    const cells = page.rows[row]!;
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  };
  upright.actions.forEach(({ cells, want }, i) => {
    const places = columns.map((_, column) => placed(i, column));
    columns.forEach(({ head, cell }, column) => {
      const { row, column: at } = places[column]!;
      put(top + row, 0, head);
      put(top + row, at, cell(acts[i]!, i));
    });
    const truly = Object.entries(cells).map(([field, cell]) => {
      const { row, column } = places[splitCellRef(cell as CellRef).column]!;
      return [field, cellRef(page.name, top + row, column)] as const;
    });
    book.actions.push({ sheet: page.name, row: top + places[0]!.row + 1, cells: Object.fromEntries(truly), want });
  });
  book.tables.push({ sheet: page.name, role: "actions", headerRow: top + 1 });
}

/** Each action in a column of its own, the headings down the side. */
function actionsAcross(): Style {
  const book = new Workbook("Rydal – an action in each column");
  const page = book.add(new Page("Board view"));
  page.put("Rydal improvement plan");
  page.skip();
  turned(book, page, plan(174, ["places", "voice"], 4), (act, column) => ({ row: column, column: act + 1 }));
  return book.done();
}

/** A form for each action, one below the other. */
function formForEach(): Style {
  const book = new Workbook("Grisedale – a form for each action");
  const page = book.add(new Page("Highlight forms"));
  page.put("Grisedale highlight forms");
  page.skip();
  const length = COLUMNS().length + 1;
  turned(book, page, plan(175, ["health", "early"], 4), (act, column) => ({ row: act * length + column, column: 1 }));
  return book.done();
}

/** The plans of two partners beside each other, under one row of headings. */
function twoPlansBeside(): Style {
  const book = new Workbook("Duddon – the plans of two partners beside each other");
  const page = book.add(new Page("Joint plan"));
  const columns = [refs(), titles(), leads(), due("Due", realDate()), status(), impact(), progress("Progress")];
  const sides = [plan(176, ["places"], 4), plan(177, ["health", "voice"], 3)].map((acts, side) =>
    acts.map((act, i) => ({ ...act, ref: `${["C", "H"][side]!}${i + 1}`, area: null })),
  );
  const width = columns.length + 1;
  page.put("Council", ...Array.from({ length: width - 1 }, () => null), "Health board");
  sides.forEach((acts, side) => {
    const part = new Page(page.name, side * width, page.rows.length > 1 ? 1 : page.rows.length);
    planTable(book, part, columns, acts);
    part.rows.forEach((cells, row) => {
      const own = (page.rows[row] ??= []);
      cells.forEach((cell, column) => (own[column] = own[column] ?? cell));
      for (let column = 0; column < own.length; column++) own[column] ??= null;
    });
  });
  return book.done();
}

/** What was done stands below each action, in a row merged over the columns, and says so itself. */
function updateBelow(): Style {
  const book = new Workbook("Mardale – the update in a row below each action");
  const page = book.add(new Page("Plan"));
  const columns = [refs(), titles(), leads(), due("Due", monthName), status(), impact()];
  const acts = plan(178, ["inclusion", "plans"], 4);
  const rows = acts.flatMap((act): PlanRow[] => [act, { more: [null, `Progress: ${act.progress}`] }]);
  const places = planTable(book, page, columns, rows, { read: ({ progress: said }) => ({ progress: said }) });
  for (const row of places) page.merges.push({ row: row + 1, column: 1, rows: 1, columns: 5 });
  book.actions.forEach((action, i) => {
    const cells = { ...action.cells, progress: cellRef(page.name, places[i]! + 1, 1) };
    book.actions[i] = { ...action, cells };
  });
  return book.done();
}

export const shapes = [
  ticksOfBothScales,
  datesBelowOneHeading,
  monthAndYear,
  actionsAcross,
  formForEach,
  twoPlansBeside,
  updateBelow,
];
