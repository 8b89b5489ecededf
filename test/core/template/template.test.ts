import { readXlsx as readFile } from "hucre";
import { actionStatuses, impactStatuses, review, toFillIn, type Review } from "../../../src/core";
import { definitionOf, registerKinds } from "../../../src/core/plan";
import { dayOfSerial, serialOfDay } from "../../../src/core/plan/dates/day";
import { TEMPLATE_TITLE, templateSheets } from "../../../src/core/template";
import type { SheetSpec } from "../../../src/core/workbook";
import { readXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import { filled, headerOf } from "./filled";
import { GOOD_ACTIONS, GOOD_MEASURES } from "./good-rows";

const TODAY = "2026-11-27";
const sheets = templateSheets({ today: TODAY, dateSystem: 1900 });
const specOf = (title: string): SheetSpec => sheets.find((sheet) => sheet.title === title)!;
const bytesOf = (specs: readonly SheetSpec[]) => writeXlsx(specs, TODAY, TEMPLATE_TITLE);

async function reviewed(specs: readonly SheetSpec[]): Promise<Review> {
  return review(readXlsx(await bytesOf(specs), "New plan.xlsx"), { asAt: null, today: TODAY });
}

const withRows = (title: string, rows: Parameters<typeof filled>[1]) =>
  sheets.map((sheet) => (sheet.title === title ? filled(sheet, rows) : sheet));

describe("blank", () => {
  test("every sheet is what it is, and every heading is read", async () => {
    const { plan } = await reviewed(sheets);
    expect(plan.layout.map(({ sheet, role }) => [sheet, role])).toEqual([
      ["Instructions", "notes"],
      ["Action plan", "actions"],
      ["KPIs", "kpis"],
      ...registerKinds.map((kind) => [definitionOf(kind).title, kind]),
      ["Leads", "lead-key"],
      ["Key", "legend"],
      ["Lists", "lists"],
    ]);
    for (const { sheet, columns } of plan.layout) {
      const unread = columns.filter(({ field, confidence }) => field === null || confidence < 0.75);
      expect([sheet, unread]).toEqual([sheet, []]);
    }
  });

  test("nothing is found, asked, noted or left unread, and it says where to begin", async () => {
    const { plan, findings, reads } = await reviewed(sheets);
    expect([findings, plan.questions, plan.notes]).toEqual([[], [], []]);
    expect(reads).toBe("nothing");
    expect(toFillIn(plan)).toEqual([
      { role: "actions", sheet: "Action plan", at: "'Action plan'!A6" },
      { role: "kpis", sheet: "KPIs", at: "KPIs!A4" },
    ]);
  });

  test("once it holds an action, nothing waits any more", async () => {
    const { plan } = await reviewed(withRows("Action plan", GOOD_ACTIONS.slice(0, 1)));
    expect(toFillIn(plan)).toEqual([]);
  });

  test("headings of registers are those of their definitions, in their order", () => {
    for (const kind of registerKinds) {
      const { title, columns } = definitionOf(kind);
      const spec = specOf(title);
      expect(spec.rows[headerOf(spec)]!.cells.map((cell) => cell?.value)).toEqual(
        Object.values(columns).map(({ heading }) => heading),
      );
    }
  });
});

describe("filled in", () => {
  test("with good rows it is clean, and the report date at its top holds", async () => {
    const full = withRows("Action plan", GOOD_ACTIONS).map((sheet) => {
      if (sheet.title === "KPIs") return filled(sheet, GOOD_MEASURES);
      return sheet.title === "Action plan" ? withHead(sheet, "Northmere partnership", serialOfDay(TODAY, 1900)) : sheet;
    });
    const { plan, findings, asAt, reads, summary } = await reviewed(full);
    expect(findings).toEqual([]);
    expect([plan.questions, plan.notes]).toEqual([[], []]);
    expect(asAt).toEqual({ date: TODAY, from: "workbook", at: "'Action plan'!C4" });
    expect([reads, summary.actions, plan.kpis.length]).toEqual(["plan-and-kpis", GOOD_ACTIONS.length, 1]);
    expect(plan.actions.map(({ ref }) => ref)).toEqual(["1.1", "1.2", "1.3", "2.1", "2.10"]);
  });

  test.each([
    ["Action status", actionStatuses.map(({ id }) => id)],
    ["Impact status", impactStatuses.map(({ id }) => id)],
  ] as const)("each %s that its list offers is read as exactly that", async (heading, ids) => {
    const offered = await wordsOffered("Action plan", heading);
    const rows = offered.map((words, i) => ({
      Ref: `1.${i + 1}`,
      Action: `Agree the pathway ${i + 1}`,
      [heading]: words,
    }));
    const { plan } = await reviewed(withRows("Action plan", rows));
    const field = heading === "Action status" ? "actionStatus" : "impactStatus";
    expect(plan.actions.map((action) => action[field])).toEqual(ids);
    expect(plan.actions.map((action) => action.raw[field])).toEqual(offered);
  });
});

/** The same sheet with the partnership and the report date filled in. */
function withHead(sheet: SheetSpec, ...values: readonly (string | number)[]): SheetSpec {
  const rows = sheet.rows.map((row, r) => ({
    ...row,
    cells: row.cells.map((cell, c) =>
      c === 2 && values[r - 2] !== undefined ? { ...cell!, value: values[r - 2]! } : cell,
    ),
  }));
  return { ...sheet, rows };
}

/** What the drop-down below a heading offers, from the file, by another reader than ours. */
async function wordsOffered(title: string, heading: string): Promise<readonly string[]> {
  const file = await readFile(await bytesOf(sheets));
  const sheet = file.sheets.find(({ name }) => name === title)!;
  const row = headerOf(specOf(title));
  const letter = String.fromCharCode(65 + sheet.rows[row]!.indexOf(heading));
  const rule = sheet.dataValidations!.find(({ range }) => range.startsWith(letter))!;
  return cellsOf(file, rule.formula1!);
}

function cellsOf(file: Awaited<ReturnType<typeof readFile>>, formula: string): readonly string[] {
  const [, name = "", column = "", from = "", to = ""] = /^(\w+)!\$([A-Z])\$(\d+):\$[A-Z]\$(\d+)$/.exec(formula)!;
  const rows = file.sheets.find((sheet) => sheet.name === name)!.rows.slice(Number(from) - 1, Number(to));
  return rows.map((row) => String(row[column.charCodeAt(0) - 65]));
}

describe("what is asked of whoever types", () => {
  test("every drop-down takes its words from cells that are there, none of them blank", async () => {
    const file = await readFile(await bytesOf(sheets));
    const rules = file.sheets.flatMap(({ dataValidations = [] }) => dataValidations);
    const choices = rules.filter(({ type }) => type === "list");
    expect(choices.length).toBeGreaterThan(10);
    for (const { formula1, values } of choices) {
      expect(values).toBeUndefined();
      expect(cellsOf(file, formula1!)).not.toContain("null");
    }
    expect(await wordsOffered("Action plan", "Action status")).toEqual(actionStatuses.map(({ wording }) => wording));
    expect(await wordsOffered("Action plan", "Impact status")).toEqual(impactStatuses.map(({ wording }) => wording));
  });

  test("words are as short as Excel wants them, and no cell is asked two things", () => {
    for (const { title: sheet, entries = [] } of sheets) {
      for (const { title, message, error } of entries) {
        expect(title.length).toBeLessThanOrEqual(32);
        expect(message.length).toBeLessThanOrEqual(255);
        expect(error.length).toBeLessThanOrEqual(225);
      }
      const columns = entries.map(({ block }) => `${block.row} ${block.column}`);
      expect([sheet, new Set(columns).size]).toEqual([sheet, columns.length]);
    }
  });

  test("only the two ratings are held to their words", () => {
    const held = sheets.flatMap(({ entries = [] }) =>
      entries.filter(({ otherwise }) => otherwise === "refused").map(({ title }) => title),
    );
    expect(held).toEqual(["Action status", "Impact status"]);
  });

  test("each state of both scales has its colours", () => {
    const { highlights = [] } = specOf("Action plan");
    expect(highlights.map(({ words, fill, colour }) => [words, fill, colour])).toEqual(
      [...actionStatuses, ...impactStatuses].map(({ wording, fill, text }) => [wording, fill, text]),
    );
  });
});

describe("the file", () => {
  test("the same day gives the same bytes; its properties say what it is and in which language", async () => {
    const [one, two] = await Promise.all([
      bytesOf(sheets),
      bytesOf(templateSheets({ today: TODAY, dateSystem: 1900 })),
    ]);
    expect(Buffer.from(one).equals(Buffer.from(two))).toBe(true);
    expect((await readFile(one)).properties?.title).toBe(TEMPLATE_TITLE);
  });

  test("headings stay in view and are printed on each page, A4 across", async () => {
    const file = await readFile(await bytesOf(sheets));
    for (const name of ["Action plan", "KPIs", "Risks"]) {
      const { freezePane, pageSetup } = file.sheets.find((sheet) => sheet.name === name)!;
      const row = headerOf(specOf(name)) + 1;
      expect(freezePane).toMatchObject({ rows: row });
      expect(pageSetup).toMatchObject({ paperSize: "a4", orientation: "landscape", fitToPage: true });
      expect(pageSetup!.printTitlesRow).toBe(`$${row}:$${row}`);
    }
  });

  test.each([
    ["2026-03-31", "2024-04-01", "2026-03-01"],
    ["2026-04-01", "2025-04-01", "2027-03-01"],
    ["2026-12-31", "2025-04-01", "2027-03-01"],
  ])("on %s the months are those of that financial year and the one before", (today, first, last) => {
    for (const dateSystem of [1900, 1904] as const) {
      const spec = templateSheets({ today, dateSystem }).find(({ title }) => title === "KPIs")!;
      const headings = spec.rows[headerOf(spec)]!.cells.map((cell) => cell?.value ?? null);
      const months = headings.flatMap((value) => (typeof value === "number" ? dayOfSerial(value, dateSystem) : []));
      expect([months.length, months[0], months.at(-1)]).toEqual([24, first, last]);
    }
  });
});
