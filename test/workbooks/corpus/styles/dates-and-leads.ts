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
import { Page, type Put } from "../page";
import { plan } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Days, Style } from "../truth";
import { Workbook } from "../workbook";

const month = (ym: string, last: number): Days => [`${ym}-01`, `${ym}-${last}`];

/** Timescales as people write them, and the days that each leaves. Empty: no day can be known. */
const TIMESCALES: readonly (readonly [written: string, days: readonly Days[]])[] = [
  ["March 2026 and September 2026", [month("2026-03", 31), month("2026-09", 30)]],
  ["April 2026\nSeptember 2026\nApril 2027", [month("2026-04", 30), month("2026-09", 30), month("2027-04", 30)]],
  ["Dec 2025 – completed\nJune 2026", [month("2025-12", 31), month("2026-06", 30)]],
  ["May/June 2026", [["2026-05-01", "2026-06-30"]]],
  ["March – July 2026", [["2026-03-01", "2026-07-31"]]],
  ["Jan / Feb 26 March 2026 Nov 2026", [["2026-01-01", "2026-02-28"], month("2026-03", 31), month("2026-11", 30)]],
  [
    "Draft by 31/01/2026, final by 30/04/2026",
    [
      ["2026-01-31", "2026-01-31"],
      ["2026-04-30", "2026-04-30"],
    ],
  ],
  ["Ongoing", []],
  ["TBC", []],
  ["First panel March 2026, then monthly", [month("2026-03", 31)]],
  ["end of Autumn term 2025", [["2025-12-01", "2025-12-31"]]],
  ["Summer term 2026", [["2026-04-01", "2026-07-31"]]],
  ["Spring 2026", []],
  ["by the end of the 2025/26 academic year", [["2026-07-01", "2026-08-31"]]],
  ["by Q3 2025/26", [month("2025-12", 31)]],
  ["before the summer break", []],
];

/** Every timescale in words. */
function timescales(): Style {
  const book = new Workbook("Hartsop – timescales in words");
  const page = book.add(new Page("Plan"));
  const acts = plan(35, ["waits", "plans", "inclusion", "voice"], 4);
  const of = (act: (typeof acts)[number]) => TIMESCALES[acts.indexOf(act)]!;
  const timescale: Column = { head: "Timescale", cell: (act) => of(act)[0], read: (act) => ({ due: of(act)[1] }) };
  planTable(book, page, [refs(), titles(), leads(), timescale, status(), impact(), progress()], acts);
  return book.done();
}

/** How leads are written, and whom that names. */
const LEADS: readonly (readonly [written: string, leads: readonly string[]])[] = [
  ["Head of SEND", ["Head of SEND"]],
  ["Head of SEND / Designated Clinical Officer", ["Head of SEND", "Designated Clinical Officer"]],
  ["Head of SEND; Designated Medical Officer", ["Head of SEND", "Designated Medical Officer"]],
  ["Head of Early Years and Designated Clinical Officer", ["Head of Early Years", "Designated Clinical Officer"]],
  ["Commissioning Manager\nInclusion Service Manager", ["Commissioning Manager", "Inclusion Service Manager"]],
  ["Assistant Director for Children, Schools and Families", ["Assistant Director for Children, Schools and Families"]],
  [
    "Principal Educational Psychologist & Virtual School Headteacher",
    ["Principal Educational Psychologist", "Virtual School Headteacher"],
  ],
  ["Head of Quality and Performance", ["Head of Quality and Performance"]],
  ["• Director of Nursing\n• Parent Carer Forum Chair", ["Director of Nursing", "Parent Carer Forum Chair"]],
  [
    "Head of SEND, Commissioning Manager, College Principal",
    ["Head of SEND", "Commissioning Manager", "College Principal"],
  ],
];

/** Joint leads with every separator. */
function jointLeads(): Style {
  const book = new Workbook("Riverdene – joint leads in every spelling");
  const page = book.add(new Page("Plan"));
  const acts = plan(36, ["health", "places"], 5);
  const of = (act: (typeof acts)[number]) => LEADS[acts.indexOf(act)]!;
  const lead: Column = { head: "Accountable lead", cell: (act) => of(act)[0], read: (act) => ({ leads: of(act)[1] }) };
  planTable(book, page, [refs(), titles(), lead, due("Due date", realDate()), status(), impact(), evidence()], acts);
  return book.done();
}

const KEY: { readonly [code: string]: string } = {
  HoS: "Head of SEND",
  ADE: "Assistant Director for Education",
  DCO: "Designated Clinical Officer",
  DMO: "Designated Medical Officer",
  PEP: "Principal Educational Psychologist",
  "HCT (ICB)": "Head of Children's Therapies",
};
const CODES: readonly (readonly [written: string, codes: readonly string[]])[] = [
  ["HoS", ["HoS"]],
  ["HoS / DCO", ["HoS", "DCO"]],
  ["DMO/DCO", ["DMO", "DCO"]],
  ["ADE, PEP", ["ADE", "PEP"]],
  ["HCT (ICB)", ["HCT (ICB)"]],
  ["HoS/ HCT (ICB)", ["HoS", "HCT (ICB)"]],
  ["PEP & ADE", ["PEP", "ADE"]],
  ["DCO\nHoS", ["DCO", "HoS"]],
];

/** Codes, with a key to them on a sheet of its own. */
function leadCodes(): Style {
  const book = new Workbook("Kirkholt – lead codes with a key");
  const page = book.add(new Page("Plan"));
  const acts = plan(37, ["early", "adulthood"], 4);
  const of = (act: (typeof acts)[number]) => CODES[acts.indexOf(act)]!;
  const lead: Column = {
    head: "Lead",
    cell: (act) => of(act)[0],
    read: (act) => ({ leads: of(act)[1].map((code) => [code, KEY[code]!]) }),
  };
  planTable(book, page, [refs(), titles(), lead, due("By when", monthName), status(), impact(), progress()], acts);
  const key = new Page("Key to leads");
  key.put("Code", "Post");
  for (const [code, title] of Object.entries(KEY)) key.put(code, title);
  book.pages.push(key);
  book.tables.push({ sheet: key.name, role: "lead-key", headerRow: 1 });
  return book.done();
}

/** Posts that are not filled, and organisations behind commas. */
function openPosts(): Style {
  const book = new Workbook("Scarth Hill – posts to be confirmed");
  const page = book.add(new Page("Plan"));
  const acts = plan(38, ["voice", "waits"], 3);
  const written = ["TBC", "Council lead TBC", "To be confirmed", "Head of SEND, Scarth Hill Council", "Vacant", null];
  const cell = (act: (typeof acts)[number]): Put => written[acts.indexOf(act)]!;
  const lead: Column = {
    head: "Lead",
    cell,
    read: (act) => ({ leads: typeof cell(act) === "string" ? [cell(act) as string] : [] }),
  };
  planTable(
    book,
    page,
    [refs(), titles(), lead, due("Due date", longDate), status(), impact(), progress(), updated()],
    acts,
  );
  return book.done();
}

export const datesAndLeads = [timescales, jointLeads, leadCodes, openPosts];
