import {
  cellRef,
  localRef,
  valueAt,
  type CellValue,
  type Edit,
  type Fix,
  type SheetSpec,
  type Snapshot,
} from "../../workbook";
import { settingRows, settle, type SettingRow } from "./read-settings";
import { subjectOf, type Choice, type PartnershipSettings } from "./settings";
import { cellsOf } from "./words";
import { settingsSheet } from "./write-settings";

/** What is to be done to a workbook so that its settings sheet says what was chosen. */
export type SettingsChange =
  | { readonly kind: "edits"; readonly fix: Fix }
  /** The workbook has no settings sheet yet. */
  | { readonly kind: "new-sheet"; readonly spec: SheetSpec };

/**
 * The change that brings the workbook's settings sheet to what `settings` says, or null where it says so already. Only
 * rows about what changed are touched, each cell stating what it replaces; rows that were not understood, notes, further
 * columns and the order stay as the user keeps them. A choice that is gone leaves its row to a new one, or blank.
 */
export function settingsChange(book: Snapshot, settings: PartnershipSettings): SettingsChange | null {
  const found = settingRows(book);
  if (found === null) {
    const isNothing = settings.choices.length === 0 && settings.unread.length === 0;
    return isNothing ? null : { kind: "new-sheet", spec: settingsSheet(settings) };
  }
  const edits = editsOf(found, settings.choices);
  return edits.length === 0 ? null : { kind: "edits", fix: { label: "Save the settings", safe: false, edits } };
}

type Found = NonNullable<ReturnType<typeof settingRows>>;

function editsOf(found: Found, choices: readonly Choice[]): readonly Edit[] {
  const wanted = new Map(choices.map((choice) => [subjectOf(choice), choice]));
  const unsettled = new Set(settle(found.rows).unread.map(({ at }) => at));
  const held = new Map<string, SettingRow>();
  const freed: SettingRow[] = [];
  for (const row of found.rows) {
    const subject = typeof row.read === "string" ? null : subjectOf(row.read);
    if (subject !== null && wanted.has(subject) && !held.has(subject)) held.set(subject, row);
    else if (subject !== null && (wanted.has(subject) || !unsettled.has(row.at))) freed.push(row);
  }
  const reusable = freed.filter(({ row }) => !hasMore(found, row)).map(({ row }) => row);
  const added = [...wanted].filter(([subject]) => !held.has(subject)).map(([, choice]) => choice);
  const places = [...reusable, ...below(found, added.length - reusable.length)];
  const blanked = freed.filter(({ row }) => !places.slice(0, added.length).includes(row));
  return [
    ...[...held].flatMap(([subject, row]) => changed(found, row, wanted.get(subject)!)),
    ...added.flatMap((choice, i) => written(found, places[i]!, [...cellsOf(choice), choice.note ?? null])),
    ...blanked.flatMap(({ row }) => written(found, row, [null, null, null, null])),
  ];
}

/** The edits to a row about the same thing; none where it says so already, in whatever words. Its note stays unless there is another. */
function changed(found: Found, { row, read, cells }: SettingRow, choice: Choice): readonly Edit[] {
  const isSame = typeof read !== "string" && cellsOf(read).join("\n") === cellsOf(choice).join("\n");
  const [setting, of, value] = isSame ? (cells as [CellValue, CellValue, CellValue]) : cellsOf(choice);
  return written(found, row, [setting, of, value, choice.note ?? cells[3] ?? null]);
}

/** The edits that make the four cells of a row say this; none for cells that do. */
function written({ sheet, columns }: Found, row: number, cells: readonly CellValue[]): readonly Edit[] {
  return cells.flatMap((to, i) => {
    const column = columns[i] ?? null;
    if (column === null) return [];
    const was = valueAt(sheet, row, column);
    if (was === to || (was === "" && to === null)) return [];
    // In a cell that somebody had as a percentage 85 would be 8500%. A blank cell does not tell its format.
    const format = typeof was === "number" ? sheet.formats.get(localRef(row, column)) : "%";
    const isOther = typeof to === "number" && format?.includes("%");
    return [{ at: cellRef(sheet.name, row, column), was, to, ...(isOther && { format: "General" }) }];
  });
}

/** Whether the user keeps something in a row beside the four cells. */
function hasMore({ sheet, columns }: Found, row: number): boolean {
  return (sheet.values[row] ?? []).some((value, column) => value !== null && value !== "" && !columns.includes(column));
}

/** As many rows as are wanted below everything that the sheet holds. */
function below({ sheet }: Found, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, i) => sheet.values.length + i);
}
