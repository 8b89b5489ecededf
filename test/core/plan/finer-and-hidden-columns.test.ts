import { parse, recognise, type Plan } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const DO = ["Map every district", "Fill the gaps it shows", "Ask families again", "Recruit two officers"];

function read(rows: CellValue[][], extras = {}): Plan {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
}
const said = (plan: Plan) => plan.actions.map(({ ref, title }) => [ref, title]);

describe("actions and sub-actions", () => {
  const REFS = ["1.1.1", "1.1.2", "1.1.3", "1.2.1"];
  const tail = ["Head of SEND", 45800, ON];
  const wanted = REFS.map((ref, i) => [ref, DO[i]]);

  test.each(["Sub-action", "Sub action / task", "Sub-task", "Subaction description"])(
    "the finer words and reference are the row's own, under “%s”",
    (heading) => {
      const head = ["Action", "Sub-action ref", heading, "Sub-action lead", "Deadline", "Status"];
      const plan = read([head, ...REFS.map((ref, i) => ["1.1 Improve access", ref, DO[i]!, ...tail])]);
      expect(said(plan)).toEqual(wanted);
    },
  );

  test("rows without the coarser words are actions of their own, and none lacks its reference", () => {
    const head = ["Action ref", "Action", "Sub-action ref", "Sub-action", "Lead", "Due date", "Action status"];
    const coarse = (i: number) =>
      i === 0 ? ["1", "Improve access"] : i === 3 ? ["2", "Build capacity"] : [null, null];
    const plan = read([head, ...REFS.map((ref, i) => [...coarse(i), ref, DO[i]!, ...tail])]);
    expect(said(plan)).toEqual(wanted);
  });

  test("sub-actions here and there leave the actions as they are", () => {
    const head = ["Ref", "Action", "Sub-action", "Lead", "Due date", "Action status"];
    const plan = read([head, ...REFS.map((ref, i) => [ref, DO[i]!, i === 1 ? "Begin in the north" : null, ...tail])]);
    expect(said(plan)).toEqual(wanted);
  });
});

describe("a hidden column beside one that means the same", () => {
  const head = ["Ref", "Action", "Lead", "Due date", "Due date", "Action status"];
  const rows = DO.map((title, i) => [`1.${i + 1}`, title, "Head of SEND", 45473, 45838, ON]);
  const dates = (plan: Plan) => plan.actions.map(({ finalDue }) => finalDue);

  test("is not read, and is asked about", () => {
    const plan = read([head, ...rows], { hiddenColumns: [3] });
    expect(dates(plan)).toEqual(Array(4).fill("2025-06-30"));
    expect(plan.questions).toMatchObject([{ kind: "column", column: 3 }]);
  });

  test("is read where it is the only one, or where both show", () => {
    const only = [head, ...rows].map((row) => row.filter((_, column) => column !== 4));
    expect(dates(read(only, { hiddenColumns: [3] }))).toEqual(Array(4).fill("2024-06-30"));
    expect(dates(read([head, ...rows]))).toEqual(Array(4).fill("2024-06-30"));
  });
});
