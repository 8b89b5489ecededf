import { boardPack, type BoardInput } from "../../../src/core/board";
import { isOnePage, linksFit } from "../../../src/core/board/layout";
import { withCover } from "../../../src/core/board/with-cover";
import { cellRef } from "../../../src/core/workbook";
import { action, error, input, plan, sheetLayout } from "./plans";

const blocksOf = (of: BoardInput) => boardPack(of).sheets[0]!.blocks;
const textsOf = (of: BoardInput) => blocksOf(of).flatMap((block) => ("text" in block ? [block.text] : []));
const factsOf = (of: BoardInput) =>
  blocksOf(of).flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value]) : [],
  );
const factOf = (of: BoardInput, name: string) => factsOf(of).find(([is]) => is === name)?.[1];

const one = plan([action(5)]);
/** What a finding of no known rule is about. */
const ABOUT = "Finding";

test("the sheets come in the order of the contents, and each line of the contents links to its sheet", () => {
  const { sheets } = boardPack(input(one));
  expect(sheets.map(({ id }) => id)).toEqual(["cover", "summary", "exceptions", "kpis", "by-area", "area1", "notes"]);
  const links = blocksOf(input(one)).flatMap((block) =>
    block.kind === "facts" ? block.facts.flatMap(({ cell }) => (cell.link === undefined ? [] : [cell.link])) : [],
  );
  expect(links).toEqual(["summary", "exceptions", "kpis", "by-area", "area1", "notes"]);
});

test("each link of the contents stands on one line, also where there are few sheets and on a cover of two sides", () => {
  const errors = Array.from({ length: 40 }, (_, i) => error([cellRef("P", i, 0)], "many words of a cell ".repeat(9)));
  for (const findings of [[], errors]) {
    const of = input(one, { findings });
    const notes = boardPack(of).sheets.at(-1)!;
    const long = {
      ...notes,
      id: "long",
      about: "What was read, what was not, and what could not be checked at all (appendix)",
    };
    const [cover] = withCover(of, [long, notes]);
    expect(linksFit(cover!)).toBe(true);
    expect(linksFit({ ...cover!, leastWidth: 0 })).toBe(false);
  }
});

test.each([
  ["given", null, "28 March 2025, given for this report"],
  ["workbook", cellRef("Action plan", 1, 0), "28 March 2025, from the workbook, 'Action plan'!A2"],
  ["today", null, "28 March 2025, the day on which this report was built; no report date was found in the workbook"],
] as const)("the as-at date says where it is from: %s", (from, at, said) => {
  expect(factOf(input(one, { asAt: { date: "2025-03-28", from, at } }), "As at")).toBe(said);
});

test("for whom the plan was judged is said below the date, where somebody chose it", () => {
  const names = (of: BoardInput) => factsOf(of).map(([name]) => name);
  expect(names(input(one)).slice(0, 3)).not.toContain("The checks");
  const strict = input(one, { grading: { profile: "public", strict: true }, leftOut: 2 });
  expect(
    names(strict)
      .filter((name) => !/^(?:Read before|Standing)/.test(String(name)))
      .slice(0, 3),
  ).toEqual([...["Workbook", "As at", "The checks"]]);
  expect(factOf(strict, "The checks")).toContain("strictly for a public edition");
  expect(factOf(strict, "The checks")).toContain("2 findings");
});

test("each open error stands on a line of its own, then its cells; warnings do not", () => {
  const [e, f] = [cellRef("Action plan", 22, 4), cellRef("Action plan", 22, 5)];
  const kpis = cellRef("KPIs", 4, 8);
  const warning = { ...error([e], "A warning."), severity: "warning" as const };
  const of = input(one, { findings: [error([e, f], "Both cannot hold."), error([f, kpis], "Two sheets."), warning] });
  expect(factsOf(of)).toContainEqual([ABOUT, "Both cannot hold. ('Action plan'!E23, F23)"]);
  expect(factsOf(of)).toContainEqual([ABOUT, "Two sheets. ('Action plan'!F23, KPIs!I5)"]);
  expect(factsOf(of).flat()).not.toContain("A warning.");
  expect(textsOf(of)).toContain("Not settled at the time of writing");
});

test("an error about many cells names eight and counts the rest", () => {
  const cells = Array.from({ length: 11 }, (_, row) => cellRef("KPIs", row, 0));
  const of = input(one, { findings: [error([cells[0]!, ...cells.slice(1)], "Blank.")] });
  expect(factsOf(of)).toContainEqual([ABOUT, "Blank. (KPIs!A1, A2, A3, A4, A5, A6, A7, A8 and 3 more)"]);
});

test("no open error is said of the checks that were made, and nothing more", () => {
  expect(textsOf(input(one))).toContain("No error is open among the checks that were made.");
});

test("our own sheets from an earlier build are not mentioned, so building twice gives the same", () => {
  const layout = [sheetLayout(), sheetLayout({ sheet: "Cover", role: "ours" })];
  expect(boardPack(input({ ...one, layout }))).toEqual(boardPack(input({ ...one, layout: [sheetLayout()] })));
});

test("the key shows every state of both scales, and not stated, with symbol, colour and words", () => {
  const keys = blocksOf(input(one)).flatMap((block) => (block.kind === "table" ? [block.rows] : []));
  expect(keys.map((rows) => rows.map(([key]) => key!.value))).toEqual([
    [
      "★ complete and impactful",
      "✔ complete, impact not yet seen",
      "▲ in progress, off track",
      "► in progress, on track",
      "○ not yet started",
      "not stated",
    ],
    ["◆ felt at a system level", "◐ variable", "◇ not yet seen", "not stated"],
  ]);
});

test("words that could point to a person are named, though no error", () => {
  const e = cellRef("Action plan", 22, 4);
  const about = { ...error([e], "E23 tells of 3 pupils."), rule: "small-number-in-text", severity: "warning" as const };
  expect(factOf(input(one, { findings: [about] }), "Data protection")).toBe(`E23 tells of 3 pupils. (${e})`);
  const other = { ...about, rule: "update-stale" };
  expect(
    factsOf(input(one, { findings: [other] }))
      .flat()
      .join(),
  ).not.toContain("E23");
});

test("a cover with many sections is printed smaller rather than sent without its key", () => {
  const [section] = boardPack(input(one)).sheets.slice(1);
  const many = Array.from({ length: 21 }, (_, i) => ({ ...section!, id: `section${i}`, title: `Section ${i}` }));
  const notes = { ...section!, id: "notes", title: "Data notes" };
  const [whole, ...others] = withCover(input(one), [...many, notes]);
  expect(whole!.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toContain(
    "Key to the two scales",
  );
  expect(isOnePage(whole!)).toBe(true);
  expect(others.at(-1)).toBe(notes);
});
