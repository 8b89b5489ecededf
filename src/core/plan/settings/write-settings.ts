import type { CellValue, SheetSpec, SpecRow, Style } from "../../workbook";
import type { PartnershipSettings } from "./settings";
import { cellsOf, SETTINGS_HEADER, SETTINGS_TITLE } from "./words";

const EXPLANATION =
  "What this partnership has chosen, one setting to a row. It can be read and changed by hand; a row that is deleted is asked again.";

/** Row of the header, from 0: under the title, the explanation and a blank row. */
const HEADER_ROW = 3;

/** The cells of the settings sheet from A1: title, explanation, header, a row for each choice, then the rows kept unread. */
export function settingsRows(settings: PartnershipSettings): readonly (readonly CellValue[])[] {
  const choices = settings.choices.map((choice) => [...cellsOf(choice), choice.note ?? null]);
  const kept = settings.unread.map(({ cells }) => SETTINGS_HEADER.map((_, i) => cells[i] ?? null));
  return [[SETTINGS_TITLE], [EXPLANATION], [], SETTINGS_HEADER, ...choices, ...kept];
}

/** The settings as a plain sheet, for the host to draw, with further rows below them. */
export function settingsSheet(settings: PartnershipSettings, more: readonly (readonly CellValue[])[] = []): SheetSpec {
  const rows = [...settingsRows(settings), ...more];
  return {
    id: "settings",
    title: SETTINGS_TITLE,
    columns: [32, 46, 36, 40],
    rows: rows.map(drawn),
    merges: [],
    tables: [],
    charts: [],
    page: {
      orientation: "landscape",
      titleRows: { from: HEADER_ROW, to: HEADER_ROW },
      header: "",
      footer: SETTINGS_TITLE,
    },
  };
}

function drawn(cells: readonly CellValue[], row: number): SpecRow {
  const style: Style =
    row === 0 ? { bold: true, size: 16 } : row === HEADER_ROW ? { bold: true } : { wrap: row > HEADER_ROW };
  return { height: row === 0 ? 24 : 16, cells: cells.map((value) => (value === null ? null : { value, style })) };
}
