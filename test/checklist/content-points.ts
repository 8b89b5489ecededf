import { countedActions } from "../../src/core/plan";
import { registersOf } from "../../src/core/plan/registers";
import { bodyOf, formsOf, sheetCalled, tableCalled, wordsOf, type Point } from "./point";
import { heightOf, roomOf } from "./print-points";
import type { Output } from "./outputs";
import type { ReadCell, ReadSheet, ReadTable } from "./read-workbook";

const text = (cell: ReadCell | undefined) => String(cell?.value ?? "");
const isPublic = ({ profile }: Output) => profile === "public";
/** A lead's own briefing holds that lead's actions and nothing of the Board's sections. */
const isBriefing = ({ profile }: Output) => profile === "lead";
/** For those who take part in the partnership: registers, movement and pages of areas are for them. */
const isForBoard = (output: Output) => !isPublic(output) && !isBriefing(output);
/** The sample that keeps registers beside its plan. */
const hasRegisters = ({ sample }: Output) => sample === "plan-with-registers.xlsx";

/** A table of a sheet that must be there, with its rows by the names of its columns. */
function rowsOf(output: Output, sheetName: string, tableName: string): readonly Map<string, ReadCell | undefined>[] {
  const more = `${sheetName}, continued`;
  // A board has the first rows in front and the others in its appendix.
  const rest =
    tableName.endsWith("_more") || !output.book.sheets.some(({ name }) => name === more)
      ? []
      : rowsOf(output, more, `${tableName}_more`);
  const sheet = sheetCalled(output, sheetName);
  const table = tableCalled(sheet, tableName);
  expect(`${sheetName}: ${table?.name}`).toBe(`${sheetName}: ${tableName}`);
  const rows = bodyOf(sheet!, table!).map((row) => new Map(table!.columns.map((column, i) => [column, row[i]])));
  return [...rows, ...rest];
}

const numbersOf = (row: readonly (ReadCell | undefined)[]) =>
  row.flatMap((cell) => (typeof cell?.value === "number" ? [cell.value] : []));

/** Every row of a table of counts adds up to its last column, and every column to its last row. */
function expectSums(sheet: ReadSheet, table: ReadTable, all: number): void {
  const rows = bodyOf(sheet, table).map(numbersOf);
  for (const row of rows) expect(row.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(row.at(-1));
  const columns = rows[0]!.map((_, i) => rows.map((row) => row[i]!));
  for (const column of columns) expect(column.slice(0, -1).reduce((sum, one) => sum + one, 0)).toBe(column.at(-1));
  expect(rows.at(-1)!.at(-1)).toBe(all);
}

const VERBS = /^(Decide|Approve|Agree|Escalate|Note|Take assurance)\b/;

/** What the paper says: points 17 to 32. */
export const contentPoints: readonly Point[] = [
  {
    number: 17,
    holds: "the cover says what the Board is asked to, numbered, each beginning with what it is to do",
    ask: (output) => {
      for (const [form, words] of formsOf(output))
        expect(`${form} ${words.includes("The Board is asked to")}`).toBe(`${form} ${isForBoard(output)}`);
      if (!isForBoard(output)) return;
      const cover = output.book.sheets[0]!;
      const asks = cover.cells.filter(({ column, value }) => column === 1 && /^\d+\.$/.test(String(value)));
      expect(asks.map(({ value }) => value)).toEqual(["1.", "2.", "3."]);
      for (const { row } of asks) expect(text(cover.at(row, 2))).toMatch(VERBS);
    },
    forPeople: "What the Board is to decide of an open escalation: a person writes every ask, none is made up.",
  },
  {
    number: 18,
    holds:
      "the summary is one page: the two scales against each other, what is overdue, what moved, the first exceptions and measures, and what a person puts forward",
    ask: (output) => {
      if (isBriefing(output)) return;
      const summary = sheetCalled(output, "Summary")!;
      const { range } = tableCalled(summary, "Board_Matrix")!;
      expect([range.bottom - range.top, range.right - range.left]).toEqual([7, 5]);
      expect(heightOf(summary)).toBeLessThanOrEqual(roomOf(summary).high);
      const names = summary.cells.filter(({ column }) => column === 1).map(text);
      expect(names).toEqual(expect.arrayContaining(["Counted", "Overdue", "Movement", "For recognition"]));
      for (const head of ["Exceptions", "Measures"]) expect(names.some((name) => name.startsWith(head))).toBe(true);
    },
  },
  {
    number: 19,
    holds: "every total of the summary adds up to the number of actions, and the sheet says so",
    ask: (output) => {
      if (isBriefing(output)) return;
      const summary = sheetCalled(output, "Summary")!;
      const all = countedActions(output.reviewed.plan).length;
      expectSums(summary, tableCalled(summary, "Board_Matrix")!, all);
      expect(wordsOf(summary)).toMatch(new RegExp(` = ${all} actions: the rows add up`));
      const areas = sheetCalled(output, "Areas");
      if (isForBoard(output)) expectSums(areas!, tableCalled(areas, "Board_Areas")!, all);
    },
  },
  {
    number: 20,
    holds: "each area has a page that says in a sentence where it stands, and what the plan states as its effect",
    ask: (output) => {
      const areas = new Set(countedActions(output.reviewed.plan).map(({ area }) => area));
      const pages = output.book.sheets.filter(({ tables }) => tables.some(({ name }) => /^Board_Area_\d+$/.test(name)));
      // A stocktake of a workbook that names recommendations has a page for each of those instead.
      const byRecommendation = output.profile === "stocktake" && hasRegisters(output);
      expect(pages).toHaveLength(isForBoard(output) && !byRecommendation ? areas.size : 0);
      for (const page of pages) {
        expect(wordsOf(page)).toContain(`${text(page.at(1, 1))}: `);
        expect(page.tables[0]!.columns).toEqual(expect.arrayContaining(["Impact status", "Evidence of impact"]));
      }
    },
    forPeople:
      "What an area means for children: the pack gives no area a colour or a score, and writes no sentence of its own about effects.",
  },
  {
    number: 21,
    holds: "each exception says what, why, so what and what next, in the plan's words or “not stated”, and stays short",
    ask: (output) => {
      if (isBriefing(output)) return;
      const { actions } = output.reviewed.plan;
      const offTrack = actions.filter(({ actionStatus }) => actionStatus === "in-progress-off-track");
      expect(offTrack.length).toBeGreaterThan(0);
      const rows = rowsOf(output, "Exceptions", "Board_Exceptions");
      expect([...rows[0]!.keys()]).toEqual(
        expect.arrayContaining(["What", "Why (progress update)", "So what (risk)", "What next (next steps)"]),
      );
      for (const { ref } of offTrack)
        expect(rows.some((row) => text(row.get("Action")).startsWith(`${ref} `))).toBe(true);
      for (const row of rows)
        for (const head of ["Why (progress update)", "So what (risk)", "What next (next steps)"]) {
          expect(text(row.get(head)).length).toBeGreaterThan(0);
          expect(text(row.get(head)).split(/\s+/).length).toBeLessThanOrEqual(120);
        }
    },
  },
  {
    number: 22,
    holds: "what has moved stands with a sign and a word for its way, and with what it was before",
    ask: (output) => {
      const hasPast = output.reviewed.changes !== null && isForBoard(output);
      expect(sheetCalled(output, "Movement") !== undefined).toBe(hasPast);
      if (!hasPast) return;
      const rows = rowsOf(output, "Movement", "Board_Movement");
      for (const row of rows) expect(text(row.get("Way"))).toMatch(/^[▲▼▶●+−] \w+/u);
      expect(
        rows.map((row) => text(row.get("What has moved"))).filter((words) => /from “.+” to “.+”/.test(words)).length,
      ).toBeGreaterThan(1);
    },
  },
  {
    number: 23,
    holds:
      "each measure stands with its latest value and its period, its target, whether it is met in words, its change, its two signs, what is behind it and its cell",
    ask: (output) => {
      if (isBriefing(output)) return;
      const kpis = output.reviewed.plan.kpis.length;
      const measures = rowsOf(output, "KPIs", "Board_KPIs");
      expect(measures).toHaveLength(kpis);
      for (const row of measures) {
        expect([...row.values()].filter((cell) => text(cell) === "")).toEqual([]);
        expect(text(row.get("Against target"))).toMatch(/target|compared|stated|no value|left out/i);
        expect(text(row.get("Cell"))).toMatch(/![A-Z]+\d+$|not stated/);
      }
      for (const row of rowsOf(output, "KPI trends", "Board_KPI_trends")) {
        expect(text(row.get("Variation"))).toMatch(/^([▲▼●△▽○–] \w|left out)/u);
        expect(text(row.get("Assurance"))).toMatch(/^([✓✗?–△▽○✔✘] ?\w|left out)/u);
        expect(text(row.get("Period"))).toMatch(/\d{4}|left out/);
      }
    },
  },
  {
    number: 24,
    holds:
      "the mean and the limits of each chart are those of its values: the mean of the moving ranges times 2.66 on each side; none from fewer than six",
    ask: (output) => {
      if (isBriefing(output)) return;
      const rows = rowsOf(output, "KPI trends", "Board_KPI_numbers");
      const measures = [...new Set(rows.map((row) => text(row.get("Measure"))))];
      const told = measures.map((measure) => expectLimits(rows.filter((row) => text(row.get("Measure")) === measure)));
      expect(told.filter((checked) => checked).length).toBeGreaterThan(2);
    },
  },
  {
    number: 25,
    holds: "a change between two values is called a difference, and no trend is claimed of a few",
    ask: (output) => {
      if (isBriefing(output)) return;
      expect(wordsOf(sheetCalled(output, "KPIs"))).toContain("is a difference, not a trend");
      for (const row of rowsOf(output, "KPIs", "Board_KPIs"))
        expect(text(row.get("Change since the value before"))).not.toMatch(/trend|improv|worsen/i);
      const few = output.reviewed.trends.filter(
        ({ series }) => series.places.filter(({ value }) => value !== null).length < 6,
      );
      for (const { kpi } of few) {
        const row = rowsOf(output, "KPI trends", "Board_KPI_trends").find((one) =>
          text(one.get("Measure")).includes(kpi.name ?? "\n"),
        );
        if (row !== undefined) expect(text(row.get("Variation"))).toMatch(/^–|left out/);
      }
    },
  },
  {
    number: 26,
    holds:
      "what families said, what was done and what has changed have a sheet of their own where the workbook keeps it",
    ask: (output) => {
      const shown = hasRegisters(output) && isForBoard(output);
      expect(sheetCalled(output, "Family voice") !== undefined).toBe(shown);
      if (shown)
        expect([...rowsOf(output, "Family voice", "Board_you_said")[0]!.keys()].slice(0, 3)).toEqual([
          "You said",
          "We did",
          "What changed",
        ]);
    },
  },
  {
    number: 27,
    holds: "evidence of impact stands with its day, its source and its cell, one column for each kind of source",
    ask: (output) => {
      const shown = hasRegisters(output) && isForBoard(output);
      expect(sheetCalled(output, "Evidence of impact") !== undefined).toBe(shown);
      if (!shown) return;
      const cells = rowsOf(output, "Evidence of impact", "Board_Evidence").flatMap((row) =>
        ["Data", "Practice", "Voice"].map((kind) => text(row.get(kind))),
      );
      const told = cells.filter((words) => words !== "not stated").flatMap((words) => words.split("\n"));
      expect(told.length).toBeGreaterThan(4);
      for (const line of told) expect(line).toMatch(/^\d{1,2} \w+ \d{4}: .+ Source: .+\(\S+![A-Z]+\d+\)$/);
    },
  },
  {
    number: 28,
    holds: "what it means for money, law and equality is stated, or said not to be",
    ask: (output) => {
      if (isBriefing(output)) return;
      const sheet = sheetCalled(output, "Implications")!;
      const names = sheet.cells.filter(({ column }) => column === 1).map(text);
      expect(names).toEqual(
        expect.arrayContaining(["Financial implications", "Legal implications", "Equality implications"]),
      );
      expect(wordsOf(sheet)).toContain("not stated");
    },
  },
  {
    number: 29,
    holds: "what reviewers asked for stands with its status, what is open first",
    ask: (output) => {
      const shown = hasRegisters(output) && isForBoard(output);
      expect(sheetCalled(output, "Requests and feedback") !== undefined).toBe(shown);
      if (!shown) return;
      const states = rowsOf(output, "Requests and feedback", "Board_requests").map((row) => text(row.get("Status")));
      expect(states[0]).toBe("Open");
      expect(states.filter((state) => state === "")).toEqual([]);
    },
  },
  {
    number: 30,
    holds: "the abbreviations that the workbook explains stand among the notes with what they mean",
    ask: (output) => {
      const rows = registersOf(output.reviewed.plan, "glossary").flatMap((register) => register.rows);
      const terms = rows.flatMap(({ term }) => term ?? []);
      const notes = sheetCalled(output, "Data notes")!;
      if (terms.length > 0 && !isPublic(output))
        expect(notes.cells.filter(({ column }) => column === 1).map(text)).toEqual(expect.arrayContaining(terms));
    },
    forPeople:
      "Whether a reader knows an abbreviation that the workbook does not explain; a check of the plan names those.",
  },
  {
    number: 31,
    holds:
      "the notes say what was read of each sheet and what was not, and every gap, break and estimate stands with its measure",
    ask: (output) => {
      const notes = wordsOf(sheetCalled(output, "Data notes"));
      for (const { sheet, role } of output.reviewed.plan.layout) if (role !== "ours") expect(notes).toContain(sheet);
      expect(notes).toMatch(/rows of actions read/);
      if (isBriefing(output)) return;
      const broken = output.reviewed.plan.kpis.filter(({ breaks }) => (breaks ?? []).length > 0);
      const measures = rowsOf(output, "KPIs", "Board_KPIs");
      for (const { name } of broken) {
        const row = measures.find((one) => text(one.get("Measure")).includes(name!))!;
        expect(text(row.get("Notes"))).toMatch(/Break in the series|left out/);
      }
    },
  },
  {
    number: 32,
    holds: "every action of the plan stands in the pack with both its states",
    ask: (output) => {
      if (isBriefing(output)) return;
      if (isPublic(output)) return;
      const tables = output.book.sheets.flatMap((sheet) =>
        sheet.tables
          .filter(({ name }) => /^Board_(?:(?:Area|Recommendation)_\d+|No_Recommendation)$/.test(name))
          .map((table) => ({ sheet, table })),
      );
      const listed = tables.flatMap(({ sheet, table }) =>
        bodyOf(sheet, table).map((row) => text(row[0]).split(" ")[0]!),
      );
      expect([...listed].sort()).toEqual(
        countedActions(output.reviewed.plan)
          .map(({ ref }) => ref!)
          .sort(),
      );
    },
  },
];

type NumbersRow = ReadonlyMap<string, ReadCell | undefined>;
const numberIn = (row: NumbersRow, column: string) => {
  const value = row.get(column)?.value;
  return typeof value === "number" ? value : null;
};

/** Reckons the limits of a measure anew from its printed values; whether there was anything to reckon. */
function expectLimits(rows: readonly NumbersRow[]): boolean {
  const values = rows.flatMap((row) => numberIn(row, "Value") ?? []);
  const means = new Set(rows.flatMap((row) => numberIn(row, "Mean") ?? []));
  if (values.length < 6) expect(means.size).toBe(0);
  // Limits that were drawn anew part-way hold for a part of the values; tests of the method reckon those.
  if (means.size !== 1 || rows.some((row) => row.get("Note")?.value !== undefined && numberIn(row, "Value") === null))
    return false;
  const [mean] = [...means];
  const ranges = values.slice(1).map((value, i) => Math.abs(value - values[i]!));
  const spread = 2.66 * (ranges.reduce((sum, one) => sum + one, 0) / ranges.length);
  const own = values.reduce((sum, one) => sum + one, 0) / values.length;
  const [lower, upper] = (["Lower limit", "Upper limit"] as const).map(
    (head) => rows.flatMap((row) => numberIn(row, head) ?? [])[0],
  );
  expect(mean).toBeCloseTo(own, 6);
  // Nothing is drawn beyond what the measure can reach.
  if (upper !== undefined && upper !== 100) expect(upper).toBeCloseTo(own + spread, 6);
  if (upper === 100) expect(own + spread).toBeGreaterThan(100);
  if (lower !== undefined && lower !== 0) expect(lower).toBeCloseTo(own - spread, 6);
  if (lower === 0) expect(own - spread).toBeLessThan(0);
  return true;
}
