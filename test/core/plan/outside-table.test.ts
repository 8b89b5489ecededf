import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { workbookOf } from "../../sketch";

const planOf = (rows: number, outside: readonly CellValue[]) => {
  const actions = Array.from({ length: rows }, (_, i) => ({ ref: `1.${i + 1}` }));
  const book = workbookOf({ actions, outside });
  return parse(book, recognise(book));
};

describe("words outside a plan's table", () => {
  test("are found in the rows of actions", () => {
    expect(planOf(4, [null, "Ask the ICB again"]).outside).toEqual([{ sheet: "Actions", at: ["Actions!G3"] }]);
  });

  test("are no marks, numbers, states or two words", () => {
    expect(planOf(4, ["x", 12, "Impact not yet seen", "seen today"]).outside).toEqual([]);
  });

  test("are a list of their own where most rows have some", () => {
    const note = "Ask the ICB again";
    expect(planOf(3, [note, note]).outside).toHaveLength(1);
    expect(planOf(3, [note, note, note]).outside).toEqual([]);
  });
});

describe("cells merged across columns", () => {
  const mergedIn = (from: "actionStatus" | "title" | "ref", to: "impactStatus" | "leads" | "title") => {
    const book = workbookOf({
      actions: [{ impactStatus: null }, { impactStatus: "Impact is variable" }],
      merged: [[0, from, to]],
    });
    return parse(book, recognise(book)).merged;
  };

  test("are told with the columns that they cover", () => {
    expect(mergedIn("actionStatus", "impactStatus")).toEqual([
      { at: "Actions!B2", fields: ["actionStatus", "impactStatus"], covered: ["Actions!C2"] },
    ]);
  });

  test("leave a blank cell beside them to the check of merged cells", () => {
    const book = workbookOf({
      actions: [{ actionStatus: "Action complete and impactful", impactStatus: null }, {}],
      merged: [[0, "actionStatus", "impactStatus"]],
    });
    const plan = parse(book, recognise(book));
    expect(plan.merged[0]!.covered).toEqual([plan.actions[0]!.at.impactStatus]);
  });
});
