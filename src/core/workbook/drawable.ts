import { type Block, localRef, quoteSheet, type CellValue } from "./cell";
import { HostError } from "./host";
import type { SheetSpec } from "./sheet-spec";

/** What Excel allows: characters of a text, width of a column in characters, height of a row in points. */
export const DRAWING_LIMITS = { text: 32_767, width: 255, height: 409 } as const;

/** The margins of a printed page in inches: 1.5 cm above and below, where header and footer stand within. */
export const PAGE_MARGINS = { top: 0.59, bottom: 0.59, left: 0.5, right: 0.5, header: 0.25, footer: 0.25 } as const;

/** The text of a link without a colour of its own, as Excel's own style for links has it. */
export const LINK_COLOUR = "#0563C1";

/** The lines that a chart's values are read by. */
export const GRID_COLOUR = "#D9D9D9";

/** Refuses what no cell can hold, so that nothing is drawn by halves. Throws `HostError` with the cell's place. */
export function checkSheets(sheets: readonly SheetSpec[]): void {
  for (const { title, rows } of sheets) {
    rows.forEach(({ cells }, row) =>
      cells.forEach((cell, column) => checkValue(cell?.value ?? null, `${localRef(row, column)} of “${title}”`)),
    );
  }
}

function checkValue(value: CellValue, where: string): void {
  if (typeof value === "string" && value.length > DRAWING_LIMITS.text) {
    const much = `The text for ${where} has ${value.length} characters; a cell holds ${DRAWING_LIMITS.text}`;
    throw new HostError("too-large", `${much}. Shorten it in the plan, then build the sheets again.`);
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    const sentence = `The number for ${where} could not be computed, so nothing was written.`;
    throw new HostError("unknown", sentence, String(value));
  }
}

/** A text as a formula has it. */
export function inFormula(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** An ISO day as a formula has it, whichever dates the workbook counts from. */
export function dayInFormula(day: string): string {
  return `DATE(${day.split("-").map(Number).join(",")})`;
}

/** Cells of a sheet as a formula names them: `'Board summary'!$B$2:$B$7`. */
export function cellsInFormula({ row, column, rows, columns }: Block, title: string): string {
  const [from, to] = [localRef(row, column), localRef(row + rows - 1, column + columns - 1)];
  return `${quoteSheet(title)}!${absolute(from)}:${absolute(to)}`;
}

/** Whole columns as Excel names them: `$A:$C`. */
export function columnsInFormula({ from, to }: { readonly from: number; readonly to: number }): string {
  const letter = (column: number) => localRef(0, column).replace("1", "");
  return `$${letter(from)}:$${letter(to)}`;
}

function absolute(ref: string): string {
  return ref.replace(/^([A-Z]+)(\d+)$/, "$$$1$$$2");
}

/** Excel holds at most 255 characters for a header or footer, its codes included. */
const LONGEST_MARGIN = 220;

/** A text for the head or foot of a printed page: an `&` begins a code of Excel's, so it is written twice. */
export function marginText(text: string): string {
  const line = text.replaceAll("&", "&&");
  return line.length <= LONGEST_MARGIN ? line : `${line.slice(0, LONGEST_MARGIN - 1).replace(/&$/, "")}…`;
}
