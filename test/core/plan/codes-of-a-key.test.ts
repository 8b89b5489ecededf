import { parse, recognise } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const WORDS = ["Map what each district has", "Train the panel", "Publish the local offer"];
const KEY: CellValue[][] = [
  ["Read me"],
  ["A1", "Action complete and impactful"],
  ["A2", "Action complete, impact not yet seen"],
  ["A3", "Action in progress, off track"],
  ["A4", "Action in progress, on track"],
  ["A5", "Action not yet started"],
  [],
  ["I1", "Impact is felt at a system level"],
  ["I2", "Impact is variable"],
  ["I3", "Impact not yet seen"],
];
const states = (headings: CellValue[], cells: CellValue[][], key: CellValue[][] = KEY) => {
  const rows: CellValue[][] = [
    ["Ref", "Action", "Lead", "Due date", ...headings, "Comments"],
    ...WORDS.map((words, i): CellValue[] => [
      ...[`1.${i + 1}`, words, "Head of SEND", `2027-03-0${i + 1}`],
      ...[...cells[i]!, `Town ${i} has opened its hub.`],
    ]),
  ];
  const book = bookOf({ "Read me": key, Tracker: rows });
  return parse(book, recognise(book)).actions.map((one) => [one.actionStatus, one.impactStatus]);
};
const CODED = [
  ["A4", "I3"],
  ["A3", "I2"],
  ["A5", "I3"],
];
const MEANT = [
  ["in-progress-on-track", "not-seen"],
  ["in-progress-off-track", "variable"],
  ["not-started", "not-seen"],
];

describe("columns that hold nothing but the codes of a key", () => {
  test.each([
    ["A", "I"],
    ["Delivery", "Benefit"],
    ["1st view", "2nd view"],
    ["Code (action)", "Code (impact)"],
  ])("%s and %s", (...headings) => expect(states(headings, CODED)).toEqual(MEANT));

  test("one with other words, too, is none", () =>
    expect(
      states(
        ["A", "I"],
        [
          ["A4", "I3"],
          ["A3", "see note"],
          ["A5", "I3"],
        ],
      ).map(([, impact]) => impact),
    ).toEqual([null, null, null]));

  test("links to actions that are called as the codes are stay links", () =>
    expect(
      states(
        ["Action status", "Impact status", "Links to"],
        [
          ["A4", "I3", "A3"],
          ["A3", "I2", "A4"],
          ["A5", "I3", "A3"],
        ],
      ),
    ).toEqual(MEANT));
});

describe("0 beside the symbols of a key", () => {
  const key: CellValue[][] = [
    ["Key", "▲", "Action in progress, on track", "▼", "Action in progress, off track", "○", "Action not yet started"],
    [null, "+++", "Impact is felt at a system level", "+", "Impact is variable", "0", "Impact not yet seen"],
  ];
  test.each([["0"], [0]])("%j is a sign as they are", (none) => {
    const cells: CellValue[][] = [
      ["▲", none],
      ["▼", "+"],
      ["○", none],
    ];
    expect(states(["Action status", "Impact status"], cells, key)).toEqual(MEANT);
  });
});
