import { boardPack, type BoardInput } from "../../../src/core/board";
import { cellRef } from "../../../src/core/workbook";
import { action, error, input, kpi, plan, sheetLayout } from "./plans";

const blocksOf = (of: BoardInput) => boardPack(of).sheets[0]!.blocks;
const textsOf = (of: BoardInput) => blocksOf(of).flatMap((block) => ("text" in block ? [block.text] : []));
const factsOf = (of: BoardInput) =>
  blocksOf(of).flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value]) : [],
  );
const factOf = (of: BoardInput, name: string) => factsOf(of).find(([is]) => is === name)?.[1];

const one = plan([action(5)]);

test("the sheets come in the order of the contents, and each line of the contents links to its sheet", () => {
  const { sheets } = boardPack(input(one));
  expect(sheets.map(({ id }) => id)).toEqual(["cover", "summary", "exceptions", "kpis"]);
  const links = blocksOf(input(one)).flatMap((block) =>
    block.kind === "facts" ? block.facts.flatMap(({ cell }) => (cell.link === undefined ? [] : [cell.link])) : [],
  );
  expect(links).toEqual(["summary", "exceptions", "kpis"]);
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
  expect(names(strict).slice(0, 3)).toEqual(["Workbook", "As at", "The checks"]);
  expect(factOf(strict, "The checks")).toContain("strictly for a public edition");
  expect(factOf(strict, "The checks")).toContain("2 findings");
});

test("each open error stands on a line of its own with its cells; warnings do not", () => {
  const [e, f] = [cellRef("Action plan", 22, 4), cellRef("Action plan", 22, 5)];
  const kpis = cellRef("KPIs", 4, 8);
  const warning = { ...error([e], "A warning."), severity: "warning" as const };
  const of = input(one, { findings: [error([e, f], "Both cannot hold."), error([f, kpis], "Two sheets."), warning] });
  expect(factOf(of, "'Action plan'!E23, F23")).toBe("Both cannot hold.");
  expect(factOf(of, "'Action plan'!F23, KPIs!I5")).toBe("Two sheets.");
  expect(factsOf(of).flat()).not.toContain("A warning.");
  expect(textsOf(of)).toContain("Not settled at the time of writing");
});

test("an error about many cells names eight and counts the rest", () => {
  const cells = Array.from({ length: 11 }, (_, row) => cellRef("KPIs", row, 0));
  const of = input(one, { findings: [error([cells[0]!, ...cells.slice(1)], "Blank.")] });
  expect(factsOf(of).find(([, said]) => said === "Blank.")?.[0]).toBe("KPIs!A1, A2, A3, A4, A5, A6, A7, A8 and 3 more");
});

test("no open error is said of the checks that were made, and nothing more", () => {
  expect(textsOf(input(one))).toContain("No error is open among the checks that were made.");
});

const unsure = { why: "its heading is none that this program knows", confidence: 0.9, chosen: false };

test("what was read, what was not and why", () => {
  const layout = [
    sheetLayout({
      columns: [{ column: 9, header: "Fund", field: null, ...unsure }],
      rows: [
        { row: 5, kind: "heading" },
        { row: 6, kind: "data" },
        { row: 8, kind: "heading" },
        { row: 32, kind: "note" },
      ],
    }),
    sheetLayout({ sheet: "KPIs", role: "kpis" }),
    sheetLayout({ sheet: "Lists", role: "lists", state: "hidden", why: "it holds drop-downs" }),
    sheetLayout({ sheet: "Key", role: "legend", why: "it explains 8 of the scheme's wordings" }),
    sheetLayout({ sheet: "Annex A", role: "lead-key", why: "its columns give codes and titles" }),
    sheetLayout({ sheet: "Summary", role: "ours" }),
  ];
  const of = input(plan([action(6)], [kpi(5, {}), kpi(6, {})], { layout }));
  expect(factOf(of, "Action plan")).toBe(
    "1 row of actions read, headings in row 1, rows 2 to 22. Taken for headings: rows 6 and 9. Taken for notes: row 33. " +
      "Columns not understood and not read: “Fund”.",
  );
  expect(factsOf(of)).toContainEqual(["KPIs", "2 measures read, headings in row 1, rows 2 to 22."]);
  expect(factOf(of, "Lists (hidden)")).toBe("Not read: it holds drop-downs");
  expect(factOf(of, "Key")).toBe("The key to the statuses.");
  expect(factOf(of, "Annex A")).toBe("The key to the leads.");
});

test("our own sheets from an earlier build are not mentioned, so building twice gives the same", () => {
  const layout = [sheetLayout(), sheetLayout({ sheet: "Cover", role: "ours" })];
  expect(boardPack(input({ ...one, layout }))).toEqual(boardPack(input({ ...one, layout: [sheetLayout()] })));
});

test("cells that were not understood or hold an error are named", () => {
  const of = input({
    ...one,
    unread: [{ at: cellRef("Action plan", 17, 4), field: "actionStatus", raw: "AMBER/RED" }],
    errors: [{ at: cellRef("KPIs", 3, 3), error: "#REF!" }],
    uncalculated: new Set([cellRef("KPIs", 4, 3)]),
  });
  expect(factOf(of, "Cells not understood")).toBe("'Action plan'!E18");
  expect(factOf(of, "Cells with an Excel error")).toBe("KPIs!D4");
  expect(factOf(of, "Cells with a formula that was not calculated")).toBe("KPIs!D5");
});

test("checks that a missing column made impossible stand under that column, once", () => {
  const of = input(one, {
    notChecked: [
      { rule: "a", title: "An impact has its evidence", missing: ["actions.evidence"] },
      { rule: "b", title: "Evidence differs from the update", missing: ["actions.evidence"] },
      { rule: "c", title: "A target has its date", missing: ["kpis.targetDate"] },
    ],
  });
  expect(factOf(of, "No evidence of impact")).toBe("An impact has its evidence\nEvidence differs from the update");
  expect(factOf(of, "No target date of measures")).toBe("A target has its date");
});

test("checks of a whole table that is not there are counted, not listed", () => {
  const notChecked = ["d", "e"].map((rule) => ({ rule, title: `Check ${rule}`, missing: ["kpis"] as const }));
  expect(factOf(input(one, { notChecked }), "No measures")).toBe("2 checks that need them.");
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
  expect(factOf(input(one, { findings: [about] }), e)).toBe("E23 tells of 3 pupils.");
  const other = { ...about, rule: "update-stale" };
  expect(factsOf(input(one, { findings: [other] })).map(([name]) => name)).not.toContain(e);
});
