import { boardPack, type BoardSheet } from "../../../src/core/board";
import { sidesOf } from "../../../src/core/board/layout";
import type { Profile } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

type Rows = readonly (readonly CellValue[])[];

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Evidence", "Success measures"];
const row = (ref: string, evidence: CellValue = null, success: CellValue = null): CellValue[] => [
  ...[ref, `Agree thing ${ref} with partners`, "Head of SEND", "31 January 2026", "Action in progress, on track"],
  ...["Impact is variable", evidence, success],
];
const WAITS = "Families wait 14 weeks for a first appointment; a year ago they waited 22.";
const PLAN: Rows = [
  HEADER,
  ["Priority 1: Waiting times"],
  [`Impact statement: ${WAITS}`],
  row("1.1", "Return of May 2025: 14 weeks, from 22.", "Nobody waits longer than 18 weeks."),
  row("1.2"),
  ["Priority 2: Transitions"],
  row("2.1", "Survey of June 2025."),
  row("2.2"),
];
const RECOMMENDATIONS: Rows = [
  ["No.", "Recommendation", "Made by", "Our response", "Linked actions", "Due", "Status"],
  [
    "R1",
    "Leaders should cut the time that children wait for health services.",
    "Inspectors",
    null,
    "1.1; 1.2",
    null,
    "Open",
  ],
  [
    "R2",
    "Young people should know in good time what follows school.",
    "Inspectors",
    "A guide is written.",
    "2.1",
    null,
    "Open",
  ],
  ["R3", "Partners should share one set of data.", "Inspectors", null, null, null, "Open"],
];

const packOf = (sheets: Readonly<Record<string, Rows>>, profile: Profile = "stocktake") =>
  boardPack(review(bookOf(sheets), { asAt: "2025-10-31", today: "2025-10-31", grading: { profile } }));
const factsOf = ({ blocks }: BoardSheet) =>
  blocks.flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value, (cell.from ?? []).join(" ")]) : [],
  );
const headingsOf = ({ blocks }: BoardSheet) =>
  blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const rowsOf = ({ blocks }: BoardSheet, name: string) =>
  blocks.flatMap((block) => (block.kind === "table" && block.name === name ? block.rows : []));
const order = (pack: ReturnType<typeof packOf>) =>
  factsOf(pack.sheets[0]!).find(([name]) => name === "Order of the pages");

test("the page of a recommendation says in a sentence how its actions stand, each scale's words as they are shown", () => {
  const pack = packOf({ Plan: PLAN, Recommendations: RECOMMENDATIONS });
  const { blocks } = pack.sheets.find(({ id }) => id === "recommendation1")!;
  expect(blocks.flatMap((block) => (block.kind === "text" ? [block.text] : []))).toContain(
    "2 actions: 2 in progress, on track.",
  );
});

test("a stocktake goes through the recommendations behind the requests, and leaves no action out", () => {
  const pack = packOf({ Plan: PLAN, Recommendations: RECOMMENDATIONS });
  expect(pack.sheets.slice(0, 5).map(({ id }) => id)).toEqual([
    ...["cover", "requests", "recommendation1", "recommendation2", "recommendation3"],
  ]);
  const others = pack.sheets.find(({ id }) => id === "no-recommendation")!;
  const pages = [...pack.sheets.slice(2, 5), others];
  expect(others.appendix).toBe(true);
  expect(pages.map(({ blocks: [title] }) => title?.kind === "title" && title.text)).toEqual([
    "R1: Leaders should cut the time that children wait for health…",
    "R2: Young people should know in good time what follows school",
    "R3: Partners should share one set of data",
    "No recommendation stated",
  ]);
  const named = pages.map((page) => rowsOf(page, page.repeat ?? "").map(([first]) => String(first!.value).slice(0, 3)));
  expect(named).toEqual([["1.1", "1.2"], ["2.1"], [], ["2.2"]]);
  expect(order(pack)).toEqual([
    "Order of the pages",
    "By recommendation: 3 recommendations, as the register of recommendations has them.",
    "Recommendations!B2 Recommendations!B3 Recommendations!B4",
  ]);
});

test("its page says what was recommended, the impact statement, and at the end what is not stated", () => {
  const { sheets } = packOf({ Plan: PLAN, Recommendations: RECOMMENDATIONS });
  const page = sheets[2]!;
  expect(headingsOf(page)).toEqual([
    "Success measures, beside the evidence that the plan states",
    "Actions",
    "Not stated",
  ]);
  expect(factsOf(page)).toEqual([
    ["Recommended", RECOMMENDATIONS[1]![1], "Recommendations!B2"],
    ["By", "Inspectors", "Recommendations!C2"],
    ["Answer", "not stated", "Recommendations!D2"],
    ["Impact statement", `${WAITS} (Plan!A3)`, "Plan!A3"],
    ["What this means for families", "not stated", ""],
    ["For the page as a whole", "What this means for families and a measure.", ""],
    ["Success measures", "Of action 1.2 (Plan!H5)", "Plan!H5"],
    ["Evidence of impact", "Of action 1.2 (Plan!G5)", "Plan!G5"],
    ["Progress", "Of any of the actions (no sheet has a column for it)", ""],
    ["Next steps", "Of any of the actions (no sheet has a column for it)", ""],
  ]);
  expect(rowsOf(page, "Board_Recommendation_1_success").map((cells) => cells.map(({ value }) => value))).toEqual([
    ["Nobody waits longer than 18 weeks.", "1.1", "◐ variable", "Plan!H4", "Return of May 2025: 14 weeks, from 22."],
  ]);
  expect(page.blocks[1]).toMatchObject({ text: expect.stringContaining("period covered: not stated") });
});

test("a column of the plan names the recommendations, too; by a number it means those of the register", () => {
  const header = ["Ref", "Priority", "Action", "Recommendation", "Lead", "Due date", "Action status", "Impact status"];
  const of = (ref: string, recommendation: CellValue): CellValue[] => [
    ...[ref, "Waiting times", `Agree thing ${ref}`, recommendation, "Head of SEND", "31 January 2026"],
    ...["Action in progress, on track", "Impact is variable"],
  ];
  const column = [
    header,
    of("1.1", "Improve waits"),
    of("1.2", "Share data"),
    of("1.3", "improve waits."),
    of("1.4", null),
  ];
  const pack = packOf({ Plan: column });
  const pages = pack.sheets.filter(({ id }) => /recommendation/.test(id));
  expect(pages.map(({ title }) => title)).toEqual(["Improve waits", "Share data", "No recommendation stated"]);
  const numbered = [header, of("1.1", "Rec 1"), of("1.2", "R1, R3"), of("1.3", "R3")];
  const both = packOf({
    Plan: numbered,
    Recommendations: RECOMMENDATIONS.map((cells) =>
      cells.map((cell, i) => (i === 4 && cell !== "Linked actions" ? null : cell)),
    ),
  });
  const keys = (n: number) =>
    rowsOf(
      both.sheets.find(({ id }) => id === `recommendation${n}`)!,
      `Board_Recommendation_${n}`,
    ).map(([cell]) => String(cell!.value).slice(0, 3));
  expect([keys(1), keys(2), keys(3)]).toEqual([["1.1", "1.2"], [], ["1.2", "1.3"]]);
});

test("areas that are an inspection's areas for improvement are its recommendations; else the areas serve, and that is said", () => {
  const called = PLAN.map((cells) =>
    cells.map((cell) => (typeof cell === "string" ? cell.replace("Priority", "Area for improvement") : cell)),
  );
  expect(order(packOf({ Plan: called }))![1]).toBe(
    "By recommendation: 2 recommendations, which are the areas of the plan.",
  );
  const plain = packOf({ Plan: PLAN });
  expect(plain.sheets.map(({ id }) => id).slice(0, 3)).toEqual(["cover", "area1", "area2"]);
  expect(order(plain)).toEqual([
    "Order of the pages",
    "By area: the workbook names no recommendation, so the areas of the plan serve.",
    "",
  ]);
  expect(order(packOf({ Plan: PLAN }, "leadership"))).toBeUndefined();
});

test("a register of requests that names no recommendation orders nothing", () => {
  const requests = [
    ["No.", "Request", "Asked by", "Response", "Linked actions", "Due", "Status"],
    ["1", "Show the waits by age.", "DfE adviser", null, "1.1", null, "Open"],
  ];
  expect(order(packOf({ Plan: PLAN, Requests: requests }))![1]).toMatch(/^By area/);
});

test("what has room stands in front of a stocktake, up to twelve sides; the rest is its appendix", () => {
  const sheets = packOf({ Plan: PLAN, Recommendations: RECOMMENDATIONS }).sheets;
  const front = sheets.filter(({ appendix }) => appendix !== true);
  expect(front.reduce((sum, sheet) => sum + sidesOf(sheet), 0)).toBeLessThanOrEqual(12);
  expect(sheets.slice(0, front.length)).toEqual(front);
  expect(front.map(({ id }) => id)).toEqual(expect.arrayContaining(["summary", "by-area"]));
});

test("an area's page in other packs says its impact statement with its cell, or that none is stated", () => {
  const { sheets } = packOf({ Plan: PLAN }, "leadership");
  const facts = (id: string) => factsOf(sheets.find((sheet) => sheet.id === id)!);
  expect(facts("area1")[0]).toEqual(["Impact statement", `${WAITS} (Plan!A3)`, "Plan!A3"]);
  expect(facts("area2")[0]).toEqual(["Impact statement", "not stated", ""]);
});
