import { actionStatuses, impactStatuses } from "../../../../src/core/plan/scheme";
import { Page } from "../page";
import { due, evidence, impact, leads, planTable, progress, refs, status, titles, type Column } from "../plan-table";
import { plan, type Act } from "../pool";
import { monthName, realDate } from "../spellings";
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

export const shapes = [ticksOfBothScales, datesBelowOneHeading, monthAndYear];
