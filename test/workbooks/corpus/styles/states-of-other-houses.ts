import { actionStatusOf, impactStatusOf, type ActionStatus, type ImpactStatus } from "../../../../src/core/plan/scheme";
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
import { longDate, monthName, realDate, shortMonth, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

type Words<S extends string> = { readonly [K in S]: string };

/** A trust's action plan for its regulator: blue to red with words of its own, and nothing about impact. */
function regulatorPlan(): Style {
  const book = new Workbook("Corney – a trust's plan in blue to red");
  const page = book.add(new Page("CQC action plan"));
  page.put("Corney Children's Services NHS Trust");
  page.put("Action plan following inspection");
  page.skip();
  const words: Words<ActionStatus> = {
    "complete-impactful": "Blue – embedded",
    "complete-impact-not-seen": "Green – delivered",
    "in-progress-off-track": "Red – overdue",
    "in-progress-on-track": "Amber – in hand",
    "not-started": "White – to commence",
  };
  const columns = [
    refs("Ref"),
    aside("Must do / Should do", (_, i) => (i % 2 ? "Should do" : "Must do")),
    titles("Action"),
    leads("Responsible person"),
    due("Target date", realDate()),
    status("BRAG", (id) => words[id], true),
    progress("Progress update"),
    evidence("Evidence of completion / impact"),
  ];
  planTable(book, page, columns, plan(71, ["health", "waits"], 4), { read: () => ({ impactStatus: null }) });
  return book.done();
}

/** A school development plan: letters for each term, monitoring, cost. */
function schoolPlan(): Style {
  const book = new Workbook("Orrest – school development plan, a letter each term");
  const page = book.add(new Page("SDP 2025-26"));
  page.put("Orrest Primary School");
  page.put("School Development Plan 2025–26");
  page.skip();
  const letter: Words<ActionStatus> = {
    "complete-impactful": "G",
    "complete-impact-not-seen": "G",
    "in-progress-off-track": "R",
    "in-progress-on-track": "A",
    "not-started": "R",
  };
  const columns: Column[] = [
    refs("Ref"),
    titles("Actions"),
    leads("Lead"),
    due("Timescale", monthName),
    aside("Cost", (_, i) => `£${(i + 1) * 250}`),
    {
      head: "Success criteria",
      cell: ({ evidence: text }) => text,
      read: ({ evidence: successCriteria }) => ({ successCriteria }),
    },
    aside("Monitoring", (_, i) => (i % 2 ? "Governor visit" : "Learning walk")),
    status("RAG Aut", (id) => letter[id], true),
    aside("RAG Spr", (_, i) => (i % 3 ? "A" : "G")),
    aside("RAG Sum", () => null),
  ];
  planTable(book, page, columns, plan(72, ["inclusion", "voice"], 4));
  return book.done();
}

/** Everything in other words, with the lead, the date and the evidence of a plan. */
function whollyOtherWords(): Style {
  const book = new Workbook("Dalegarth – on schedule, delayed, done, to do");
  const page = book.add(new Page("Delivery plan"));
  const words: Words<ActionStatus> = {
    "complete-impactful": "Done",
    "complete-impact-not-seen": "Done",
    "in-progress-off-track": "Slipping",
    "in-progress-on-track": "Underway",
    "not-started": "To do",
  };
  const felt: Words<ImpactStatus> = { "system-level": "Significant", variable: "Some", "not-seen": "None" };
  const columns = [
    refs("Action no"),
    titles("What we will do"),
    leads("Who leads"),
    due("When", longDate),
    status("Where are we?", (id) => words[id], true),
    impact("Impact so far", (id) => felt[id], true),
    progress("Progress"),
    evidence("Evidence of impact"),
  ];
  planTable(book, page, columns, plan(73, ["adulthood", "plans"], 4));
  return book.done();
}

/** How far each action has come, as a percentage and in no other way. */
function percentagesOnly(): Style {
  const book = new Workbook("Eskmeals – percentages complete");
  const page = book.add(new Page("Improvement plan"));
  const parts: { readonly [S in ActionStatus]: number } = {
    "complete-impactful": 1,
    "complete-impact-not-seen": 1,
    "in-progress-off-track": 0.3,
    "in-progress-on-track": 0.6,
    "not-started": 0,
  };
  const columns = [
    refs(),
    titles("Improvement action"),
    leads("Lead"),
    due("Due date", realDate()),
    aside("% complete", ({ status: id }) => ({ value: parts[id!], format: "0%" })),
    progress("Progress"),
    evidence("Impact / evidence"),
  ];
  planTable(book, page, columns, plan(74, ["early", "health"], 4));
  return book.done();
}

/** Dates, reports or numbers of a list stand around the states, and fingers slip. */
function statesWithTrimmings(): Style {
  const book = new Workbook("Fossdale – states with dates, numbers and slips");
  const page = book.add(new Page("Plan"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due", slashed),
    status("Status", (id, i) => {
      const { wording, plain } = actionStatusOf(id);
      const slip = wording.replace("progress", "progres").replace("complete", "compelte").replace("started", "strated");
      const number =
        [
          "complete-impactful",
          "complete-impact-not-seen",
          "in-progress-off-track",
          "in-progress-on-track",
          "not-started",
        ].indexOf(id) + 1;
      return [
        `${wording} (Mar 25)`,
        `${number}. ${wording}`,
        slip,
        `${plain.toUpperCase()} `,
        `${number} - ${wording}`,
      ][i % 5]!;
    }),
    impact("Impact", (id, i) => {
      const { wording } = impactStatusOf(id);
      return [`${wording} (as at Feb 2026)`, `c) ${wording}`, wording.replace("Impact", "Imapct"), `${wording}.`][
        i % 4
      ]!;
    }),
    evidence("Evidence"),
  ];
  planTable(book, page, columns, plan(75, ["waits", "places", "voice"], 4));
  return book.done();
}

/** Coloured circles before the words, as people paste them from a phone. */
function circlesAndWords(): Style {
  const book = new Workbook("Kelleth – coloured circles before the words");
  const page = book.add(new Page("🎯 Plan"));
  const circle: Words<ActionStatus> = {
    "complete-impactful": "🔵",
    "complete-impact-not-seen": "✅",
    "in-progress-off-track": "🔴",
    "in-progress-on-track": "🟢",
    "not-started": "⚪",
  };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Deadline", shortMonth),
    status("Action status", (id) => `${circle[id]} ${actionStatusOf(id).wording}`),
    impact(
      "Impact status",
      (id) => `${{ "system-level": "⭐", variable: "➖", "not-seen": "⏳" }[id]} ${impactStatusOf(id).wording}`,
    ),
    progress(),
  ];
  planTable(book, page, columns, plan(76, ["plans", "inclusion"], 4));
  return book.done();
}

/** Only the first of the two scales is kept, and half of its cells tell a story instead. */
function storiesForStates(): Style {
  const book = new Workbook("Ireby – stories in the status column");
  const page = book.add(new Page("Action plan"));
  const told = [
    "We have held four sessions with head teachers and will write to the others after Easter.",
    "The post was advertised twice. Interviews are in March.",
  ];
  const columns: Column[] = [
    refs("Ref"),
    titles("Action"),
    leads("Lead"),
    due("Due", monthName),
    {
      head: "Status",
      cell: ({ ref, status: id }) =>
        Number(ref.at(-1)) % 2 ? actionStatusOf(id!).wording : told[Number(ref.at(-1)) % 4 ? 0 : 1]!,
      read: ({ ref, status: id }) => ({ actionStatus: Number(ref.at(-1)) % 2 ? id : null }),
    },
    evidence("Evidence of impact"),
  ];
  planTable(book, page, columns, plan(77, ["health", "early"], 4));
  return book.done();
}

export const statesOfOtherHouses = [
  regulatorPlan,
  schoolPlan,
  whollyOtherWords,
  percentagesOnly,
  statesWithTrimmings,
  circlesAndWords,
  storiesForStates,
];
