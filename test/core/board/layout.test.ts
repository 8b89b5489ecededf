import fc from "fast-check";
import { boardPack, layOut, type BoardInput, type BoardPack } from "../../../src/core/board";
import { linesOf, shownNumber, TALLEST, widthOf } from "../../../src/core/board/layout/text-fit";
import type { Plan } from "../../../src/core/plan";
import { contains, type Block, type SheetSpec, type SpecCell } from "../../../src/core/workbook";
import { anyPlan } from "./any-plan";
import { asText } from "./as-text";
import { action, error, heading, input, kpi, milestone, plan, target } from "./plans";

const specsOf = (of: BoardInput) => layOut(boardPack(of));
const cellsOf = ({ rows }: SheetSpec): readonly (readonly [SpecCell, number, number])[] =>
  rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => (cell === null ? [] : [[cell, row, column] as const])),
  );
const everySheet = (law: (sheet: SheetSpec) => void) =>
  fc.assert(
    fc.property(anyPlan, (of: Plan) => specsOf(input(of)).forEach(law)),
    { numRuns: 30 },
  );
const overlap = (a: Block, b: Block) =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Small and whole: two areas, one exception, one open error, two measures. */
const small: BoardInput = (() => {
  const off = action(6, {
    ref: "2.10",
    area: "2",
    title: "=1+1 courses for case officers",
    actionStatus: "in-progress-off-track",
    impactStatus: "variable",
    progress: "Two of five courses held.",
    due: [milestone("December 2024", "2024-12-31")],
    finalDue: "2024-12-31",
    updated: "2025-03-21",
  });
  const kpis = [
    kpi(5, { "2025-01": 68, "2025-02": 71 }, { target: target(70, { by: "2024-12-31" }) }),
    kpi(6, { "2025-02": 463 }, { name: "Children waiting", unit: "children", better: "lower", target: null }),
  ];
  const of = plan([action(5, { ref: "1.1" }), off], kpis, {
    headings: [heading("Priority 1: Voice – who is heard", "1")],
  });
  return input(of, { findings: [error([off.at.actionStatus!], "C7 and D7 cannot both hold.")] });
})();

test("a small plan, sheet by sheet", () => {
  expect(`\n${specsOf(small).map(asText).join("\n\n")}\n`).toMatchSnapshot();
});

test("the same input is drawn the same", () => {
  expect(specsOf(small)).toEqual(specsOf(small));
});

test("text of the workbook stays that text", () => {
  const [, summary, exceptions] = specsOf(small);
  expect(cellsOf(exceptions!).map(([{ value }]) => value)).toContain("2.10 =1+1 courses for case officers");
  expect(cellsOf(summary!).map(([{ value }]) => value)).toContain(
    "1 action whose last date has passed, not stated as complete on 28 March 2025: 2.10 (31 December 2024).",
  );
});

describe("laws of every sheet", () => {
  test("each row is as high as its texts need, and no higher than Excel allows", () => {
    everySheet((sheet) => {
      const clipped = cellsOf(sheet).filter(([{ value, style }, row, column]) => {
        const merged = sheet.merges.find((block) => contains(block, row, column));
        const width = sheet.columns.slice(column, column + (merged?.columns ?? 1)).reduce((a, b) => a + b, 0);
        const font = { size: style.size ?? 11, bold: style.bold ?? false };
        const lines = typeof value === "string" ? linesOf(value, width, font).length : 1;
        return sheet.rows[row]!.height < lines * font.size * 1.25;
      });
      expect(clipped).toEqual([]);
      expect(Math.max(...sheet.rows.map(({ height }) => height))).toBeLessThanOrEqual(TALLEST);
    });
  });

  test("each number fits its column, so that none shows as ####", () => {
    everySheet((sheet) => {
      for (const [{ value, style }, , column] of cellsOf(sheet)) {
        if (typeof value !== "number") continue;
        const shown = shownNumber(value, style.format ?? "0");
        expect(widthOf(shown, { size: 11, bold: style.bold ?? false })).toBeLessThan(sheet.columns[column]! - 0.5);
      }
    });
  });

  test("tables have whole rows, one header of different words, no merges, and touch nothing", () => {
    everySheet(({ tables, rows, merges }) => {
      for (const { block } of tables) {
        const header = rows[block.row]!.cells.slice(0, block.columns).map((cell) => cell?.value);
        expect(new Set(header.map((each) => String(each).toLowerCase())).size).toBe(block.columns);
        expect(header.every((each) => typeof each === "string" && each.trim() !== "")).toBe(true);
        expect(block.rows).toBeGreaterThan(1);
        const wider = { ...block, row: block.row - 1, rows: block.rows + 2 };
        expect(merges.filter((merge) => overlap(merge, wider))).toEqual([]);
        expect(tables.filter((other) => other.block !== block && overlap(other.block, wider))).toEqual([]);
      }
    });
  });

  test("charts cover no cell that holds something and no other chart; their numbers stand in a table", () => {
    everySheet((sheet) => {
      for (const [i, { kind, place, categories, series }] of sheet.charts.entries()) {
        expect(sheet.charts.slice(i + 1).filter((other) => overlap(other.place, place))).toEqual([]);
        expect(place.row + place.rows).toBeLessThanOrEqual(sheet.rows.length);
        expect(place.column + place.columns).toBeLessThanOrEqual(sheet.columns.length);
        const beneath = cellsOf(sheet).filter(
          ([{ value }, row, column]) => value !== null && contains(place, row, column),
        );
        expect(beneath).toEqual([]);
        for (const block of [categories, ...series.map(({ values }) => values)]) {
          const home = sheet.tables.find(({ block: table }) => overlap(table, block))!.block;
          expect(block.row).toBeGreaterThan(home.row);
          if (kind !== "line") expect(block.row).toBe(home.row + 1);
          expect(block.row + block.rows).toBeLessThanOrEqual(home.row + home.rows);
        }
        for (const { values } of series) {
          const shown = sheet.rows
            .slice(values.row, values.row + values.rows)
            .map(({ cells }) => cells[values.column]!.value);
          // A line may have gaps; a text in one of its cells would be drawn as nought.
          expect(shown.filter((value) => typeof value !== "number" && !(kind === "line" && value === null))).toEqual(
            [],
          );
        }
      }
    });
  });

  test("bars begin at nought, so that their lengths can be compared; below it Excel decides", () => {
    everySheet(({ charts }) =>
      charts.forEach(({ kind, startsAt }) => expect(startsAt).toBe(kind === "line" ? undefined : 0)),
    );
    const below = specsOf(input(plan([], [kpi(5, { "2025-02": -4 })])))[3]!.charts[0]!;
    expect(below.startsAt).toBeUndefined();
  });

  test("the series of a chart add up to what the table says", () => {
    fc.assert(
      fc.property(
        anyPlan.filter(({ actions }) => actions.length > 0),
        (of) => {
          const [, summary] = specsOf(input(of));
          const [chart] = summary!.charts;
          const numbers = chart!.series.flatMap(({ values }) =>
            Array.from({ length: values.rows }, (_, i) =>
              Number(summary!.rows[values.row + i]!.cells[values.column]!.value),
            ),
          );
          expect(numbers.reduce((a, b) => a + b, 0)).toBe(of.actions.length);
        },
      ),
    );
  });

  test("words are told from their ground by at least 4.5 to 1", () => {
    everySheet((sheet) => {
      const faint = cellsOf(sheet).filter(
        ([{ style, value }]) => value !== null && contrast(style.colour ?? "#000000", style.fill ?? "#FFFFFF") < 4.5,
      );
      expect(faint).toEqual([]);
    });
  });

  test("a coloured cell says in words what its colour says", () => {
    everySheet((sheet) => {
      const mute = cellsOf(sheet).filter(
        ([{ style, value }]) => style.fill !== undefined && String(value ?? "").trim() === "",
      );
      expect(mute).toEqual([]);
    });
  });

  test("merges lie inside the sheet and apart from each other", () => {
    everySheet(({ merges, columns, rows }) => {
      merges.forEach((merge, i) => {
        expect(merge.column + merge.columns).toBeLessThanOrEqual(columns.length);
        expect(merge.row).toBeLessThan(rows.length);
        expect(merges.slice(i + 1).filter((other) => overlap(other, merge))).toEqual([]);
      });
    });
  });
});

test("table names are unique in the pack and legal as defined names, and titles are short enough", () => {
  const specs = specsOf(small);
  const names = specs.flatMap(({ tables }) => tables.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]*$/);
  for (const { title } of specs) expect(title.length).toBeLessThanOrEqual(31);
});

test("sixty exceptions repeat their header on each page and keep their order", () => {
  const actions = Array.from({ length: 60 }, (_, i) =>
    action(i + 5, { ref: `${i}`, actionStatus: "in-progress-off-track" }),
  );
  const sheet = specsOf(input(plan(actions)))[2]!;
  const { block } = sheet.tables[0]!;
  expect(block.rows).toBe(61);
  expect(sheet.page.titleRows).toEqual({ from: block.row, to: block.row });
});

test("an empty plan is a cover, three sheets that say so, and notes, without a table of nothing", () => {
  const specs = specsOf(input(plan([])));
  expect(specs.map(({ id }) => id)).toEqual(["cover", "summary", "exceptions", "kpis", "notes"]);
  expect(specs.map(({ tables }) => tables.length)).toEqual([2, 0, 0, 0, 0]);
  expect(specs.slice(1, -1).map((sheet) => cellsOf(sheet).length)).toEqual([3, 3, 3]);
});

describe("a text that is higher than a row can be", () => {
  const packOf = (text: string): BoardPack => ({
    title: "A pack",
    asAt: "2025-03-28",
    sheets: [
      {
        id: "long",
        title: "Long",
        about: "A long text",
        orientation: "portrait",
        blocks: [
          { kind: "text", text },
          {
            kind: "table",
            caption: "A table",
            name: "Long",
            header: ["One", "Two"],
            rows: [[{ value: "1.1" }, { value: text }]],
            widths: [10, 20],
          },
        ],
      },
    ],
  });

  test("goes on in further rows of the table, none of it lost", () => {
    const text = Array.from({ length: 400 }, (_, i) => `word${i}`).join(" ");
    const [sheet] = layOut(packOf(text));
    const { block } = sheet!.tables[0]!;
    const rows = sheet!.rows
      .slice(block.row + 1, block.row + block.rows)
      .map(({ cells }) => cells.map((cell) => cell?.value));
    expect(rows.length).toBeGreaterThan(2);
    expect(rows.slice(1).every(([first]) => first === "(continued)")).toBe(true);
    expect(
      rows
        .map(([, part]) => part)
        .join("")
        .replace(/\s+/g, " "),
    ).toBe(text);
  });
});

test.each([
  [70, '0"%"', "70%"],
  [1234567, "#,##0", "1,234,567"],
  [67.934, '0.00"%"', "67.93%"],
  [1204.5, "#,##0.0", "1,204.5"],
  [3, "0", "3"],
])("%d with the format %s shows as %s", (value, format, shown) => {
  expect(shownNumber(value, format)).toBe(shown);
});

test("a column grows with its largest number", () => {
  const of = input(plan([], [kpi(5, { "2025-02": 123_456_789_012 }, { unit: "pounds", target: null })]));
  expect(specsOf(of)[3]!.columns[1]).toBeGreaterThan(15);
});

describe("how much room a text takes", () => {
  const font = { size: 11, bold: false };

  test("its lines are the text again", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 2, max: 60 }), (text, width) => {
        expect(linesOf(text, width, font).join("")).toBe(text);
      }),
    );
  });

  test("no line is wider than its cell", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Z ,.]*$/), fc.integer({ min: 4, max: 60 }), (text, width) => {
        for (const line of linesOf(text, width, font))
          expect(widthOf(line.trimEnd(), font)).toBeLessThanOrEqual(width - 1);
      }),
    );
  });

  test("line breaks of the workbook count, an empty text has one line", () => {
    expect(linesOf("a\n\nb", 10, font)).toEqual(["a\n", "\n", "b"]);
    expect(linesOf("", 10, font)).toEqual([""]);
  });

  test("a word wider than its cell is broken, not cut off", () => {
    expect(linesOf("x".repeat(50), 10, font).length).toBeGreaterThan(4);
  });

  test("bold and larger letters take more", () => {
    expect(widthOf("Status", { size: 11, bold: true })).toBeGreaterThan(widthOf("Status", font));
    expect(widthOf("Status", { size: 16, bold: false })).toBeGreaterThan(widthOf("Status", font));
  });
});

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
