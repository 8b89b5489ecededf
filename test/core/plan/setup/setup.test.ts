import { parse, recognise, setupOf } from "../../../../src/core/plan";
import { choose, noSettings, type Choice } from "../../../../src/core/plan/settings";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

const FOREIGN: CellValue[][] = [
  ["The thing", "Finish line"],
  ["Agree the pathway", "31 March 2026"],
  ["Train the teams", "soon"],
];

function shown(...choices: Choice[]) {
  const book = bookOf({ Plan: FOREIGN });
  const settings = choices.reduce(choose, noSettings);
  const plan = parse(book, recognise(book, settings), settings);
  const [sheet] = setupOf(book, plan, settings).sheets;
  return sheet!.columns.map(({ preview }) => preview.map(({ raw, reads }) => [raw, reads]));
}

const role: Choice = { kind: "sheet", sheet: "Plan", role: "actions" };
const due: Choice = { kind: "column", sheet: "Plan", column: 1, heading: "Finish line", field: "due" };
const title: Choice = { kind: "column", sheet: "Plan", column: 0, heading: "The thing", field: "title" };

test("cells are shown to choose by where no row is read yet, and none of them as read", () => {
  expect(shown(role, due)).toEqual([
    [
      ["Agree the pathway", null],
      ["Train the teams", null],
    ],
    [
      ["31 March 2026", null],
      ["soon", null],
    ],
  ]);
});

test("once rows are read, each cell with what it is read as, those that are not first", () => {
  expect(shown(role, due, title)[1]).toEqual([
    ["soon", null],
    ["31 March 2026", "31 March 2026, open"],
  ]);
});
