import type { CellValue, SheetSpec } from "../../../src/core/workbook";

/** Rows to be typed into a sheet: the values of its cells by their headings. */
export type Rows = readonly { readonly [heading: string]: CellValue }[];

/** A sheet of the template with rows typed below its headings. An unknown heading fails. */
export function filled(spec: SheetSpec, rows: Rows): SheetSpec {
  const headerRow = headerOf(spec);
  const headings = spec.rows[headerRow]!.cells.map((cell) => cell?.value);
  const typed = rows.map((row) => {
    const wanted = new Map(
      Object.entries(row).map(([heading, value]) => {
        const column = headings.findIndex((found) => String(found) === heading);
        if (column < 0) throw new Error(`${spec.title} has no heading ${heading}: ${headings.join(", ")}`);
        return [column, value];
      }),
    );
    return wanted;
  });
  return {
    ...spec,
    rows: spec.rows.map((row, r) => {
      const values = typed[r - headerRow - 1];
      if (values === undefined) return row;
      const cells = row.cells.map((cell, c) => (cell === null ? null : { ...cell, value: values.get(c) ?? null }));
      return { ...row, cells };
    }),
  };
}

/** The row of a sheet's headings: the last one that stays in view. */
export function headerOf(spec: SheetSpec): number {
  return spec.frozen!.rows - 1;
}
