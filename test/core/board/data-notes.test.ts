import { boardPack, type BoardInput } from "../../../src/core/board";
import { cellRef } from "../../../src/core/workbook";
import { action, input, kpi, plan, sheetLayout } from "./plans";

const blocksOf = (of: BoardInput) => boardPack(of).sheets.at(-1)!.blocks;
const factsOf = (of: BoardInput) =>
  blocksOf(of).flatMap((block) =>
    block.kind === "facts" ? block.facts.map(({ name, cell }) => [name, cell.value]) : [],
  );
const factOf = (of: BoardInput, name: string) => factsOf(of).find(([is]) => is === name)?.[1];

const one = plan([action(5)]);
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
