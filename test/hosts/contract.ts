import {
  type Block,
  HostError,
  type SheetSnapshot,
  type SheetSpec,
  type Snapshot,
  type WorkbookHost,
} from "../../src/core/workbook";
import { readXlsx } from "../../src/hosts/xlsx";
import { trapWorkbook } from "../workbooks/trap";
import { FORM_PACK, SMALL_PACK, TREND_SPEC } from "./xlsx/specs";

/** A host with a workbook in it, and what is in the workbook once sheets were put. */
export type Opened = { readonly host: WorkbookHost; readonly drawn: () => Promise<Snapshot> };

const FILLS = () => [
  { sheet: "Fills", row: 0, column: 0, rows: 14, columns: 3 },
  { sheet: "A1", row: 2, column: 16_383, rows: 1, columns: 1 },
];

/**
 * What every host promises, whatever holds its workbook. `open` is given the trap workbook as the bytes of a file; that
 * the file's reader is right about it is tested by itself.
 */
export function hostContract(name: string, open: (bytes: Uint8Array) => Promise<Opened>): void {
  const openTrap = (dateSystem: 1900 | 1904 = 1900) => open(trapWorkbook({ dateSystem }));
  describe(`${name}: what every host promises`, () => {
    test.each([1900, 1904] as const)("the trap workbook of %i reads the same", async (dateSystem) => {
      const { host } = await openTrap(dateSystem);
      const read = await host.read(FILLS);
      const expected = readXlsx(trapWorkbook({ dateSystem }), "trap.xlsx", FILLS);
      expect(read.dateSystem).toBe(expected.dateSystem);
      expect(read.sheets.map(comparable)).toEqual(expected.sheets.map(comparable));
    });

    test("texts that look like something else stay those texts", async () => {
      const texts = [
        "2.10",
        "=1+1",
        "-x",
        "+44 20",
        "@a",
        "TRUE",
        "1/2/2024",
        "'quoted'",
        "''",
        "#REF!",
        "1e3",
        " 7 ",
        "£5",
      ];
      const { host, drawn } = await openTrap();
      await host.putSheets([specOf("cover", "Texts", texts)]);
      const sheet = ours(await drawn(), "cover");
      expect(sheet.values.map(([value]) => value)).toEqual(texts);
      expect([sheet.formulas.size, sheet.errors.size]).toEqual([0, 0]);
    });

    test("numbers, truth values and blanks stay what they are", async () => {
      const { host, drawn } = await openTrap();
      await host.putSheets([specOf("cover", "Kinds", [1.5, 0, true, null, -3])]);
      expect(ours(await drawn(), "cover").values.map(([value]) => value)).toEqual([1.5, 0, true, null, -3]);
    });

    test("a text that no cell can hold is refused with a sentence, before anything is written", async () => {
      const { host, drawn } = await openTrap();
      const putting = host.putSheets([specOf("cover", "Long", ["x".repeat(40_000)])]);
      await expect(putting).rejects.toMatchObject({ name: "HostError", code: "too-large" });
      const left = await drawn().catch((error: unknown) => error);
      expect(left instanceof HostError ? left.code : (left as Snapshot).sheets.map(({ ours }) => ours)).not.toContain(
        "cover",
      );
    });

    test("sheets have their titles, marks, merges and tables; two that want one title both get one", async () => {
      const twin = { ...specOf("twin", "cover", ["here too"]) };
      const { host, drawn } = await openTrap();
      await host.putSheets([...SMALL_PACK.slice(0, 1), twin]);
      const book = await drawn();
      expect(ours(book, "cover")).toMatchObject({
        name: "Cover",
        merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
      });
      expect(ours(book, "twin").name).toBe("cover (2)");
    });

    test("each sheet is told as it is begun, under the title that it gets", async () => {
      const { host } = await openTrap();
      const told: string[] = [];
      const onProgress = (done: number, all: number, title: string) => told.push(`${done} of ${all}: ${title}`);
      await host.putSheets([...SMALL_PACK.slice(0, 1), specOf("twin", "cover", [])], { onProgress });
      expect(told).toEqual(["0 of 2: Cover", "1 of 2: cover (2)"]);
    });

    test("drawing twice gives the same sheets", async () => {
      const { host, drawn } = await openTrap();
      await host.putSheets(SMALL_PACK);
      const once = await drawn();
      await host.putSheets(SMALL_PACK);
      const twice = await drawn();
      expect(twice.sheets.map(({ name }) => name)).toEqual(once.sheets.map(({ name }) => name));
      expect(twice.sheets.map(comparable)).toEqual(once.sheets.map(comparable));
    });

    test("the numbers behind a chart are numbers, and its gaps are blank", async () => {
      const { host, drawn } = await openTrap();
      await host.putSheets([TREND_SPEC]);
      expect(ours(await drawn(), "trends").values.slice(2)).toEqual([
        ["Apr 2025", 40, 42.5, null],
        ["May 2025", null, 42.5, 60],
        ["Jun 2025", 45, 42.5, 60],
      ]);
    });

    test("what is handed over carries no mark, and its drop-downs take their words where the list really stands", async () => {
      const { host, drawn } = await openTrap();
      await host.putSheets(FORM_PACK);
      const { sheets } = await drawn();
      const form = sheets.find(({ name: called }) => called === "Form")!;
      expect([form.ours, [...form.lists]]).toEqual([null, [["B2", "='form (2)'!$A$1:$A$2"]]]);
      expect(sheets.find(({ name: called }) => called === "form (2)")).toMatchObject({
        ours: null,
        values: [["On, so far"], ['Off "track"']],
      });
    });

    test("drawing can be stopped before the first sheet", async () => {
      const { host } = await openTrap();
      const putting = host.putSheets(SMALL_PACK, { cancelled: () => true });
      await expect(putting).rejects.toMatchObject({ name: "HostError", code: "cancelled" });
    });

    test("stopped between two sheets, the first alone was begun", async () => {
      const { host } = await openTrap();
      const begun: string[] = [];
      const putting = host.putSheets(SMALL_PACK, {
        onProgress: (_done, _all, title) => begun.push(title),
        cancelled: () => begun.length > 0,
      });
      await expect(putting).rejects.toMatchObject({ name: "HostError", code: "cancelled" });
      expect(begun).toEqual(["Cover"]);
    });
  });
}

/** A sheet of one column. */
export function specOf(id: string, title: string, values: readonly (string | number | boolean | null)[]): SheetSpec {
  return {
    id,
    title,
    columns: [20],
    rows: values.map((value) => ({ height: 18, cells: [value === null ? null : { value, style: {} }] })),
    merges: [],
    tables: [],
    charts: [],
    page: { orientation: "portrait", titleRows: null, header: "", footer: "" },
  };
}

export function ours(book: Snapshot, id: string): SheetSnapshot {
  const sheet = book.sheets.find((candidate) => candidate.ours === id);
  if (sheet === undefined) throw new Error(`No sheet of ours for ${id} among ${book.sheets.map(({ name }) => name)}`);
  return sheet;
}

/**
 * A sheet without what differs from session to session, its parts in one order; and without the formulas that nobody has
 * calculated, which a file tells and Excel has none of. Merged cells beyond the last value mean
 * nothing to anybody, and Excel does not always tell them.
 */
export function comparable({ id: _id, uncalculated: _uncalculated, ...sheet }: SheetSnapshot) {
  const overlaps = ({ row, column }: Block) => row < sheet.values.length && column < (sheet.values[0]?.length ?? 0);
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...sheet,
    errors: [...sheet.errors].sort(),
    formats: sorted(sheet.formats),
    formulas: sorted(sheet.formulas),
    fills: sorted(sheet.fills),
    lists: sorted(sheet.lists),
    merges:
      sheet.merges &&
      sheet.merges
        .filter(overlaps)
        .map((block) => JSON.stringify(block))
        .sort(),
  };
}
