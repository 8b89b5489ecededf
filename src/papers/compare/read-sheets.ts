import { isUnfinished, type SheetSpec, type Snapshot } from "../../core/workbook";
import { BETWEEN, plain, type PartLines } from "./lines";

type Row = readonly unknown[];

/** The lines of the board sheets in a workbook, in its own order; those of a pack that were renamed since have the pack's titles. */
export function readSheets({ sheets }: Snapshot, fresh: readonly SheetSpec[]): readonly PartLines[] {
  const titles = new Map(fresh.map(({ id, title }) => [id, title]));
  return sheets.flatMap(({ ours, copied, name, values }) =>
    ours === null || copied || OWN.has(ours) || isUnfinished(ours)
      ? []
      : [{ title: titles.get(ours) ?? name, lines: linesOf(values) }],
  );
}

/** What this program keeps in a workbook beside the board sheets. */
const OWN: ReadonlySet<string> = new Set(["settings", "history", "kept"]);

/** The lines of sheets as they would be drawn. */
export function linesOfSheets(sheets: readonly SheetSpec[]): readonly PartLines[] {
  return sheets.map(({ title, rows }) => ({ title, lines: linesOf(rows.map(({ cells }) => cells.map(valueOf))) }));
}

const valueOf = (cell: SheetSpec["rows"][number]["cells"][number]) => cell?.value ?? null;

function linesOf(rows: readonly Row[]): readonly string[] {
  return rows.map(lineOf).filter((line) => line !== "");
}

/** One row as a line. */
export function lineOf(cells: Row): string {
  const texts = cells.map((value) =>
    plain(value === null ? "" : typeof value === "number" ? shown(value) : String(value)),
  );
  return texts.join(BETWEEN).replace(/(?: \| )+$|(?: \|)+$/, "");
}

const shown = (value: number) => String(Number(value.toPrecision(12)));
