import {
  actionStatuses,
  actionStatusOf,
  impactStatuses,
  impactStatusOf,
  type ActionStatus,
  type ImpactStatus,
} from "../../../../src/core/plan/scheme";
import { due, evidence, impact, leads, planTable, progress, refs, status, titles } from "../plan-table";
import { Page } from "../page";
import { plan } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Blue, green, amber and red; high, medium and low: without a mapping none of it is one of our states. */
function otherScheme(): Style {
  const book = new Workbook("Langrigg – BRAG colours as words, impact high to low");
  const page = book.add(new Page("Plan"));
  const brag: { readonly [S in ActionStatus]: string } = {
    "complete-impactful": "Blue",
    "complete-impact-not-seen": "Blue",
    "in-progress-off-track": "Red",
    "in-progress-on-track": "Green",
    "not-started": "Amber",
  };
  const size: { readonly [S in ImpactStatus]: string } = {
    "system-level": "High",
    variable: "Medium",
    "not-seen": "Low",
  };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", monthName),
    status("BRAG", (id) => brag[id], true),
    impact("Impact", (id) => size[id], true),
    progress(),
  ];
  planTable(book, page, columns, plan(28, ["inclusion", "health"], 4));
  return book.done();
}

/** Done, ongoing, on schedule: some words fit one state, others two. */
function wordsOfAHouse(): Style {
  const book = new Workbook("Cold Ash – statuses in the house's own words");
  const page = book.add(new Page("Plan"));
  const said: { readonly [S in ActionStatus]: readonly string[] } = {
    "complete-impactful": ["action complete & impactful", "Complete and impactful", "ACTION COMPLETE AND IMPACTFUL"],
    "complete-impact-not-seen": ["Complete – impact not yet seen", "Action complete; impact not seen yet"],
    "in-progress-off-track": ["Off track", "In progress (off track)", "Action in progress,off-track"],
    "in-progress-on-track": ["On track", "In progress – on track", "Acton in progress, on track"],
    "not-started": ["Not started", "Not yet started", "Action not yet startd"],
  };
  const felt: { readonly [S in ImpactStatus]: readonly string[] } = {
    "system-level": ["Impact felt at system level", "System level"],
    variable: ["Variable", "impact is variable."],
    "not-seen": ["Not yet seen", "Impact  not yet seen"],
  };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Deadline", realDate()),
    status("Action status", (id, i) => said[id][i % said[id].length]!),
    impact("Impact status", (id, i) => felt[id][i % felt[id].length]!),
    evidence(),
  ];
  planTable(book, page, columns, plan(29, ["waits", "plans", "places"], 5));
  return book.done();
}

/** Words that fit two states say nothing certain. */
function unclearWords(): Style {
  const book = new Workbook("Quarry Bank – done, ongoing and open");
  const page = book.add(new Page("Plan"));
  const said: { readonly [S in ActionStatus]: string } = {
    "complete-impactful": "Done",
    "complete-impact-not-seen": "Complete",
    "in-progress-off-track": "Ongoing",
    "in-progress-on-track": "In progress",
    "not-started": "Open",
  };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due", longDate),
    status("Action status", (id) => said[id], true),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, plan(30, ["voice", "early"], 4));
  return book.done();
}

const SYMBOLS: { readonly [S in ActionStatus]: string } = {
  "complete-impactful": "★",
  "complete-impact-not-seen": "✓",
  "in-progress-off-track": "▼",
  "in-progress-on-track": "▲",
  "not-started": "○",
};

/** Symbols, with their key above the table. */
function symbols(): Style {
  const book = new Workbook("Tolworthy – symbols with a key above");
  const page = book.add(new Page("Plan"));
  page.put("Tolworthy improvement plan");
  for (const { id, wording } of actionStatuses) page.put(SYMBOLS[id], wording);
  page.skip();
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", longDate),
    status("Status", (id) => SYMBOLS[id]),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, plan(31, ["plans", "adulthood"], 4));
  return book.done();
}

/** Letters, with their key on a sheet of its own. */
function letters(): Style {
  const book = new Workbook("Dunmere – letters with a key on another sheet");
  const page = book.add(new Page("Tracker"));
  const letter: { readonly [S in ActionStatus]: string } = {
    "complete-impactful": "CI",
    "complete-impact-not-seen": "CN",
    "in-progress-off-track": "PX",
    "in-progress-on-track": "P",
    "not-started": "N",
  };
  const grade: { readonly [S in ImpactStatus]: string } = { "system-level": "3", variable: "2", "not-seen": "1" };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", monthName),
    status("Action status", (id) => letter[id]),
    impact("Impact status", (id) => grade[id]),
    progress(),
    evidence(),
  ];
  planTable(book, page, columns, plan(32, ["inclusion", "places"], 4));
  const key = new Page("Key");
  key.put("What the letters mean");
  key.put("Letter", "Meaning");
  for (const { id, wording } of actionStatuses) key.put(letter[id], wording);
  key.skip();
  key.put("Grade", "Meaning");
  for (const { id, wording } of impactStatuses) key.put(grade[id], wording);
  return book.other(key, "legend").done();
}

const FILLS: { readonly [S in ActionStatus]: string } = {
  "complete-impactful": "#5B2C6F",
  "complete-impact-not-seen": "#2E86C1",
  "in-progress-off-track": "#C0392B",
  "in-progress-on-track": "#27AE60",
  "not-started": "#BFC9CA",
};
const IMPACT_FILLS: { readonly [S in ImpactStatus]: string } = {
  "system-level": "#145A32",
  variable: "#F7DC6F",
  "not-seen": "#D5D8DC",
};

/** Colours without a word, with a legend sheet that says what each means. */
function colours(): Style {
  const book = new Workbook("Elmsworth – colours alone, with a legend");
  const page = book.add(new Page("Improvement plan"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status("Action status", (id) => ({ fill: FILLS[id] })),
    impact("Impact status", (id) => ({ fill: IMPACT_FILLS[id] })),
    progress(),
    evidence(),
  ];
  planTable(book, page, columns, plan(33, ["waits", "voice", "early"], 3));
  const legend = new Page("Legend");
  legend.put("Action status");
  for (const { id } of actionStatuses) legend.put({ fill: FILLS[id] }, actionStatusOf(id).wording);
  legend.skip();
  legend.put("Impact status");
  for (const { id } of impactStatuses) legend.put({ fill: IMPACT_FILLS[id] }, impactStatusOf(id).wording);
  return book.other(legend, "legend").done();
}

/** Colours without a word and without a legend: nobody can know. */
function coloursUnexplained(): Style {
  const book = new Workbook("Barrow Fen – colours without a key");
  const page = book.add(new Page("Plan"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status("Action status", (id) => ({ fill: FILLS[id] }), true),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, plan(34, ["health", "adulthood"], 4));
  return book.done();
}

export const statuses = [otherScheme, wordsOfAHouse, unclearWords, symbols, letters, colours, coloursUnexplained];
