import { parse, recognise } from "../../../src/core/plan";
import { readMilestones } from "../../../src/core/plan/dates/milestones";
import { settingsIn, settingsRows, termsOf, type Choice } from "../../../src/core/plan/settings";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Setting", "For", "Value", "Note"];
const sheet = (...rows: CellValue[][]) => ({ "RAG settings": [["RAG settings"], HEADER, ...rows] });
const read = (of: string, value: CellValue) => settingsIn(bookOf(sheet(["Term", of, value])));

describe("a row of the settings sheet for a term", () => {
  test.each<[string, string, Partial<Extract<Choice, { kind: "term" }>>]>([
    [
      "Autumn 2024",
      "2 September 2024 to 20 December 2024",
      { term: "autumn", year: 2024, from: "2024-09-02", to: "2024-12-20" },
    ],
    ["autumn term 2024/25", "02/09/2024 - 20/12/2024", { year: 2024, from: "2024-09-02", to: "2024-12-20" }],
    ["Spring 2024/25", "6 Jan – 4 April 2025", { term: "spring", year: 2025, from: "2025-01-06", to: "2025-04-04" }],
    ["SUMMER 2025", "22 April to 22 July 2025", { term: "summer", year: 2025 }],
    ["Autumn half term 2024", "28 October to 1 November 2024", { term: "autumn", halfTerm: true, from: "2024-10-28" }],
  ])("%s: %s", (of, value, expected) => {
    const { choices, unread } = read(of, value);
    expect(unread).toEqual([]);
    expect(choices).toMatchObject([{ kind: "term", ...expected }]);
    expect(settingsIn(bookOf({ "RAG settings": settingsRows({ sheet: null, choices, unread }) })).choices).toEqual(
      choices,
    );
  });

  test.each([
    ["Winter 2024", "2 September 2024 to 20 December 2024", "not a term such as"],
    ["Autumn", "2 September 2024 to 20 December 2024", "not a term such as"],
    ["Autumn 2024/26", "2 September 2024 to 20 December 2024", "not a term such as"],
    ["Autumn 2024", "September to December 2024", "first and the last day"],
    ["Autumn 2024", "2 September 2024", "first and the last day"],
    ["Autumn 2024", "2 September 2024, 20 December 2024", "first and the last day"],
    ["Autumn 2024", "31 September 2024 to 20 December 2024", "first and the last day"],
    ["Autumn 2024", "2 September 2025 to 19 December 2025", "cannot be Autumn 2024"],
    ["Autumn 2024", "20 December 2024 to 2 September 2024", "first and the last day"],
    ["Spring 2025", "22 April 2025 to 22 July 2025", "cannot be Spring 2025"],
    ["Autumn half term 2024", "2 September 2024 to 20 December 2024", "cannot be Autumn half term 2024"],
    ["Autumn 2024", "", "first and the last day"],
    ["Autumn 2024", "see website", "first and the last day"],
  ])("%s: %s is told, and kept", (of, value, why) => {
    const { choices, unread } = read(of, value);
    expect(choices).toEqual([]);
    expect(unread).toMatchObject([{ at: "'RAG settings'!A3", why: expect.stringContaining(why) }]);
  });

  test("two rows about one term that differ are both left out", () => {
    const rows = [
      ["Term", "Autumn 2024", "2 September 2024 to 20 December 2024"],
      ["Term", "autumn term 2024/25", "3 September 2024 to 20 December 2024"],
    ];
    expect(settingsIn(bookOf(sheet(...rows)))).toMatchObject({ choices: [], unread: [{}, {}] });
  });
});

const OWN = [
  ["Term", "Autumn 2025", "1 September 2025 to 17 December 2025"],
  ["Term", "Autumn half term 2025", "20 October 2025 to 31 October 2025"],
];
const terms = termsOf(settingsIn(bookOf(sheet(...OWN))));
const told = (text: string) => readMilestones(text, { terms }).map(({ date, terms: from }) => `${date} ${from}`);

describe("dates in words of terms say by which table they were read", () => {
  test.each([
    ["end of the autumn term 2025", ["2025-12-17 own"]],
    ["start of the autumn term 2025", ["2025-09-01 own"]],
    ["end of the spring term 2026", ["2026-03-27 published"]],
    ["end of the spring term 2031", ["2031-04-04 usual"]],
    ["autumn half term 2025", ["2025-10-31 own"]],
    ["by October half-term 2025", ["2025-10-31 own"]],
    ["February half term 2026", ["null undefined"]],
    ["31 March 2025", ["2025-03-31 undefined"]],
  ])("%s", (text, expected) => expect(told(text)).toEqual(expected));
});

test("a workbook's own terms hold for its actions, its targets and its periods, and for no other workbook's", () => {
  const PLAN = [
    ["Ref", "Action", "Lead", "Due", "Action status", "Impact status"],
    ["1.1", "Train staff", "Head of SEND", "End of autumn term 2025", "Action not yet started", "Impact not yet seen"],
    ["1.2", "Ask families", "Head of SEND", "31 March 2026", "Action not yet started", "Impact not yet seen"],
  ];
  const KPIS = [
    ["Measure", "Unit", "Target", "Summer 2025", "Autumn 2025"],
    ["Plans on time", "%", "At least 70% by the end of the autumn term 2025", 55, 60],
    ["Reviews on time", "%", "At least 80% by the end of the autumn term 2025", 65, 70],
  ];
  const deadlines = (more: Record<string, CellValue[][]>) => {
    const book = bookOf({ Plan: PLAN, KPIs: KPIS, ...more });
    const { actions, kpis } = parse(book, recognise(book));
    return [actions[0]?.finalDue, kpis[0]?.target?.by, kpis[0]?.points.at(-1)?.ends];
  };
  expect(deadlines(sheet(...OWN))).toEqual(["2025-12-17", "2025-12-17", "2025-12-17"]);
  expect(deadlines({})).toEqual(["2025-12-19", "2025-12-19", "2025-12-19"]);
});

test("a date that another replaced is no deadline any more, and is kept as the original", () => {
  const book = bookOf({
    Plan: [
      ["Ref", "Action", "Lead", "Due", "Action status", "Impact status"],
      ["1.1", "Train staff", "Head of SEND", "September 2025 (was June 2024)", "Action in progress, on track", ""],
      ["1.2", "Ask families", "Head of SEND", "March 2026", "Action in progress, on track", ""],
    ],
  });
  const [action] = parse(book, recognise(book)).actions;
  expect(action?.due.map(({ date }) => date)).toEqual(["2025-09-30"]);
  expect(action?.originalDue.map(({ date }) => date)).toEqual(["2024-06-30"]);
  expect(action?.finalDue).toBe("2025-09-30");
});

test("success criteria are kept apart, with their cells, merged and continued", () => {
  const book = bookOf(
    {
      Plan: [
        ["Ref", "Action", "Lead", "Due", "Action status", "Success criteria"],
        [
          "1.1",
          "Train staff",
          "Head of SEND",
          "March 2026",
          "Action not yet started",
          "• Staff know\n• Families say so",
        ],
        ["1.2", "Ask families", "Head of SEND", "March 2026", "Action not yet started", null],
        ["1.3", "Tell schools", "Head of SEND", "May 2026", "Action not yet started", "As above for 1.1 – 1.2"],
        [null, null, null, null, null, "• Schools say so"],
        ["1.4", "Publish", "Head of SEND", "May 2026", "Action not yet started", null],
      ],
    },
    { Plan: { merges: [{ row: 1, column: 5, rows: 2, columns: 1 }] } },
  );
  const measures = parse(book, recognise(book)).actions.map(({ ref, successMeasures }) => [ref, successMeasures]);
  const both = [
    { text: "Staff know", at: "Plan!F2" },
    { text: "Families say so", at: "Plan!F2" },
  ];
  expect(measures).toEqual([
    ["1.1", both],
    ["1.2", both],
    [
      "1.3",
      [
        { text: "As above for 1.1 – 1.2", at: "Plan!F4", points: { refs: ["1.1", "1.2"], missing: [] } },
        { text: "Schools say so", at: "Plan!F5" },
      ],
    ],
    ["1.4", []],
  ]);
});
