import type { CellValue } from "../../workbook";
import type { ChosenFields } from "../headings";
import { columnsChosen, type ColumnsChosen, type HeadedColumn } from "./columns-chosen";
import type { ChosenRole, PartnershipSettings } from "./settings";

/** What somebody chose about one sheet. */
export type SheetChoices = {
  readonly role: ChosenRole | null;
  /** From 0. */
  readonly headingRow: number | null;
  /** Whether any of its columns was chosen. */
  readonly hasColumns: boolean;
  /** The chosen columns under the headings of a row, by column; those that were renamed or lost are told apart. */
  readonly columnsUnder: (headings: readonly CellValue[]) => ColumnsChosen;
  /** Only the columns whose own headings stand there. */
  readonly fieldsUnder: (headings: readonly CellValue[]) => ChosenFields;
};

/** The choices of the settings about one sheet; capitals do not count. */
export function choicesFor(settings: PartnershipSettings, sheet: string): SheetChoices {
  const mine = settings.choices.filter(
    (choice) => "sheet" in choice && choice.sheet.toLowerCase() === sheet.toLowerCase(),
  );
  const role = mine.find((choice) => choice.kind === "sheet");
  const row = mine.find((choice) => choice.kind === "heading-row");
  const about = { ...settings, choices: mine };
  const columnsUnder = (headings: readonly CellValue[]) => columnsChosen(about, sheet, headedBy(headings));
  const hasColumns = mine.some(({ kind }) => kind === "column");
  return {
    role: role?.kind === "sheet" ? role.role : null,
    headingRow: row?.kind === "heading-row" ? row.row : null,
    hasColumns,
    columnsUnder,
    fieldsUnder: (headings) => (hasColumns ? withoutRenamed(columnsUnder(headings)) : NONE),
  };
}

const NONE: ChosenFields = new Map();

function headedBy(headings: readonly CellValue[]): readonly HeadedColumn[] {
  return headings.map((heading, column) => ({ column, header: String(heading ?? "") }));
}

function withoutRenamed({ fields, renamed }: ColumnsChosen): ChosenFields {
  const followed = new Set(renamed.map(({ column }) => column));
  return new Map([...fields].filter(([column]) => !followed.has(column)));
}

/** The headings of a table by column; empty where a column has none. */
export function headingsOf({ columns }: { readonly columns: readonly HeadedColumn[] }): readonly string[] {
  const headings = Array.from({ length: Math.max(0, ...columns.map(({ column }) => column + 1)) }, () => "");
  for (const { column, header } of columns) headings[column] = header;
  return headings;
}
