import {
  type CellValue,
  HostError,
  localRef,
  SHEET_LIMITS,
  type SheetSnapshot,
  type Snapshot,
} from "../../core/workbook";
import { typedCell } from "./cell";
import { decode, isText } from "./decode";
import { readRows } from "./rows";
import { sheetNameOf } from "./sheet-name";

/** As much as of a workbook's file. */
const LARGEST = 200 * 1024 * 1024;
/** Cells that hold something, as of a workbook's sheet. */
const MOST_VALUES = 5_000_000;

/**
 * The bytes of a CSV file as a snapshot of one sheet, its rows as Excel counts them. `name` is the file's name, for people
 * and for the sheet.
 *
 * @throws HostError with a sentence for the user; nothing else.
 */
export function readCsv(bytes: Uint8Array, name: string): Snapshot {
  if (bytes.length === 0)
    throw new HostError("damaged", "The file is empty. Save the sheet again, or get a fresh copy.");
  if (bytes.length > LARGEST) throw tooLarge(`The file has ${Math.round(bytes.length / 1024 / 1024)} MB`);
  if (!isText(bytes)) throw notText();
  const { rows, separator } = readRows(decode(bytes).text);
  if (rows.length > SHEET_LIMITS.rows) throw tooLarge(`The file has ${rows.length} rows`);
  const sheet = sheetOf(sheetNameOf(name), rows, separator !== ";");
  return { name, dateSystem: 1900, untyped: true, sheets: [sheet] };
}

function sheetOf(name: string, rows: readonly (readonly string[])[], commasGroup: boolean): SheetSnapshot {
  const { width, height } = usedSize(rows);
  const formats = new Map<string, string>();
  const errors = new Set<string>();
  const values = rows.slice(0, height).map((cells, row) =>
    Array.from({ length: width }, (_, column): CellValue => {
      const { value, format, isError } = typedCell(cells[column] ?? "", commasGroup);
      if (format !== null) formats.set(localRef(row, column), format);
      if (isError) errors.add(localRef(row, column));
      return value;
    }),
  );
  return {
    name,
    id: "1",
    state: "visible",
    ours: null,
    values,
    formats,
    errors,
    formulas: new Map(),
    fills: new Map(),
    // Which cells were merged is lost when a sheet becomes a CSV file.
    merges: null,
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    lists: new Map(),
    protected: false,
  };
}

/** Rows and columns as far as something stands in them. */
function usedSize(rows: readonly (readonly string[])[]): { readonly width: number; readonly height: number } {
  let [width, height, count] = [0, 0, 0];
  rows.forEach((cells, row) => {
    for (let column = cells.length - 1; column >= 0; column--) {
      if (cells[column] === "") continue;
      height = row + 1;
      width = Math.max(width, column + 1);
      count += column + 1;
      break;
    }
  });
  if (width > SHEET_LIMITS.columns) throw tooLarge(`The file has ${width} columns`);
  if (count > MOST_VALUES || width * height > 4 * MOST_VALUES) {
    throw tooLarge(`The file holds more than ${MOST_VALUES / 1_000_000} million cells`);
  }
  return { width, height };
}

function tooLarge(what: string): HostError {
  return new HostError("too-large", `${what}, more than can be read. Save a copy that holds only the plan.`);
}

function notText(): HostError {
  return new HostError(
    "not-a-workbook",
    "This is not a CSV file: it holds characters that no text has. Save the sheet again from Excel as “CSV UTF-8 (Comma delimited)”, or check the workbook itself.",
  );
}
