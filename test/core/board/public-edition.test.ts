import { boardPack } from "../../../src/core/board";
import { review } from "../../../src/core/review";
import { noSettings, textMark, type Choice, type Profile } from "../../../src/core/plan/settings";
import { settingsRows } from "../../../src/core/plan/settings/write-settings";
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

const ticked = (action: string, field: "progress" | "nextSteps", text: string): Choice => ({
  ...{ kind: "pack", about: "public-text", action, field, role: "Head of Communications", day: "2025-03-28", at: null },
  mark: textMark(text),
});
const publicWith = (...choices: readonly Choice[]) => {
  const settings = settingsRows({ ...noSettings, choices }) as CellValue[][];
  const book = bookOf({ ...SHEETS, "RAG settings": settings });
  return boardPack(review(book, { asAt: "2025-03-28", today: "2025-03-28", grading: { profile: "public" } }));
};
const factsOf = (pack: ReturnType<typeof packFor>, id: string) =>
  sheet(pack, id).blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
const exceptionsOf = (pack: ReturnType<typeof packFor>) => rowsOf(pack, "exceptions", "Board_Exceptions");

test("nobody's own words are shown that no named role has read, and nobody is named", () => {
  const pack = packFor("public");
  for (const words of ["Two meetings were held", "A panel was set up", "The board decides in May", "Head of SEND"])
    expect([words, shownTexts(pack).filter((text) => text.includes(words))]).toEqual([words, []]);
  const told = factsOf(pack, "cover").find(({ name }) => name === "In others’ words")!;
  expect(told.cell.value).toMatch(/lets it be shown: 0 of 8 texts\.$/);
});

test("what a named role ticked is shown as it stands; what was found to point to a person is not, ticked or not", () => {
  const pack = publicWith(
    ticked("1.4", "progress", "A panel was set up in March."),
    ticked("1.1", "progress", `Behind the plan: ${FEW}.`),
  );
  const rows = exceptionsOf(pack).map((cells) => [cells[0]!.value, cells[3]!.value]);
  expect(rows).toEqual([
    ["1.1 Agree thing 1.1", "left out"],
    ["1.2 Agree thing 1.2", "left out"],
    ["1.3 Agree thing 1.3", "left out"],
    ["1.4 Agree thing 1.4", "A panel was set up in March."],
  ]);
  expect(exceptionsOf(pack)[0]![3]!.from).toEqual(["Plan!G2"]);
  expect(shownTexts(pack).join("\n")).not.toContain("Year 6");
});

test.each(["A panel was set up in March", "A panel was set up in May.", "A panel was not set up in March."])(
  "a tick lapses when the words are others than were read (%s), and that is said",
  (read) => {
    const pack = publicWith(ticked("1.4", "progress", read));
    expect(shownTexts(pack).join("\n")).not.toContain("A panel was set up");
    const told = factsOf(pack, "cover").find(({ name }) => name === "In others’ words")!;
    expect(told.cell.value).toMatch(/changed since, so not shown until somebody reads it again: Plan!G5\.$/);
  },
);

test("it is a draft until a role is named that has read it, and nowhere said to be safe", () => {
  expect(packFor("public").draft).toBe(true);
  expect(
    factsOf(packFor("public"), "cover").find(({ name }) => name === "Read before publication by")!.cell.value,
  ).toBe("not stated");
  expect(shownTexts(packFor("public")).join("\n")).not.toMatch(/safe to publish/i);
});

test("what it means for families stands there only in a person's own words", () => {
  expect(packFor("public").sheets.map(({ id }) => id)).not.toContain("families");
  const said: Choice = { kind: "paper", about: "families", text: "Letters are easier to read.", at: null };
  const pack = publicWith(said);
  expect(factsOf(pack, "families").map(({ cell }) => cell.value)).toEqual(["Letters are easier to read."]);
});

const CLEAR = "Letters now say what happens next and whom to ring.";
const WITH_AREAS = {
  Plan: [HEADER, ...SHEETS.Plan.slice(1)],
  Areas: [
    ["Area", "Impact statement", "What this means for families"],
    ["1", "The panel now meets twice a month in each town.", CLEAR],
    ["1", null, `Tom, a pupil with autism, is heard: ${FEW}.`],
  ] as CellValue[][],
};
const areaTick = (field: "families", text: string): Choice => ({
  ...{
    kind: "pack",
    about: "public-text",
    area: "1",
    field,
    role: "Head of Communications",
    day: "2025-03-28",
    at: null,
  },
  mark: textMark(text),
});
const areasWith = (profile: Profile, ...choices: readonly Choice[]) => {
  const settings = settingsRows({ ...noSettings, choices }) as CellValue[][];
  const book = bookOf({ ...WITH_AREAS, "RAG settings": settings });
  return boardPack(review(book, { asAt: "2025-03-28", today: "2025-03-28", grading: { profile } }));
};

test("what the workbook says that an area means for families is published only where a named role ticked it", () => {
  const unread = factsOf(areasWith("public"), "families").map(({ cell }) => cell.value);
  expect(unread).toEqual(["left out", "left out"]);
  const pointing = `Tom, a pupil with autism, is heard: ${FEW}.`;
  const read = areasWith("public", areaTick("families", CLEAR), areaTick("families", pointing));
  expect(factsOf(read, "families").map(({ name, cell }) => [name, cell.value, cell.from])).toEqual([
    ["Area 1", `${CLEAR} (Areas!C2)`, ["Areas!C2"]],
    ["Area 1", "left out", ["Areas!C3"]],
  ]);
  expect(shownTexts(read).join("\n")).not.toMatch(/Tom|Year 6|twice a month/);
  const changed = areasWith("public", areaTick("families", `${CLEAR} Now.`));
  const told = factsOf(changed, "cover").find(({ name }) => name === "In others’ words")!;
  expect(told.cell.value).toMatch(/changed since, so not shown until somebody reads them again: .*Areas!C2/);
  expect(factsOf(areasWith("leadership"), "families")[0]!.cell.value).toBe(`${CLEAR} (Areas!C2)`);
});

test("the values of measures stay where nothing points to a person", () => {
  const [few, share] = rowsOf(packFor("public"), "kpis", "Board_KPIs");
  expect([few![1]!.value, few![7]!.value]).toEqual(["left out", "KPIs!F2"]);
  expect(share![1]!.value).toBe(60);
});

test("a small number that the total gives away takes another part with it", () => {
  const name = "Children missing education";
  const book = bookOf({
    KPIs: [
      ["Ref", "KPI", "Unit", "Jan 2025", "Feb 2025"],
      ["K1", name, "children", 60, 66],
      ["K2", `${name} – North`, "children", 30, 34],
      ["K3", `${name} – South`, "children", 21, 28],
      ["K4", `${name} – East`, "children", 9, 4],
    ],
  });
  const pack = boardPack(review(book, { asAt: "2025-03-28", today: "2025-03-28", grading: { profile: "public" } }));
  const shown = rowsOf(pack, "kpis", "Board_KPIs").map((cells) => cells[1]!.value);
  expect(shown).toEqual([66, 34, "left out", "left out"]);
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
