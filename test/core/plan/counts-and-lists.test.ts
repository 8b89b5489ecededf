import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Ref", "Action", "Lead", "Due", "Action status", "Impact status"];
const ON = "Action in progress, on track";
const PLAN: CellValue[][] = [
  HEADER,
  ["1.1", "Open the hub", "Head of SEND", "June 2026", ON, "Impact not yet seen"],
  ["1.2", "Train the panel", "Head of SEND", "May 2026", ON, "Impact is variable"],
];

/** What a second sheet beside a plan is taken for, and how many actions the workbook has. */
function taken(name: string, rows: CellValue[][]) {
  const book = bookOf({ Plan: PLAN, [name]: rows });
  const { layout, actions } = parse(book, recognise(book));
  return { role: layout[1]!.role, actions: actions.length };
}

test("a summary that counts actions under the states is no plan", () => {
  const rows = [
    ["Priority", "Lead", "Action complete", ON, "Off track", "Not started", "Impact so far", "RAG"],
    ["Priority 1", "Director", 2, 3, 1, 1, "Impact is variable", ON],
    ["Priority 2", "Director", 0, 4, 0, 2, "Impact is variable", ON],
    ["Priority 3", "Director", 1, 1, 1, 1, "Impact not yet seen", "Action in progress, off track"],
  ];
  expect(taken("Summary", rows)).toEqual({ role: "other", actions: 2 });
});

test("lists to choose from are no plan, though a column is called “Action”", () => {
  const rows = [
    ["Code", "Role", null, "Action", "Impact"],
    ["L01", "Head of Joint Commissioning", null, "Action complete and impactful", "Impact is felt at a system level"],
    ["L02", "Principal Psychologist", null, "Action complete, impact not yet seen", "Impact is variable"],
    ["L03", "SEND Service Manager", null, "Action in progress, off track", "Impact not yet seen"],
    ["L04", "Designated Clinical Officer", null, ON, null],
    ["L05", "Workforce Lead", null, "Action not yet started", null],
    ["L06", "Quality Manager", null, null, null],
  ];
  for (const name of ["Lists", "Sheet2", "Reference data"]) expect(taken(name, rows).actions).toBe(2);
});

test("a plan whose actions begin like a state is one", () => {
  const rows = [
    HEADER,
    ["1.1", "Complete the audit of plans", "Head of SEND", "June 2026", ON, "Impact not yet seen"],
    ["1.2", "Not started on the register: agree who keeps it", "Head of SEND", "June 2026", ON, "Impact not yet seen"],
    ["1.3", "Complete", "Head of SEND", "June 2026", ON, "Impact not yet seen"],
  ];
  const book = bookOf({ Plan: rows });
  expect(parse(book, recognise(book)).actions.length).toBeGreaterThanOrEqual(2);
});
