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
  updated,
  type Column,
} from "../plan-table";
import { Page } from "../page";
import { byArea, plan, type Act } from "../pool";
import { longDate, monthName, realDate, slashed } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** Original and revised dates, a start, who helps, what is next, what may go wrong. */
function fullForm(): Style {
  const book = new Workbook("Lowther Mill – original and revised dates, risks, next steps");
  const page = book.add(new Page("Monitoring form"));
  page.put("Lowther Mill monitoring form");
  page.skip();
  const spelled = realDate();
  const later = (act: Act) => act.due[0]!.replace(/^(\d{4})/, (year) => String(Number(year) + 1));
  const late = (act: Act) => act.status === "in-progress-off-track";
  const columns: Column[] = [
    refs(),
    titles(),
    { head: "Success criteria", cell: goal, read: (act) => ({ successCriteria: goal(act) }) },
    leads("Accountable lead"),
    {
      head: "Supporting leads",
      cell: () => "College Principal",
      read: () => ({ supportingLeads: ["College Principal"] }),
    },
    {
      head: "Start date",
      cell: () => spelled("2025-09-08").put,
      read: () => ({ start: ["2025-09-08", "2025-09-08"] }),
    },
    {
      head: "Original due date",
      cell: ({ due: [first] }) => spelled(first!).put,
      read: ({ due: [first] }) => ({ originalDue: [[first!, first!]] }),
    },
    {
      head: "Revised due date",
      cell: (act) => (late(act) ? spelled(later(act)).put : null),
      read: (act) => ({ revisedDue: late(act) ? [[later(act), later(act)]] : [] }),
    },
    status(),
    impact(),
    progress(),
    { head: "Next steps", cell: next, read: (act) => ({ nextSteps: next(act) }) },
    { head: "Risks and mitigation", cell: () => RISK, read: () => ({ risk: RISK }) },
    evidence(),
  ];
  planTable(book, page, columns, plan(60, ["health", "inclusion"], 4));
  return book.done();
}

const RISK = "Posts may stay empty; agencies are asked early.";
const goal = ({ ref }: Act) => `• Families of area ${ref[0]} notice it\n• It lasts beyond the project`;
const next = ({ status: state }: Act) =>
  state === "not-started" ? "Name a lead in March." : "Report to the Board in April.";

/** Only one of the two scales is kept. */
function oneScale(): Style {
  const book = new Workbook("Mossgate – no impact column");
  const page = book.add(new Page("Delivery tracker"));
  const columns = [
    refs("Action ID"),
    titles("Task"),
    leads("Owner"),
    due("Finish", slashed),
    status("Delivery RAG"),
    progress("Updates"),
    updated("Last updated"),
  ];
  planTable(book, page, columns, plan(61, ["plans", "places"], 4));
  return book.done();
}

/** RAG and RAG below Delivery and Impact: only both rows together tell the scales apart. */
function ragUnderGroups(): Style {
  const book = new Workbook("Northolme – RAG under delivery, RAG under impact");
  const page = book.add(new Page("Board report"));
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", monthName),
    impact("RAG"),
    evidence("Evidence"),
    status("RAG"),
    progress("Commentary"),
  ];
  const header = [
    ["What", null, "Who and when", null, "Impact", null, "Delivery", null],
    columns.map(({ head }) => head),
  ];
  planTable(book, page, columns, plan(62, ["voice", "waits"], 4), { header });
  for (const column of [0, 2, 4, 6]) page.merges.push({ row: 0, column, rows: 1, columns: 2 });
  return book.done();
}

/** R, A, G and B without a key. */
function ragLetters(): Style {
  const book = new Workbook("Pendle Rise – R, A, G and B without a key");
  const page = book.add(new Page("Plan"));
  const letter = {
    "complete-impactful": "B",
    "complete-impact-not-seen": "B",
    "in-progress-off-track": "R",
    "in-progress-on-track": "G",
    "not-started": "A",
  };
  const columns = [
    refs(),
    titles(),
    leads(),
    due("Due date", realDate()),
    status("RAG", (id) => letter[id], true),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, plan(63, ["early", "adulthood"], 4));
  return book.done();
}

/** The same plan on a sheet for each report: the latest holds, the earlier ones are history. */
function sheetPerReport(): Style {
  const book = new Workbook("Quernmore – a sheet for each report");
  const columns = [refs(), titles(), leads(), due("Due date", realDate()), status(), impact(), progress(), updated()];
  const acts = plan(64, ["waits", "voice"], 4);
  const history = new Workbook("history");
  for (const name of ["Oct 2025", "Dec 2025"]) {
    const page = book.add(new Page(name));
    page.put(`Position as at the end of ${name}`);
    page.skip();
    planTable(
      history,
      page,
      columns,
      acts.map((act) => ({ ...act, status: "not-started", impact: "not-seen" })),
    );
  }
  const page = book.add(new Page("Feb 2026"));
  page.put("Position as at the end of Feb 2026");
  page.skip();
  planTable(book, page, columns, acts);
  return book.done();
}

/** Areas by number in a column of their own, refs by number within the area. */
function areaColumn(): Style {
  const book = new Workbook("Rushbeck – an area column, filled only at the head of each area");
  const page = book.add(new Page("Action plan"));
  const areas = byArea(plan(65, ["inclusion", "plans", "early"], 3));
  let last = "";
  const area: Column = {
    head: "Priority area",
    cell: (act) => {
      const name = act.area!.at(-1)!;
      const first = name !== last;
      last = name;
      return first ? name : null;
    },
  };
  const rows = areas.flatMap(({ acts }, a) =>
    acts.map((act, n): Act => ({ ...act, ref: `${"ABC"[a]}${n + 1}`, area: [act.area!.at(-1)!, "ABC"[a]!] })),
  );
  const columns = [
    area,
    refs("Ref"),
    titles("Actions required"),
    leads("Responsible lead"),
    due("Target date", longDate),
    status("Action RAG"),
    impact("Impact RAG"),
    progress("Latest update"),
    aside("Minutes", () => null),
  ];
  planTable(book, page, columns, rows);
  return book.done();
}

export const furtherColumns = [fullForm, oneScale, ragUnderGroups, ragLetters, sheetPerReport, areaColumn];
