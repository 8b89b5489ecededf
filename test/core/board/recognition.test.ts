import { boardPack, recognitionOf } from "../../../src/core/board";
import { noSettings, settingsIn, type Choice } from "../../../src/core/plan/settings";
import { settingsRows } from "../../../src/core/plan/settings/write-settings";
import { review, type Review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const DONE = "Action complete and impactful";
const FELT = "Impact is felt at a system level";
const HEADER = [
  "Ref",
  "Action",
  "Lead",
  "Due date",
  "Action status",
  "Impact status",
  "Progress",
  "Evidence of impact",
];
const GOOD =
  "Parents rated the letters 4.6 of 5 in the February 2025 survey of 212 families across the county; audits of 40 plans in January 2025 agree.";
const row = (ref: string, evidence: string | null, status = DONE, impact = FELT): CellValue[] => [
  ...[ref, `Agree pathway ${ref}`, "Head of SEND", "31 January 2025", status, impact],
  ...["All letters are in use across the county since January 2025.", evidence],
];
const VOICE = ["Ref", "Kind of evidence", "Level of impact", "Date", "What changed", "For whom", "Source"];
const SAID = ["Action ref", "You said", "We did", "What changed"];

const keptRow: Choice = {
  ...{ kind: "pack", about: "recognition", action: "3.1", role: "Programme lead", day: "2025-03-31", at: null },
};
const settings = (...choices: readonly Choice[]) => settingsRows({ ...noSettings, choices }) as CellValue[][];

function judged(rows: readonly CellValue[][], more: { readonly [sheet: string]: CellValue[][] } = {}): Review {
  const book = bookOf({ Plan: [HEADER, ...rows], ...more });
  return review(book, { asAt: "2025-03-28", today: "2025-03-28" });
}
const offered = (of: Review) => recognitionOf(of).offers.map(({ action }) => action.key);
const whyNot = (of: Review) => recognitionOf(of).others.map(({ action, why }) => `${action.key}: ${why}`);
const onSummary = (of: Review) => {
  const { blocks } = boardPack(of).sheets.find(({ id }) => id === "summary")!;
  const from = blocks.findIndex((block) => block.kind === "heading" && block.text === "For recognition");
  return blocks
    .slice(from + 1)
    .flatMap((block) =>
      block.kind === "facts"
        ? block.facts.map(({ name, cell }) => `${name}: ${String(cell.value)}`)
        : block.kind === "text"
          ? [block.text]
          : [],
    );
};

test("what is complete and impactful with dated evidence is offered, with the day of the evidence and its cell", () => {
  const of = judged([row("3.1", GOOD), row("3.2", null), row("3.3", GOOD, "Action in progress, on track")]);
  expect(offered(of)).toEqual(["3.1"]);
  expect(recognitionOf(of).offers[0]!.evidence).toEqual({ day: "2025-02-28", at: "Plan!H2" });
  expect(whyNot(of)).toEqual([expect.stringMatching(/^3\.2: its evidence has no day/)]);
});

test.each([
  ["without a date", "Parents of 212 families rated the letters 4.6 of 5; audits of 40 plans across the county agree."],
  ["dated after the report", "Parents rated the letters 4.6 of 5 in June 2025; audits of 40 plans agree."],
])("evidence %s is not enough", (_, evidence) => {
  expect(offered(judged([row("3.1", evidence)]))).toEqual([]);
});

test("an open error, a contradiction and a voice that sees no impact each speak against it", () => {
  expect(offered(judged([row("3.1", GOOD, DONE, "Impact not yet seen")]))).toEqual([]);
  const voice = (level: string): CellValue[][] => [
    VOICE,
    ["3.1", "Voice", level, "10 March 2025", "Parents say that letters are no clearer", "Parents", "Forum"],
    ["3.1", "Data", "System", "10 March 2025", "Fewer calls", "All families", "Return"],
  ];
  expect(whyNot(judged([row("3.1", GOOD)], { Evidence: voice("Not yet seen") }))).toEqual([
    "3.1: the evidence of families’ voice sees no impact yet",
  ]);
  expect(offered(judged([row("3.1", GOOD)], { Evidence: voice("System") }))).toEqual(["3.1"]);
});

test("what families said without a change beside it speaks against it", () => {
  const said = (changed: string | null): CellValue[][] => [
    SAID,
    ["3.1", "Letters are hard to read", "New ones", changed],
  ];
  expect(offered(judged([row("3.1", GOOD)], { "You said": said(null) }))).toEqual([]);
  expect(offered(judged([row("3.1", GOOD)], { "You said": said("Fewer calls") }))).toEqual(["3.1"]);
});

test("nothing stands on the summary that a person has not kept; what is kept says who keeps it", () => {
  expect(onSummary(judged([row("3.1", GOOD)]))).toEqual(["Nothing is put forward. The Board may add its own."]);
  const kept = judged([row("3.1", GOOD)], { "RAG settings": settings(keptRow) });
  expect(onSummary(kept)).toEqual([
    expect.stringMatching(/^3\.1 Agree pathway 3\.1: Parents rated .* Put forward by Programme lead, 31 March 2025 \(/),
  ]);
});

test("what is kept and may not be offered any more leaves the summary, and the data notes say so", () => {
  const lapsed = judged([row("3.1", GOOD, DONE, "Impact not yet seen")], { "RAG settings": settings(keptRow) });
  expect(onSummary(lapsed)).toEqual(["Nothing is put forward. The Board may add its own."]);
  const notes = boardPack(lapsed).sheets.find(({ id }) => id === "notes")!;
  const facts = notes.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
  expect(facts.find(({ name }) => name === "Kept for recognition, and left out")!.cell.value).toContain("3.1");
});

test("the row on the settings sheet can be read again", () => {
  const book = bookOf({ "RAG settings": settings(keptRow) });
  expect(settingsIn(book).choices).toEqual([{ ...keptRow, at: "'RAG settings'!C5" }]);
});
