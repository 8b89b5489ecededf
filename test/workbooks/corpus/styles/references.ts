import { due, evidence, impact, leads, planTable, progress, refs, status, titles } from "../plan-table";
import { day, Page } from "../page";
import { plan, type Act } from "../pool";
import { longDate, monthName, realDate } from "../spellings";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** No column for references: each stands at the head of the action's words. */
function refsInWords(): Style {
  const book = new Workbook("Aldersyke – references inside the words");
  const page = book.add(new Page("Written plan"));
  const columns = [
    titles("Actions", ({ ref, title }) => `${ref} ${title}`),
    leads("Lead"),
    due("Timescale", monthName),
    status("Status"),
    impact("Impact"),
    evidence("Evidence of impact"),
  ];
  planTable(book, page, columns, plan(22, ["inclusion", "waits"], 4), { read: ({ ref }) => ({ ref }) });
  return book.done();
}

/** References are numbers, so that 2.10 is 2.1. */
function lostZeros(): Style {
  const book = new Workbook("Millrace – references kept as numbers");
  const page = book.add(new Page("Actions"));
  const acts = [...plan(23, ["plans"], 4), ...plan(24, ["voice", "adulthood", "health"], 4).map(secondArea)];
  const columns = [
    refs("Ref", ({ ref }) => Number(ref)),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(),
    impact(),
    progress(),
  ];
  planTable(book, page, columns, acts);
  return book.done();
}

const secondArea = (act: Act, i: number): Act => ({ ...act, ref: `2.${i + 1}`, area: ["2"] });

/** References such as 2-3 that Excel took for a day of this year. */
function refsThatAreDates(): Style {
  const book = new Workbook("Holmwood – references that became dates");
  const page = book.add(new Page("Plan"));
  const acts = plan(25, ["early", "places", "voice"], 3).map((act) => ({ ...act, ref: act.ref.replace(".", "-") }));
  const columns = [
    refs("Ref", ({ ref }, i) => {
      const [first, second] = ref.split("-");
      return i % 4 === 1 ? day(`2026-0${second}-0${first}`, "d-mmm") : ref;
    }),
    titles(),
    leads(),
    due("Due", longDate),
    status(),
    impact(),
    progress(),
  ];
  planTable(
    book,
    page,
    columns,
    acts.map((act) => ({ ...act, area: [act.ref.split("-")[0]!, act.area!.at(-1)!] })),
  );
  return book.done();
}

/** Letters before and after numbers. */
function refsWithLetters(): Style {
  const book = new Workbook("Eastmere – references with letters");
  const page = book.add(new Page("Register of actions"));
  const names = ["SF-9", "SF-10", "12", "12b", "12c", "WS2/3", "A1", "A10"];
  const acts = plan(26, ["health", "places"], 4).map((act, i): Act => ({
    ...act,
    ref: names[i]!,
    area: [act.area!.at(-1)!],
  }));
  const columns = [
    refs("Reference", ({ ref }) => (ref === "12" ? 12 : ref)),
    { head: "Workstream", cell: ({ area }: Act) => area!.at(-1)! },
    titles("Action required"),
    leads("Responsible officer"),
    due("End date", realDate("d/m/yy")),
    status("Progress RAG"),
    impact("Impact RAG"),
    progress("Progress commentary"),
  ];
  planTable(book, page, columns, acts);
  return book.done();
}

/** References of three levels, a gap in the numbers and an action without one. */
function missingRefs(): Style {
  const book = new Workbook("Netherby – gaps and a missing reference");
  const page = book.add(new Page("Plan"));
  const acts = plan(27, ["waits", "voice"], 4).filter((_, i) => i !== 2);
  const columns = [
    refs("Ref", ({ ref }) => (ref === "2.2" ? null : ref)),
    titles(),
    leads(),
    due("Due date", realDate()),
    status(),
    impact(),
    progress(),
    evidence(),
  ];
  planTable(
    book,
    page,
    columns,
    acts.map((act) => (act.ref === "2.2" ? { ...act, area: null } : act)),
    {
      read: ({ ref }) => (ref === "2.2" ? { ref: null } : {}),
    },
  );
  return book.done();
}

export const references = [refsInWords, lostZeros, refsThatAreDates, refsWithLetters, missingRefs];
