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
  type Column,
} from "../plan-table";
import { Page, type Put } from "../page";
import { byArea, plan, type Act } from "../pool";
import { longDate, monthName, shortMonth, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** One column for who and when, written in a different way in each row. */
function whoAndWhen(): Style {
  const book = new Workbook("Greyrigg – who leads and by when in one column");
  const page = book.add(new Page("Plan"));
  page.put("Greyrigg partnership: what we will do");
  const ways: readonly ((who: readonly string[], when: string) => string)[] = [
    (who, when) => `${who.join("; ")} – by ${when}`,
    (who, when) => `${who.join("\n")}\n${when}`,
    (who, when) => `${who.join("; ")} (by the end of ${when})`,
    (who, when) => `By ${when}: ${who.join("; ")}`,
  ];
  const spelled = monthName;
  const both: Column = {
    head: "Lead and timescale",
    cell: (act, i) => ways[i % ways.length]!(act.leads, String(spelled(act.due[0]!).put)),
    read: (act) => ({ leads: act.leads, due: [spelled(act.due[0]!).days] }),
  };
  const columns = [refs(), titles("What we will do"), both, status(), impact(), progress()];
  planTable(book, page, columns, plan(91, ["voice", "plans"], 4));
  return book.done();
}

/** Each lead with a date of its own. */
function aDateForEach(): Style {
  const book = new Workbook("Sedgwick End – a date for each lead");
  const page = book.add(new Page("Delivery"));
  const dates = (act: Act) =>
    act.leads.map((_, i) => act.due[0]!.replace(/^\d{4}/, (year) => String(Number(year) + i)));
  const both: Column = {
    head: "Responsibility / deadline",
    cell: (act) => act.leads.map((lead, i) => `${lead} – by ${longDate(dates(act)[i]!).put}`).join("; "),
    read: (act) => ({ leads: act.leads, due: dates(act).map((iso) => longDate(iso).days) }),
  };
  const columns = [refs("Ref"), titles(), both, status("Status"), evidence()];
  planTable(book, page, columns, plan(92, ["waits", "inclusion"], 4));
  return book.done();
}

/** "1." over its actions "a)", "b)": one heading over both halves of the reference, the first only at the head of a group. */
function letteredUnderNumbers(): Style {
  const book = new Workbook("Natland – actions lettered under numbered aims");
  const page = book.add(new Page("Action plan"));
  const acts = plan(93, ["health", "adulthood", "places"], 3);
  const [number, letter] = [
    ({ ref }: Act) => ref.split(".")[0]!,
    ({ ref }: Act) => String.fromCharCode(96 + Number(ref.split(".")[1])),
  ];
  const heads = new Set(byArea(acts).map((area) => area.acts[0]));
  const columns: Column[] = [
    aside("Ref", (act): Put => (heads.has(act) ? `${number(act)}.` : null)),
    {
      head: null,
      cell: (act) => `${letter(act)})`,
      read: (act) => ({ ref: `${number(act)}.${letter(act)}`, area: null }),
    },
    titles(),
    leads(),
    due("Due date", shortMonth),
    status(),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, acts);
  page.merges.push({ row: 0, column: 0, rows: 1, columns: 2 });
  return book.done();
}

/** An export of a task board: more words about some tasks before their names, and no references. */
function taskBoard(): Style {
  const book = new Workbook("Burneside – an export of a task board");
  const page = book.add(new Page("Tasks"));
  const columns: Column[] = [
    aside("Description", (act, i) => (i % 3 === 0 ? `From the meeting of the board. ${act.evidence}` : null)),
    titles("Task Name"),
    aside("Bucket Name", ({ area }) => area!.at(-1)!),
    leads("Assigned To", "; "),
    due("Due date", slashed),
    status("Status"),
    aside("Labels", () => null),
  ];
  planTable(book, page, columns, plan(94, ["plans", "inclusion"], 4));
  return book.done();
}

/** A list whose actions are headed "Item", and the words about them "Description". */
function itemsOfABoard(): Style {
  const book = new Workbook("Selside – a board of items");
  const page = book.add(new Page("Board"));
  const columns: Column[] = [
    titles("Item"),
    leads("Person", "; "),
    status("Status"),
    due("Due date", longDate),
    aside("Description", ({ evidence: text }, i) => (i % 2 === 0 ? text : null)),
    progress("Updates"),
  ];
  planTable(book, page, columns, plan(95, ["voice", "health"], 3), { read: () => ({ area: null }) });
  return book.done();
}

/** What was said at the last update stands before what is said now; the impact is only known from then. */
function atTheLastUpdate(): Style {
  const book = new Workbook("Brigsteer – the last update beside the status of the day");
  const page = book.add(new Page("Plan"));
  const columns: Column[] = [
    refs(),
    titles(),
    leads(),
    due("Due date", shortMonth),
    aside("RAG at last update", () => "Action not yet started"),
    status("RAG"),
    impact("Impact at last update"),
    progress(),
  ];
  planTable(book, page, columns, plan(96, ["waits", "places"], 4));
  return book.done();
}

export const sharedColumns: readonly (() => Style)[] = [
  whoAndWhen,
  aDateForEach,
  letteredUnderNumbers,
  taskBoard,
  itemsOfABoard,
  atTheLastUpdate,
];
