import { writeXlsx, type WriteOptions } from "hucre";
import { parse, recognise, wantedLooks } from "../../../src/core/plan";
import type { CellValue } from "../../../src/core/workbook";
import { readXlsx } from "../../../src/hosts/xlsx";

/** Plans as a file gives them: their fills are read once it is known which matter. */

const [GREEN, RED, AMBER, GREY] = ["00B050", "FF0000", "FFC000", "D9D9D9"];
const HEAD: CellValue[] = ["No.", "Action", "Lead", "Deadline", "Action status", "Impact status", "Progress"];
const filled = (no: CellValue): CellValue[] => [
  ...[no, `Open hub ${no}`, "Head of SEND", "2027-03-31"],
  ...["Action in progress, on track", "Impact not yet seen", "Two towns have begun."],
];
/** A row without words in its columns of states. */
const wordless = (no: CellValue): CellValue[] => [no, `Open hub ${no}`, "Head of SEND", "2027-03-31"];
const run = (from: number, to: number): CellValue[][] => Array.from({ length: to - from + 1 }, (_, i) => [from + i]);

type Fills = { readonly [cell: string]: string | undefined };

async function planOf(rows: readonly CellValue[][], fills: Fills) {
  const cells = new Map<string, unknown>();
  for (const [ref, rgb] of Object.entries(fills)) {
    const [, letter, number] = /^([A-Z])(\d+)$/.exec(ref)!;
    const [row, column] = [Number(number) - 1, letter!.charCodeAt(0) - 65];
    const fill = { type: "pattern", pattern: "solid", fgColor: { rgb } };
    cells.set(`${row},${column}`, { value: rows[row]?.[column] ?? null, style: { fill } });
  }
  const sheets = [{ name: "Plan", rows: rows.map((row) => [...row]), cells }];
  const book = readXlsx(await writeXlsx({ sheets } as unknown as WriteOptions), "plan.xlsx", wantedLooks);
  return parse(book, recognise(book));
}

const counts = async (rows: readonly CellValue[][], fills: Fills) => {
  const { actions, numbered } = await planOf(rows, fills);
  return [actions.length, numbered.flatMap(({ at }) => at).length];
};

describe("rows that hold a number and the colour of a state", () => {
  const bands = (...rows: number[]): Fills =>
    Object.fromEntries(
      rows.flatMap((row) => ["A", "B", "C", "D", "E", "F"].map((letter) => [`${letter}${row}`, GREY])),
    );

  test.each<[string, CellValue[][], Fills, [number, number]]>([
    ["are actions between others", [HEAD, filled(1), [2], [3], filled(4)], { E3: GREEN, E4: RED }, [4, 0]],
    ["below the last action, too", [HEAD, filled(1), filled(2), [3], [4]], { E4: GREEN, E5: AMBER }, [4, 0]],
    ["by the colour of their impact", [HEAD, filled(1), filled(2), [3], [4]], { F4: GREEN, F5: GREEN }, [4, 0]],
    [
      "where actions have colours alone",
      [HEAD, wordless(1), wordless(2), [3], [4]],
      { E2: RED, E4: RED, E5: RED },
      [4, 0],
    ],
    ["and the others of the template are none", [HEAD, filled(1), ...run(2, 9)], { E3: GREEN, E4: RED }, [3, 6]],
    [
      "one left alone between them is one",
      [HEAD, filled(1), ...run(2, 6)],
      { E3: GREEN, E5: RED, E6: RED, E7: RED },
      [6, 0],
    ],
    ["a band over the whole row says nothing", [HEAD, filled(1), ...run(2, 5)], bands(3, 5), [1, 4]],
    ["nor does white", [HEAD, filled(1), ...run(2, 5)], { E3: "FFFFFF", E4: "FFFFFF" }, [1, 4]],
    [
      "nor a tint of the whole column",
      [HEAD, filled(1), ...run(2, 4)],
      { E2: GREY, E3: GREY, E4: GREY, E5: GREY },
      [1, 3],
    ],
  ])("%s", async (_, rows, fills, expected) => expect(await counts(rows, fills)).toEqual(expected));

  test("belong to the rows of the sheet", async () => {
    const { layout, actions } = await planOf([HEAD, filled(1), filled(2), [3], [4]], { E4: GREEN, E5: AMBER });
    expect(layout[0]).toMatchObject({ firstRow: 1, lastRow: 4 });
    expect(actions.map(({ ref }) => ref)).toEqual(["1", "2", "3", "4"]);
  });
});

test("a column of states that holds colours alone is not called empty", async () => {
  const { layout } = await planOf([HEAD, wordless(1), wordless(2)], { E2: GREEN, E3: RED });
  expect(layout[0]!.why).toContain("column “Action status” holds colours and no words");
  expect(layout[0]!.why).toContain("column “Impact status” is empty");
});
