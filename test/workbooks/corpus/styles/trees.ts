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
  updated,
  type Column,
} from "../plan-table";
import { Page } from "../page";
import { byArea, plan, type Act } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** A row that stands for an action once more, with its words as the delivery plan puts them. */
type Repeated = Act & { readonly repeats: string };
type Part = Act & { readonly partOf: string };

/** References, with what the row is beside the action itself. */
const refsInTree = (head = "Ref"): Column => ({
  ...refs(head),
  read: (act) => ({ ref: act.ref, ...standing(act) }),
});

function standing(act: Act | Part | Repeated): { readonly standsAs?: string } {
  if ("partOf" in act) return { standsAs: `part of ${act.partOf}` };
  return "repeats" in act ? { standsAs: `repeats ${act.repeats}` } : {};
}

/** So many parts of an action, from the texts of another theme, with references as the house makes them. */
function partsOf(action: Act, turn: number, count: number, ref: (n: number) => string): readonly Part[] {
  return plan(turn, ["plans"], count).map((part, n) => ({
    ...part,
    ref: ref(n + 1),
    area: action.area,
    partOf: action.ref,
  }));
}

const strategicColumns = [
  refs(),
  titles("Strategic action"),
  leads("Accountable lead"),
  due("Due date", longDate),
  status(),
  impact(),
  progress(),
];

const deliveryColumns = (...first: Column[]) => [
  ...first,
  titles("Delivery action"),
  leads("Owner"),
  due("By when", realDate()),
  status(),
  impact(),
  progress("Update"),
];

/** A strategic sheet with its title. */
function strategicSheet(book: Workbook, title: string, acts: readonly Act[]): void {
  const page = book.add(new Page("Strategic plan"));
  page.put(title);
  page.skip();
  planTable(book, page, strategicColumns, acts);
}

/** One delivery sheet for all; each strategic action heads its part of it, in fewer words. */
function repeatedAsHeadings(): Style {
  const book = new Workbook("Ferrybridge Sound – strategic actions head their delivery plans");
  const strategic = plan(61, ["health", "voice"], 3);
  strategicSheet(book, "Ferrybridge Sound strategic improvement plan", strategic);
  const page = book.add(new Page("Delivery plan"));
  page.put("Delivery plan for all priorities");
  page.skip();
  const rows = strategic.flatMap((act, i) => {
    const heading: Repeated = { ...act, title: act.title.split(" ").slice(0, 6).join(" "), repeats: act.ref };
    return [heading, ...partsOf(act, 62 + i, 2 + (i % 3), (n) => `${act.ref}.${n}`)];
  });
  planTable(book, page, deliveryColumns(refsInTree()), rows);
  return book.done();
}

/** Delivery actions numbered by themselves name their strategic action in a column. */
function parentColumn(): Style {
  const book = new Workbook("Oxenford Reach – a column names the strategic action");
  const strategic = plan(63, ["adulthood", "places"], 4);
  strategicSheet(book, "Oxenford Reach strategic plan", strategic);
  const page = book.add(new Page("Team actions"));
  const rows = strategic.flatMap((act, i) =>
    partsOf(act, 64 + i, 2, (n) => `D${i * 2 + n}`).map((part) => ({ ...part, area: null })),
  );
  const names: Column = { head: "Supports strategic action", cell: (act) => (act as Part).partOf };
  planTable(book, page, deliveryColumns(refsInTree("No."), names), rows);
  return book.done();
}

/** A sheet for each strategic action, named after it; its actions are numbered from 1. */
function sheetForEach(): Style {
  const book = new Workbook("Selby Marsh – a delivery sheet for each action");
  const strategic = plan(65, ["waits"], 4);
  strategicSheet(book, "Selby Marsh strategy", strategic);
  strategic.forEach((act, i) => {
    const page = book.add(new Page(`Delivery plan ${act.ref}`));
    page.put(`What we do for ${act.ref}`);
    page.skip();
    const own = partsOf(act, 66 + i, 3, String).map((part) => ({ ...part, area: null }));
    // Numbers from 1 stand on every sheet, so that the tree is known by name alone.
    planTable(book, page, deliveryColumns(refsInTree("#")), own);
  });
  return book.done();
}

/** The strategic plan numbers its actions 1, 2, 3; the delivery sheets go on with 1.1, 1.2. */
function singleNumbers(): Style {
  const book = new Workbook("Brackwater – strategic actions with single numbers");
  const strategic = plan(67, ["early"], 5).map((act, i): Act => ({ ...act, ref: String(i + 1), area: null }));
  strategicSheet(book, "Brackwater strategic plan", strategic);
  for (const act of strategic.slice(0, 4)) {
    const page = book.add(new Page(`Priority ${act.ref} delivery`));
    const parts = partsOf(act, 68 + Number(act.ref), 3, (n) => `${act.ref}.${n}`);
    planTable(
      book,
      page,
      deliveryColumns(refsInTree()),
      parts.map((part) => ({ ...part, area: [act.ref] })),
    );
  }
  return book.done();
}

/** Sub-actions with letters stand below their action on one sheet. */
function lettersOnOneSheet(): Style {
  const book = new Workbook("Coldharbour – sub-actions with letters");
  const page = book.add(new Page("Improvement plan"));
  const rows = plan(69, ["inclusion", "health"], 3).flatMap((act, i) =>
    i % 2 === 0 ? [act, ...partsOf(act, 70 + i, 2, (n) => `${act.ref}${"ab"[n - 1]}`)] : [act],
  );
  planTable(
    book,
    page,
    [refsInTree(), titles(), leads(), due("Deadline", monthName), status(), impact(), evidence()],
    rows,
  );
  return book.done();
}

/** Banners on the delivery sheet name the strategic action; the rows below have numbers that run through. */
function bannersNameActions(): Style {
  const book = new Workbook("Thornwick – headings name the strategic action");
  const strategic = plan(71, ["voice", "plans"], 2);
  strategicSheet(book, "Thornwick strategic plan", strategic);
  const page = book.add(new Page("Delivery"));
  let number = 100;
  const rows = strategic.flatMap((act, i) => {
    const banner = `${act.ref} ${act.title}`;
    const parts = partsOf(act, 72 + i, 3, () => String(++number)).map((part) => ({ ...part, area: [banner] }));
    return [{ banner }, ...parts];
  });
  planTable(book, page, deliveryColumns(refsInTree()), rows);
  return book.done();
}

/** An ordinary plan: each area has a row with a status of its own. No tree: 1 is the area of 1.1. */
function areasWithStatus(): Style {
  const book = new Workbook("Wexcombe – areas with a status of their own");
  const page = book.add(new Page("Action plan"));
  const acts = plan(73, ["waits", "adulthood", "early"], 3);
  const rows = byArea(acts).flatMap(({ acts: of }) => {
    const area = of[0]!.ref.split(".")[0]!;
    return [{ ...of[0]!, ref: area, title: `Everything in area ${area}`, area: null }, ...of];
  });
  const columns = [
    refsInTree(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(),
    impact(),
    progress(),
    updated(),
  ];
  planTable(book, page, columns, rows);
  return book.done();
}

/** Ordinary plans of teams: the same references on each sheet, sub-actions on one of them. */
function teamsNumberAlike(): Style {
  const book = new Workbook("Ravensgill – teams that number alike");
  for (const [i, team] of ["Health", "Education", "Care"].entries()) {
    const page = book.add(new Page(team));
    planTable(
      book,
      page,
      [refsInTree(), titles(), leads(), due("Due date", realDate()), status(), impact(), progress()],
      plan(74 + i, ["places", "inclusion"], 3),
    );
  }
  return book.done();
}

export const trees = [
  repeatedAsHeadings,
  parentColumn,
  sheetForEach,
  singleNumbers,
  lettersOnOneSheet,
  bannersNameActions,
  areasWithStatus,
  teamsNumberAlike,
];
