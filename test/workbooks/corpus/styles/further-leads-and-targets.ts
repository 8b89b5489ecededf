import { kpiName, kpiRef, kpiUnit, measures, months, wideTable, type KpiColumn, type Measure } from "../measures";
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
import { plan, type Act } from "../pool";
import { monthName, realDate } from "../spellings";
import type { Style, WantedTarget } from "../truth";
import { Workbook } from "../workbook";

/** Cells below and beside the table that hold nothing but blanks, down to row 1,000. */
function blankRowsBelow(): Style {
  const book = new Workbook("Yewdale – blank rows down to row 1,000");
  const page = book.add(new Page("Plan"));
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
  planTable(book, page, columns, plan(70, ["waits", "early"], 4));
  while (page.rows.length < 1000) page.put(...Array.from({ length: 26 }, (_, i) => (i % 5 === 0 ? "" : null)));
  return book.done();
}

const KEY = {
  HoS: "Head of SEND",
  DCO: "Designated Clinical Officer",
  "DoN (ICB)": "Director of Nursing",
  VSH: "Virtual School Headteacher",
};
const CODES: readonly (readonly [written: string, codes: readonly (keyof typeof KEY)[]])[] = [
  ["HoS", ["HoS"]],
  ["HoS DCO", ["HoS", "DCO"]],
  ["VSH/ DoN (ICB)", ["VSH", "DoN (ICB)"]],
  ["DCO / HoS / VSH", ["DCO", "HoS", "VSH"]],
  ["DoN (ICB)", ["DoN (ICB)"]],
  ["HoS\nHoS", ["HoS"]],
];

/** A key in lines of one column, with colons and dashes mixed. */
function keyInLines(): Style {
  const book = new Workbook("Zeal Abbot – a lead key in lines of text");
  const page = book.add(new Page("Plan"));
  const acts = plan(71, ["health", "plans"], 3);
  const of = (act: Act) => CODES[acts.indexOf(act)]!;
  const lead: Column = {
    head: "Lead",
    cell: (act) => of(act)[0],
    read: (act) => ({ leads: of(act)[1].map((code) => [code, KEY[code]]) }),
  };
  planTable(book, page, [refs(), titles(), lead, due("By when", monthName), status(), impact(), progress()], acts);
  const key = new Page("Annex – leads");
  key.put("Key to leads");
  Object.entries(KEY).forEach(([code, title], i) => key.put(`${code}${i % 2 === 0 ? ":" : " –"} ${title}`));
  return book.other(key, "lead-key").done();
}

const WITH_BODIES: readonly (readonly [written: string, leads: readonly (readonly string[])[]])[] = [
  ["Head of SEND, Aske Council", [["Head of SEND, Aske Council", "Head of SEND"]]],
  [
    "Head of SEND, Aske Council\nDesignated Clinical Officer, Aske ICB",
    [
      ["Head of SEND, Aske Council", "Head of SEND"],
      ["Designated Clinical Officer, Aske ICB", "Designated Clinical Officer"],
    ],
  ],
  ["Head of Children's Therapies (ICB)", [["Head of Children's Therapies (ICB)", "Head of Children's Therapies"]]],
  [
    "Head of Early Years (LA) / Director of Nursing (ICB)",
    [
      ["Head of Early Years (LA)", "Head of Early Years"],
      ["Director of Nursing (ICB)", "Director of Nursing"],
    ],
  ],
];

/** Leads with the body that they work for. */
function leadsWithBodies(): Style {
  const book = new Workbook("Aske – leads with their organisations");
  const page = book.add(new Page("Plan"));
  const acts = plan(72, ["inclusion", "places"], 2);
  const of = (act: Act) => WITH_BODIES[acts.indexOf(act)]!;
  const lead: Column = {
    head: "Accountable lead(s)",
    cell: (act) => of(act)[0],
    read: (act) => ({ leads: of(act)[1] }),
  };
  planTable(book, page, [refs(), titles(), lead, due("Due date", realDate()), status(), impact(), progress()], acts);
  return book.done();
}

type Aim = readonly [
  name: string,
  unit: Measure["unit"],
  better: Measure["better"],
  target: string,
  want: WantedTarget | null,
];

/** Targets that must not be taken for another number. */
const AIMS: readonly Aim[] = [
  ["Tribunal appeals lodged", "number", "lower", "20% reduction on 2024/25", { value: null }],
  ["Therapists in post", "number", "higher", "from 80 to 110 posts", { value: 110, operator: ">=" }],
  ["Attendance of pupils with plans", "%", "higher", "90–94%", { value: 90, upper: 94, operator: "between" }],
  ["Contact with families who wait", "number", "higher", "every three weeks", { value: null }],
  ["Plans finished in time", "%", "higher", "60% by December 2025, 80% by July 2026", { value: 80, by: "2026-07-31" }],
  ["Permanent exclusions", "number", "lower", "Zero", { value: 0 }],
  ["Families satisfied with support", "%", "higher", "TBC", { value: null }],
  ["Suspensions of pupils with plans", "%", "lower", "10% (England average 12%)", { value: 10 }],
  ["Supported internships begun", "number", "higher", "no fewer than 45", { value: 45, operator: ">=" }],
  ["Pupils on less than 15 hours a week", "number", "lower", "under 20", { value: 20, operator: "<" }],
  ["Referrals answered within 10 days", "%", "higher", "95% within 10 days", { value: 95, operator: ">=" }],
  ["Vacant posts", "number", "lower", "", null],
];

function hardTargets(): Style {
  const book = new Workbook("Bellerby – targets that are easily misread");
  const page = book.add(new Page("KPIs"));
  const list = AIMS.map(([name, unit, better, target, want], i): Measure => {
    return {
      ...measures[0]!,
      ref: `M${i + 1}`,
      name,
      unit,
      better,
      target: { words: target, plain: 0, want: want ?? { value: null } },
    };
  });
  const target: KpiColumn = {
    head: "Target",
    cell: ({ target: { words } }) => (words === "" ? null : words),
    read: ({ target: { words, want } }) => ({ target: words === "" ? null : want }),
  };
  const better: KpiColumn = {
    head: "Aim",
    cell: ({ better: side }) => (side === "higher" ? "Increase" : "Reduce"),
  };
  wideTable(book, page, [kpiRef(), kpiName(), kpiUnit(), better, target], list, months, [
    "Sep 25",
    "Oct 25",
    "Nov 25",
    "Dec 25",
    "Jan 26",
    "Feb 26",
  ]);
  return book.done();
}

export const furtherLeadsAndTargets = [blankRowsBelow, keyInLines, leadsWithBodies, hardTargets];
