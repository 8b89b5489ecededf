import { actionStatusOf, impactStatusOf } from "../../../../src/core/plan/scheme";
import { due, evidence, impact, leads, planTable, progress, refs, status, titles, updated } from "../plan-table";
import { day, Page } from "../page";
import { plan, type Act } from "../pool";
import { longDate, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** References, dates and statuses come from formulas; their values are stored. */
function formulas(): Style {
  const book = new Workbook("Gable End – formulas with stored values");
  const page = book.add(new Page("Plan"));
  const columns = [
    refs("Ref", ({ ref }, i) => ({ value: ref, formula: `="${ref.split(".")[0]}."&${i + 1}` })),
    titles(),
    leads(),
    {
      ...due("Due date", realDate()),
      cell: (act: Act) => ({ ...day(act.due[0]!), formula: "=EDATE(H2,6)" }),
    },
    status("Action status", (id, i) => ({ value: actionStatusOf(id).wording, formula: `=INDEX(Lists!A:A,${i + 2})` })),
    impact("Impact status", (id, i) => ({ value: impactStatusOf(id).wording, formula: `=INDEX(Lists!B:B,${i + 2})` })),
    progress(),
    updated(),
  ];
  planTable(book, page, columns, plan(39, ["plans", "health"], 4));
  return book.done();
}

/** Formulas without stored values, and cells with Excel's errors: such a cell says nothing. */
function errorCells(): Style {
  const book = new Workbook("Hollin Bank – error cells and formulas without values");
  const page = book.add(new Page("Plan"));
  const acts = plan(40, ["inclusion", "early"], 4);
  const broken = (act: Act) => acts.indexOf(act) % 4 === 1;
  const empty = (act: Act) => acts.indexOf(act) % 4 === 3;
  const [dueColumn, statusColumn, evidenceColumn] = [due("Due date", longDate), status(), evidence()];
  const columns = [
    refs(),
    titles(),
    leads(),
    {
      ...dueColumn,
      cell: (act: Act, i: number) =>
        broken(act) ? { value: "#VALUE!", error: true as const } : dueColumn.cell(act, i),
      read: (act: Act) => (broken(act) ? { due: [] } : dueColumn.read!(act)),
    },
    {
      ...statusColumn,
      cell: (act: Act, i: number) =>
        broken(act)
          ? { value: "#REF!", error: true as const }
          : empty(act)
            ? { value: null, formula: "=VLOOKUP(A5,Old!A:B,2,0)" }
            : statusColumn.cell(act, i),
      read: (act: Act) => (broken(act) || empty(act) ? { actionStatus: null } : statusColumn.read!(act)),
    },
    impact(),
    progress(),
    {
      ...evidenceColumn,
      cell: (act: Act, i: number) =>
        empty(act) ? { value: "#N/A", error: true as const } : evidenceColumn.cell(act, i),
      read: (act: Act) => (empty(act) ? { evidence: null } : evidenceColumn.read!(act)),
    },
  ];
  planTable(book, page, columns, acts);
  return book.done();
}

/** Hard spaces, curly quotes, line breaks and stray blanks in headings and cells. */
function typographersText(): Style {
  const book = new Workbook("Vinery Lane – hard spaces and curly quotes");
  const page = book.add(new Page("Plan ‘live’"));
  const acts = plan(41, ["voice", "places"], 4).map((act) => ({
    ...act,
    title: `${act.title} – “in full”\r\n(see the families’ charter)`,
  }));
  const columns = [
    refs("Ref\u00a0", ({ ref }) => ` ${ref}\u00a0`),
    titles("  Action"),
    leads("Lead\u00a0officer", " \r\n"),
    due("Due\u00a0 date", longDate),
    status("Action  status", (id) => ` ${actionStatusOf(id).wording}\u00a0`),
    impact("Impact\u00a0status", (id) => impactStatusOf(id).wording.replace(/ /g, "\u00a0")),
    evidence("Evidence of impact"),
  ];
  planTable(book, page, columns, acts);
  return book.done();
}

export const formulaStyles = [formulas, errorCells, typographersText];
