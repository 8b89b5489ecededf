import { parse, recognise } from "../../../../src/core/plan";
import { chooseColumn, settingsIn } from "../../../../src/core/plan/settings";
import { setupOf } from "../../../../src/core/plan/setup";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const ROWS: CellValue[][] = [
  ["SEND plan at a glance", null, null, null],
  ["Ref", "1.1", "1.2", "1.3"],
  ["Action", "Map what each district has", "Agree a charter with parents", "Open a helpline for schools"],
  ["Lead", "Head of SEND", "Parent Carer Forum", "Head of Inclusion"],
  ["Due", "March 2026", "soon", "June 2026"],
  ["Action status", "Action in progress, on track", "Action not yet started", "Action in progress, off track"],
  ["Impact status", "Impact not yet seen", "Impact not yet seen", "Impact is variable"],
];

test("Setup counts the actions of a turned plan, and shows each of its headings with cells where they stand", () => {
  const book = bookOf({ Plan: ROWS });
  const plan = parse(book, recognise(book));
  const [sheet] = setupOf(book, plan, settingsIn(book)).sheets;
  expect(sheet!.layout.turn?.how).toBe("across");
  expect(sheet!.rows.data).toBe(3);
  const shown = sheet!.columns.map(({ heading, preview }) => [heading, preview.map(({ at }) => at)]);
  expect(shown.map(([heading]) => heading)).toEqual([2, 3, 4, 5, 6, 7].map((row) => `Plan!A${row}`));
  for (const [heading, cells] of shown) {
    expect(cells!.length).toBeGreaterThan(0);
    const row = heading!.slice("Plan!A".length) as string;
    for (const at of cells as string[]) expect(at).toMatch(new RegExp(`^Plan![BCD]${row}$`));
  }
  const due = sheet!.columns.find(({ field }) => field === "due")!;
  expect(due.preview.find(({ raw }) => raw === "soon")).toMatchObject({ at: "Plan!C5", reads: null });
  expect(due.preview.find(({ raw }) => raw === "June 2026")).toMatchObject({
    at: "Plan!D5",
    reads: "30 June 2026, open",
  });
});

test("another meaning that is chosen for a heading of a turned plan holds", () => {
  const book = bookOf({ Plan: [...ROWS, ["Story so far", "Forms went out", "Two evenings", "Not begun"]] });
  const settings = settingsIn(book);
  const [layout] = recognise(book, settings);
  const column = parse(book, [layout!], settings).layout[0]!.columns.find(({ header }) => header === "Story so far")!;
  const chosen = chooseColumn(settings, parse(book, [layout!], settings).layout[0]!, column.column, "evidence");
  const plan = parse(book, recognise(book, chosen), chosen);
  expect(plan.actions.map(({ evidence, at }) => [evidence, at.evidence])).toEqual([
    ["Forms went out", "Plan!B8"],
    ["Two evenings", "Plan!C8"],
    ["Not begun", "Plan!D8"],
  ]);
});
