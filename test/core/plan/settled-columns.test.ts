import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const planOf = (rows: CellValue[][]): Plan => {
  const book = bookOf({ Plan: rows });
  return parse(book, recognise(book));
};
const WORDS = [
  "Map the local provision",
  "Agree a joint pathway",
  "Train the panel members",
  "Publish the local offer",
];
const rowOf = (i: number, ref: CellValue = `1.${i + 1}`): CellValue[] => [
  ref,
  WORDS[i] ?? "",
  "Head of SEND",
  "March 2026",
  ["Action in progress, on track", "Action in progress, off track", "Action not yet started", "Action complete"][i] ??
    "",
];
const rows = (ref?: (i: number) => CellValue) => WORDS.map((_, i) => rowOf(i, ref?.(i)));

describe("a column that holds the actions under an unknown heading", () => {
  test.each([
    [["Key", "Summary", "Assignee", "Due date", "Action status"]],
    [["ICB ref", "ICB commitment", "Lead", "Due", "Action status"]],
    [["Ref", "Pledge to families", "Lead", "Due", "Action status"]],
  ])("%j", (header) => {
    const plan = planOf([header, ...rows()]);
    expect(plan.layout.map(({ role }) => role)).toEqual(["actions"]);
    expect(plan.actions.map(({ title }) => title)).toEqual(WORDS);
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3", "1.4"]);
  });

  test("two columns of sentences are asked about, and the sheet is no key", () => {
    const told = rows().map((row, i) => [...row, `Families said so in ${WORDS[i]}`]);
    const plan = planOf([["Pledge code", "Pledge to families", "Lead", "Due", "Action status", "Voices"], ...told]);
    expect(plan.layout[0]).toMatchObject({ role: "other", perhaps: { role: "actions" } });
  });

  test("a list of the states with what they mean stays a key", () => {
    const plan = planOf([["Status", "Meaning"], ...rows().map((row) => [row[4]!, "What it means for us"])]);
    expect(plan.layout[0]!.role).toBe("legend");
  });
});

describe("a heading with “ref” among its words", () => {
  test.each(["CQC ref", "Cyf / Ref", "Ref / Cyf", "ICB ref", "SEF ref"])("%s is the reference", (heading) => {
    const plan = planOf([[heading, "Action", "Lead", "Due", "Action status"], ...rows((i) => `MD${i + 1}`)]);
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["MD1", "MD2", "MD3", "MD4"]);
  });

  test.each(["Risk ref", "Linked KPI ref"])("%s is that of something else", (heading) => {
    const plan = planOf([[heading, "Action", "Lead", "Due", "Action status"], ...rows((i) => `MD${i + 1}`)]);
    expect(plan.actions.map(({ ref }) => ref)).toEqual([null, null, null, null]);
  });

  test("words under it are no references", () => {
    const plan = planOf([
      ["Ofsted ref", "Action", "Lead", "Due", "Action status"],
      ...rows((i) => `See the report, part ${i}`),
    ]);
    expect(plan.layout[0]!.columns.some(({ field }) => field === "ref")).toBe(false);
  });
});

describe("numbers of the columns below the headings", () => {
  const header = ["Ref", "Action", "Lead", "Due", "Action status"];
  test.each<[CellValue[]]>([
    [["(1)", "(2)", "(3)", "(4)", "(5)"]],
    [[1, 2, 3, 4, 5]],
    [["A", "B", "C", "D", "E"]],
    [["a", "b", "c", "d", "e"]],
  ])("%j is no action", (numbers) => {
    expect(planOf([header, numbers, ...rows()]).actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3", "1.4"]);
  });

  test("an action with the first number stays one", () => {
    expect(planOf([header, ...rows((i) => i + 1)]).actions).toHaveLength(4);
  });
});
