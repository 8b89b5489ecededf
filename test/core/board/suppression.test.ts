import fc from "fast-check";
import { boardPack, layOut } from "../../../src/core/board";
import { secondaryCells } from "../../../src/core/board/suppression/secondary";
import { review } from "../../../src/core/review";
import { readXlsx, writeXlsx } from "../../../src/hosts/xlsx";
import type { CellValue } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const MONTHS = ["Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025"];
type Rows = readonly (readonly [name: string, unit: string, ...values: CellValue[]])[];

const reviewed = (rows: Rows, extra: { [sheet: string]: CellValue[][] } = {}) =>
  review(bookOf({ KPIs: [["KPI", "Unit", ...MONTHS.slice(0, rows[0]!.length - 2)], ...rows], ...extra }), {
    ...{ asAt: "2025-03-28", today: "2025-03-28", grading: { profile: "public" } },
  });

/** The numbers that a workbook of the public edition shows of the cells of the plan, by their addresses. */
async function shownIn(
  rows: Rows,
  extra: { [sheet: string]: CellValue[][] } = {},
): Promise<ReadonlyMap<string, number>> {
  const pack = boardPack(reviewed(rows, extra));
  const { sheets } = readXlsx(await writeXlsx(layOut(pack), pack.asAt, pack.title), "pack.xlsx");
  const shown = new Map<string, number>();
  for (const { values } of sheets) {
    let [value, cell] = [-1, -1];
    for (const row of values) {
      if (row.includes("Cell"))
        [value, cell] = [row.findIndex((one) => one === "Latest" || one === "Value"), row.indexOf("Cell")];
      const [number, at] = [row[value], row[cell]];
      if (typeof number === "number" && typeof at === "string") shown.set(at, number);
    }
  }
  return shown;
}

/** Which of the values of the latest month are shown, row by row. */
async function latest(rows: Rows, extra: { [sheet: string]: CellValue[][] } = {}): Promise<readonly (number | null)[]> {
  const shown = await shownIn(rows, extra);
  const column = String.fromCharCode(65 + rows[0]!.length - 1);
  return rows.map((_, i) => shown.get(`KPIs!${column}${i + 2}`) ?? null);
}

describe("a small number is not given away, however its table is arranged", () => {
  test.each<[string, Rows, readonly (number | null)[]]>([
    [
      "groups behind a colon and in brackets, with the total called by the plain name",
      [
        ["EHCPs", "children", 60, 66],
        ["EHCPs: under 5", "children", 9, 4],
        ["EHCPs (aged 5 to 10)", "children", 30, 34],
        ["EHCPs: 11 and over", "children", 21, 28],
      ],
      [66, null, 34, null],
    ],
    [
      "Boys, Girls and All",
      [
        ["Boys", "children", 21, 28],
        ["Girls", "children", 9, 4],
        ["All", "children", 30, 32],
      ],
      [null, null, 32],
    ],
    [
      "a total above rows of any name, which says nothing of being one",
      [
        ["Pupils on roll elsewhere", "pupils", 60, 66],
        ["Larch", "pupils", 30, 34],
        ["Birch", "pupils", 21, 28],
        ["Rowan", "pupils", 9, 4],
      ],
      [66, 34, null, null],
    ],
    [
      "totals of totals",
      [
        ["Larch", "pupils", 30, 34],
        ["Birch", "pupils", 9, 4],
        ["Trees", "pupils", 39, 38],
        ["Tulip", "pupils", 50, 61],
        ["Daisy", "pupils", 20, 19],
        ["Flowers", "pupils", 70, 80],
        ["All plants", "pupils", 109, 118],
      ],
      [null, null, 38, 61, 19, 80, 118],
    ],
    [
      "percentages between the counts",
      [
        ["Boys", "pupils", 21, 28],
        ["Boys on time", "%", 50, 60],
        ["Girls", "pupils", 9, 4],
        ["Girls on time", "%", 70, 77],
        ["All", "pupils", 30, 32],
      ],
      [null, 60, null, 77, 32],
    ],
  ])("%s", async (_, rows, expected) => {
    expect(await latest(rows)).toEqual(expected);
  });

  test("a percentage goes with its numerator, and a part of the same total elsewhere too", async () => {
    const rows: Rows = [
      ["Pupils seen", "pupils", 30, 28, 4],
      ["Requests", "number", 60, 56, 40],
      ["Seen on time", "%", 50, 50, 10],
    ];
    expect(await latest(rows)).toEqual([null, 40, null]);
    const twice: Rows = [
      ["Larch", "pupils", 30, 34, 31],
      ["Birch", "pupils", 21, 28, 25],
      ["Rowan", "pupils", 9, 8, 4],
      ["Every tree", "pupils", 60, 70, 60],
    ];
    const again: CellValue[][] = [
      ["KPI", "Unit", ...MONTHS.slice(0, 3)],
      ["Birch again", "pupils", 21, 28, 25],
      ["Other", "pupils", 91, 90, 92],
    ];
    const shown = await shownIn(twice, { "KPIs 2": again });
    expect([shown.get("KPIs!E3"), shown.get("KPIs!E4"), shown.get("'KPIs 2'!E2"), shown.get("KPIs!E5")]).toEqual([
      undefined,
      undefined,
      undefined,
      60,
    ]);
    expect(shown.get("'KPIs 2'!E3")).toBe(92);
  });

  test("where the only other part is nought, the total goes", async () => {
    const rows: Rows = [
      ["Boys", "pupils", 20, 0],
      ["Girls", "pupils", 9, 4],
      ["All in the plan", "number", 29, 4],
    ];
    expect(await latest(rows)).toEqual([0, null, null]);
  });

  test("nothing is left out where nothing is small", async () => {
    const rows: Rows = [
      ["Boys", "children", 21, 28],
      ["Girls", "children", 9, 14],
      ["All", "children", 30, 42],
    ];
    expect(await latest(rows)).toEqual([28, 14, 42]);
    expect(secondaryCells(reviewed(rows).plan.kpis, new Set(["Plan!A1" as never]))).toEqual([]);
  });
});

/** What can be known of a table: the numbers of some rows are the sum of those of others. */
type Table = { readonly rows: Rows; readonly sums: readonly (readonly [whole: number, ...parts: number[]])[] };

const NAMES: readonly ((group: string, what: string) => string)[] = [
  (group, what) => `${what} – ${group}`,
  (group, what) => `${what}: ${group}`,
  (group, what) => `${what} (${group})`,
  (group) => group,
];
const GROUPS = ["North", "South", "East", "West", "Coast"];

const tables: fc.Arbitrary<Table> = fc
  .record({
    months: fc.integer({ min: 2, max: 5 }),
    groups: fc.integer({ min: 2, max: 5 }),
    named: fc.constantFrom(...NAMES),
    first: fc.boolean(),
    bySex: fc.boolean(),
    seed: fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 6, max: 90 })), {
      minLength: 60,
      maxLength: 60,
    }),
  })
  .map(({ months, groups, named, first, bySex, seed }) => {
    let next = 0;
    const values = () => Array.from({ length: months }, () => seed[next++ % seed.length]!);
    const added = (parts: readonly (readonly number[])[]) =>
      Array.from({ length: months }, (_, m) => parts.reduce((sum, part) => sum + part[m]!, 0));
    const block = (what: string, cells: readonly (readonly number[])[]) => {
      const parts = cells.map((own, i) => [named(GROUPS[i]!, what), "pupils", ...own] as Rows[number]);
      const total = [named === NAMES[3] ? "All pupils" : what, "pupils", ...added(cells)] as Rows[number];
      return first ? [total, ...parts] : [...parts, total];
    };
    const cells = () => Array.from({ length: groups }, values);
    if (!bySex) {
      const rows = block("Pupils out of school", cells());
      const places = rows.map((_, i) => i);
      return { rows, sums: [first ? [0, ...places.slice(1)] : [groups, ...places.slice(0, -1)]] } as Table;
    }
    const [boys, girls] = [cells(), cells()];
    const all = boys.map((own, i) => added([own, girls[i]!]));
    const rows = [boys, girls, all].flatMap((some, i) =>
      block(["Boys out of school", "Girls out of school", "All out of school"][i]!, some),
    );
    const size = groups + 1;
    const within = [0, 1, 2].map((b) => {
      const places = Array.from({ length: size }, (_, i) => b * size + i);
      return first ? places : [places.at(-1)!, ...places.slice(0, -1)];
    });
    const across = Array.from({ length: size }, (_, i) => [2 * size + i, i, size + i]);
    return { rows, sums: [...within, ...across] as never };
  });

/** Whether somebody who knows what adds up to what can tell the number of a row: no other number would do. */
function isGivenAway(row: number, month: number, { rows, sums }: Table, isShown: (row: number) => boolean): boolean {
  const value = (at: number) => rows[at]![2 + month] as number;
  const unknown = rows.map((_, i) => i).filter((i) => !isShown(i));
  const sizes = new Map<number, number>();
  const holds = (isDone: boolean) =>
    sums.every(([whole, ...parts]) => {
      const of = (at: number) => (isShown(at) ? value(at) : sizes.get(at));
      const own = [whole, ...parts].map(of);
      if (own.includes(undefined)) return !isDone;
      return own[0] === own.slice(1).reduce((sum, one) => sum! + one!, 0);
    });
  const fits = (left: readonly number[]): boolean => {
    if (!holds(false)) return false;
    const [at, ...rest] = left;
    if (at === undefined) return holds(true);
    for (const step of [0, 1, -1, 2, -2]) {
      if (value(at) + step < 0) continue;
      sizes.set(at, value(at) + step);
      if (fits(rest)) return true;
    }
    sizes.delete(at);
    return false;
  };
  const others = unknown.filter((at) => at !== row);
  return ![1, -1, 2, -2].some((step) => {
    sizes.clear();
    if (value(row) + step < 0) return false;
    sizes.set(row, value(row) + step);
    return fits(others);
  });
}

test("no number that is left out follows from what stands in the file, whatever is small in a table with totals", async () => {
  let hidden = 0;
  await fc.assert(
    fc.asyncProperty(tables, async (table) => {
      const shown = await shownIn(table.rows);
      const months = table.rows[0]!.length - 2;
      for (let month = 0; month < months; month++) {
        const at = (row: number) => `KPIs!${String.fromCharCode(67 + month)}${row + 2}`;
        // Of earlier months the file shows what the charts draw, and not more.
        const isShown = (row: number) => shown.has(at(row));
        table.rows.forEach((row, i) => {
          const value = row[2 + month] as number;
          if (isShown(i)) expect([at(i), shown.get(at(i))]).toEqual([at(i), value]);
          if (value > 5) return;
          hidden++;
          expect(isShown(i)).toBe(false);
          expect({
            cell: at(i),
            table: table.rows,
            shown: [...shown],
            isGivenAway: isGivenAway(i, month, table, isShown),
          }).toMatchObject({ isGivenAway: false });
        });
      }
    }),
    { numRuns: 60 },
  );
  expect(hidden).toBeGreaterThan(0);
});
