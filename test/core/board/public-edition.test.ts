import { boardPack } from "../../../src/core/board";
import { review } from "../../../src/core/review";
import type { Profile } from "../../../src/core/plan/settings";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";
import { shownTexts } from "./as-text";

const HEADER = ["Ref", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update", "Next steps"];
const OFF = "Action in progress, off track";
const TRACK = "Action in progress, on track";
const FEW = "2 children in Year 6 at one school moved up without a decision";
const row = (ref: string, lead: string, status: string, update: string, next = "The board decides in May.") =>
  [ref, `Agree thing ${ref}`, lead, "31 January 2025", status, "Impact not yet seen", update, next] as CellValue[];
const SHEETS = {
  Plan: [
    HEADER,
    row("1.1", "Head of SEND", OFF, `Behind the plan: ${FEW}.`),
    row("1.2", "Jane Smith", TRACK, "Two meetings were held.", "Ask jane.smith@example.org for the date."),
    row("1.3", "Head of SEND", "Green", `Started: ${FEW}.`),
    row("1.4", "Head of Health", OFF, "A panel was set up in March."),
  ],
  KPIs: [
    ["Ref", "KPI", "Unit", "Target", "Jan 2025", "Feb 2025"],
    ["K1", "Children missing education", "Number", "At most 2", 41, 3],
    ["K2", "Plans on time", "%", "90%", "50%", "60%"],
  ] as CellValue[][],
};

const packFor = (profile: Profile | null) =>
  boardPack(review(bookOf(SHEETS), { asAt: "2025-03-28", today: "2025-03-28", grading: { profile } }));
const sheet = (pack: ReturnType<typeof packFor>, id: string) => pack.sheets.find((one) => one.id === id)!;
const rowsOf = (pack: ReturnType<typeof packFor>, id: string, table: string) =>
  sheet(pack, id).blocks.flatMap((block) => (block.kind === "table" && block.name === table ? block.rows : []));

/** What could point to a person in the workbook above. */
const POINTING = [/2 children/, /Jane Smith/, /jane\.smith/, /\b3\b.*children|^3$/];

test("the public edition shows no word that was found to point to a person, on any sheet", () => {
  const texts = shownTexts(packFor("public"));
  for (const words of POINTING) expect([words, texts.filter((text) => words.test(text))]).toEqual([words, []]);
});

test("every other edition quotes the workbook", () => {
  for (const profile of [null, "partnership-board"] as const) {
    const texts = shownTexts(packFor(profile)).join("\n");
    for (const words of POINTING.slice(0, 3)) expect(texts).toMatch(words);
  }
});

test("in place of what is left out stands that it is, with its cell; what points to nobody is quoted still", () => {
  const pack = packFor("public");
  const exceptions = rowsOf(pack, "exceptions", "Board_Exceptions");
  expect(exceptions.map((cells) => [cells[0]!.value, cells[3]!.value, cells[5]!.value, cells[6]!.value])).toEqual([
    ["1.1 Agree thing 1.1", "left out", "The board decides in May.", "Head of SEND"],
    ["1.2 Agree thing 1.2", "Two meetings were held.", "left out", "left out"],
    ["1.3 Agree thing 1.3", "left out", "The board decides in May.", "Head of SEND"],
    ["1.4 Agree thing 1.4", "A panel was set up in March.", "The board decides in May.", "Head of Health"],
  ]);
  expect(exceptions[0]![3]!.from).toEqual(["Plan!G2"]);
  const [few, share] = rowsOf(pack, "kpis", "Board_KPIs");
  expect([few![1]!.value, few![7]!.value]).toEqual(["left out", "KPIs!F2"]);
  expect(share![1]!.value).toBe(60);
});

test("the cover says which cells are left out, and tells those findings without quoting", () => {
  const facts = sheet(packFor("public"), "cover").blocks.flatMap((block) =>
    block.kind === "facts" ? block.facts : [],
  );
  const told = facts.find(({ name }) => name === "Not shown")!;
  expect(told.cell.value).toMatch(/^What stands in Plan!G2, .*could point to a person and is not shown/);
  expect(facts.map(({ cell }) => cell.value)).toContain(
    "Few children are not counted where they could be recognised. What the cell holds is left out of this edition. (Plan!G2)",
  );
  const others = sheet(packFor("leadership"), "cover").blocks.flatMap((b) => (b.kind === "facts" ? b.facts : []));
  expect(others.map(({ name }) => name)).not.toContain("Not shown");
});

test("the counts are those of every edition", () => {
  const counts = (profile: Profile) =>
    rowsOf(packFor(profile), "summary", "Board_Matrix").map((r) => r.map((c) => c.value));
  expect(counts("public")).toEqual(counts("leadership"));
});
