import { boardPack } from "../../../src/core/board";
import { noSettings, type Choice, type Profile } from "../../../src/core/plan/settings";
import { settingsRows } from "../../../src/core/plan/settings/write-settings";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

type Rows = readonly (readonly CellValue[])[];
const PLAN: Rows = [
  ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status"],
  ["1.1", "Agree thing 1.1", "Head of SEND", "31 January 2026", "Action in progress, off track", "Impact not yet seen"],
];
const HEAD = [
  "No.",
  "Action ref",
  "What is escalated",
  "Escalated to",
  "Since",
  "Why",
  "Resolution",
  "Status",
  "Closed on",
];
const one = (
  no: number,
  what: string,
  to: CellValue,
  status: CellValue = "Open",
  closed: CellValue = null,
): CellValue[] => [...[no, "1.1", what, to, "1 September 2025", "Posts are vacant.", null, status, closed]];
const ESCALATIONS: Rows = [
  HEAD,
  one(1, "Two posts stay vacant.", "SEND Partnership Board"),
  one(2, "The panel meets too seldom.", "Partnership Board", "Closed", "2 October 2025"),
  one(3, "Trusts have not signed.", "Regional Director"),
  one(4, "The budget is not agreed.", "The Board"),
  one(5, "Nobody decides on the hub.", null),
  one(6, "Waits are not counted alike.", "SEND Improvement Board"),
  one(7, "Plans are late.", "Programme Board"),
];

const asks = (profile: Profile | null, choices: readonly Choice[] = [], more: Readonly<Record<string, Rows>> = {}) => {
  const settings = settingsRows({ ...noSettings, choices }) as CellValue[][];
  const book = bookOf({
    Plan: PLAN,
    Escalations: ESCALATIONS,
    ...more,
    ...(choices.length > 0 && { "RAG settings": settings }),
  });
  const grading = { profile, strict: false };
  const { blocks } = boardPack(review(book, { asAt: "2025-10-31", today: "2025-10-31", grading })).sheets[0]!;
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === "The Board is asked to");
  const to = blocks.findIndex((block) => block.kind === "heading" && block.text === "Contents");
  return from < 0 ? [] : blocks.slice(from + 1, to);
};
const said = (...given: Parameters<typeof asks>) =>
  asks(...given).flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value, (cell.from ?? []).join(" ")]) : [],
  );

test("open escalations that are addressed to the board stand beside what it is asked to, in their own words", () => {
  expect(said("partnership-board")).toEqual([
    [
      ...[
        "Escalation 1",
        "“Two posts stay vacant.” (to SEND Partnership Board, since 1 September 2025; action 1.1; Escalations!C2)",
      ],
      "Escalations!C2 Escalations!D2 Escalations!E2",
    ],
    [
      ...[
        "Escalation 4",
        "“The budget is not agreed.” (to The Board, since 1 September 2025; action 1.1; Escalations!C5)",
      ],
      "Escalations!C5 Escalations!D5 Escalations!E5",
    ],
  ]);
  expect(asks("partnership-board")[0]).toMatchObject({ text: "not stated" });
});

test("another reader sees those that are addressed to it; the public and a lead see none", () => {
  const names = (...given: Parameters<typeof asks>) => said(...given).map(([name]) => name);
  expect(names("improvement-board")).toEqual(["Escalation 4", "Escalation 6"]);
  expect(names("leadership")).toEqual([]);
  expect(names(null)).toEqual([]);
  expect(names("public")).toEqual([]);
  expect(names("lead")).toEqual([]);
  const meeting: Choice = { kind: "paper", about: "meeting", text: "SEND Programme Board, 4 November 2025", at: null };
  expect(names("partnership-board", [meeting])).toEqual(["Escalation 4", "Escalation 7"]);
});

test("what a person states stands first, numbered; nothing of the register is numbered among it", () => {
  const ask: Choice = { kind: "paper", about: { ask: 1 }, text: "Agree the revised date of 1.1.", at: null };
  expect(said("partnership-board", [ask]).map(([name, text]) => [name, String(text).slice(0, 12)])).toEqual([
    ["1.", "Agree the re"],
    ["Escalation 1", "“Two posts s"],
    ["Escalation 4", "“The budget "],
  ]);
});

test("a request that waits for the board's own answer stands there, too, until it is answered", () => {
  const requests = [
    ["No.", "Request", "Asked by", "Asked on", "Due", "Owner", "Response", "Status"],
    [
      "1",
      "Say which body decides on the hub.",
      "DfE adviser",
      "1 May 2025",
      "30 November 2025",
      "Partnership Board",
      null,
      "Open",
    ],
    [
      "2",
      "Say who owns the data.",
      "DfE adviser",
      "1 May 2025",
      "30 June 2025",
      "Partnership Board",
      "The ICB.",
      "Closed",
    ],
    ["3", "Show the waits by age.", "DfE adviser", "1 May 2025", "30 November 2025", "Head of Data", null, "Open"],
  ];
  expect(said("partnership-board", [], { Requests: requests }).slice(2)).toEqual([
    [
      "Request 1",
      "“Say which body decides on the hub.” (asked by DfE adviser, to be answered by Partnership Board, due 30 November 2025; Requests!B2)",
      "Requests!B2 Requests!F2 Requests!E2",
    ],
  ]);
});

test("of many the first five stand on the cover, and the others by their cells", () => {
  const many = [HEAD, ...[1, 2, 3, 4, 5, 6, 7].map((no) => one(no, `Matter ${no} is stuck.`, "Partnership Board"))];
  expect(said("partnership-board", [], { Escalations: many })).toHaveLength(5);
  const text = asks("partnership-board", [], { Escalations: many }).find(
    (block) => block.kind === "text" && block.text !== "not stated",
  );
  expect(text).toMatchObject({ text: expect.stringContaining("2 more stand in the registers: Escalations!C7, C8.") });
});
