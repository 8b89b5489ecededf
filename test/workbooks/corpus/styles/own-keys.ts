import {
  actionStatuses,
  actionStatusOf,
  impactStatuses,
  type ActionStatus,
  type ImpactStatus,
} from "../../../../src/core/plan/scheme";
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
import { Page } from "../page";
import { plan } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

type Words<S extends string> = { readonly [K in S]: string };

const HOUSE: Words<ActionStatus> = {
  "complete-impactful": "Landed and making a difference",
  "complete-impact-not-seen": "Landed",
  "in-progress-off-track": "Needs a push",
  "in-progress-on-track": "Moving as planned",
  "not-started": "In the queue",
};
const FELT: Words<ImpactStatus> = {
  "system-level": "All over the county",
  variable: "Here and there",
  "not-seen": "Too soon",
};

/** The house's own words on both scales under headings that name neither, and a key sheet with the meaning first. */
function ownWordsByKey(): Style {
  const book = new Workbook("Brackenber – own words, with a key that gives the scheme's");
  const page = book.add(new Page("Improvement plan"));
  page.put("Brackenber SEND Partnership – improvement plan");
  page.skip();
  const columns = [
    refs("No"),
    titles("What we will do"),
    leads("Owner"),
    due("By when", longDate),
    status("How it goes (see Key)", (id) => HOUSE[id]),
    impact("Difference made (see Key)", (id) => FELT[id]),
    progress("Latest position"),
  ];
  planTable(book, page, columns, plan(81, ["inclusion", "waits"], 5));
  const key = new Page("Key");
  key.put("The scheme says", "", "We say");
  for (const { id, wording } of actionStatuses) key.put(wording, "=", HOUSE[id]);
  key.skip();
  for (const { id, wording } of impactStatuses) key.put(wording, "=", FELT[id]);
  return book.other(key, "legend").done();
}

const LETTERS: Words<ActionStatus> = {
  "complete-impactful": "B",
  "complete-impact-not-seen": "G",
  "in-progress-off-track": "R",
  "in-progress-on-track": "A",
  "not-started": "W",
};

/** Letters that the heading of their column explains. */
function keyInHeading(): Style {
  const book = new Workbook("Cautley – letters with their key in the heading");
  const page = book.add(new Page("Plan"));
  const lines = actionStatuses.map(({ id, wording }) => `${LETTERS[id]} = ${wording.replace(/^Action /, "")}`);
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(`RAG (${lines.join("; ")})`, (id) => LETTERS[id]),
    impact(),
    progress(),
    evidence(),
  ];
  planTable(book, page, columns, plan(82, ["plans", "voice"], 4));
  return book.done();
}

/** Who leads and who supports in one cell, in four shapes; statuses that name the state before. */
function leadsAndSupport(): Style {
  const book = new Workbook("Dowbiggin – lead and support in one cell, states that moved");
  const page = book.add(new Page("Action plan"));
  const helper = "Parent Carer Forum Manager";
  const shapes: readonly ((lead: string) => string)[] = [
    (lead) => `Lead: ${lead}\nSupport: ${helper}`,
    (lead) => `${lead} (supported by ${helper})`,
    (lead) => `${lead} – with support from ${helper}`,
    (lead) => `${lead}; support: ${helper}`,
  ];
  const both: Column = {
    head: "Lead and support",
    cell: (act, i) => shapes[i % shapes.length]!(act.leads[0]!),
    read: (act) => ({ leads: act.leads.slice(0, 1), supportingLeads: [helper] }),
  };
  const moved = (id: ActionStatus, i: number) => {
    const { wording } = actionStatusOf(id);
    if (id !== "in-progress-on-track") return wording;
    return ["Was off track, now on track", "Off track → on track", `${wording} (was off track)`][i % 3]!;
  };
  const columns = [refs(), titles(), both, due("Due", monthName), status("Status", moved), impact(), progress()];
  planTable(book, page, columns, plan(83, ["adulthood", "health"], 5));
  return book.done();
}

/** A chart drawn in cells instead of due dates. */
function barsForDates(): Style {
  const book = new Workbook("Firbank – months across, and no due date");
  const page = book.add(new Page("Timeline"));
  const months = ["Sep-25", "Oct-25", "Nov-25", "Dec-25", "Jan-26", "Feb-26"];
  const bars = months.map((month, at) => aside(month, (_, i) => (at >= i % 3 && at <= (i % 3) + 2 ? "x" : null)));
  planTable(book, page, [refs(), titles(), leads(), ...bars, status(), impact()], plan(84, ["waits", "places"], 4));
  return book.done();
}

export const ownKeys: readonly (() => Style)[] = [ownWordsByKey, keyInHeading, leadsAndSupport, barsForDates];
