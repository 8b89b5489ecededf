import { boardPack, layOut, type BoardSheet } from "../../../src/core/board";
import {
  choose,
  noSettings,
  settingsIn,
  settingsRows,
  type PartnershipSettings,
} from "../../../src/core/plan/settings";
import type { PaperChoice } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADER = ["Ref", "Action", "Designated lead", "Due date", "Action status", "Impact status"];
const LINE = [
  "1",
  "Agree the pathway",
  "Head of SEND",
  "31 March 2026",
  "Action not yet started",
  "Impact not yet seen",
];
const SETTINGS_HEADER = ["Setting", "For", "Value", "Note"];

const bookWith = (...rows: readonly (readonly CellValue[])[]) =>
  bookOf({ Plan: [HEADER, LINE], "RAG settings": [["RAG settings"], SETTINGS_HEADER, ...rows] });
const judged = (
  rows: readonly (readonly CellValue[])[],
  profile: "public" | "partnership-board" = "partnership-board",
) => review(bookWith(...rows), { asAt: "2025-06-30", today: "2025-06-30", grading: { profile } });
const factsOf = ({ blocks }: BoardSheet) =>
  blocks.flatMap((block) => (block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value]) : []));
const textsOf = ({ blocks }: BoardSheet) => blocks.flatMap((block) => ("text" in block ? [block.text] : []));

const ROWS = [
  ["Paper", "The Board is asked to, 2", "note the movement since March"],
  ["Paper", "The Board is asked to, 1", "decide on the second clinic"],
  ["Paper", "Meeting", "SEND Partnership Board, 10 July 2025"],
  ["Paper", "Report of", "Director of Children's Services"],
  ["Paper", "contact", "Programme officer, 0300 000 000"],
  ["Paper", "Marking", "Official-Sensitive"],
  ["Paper", "Legal implications", "None identified by the legal adviser."],
];

test("the cover says what somebody stated, each with its cell, and numbers what the Board is asked to", () => {
  const [cover] = boardPack(judged(ROWS)).sheets;
  const facts = factsOf(cover!);
  expect(facts.slice(0, 4)).toEqual([
    ["Marking", "OFFICIAL-SENSITIVE"],
    ["Meeting", "SEND Partnership Board, 10 July 2025"],
    ["Report of", "Director of Children's Services"],
    ["Contact", "Programme officer, 0300 000 000"],
  ]);
  expect(facts).toContainEqual(["1.", "decide on the second clinic"]);
  expect(facts).toContainEqual(["2.", "note the movement since March"]);
  const stated = cover!.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
  expect(stated.find(({ name }) => name === "1.")!.cell.from).toEqual(["'RAG settings'!C4"]);
});

test("what nobody stated is not stated: no ask is made up, and no implication", () => {
  const { sheets } = boardPack(judged([]));
  const texts = textsOf(sheets[0]!);
  expect(texts[texts.indexOf("The Board is asked to") + 1]).toBe("not stated");
  expect(sheets.map(({ id }) => id)).not.toContain("implications");
  const some = boardPack(judged(ROWS)).sheets.find(({ id }) => id === "implications")!;
  expect(factsOf(some)).toEqual([
    ["Financial implications", "not stated"],
    ["Legal implications", "None identified by the legal adviser."],
    ["Equality implications", "not stated"],
  ]);
});

test("the marking stands in capitals at the top and bottom of every page; OFFICIAL needs none", () => {
  for (const { page } of layOut(boardPack(judged(ROWS)))) {
    expect(page.header).toMatch(/^OFFICIAL-SENSITIVE – /);
    expect(page.footer).toMatch(/^OFFICIAL-SENSITIVE – /);
  }
  for (const { page } of layOut(boardPack(judged([["Paper", "Marking", "Official"]]))))
    expect(page.header).not.toMatch(/OFFICIAL/);
});

test("a public edition has neither the contact nor what the Board is asked to", () => {
  const [cover] = boardPack(judged(ROWS, "public")).sheets;
  const all = [...factsOf(cover!).flat(), ...textsOf(cover!)].join("\n");
  expect(all).not.toMatch(/0300|asked to|second clinic/);
});

test.each([
  [["Paper", "Colour of the cover", "green"], "“Colour of the cover” is nothing that a paper states"],
  [["Paper", "Meeting", ""], "the column Value states nothing"],
  [["Paper", "The Board is asked to, 21", "note"], "is nothing that a paper states"],
])("a row that states nothing is kept and told: %j", (row, why) => {
  const { unread, choices } = settingsIn(bookWith(row));
  expect(choices).toEqual([]);
  expect(unread[0]!.why).toContain(why);
});

test("what is stated is written as it is read again", () => {
  const choices: readonly PaperChoice[] = [
    { kind: "paper", about: { ask: 3 }, text: "note this report", at: null },
    { kind: "paper", about: "sponsor", text: "Director", at: null },
    { kind: "paper", about: "sponsor", text: "Lead member", at: null },
  ];
  const settings = choices.reduce<PartnershipSettings>(choose, noSettings);
  const rows = settingsRows(settings).map((row) => row.slice(0, 3));
  expect(rows.filter(([name]) => name === "Paper")).toEqual([
    ["Paper", "The Board is asked to, 3", "note this report"],
    ["Paper", "Report of", "Lead member"],
  ]);
});
