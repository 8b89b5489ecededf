import { parse, recognise } from "../../../src/core/plan";
import type { Block, CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const ON = "Action in progress, on track";
const OFF = "Action in progress, off track";
const NEW = "Action not yet started";
const UNSEEN = "Impact not yet seen";

const LEFT = ["Ref", "Action", "Lead", "Due"];
const acts = (of: (i: number) => readonly CellValue[]): CellValue[][] =>
  [0, 1, 2, 3].map((i) => [`1.${i + 1}`, `Map what district ${i + 1} has`, "Head of SEND", "March 2026", ...of(i)]);
const then = [NEW, NEW, ON, NEW];
const now = [ON, OFF, OFF, ON];
const NOW = ["in-progress-on-track", "in-progress-off-track", "in-progress-off-track", "in-progress-on-track"];

const across = (row: number, column: number, columns: number): Block => ({ row, column, rows: 1, columns });
const planOf = (rows: CellValue[][], extras = {}) => {
  const book = bookOf({ Plan: rows }, { Plan: extras });
  return parse(book, recognise(book));
};
const statesOf = (rows: CellValue[][], extras = {}) => planOf(rows, extras).actions.map((one) => one.actionStatus);

const PAIRS = [
  ["Last meeting", "This meeting"],
  ["Previous", "Current"],
  ["Last report", "This report"],
  ["Then", "Now"],
  ["Last", "This"],
  ["Prior period", "This period"],
  ["Last meeting (July)", "This meeting (Sept)"],
  ["Previous quarter", "Current quarter"],
];

describe("a heading of two rows names the last report and this one", () => {
  test.each(PAIRS)("%s and %s below one merged heading", (last, current) => {
    for (const over of ["Delivery rating", "Action status", "RAG"]) {
      const rows = [
        [...LEFT, over, null, "Impact status"],
        [null, null, null, null, last!, current!, null],
        ...acts((i) => [then[i]!, now[i]!, UNSEEN]),
      ];
      expect(statesOf(rows, { merges: [across(0, 4, 2)] })).toEqual(NOW);
      expect(statesOf(rows)).toEqual(NOW);
    }
  });

  test.each(PAIRS)("%s and %s where this one stands first", (last, current) => {
    const rows = [
      [...LEFT, "Action status", null, "Impact status"],
      [null, null, null, null, current!, last!, null],
      ...acts((i) => [now[i]!, then[i]!, UNSEEN]),
    ];
    expect(statesOf(rows, { merges: [across(0, 4, 2)] })).toEqual(NOW);
  });

  test.each(PAIRS)("%s and %s above the status and the update of each", (last, current) => {
    const rows = [
      [...LEFT, last!, null, current!, null],
      [null, null, null, null, "RAG", "Comment", "RAG", "Comment"],
      ...acts((i) => [then[i]!, "Was late.", now[i]!, "Is early."]),
    ];
    expect(statesOf(rows, { merges: [across(0, 4, 2), across(0, 6, 2)] })).toEqual(NOW);
    expect(planOf(rows).actions[0]!.progress).toBe("Is early.");
  });

  test.each(PAIRS)("%s and %s of both scales", (last, current) => {
    const rows = [
      [...LEFT, "Action status", null, "Impact status", null],
      [null, null, null, null, last!, current!, last!, current!],
      ...acts((i) => [then[i]!, now[i]!, UNSEEN, "Impact is variable"]),
    ];
    const { actions } = planOf(rows, { merges: [across(0, 4, 2), across(0, 6, 2)] });
    expect(actions.map(({ actionStatus }) => actionStatus)).toEqual(NOW);
    expect(new Set(actions.map(({ impactStatus }) => impactStatus))).toEqual(new Set(["variable"]));
  });
});

describe("columns of several times without the word status", () => {
  test.each([
    ["Jul-25", "Sep-25"],
    ["July Board", "September Board"],
    ["Oct", "Jan"],
    ["Autumn 2024", "Spring 2025"],
    ["Meeting of 3 July 2025", "Meeting of 2 October 2025"],
    ["Q1 2025/26", "Q2 2025/26"],
    ["Autumn board", "Spring board"],
    ["30/06/2025", "30/09/2025"],
    ["Starting position", "Position now"],
    ["Position at start", "Current position"],
    ["Where we were", "Where we are"],
    ["RAG then", "RAG now"],
    ["At the start", "Today"],
    ["Last board", "This board"],
  ])("of %s and %s the second holds, wherever it stands", (first, second) => {
    const both = [[...LEFT, first!, second!, "Impact status"], ...acts((i) => [then[i]!, now[i]!, UNSEEN])];
    const turned = [[...LEFT, second!, first!, "Impact status"], ...acts((i) => [now[i]!, then[i]!, UNSEEN])];
    expect(statesOf(both)).toEqual(NOW);
    if (!/^(?:Oct|Autumn board)$/.test(first!)) expect(statesOf(turned)).toEqual(NOW);
  });

  test("the latest that holds anything", () => {
    const head = [...LEFT, "Jul-25", "Aug-25", "Sep-25", "Oct-25", "Impact status"];
    expect(statesOf([head, ...acts((i) => [NEW, then[i]!, now[i]!, null, UNSEEN])])).toEqual(NOW);
  });

  test("real dates as headings", () => {
    const formats = new Map([
      ["E1", "mmm-yy"],
      ["F1", "mmm-yy"],
    ]);
    const rows = [[...LEFT, 45839, 45901, "Impact status"], ...acts((i) => [then[i]!, now[i]!, UNSEEN])];
    expect(statesOf(rows, { formats })).toEqual(NOW);
  });

  test("colours in letters under months are the status, too, and are asked about", () => {
    const rows = [
      [...LEFT, "July Board", "September Board", "Progress"],
      ...acts((i) => ["R", ["A", "R", "G", "A"][i]!, `Something was said, number ${i}.`]),
    ];
    const plan = planOf(rows);
    expect(plan.layout[0]!.columns.find(({ field }) => field === "actionStatus")?.header).toBe("September Board");
    expect(plan.questions.some(({ urgent }) => urgent)).toBe(true);
  });
});

describe("a rating by the lead and one by others", () => {
  const plan = (first: string, second: string) =>
    planOf([[...LEFT, first, second, "Impact status"], ...acts((i) => [then[i]!, now[i]!, UNSEEN])]);

  test.each([
    ["Lead’s own RAG", "RAG agreed by board"],
    ["Self-assessed status", "Moderated status"],
    ["Lead's RAG", "Agreed RAG"],
    ["Proposed RAG", "Confirmed RAG"],
    ["Owner's rating", "Board rating"],
    ["Officer's own RAG", "RAG"],
  ])("%s gives way to %s", (own, agreed) => {
    expect(plan(own, agreed).actions.map(({ actionStatus }) => actionStatus)).toEqual(NOW);
    expect(plan(own, agreed).layout[0]!.why).toContain(`“${own}” are not read`);
  });

  test.each([
    ["RAG by service", "RAG by programme"],
    ["Service RAG", "Programme RAG"],
    ["RAG 1", "RAG 2"],
  ])("of %s and %s nobody can know, and it is asked before anything counts", (one, other) => {
    const questions = plan(one, other).questions.filter(({ kind }) => kind === "column");
    expect(questions.map(({ urgent }) => urgent)).toEqual([true]);
  });
});
