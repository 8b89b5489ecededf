import { sheetOf, type SheetSnapshot, type Snapshot } from "../../workbook";
import type { ColumnLayout, Layout, SheetLayout } from "../plan";
import { spanOf } from "../said-by-looks";
import type { PartnershipSettings } from "../settings";
import { registerColumnsChosen } from "../settings/choose-register-column";
import { squash } from "../squash";
import { definitionOf, type RegisterField } from "./register";
import { isRegisterKind, type RegisterKind } from "./register-names";
import { classifyRegisterRows } from "./register-rows";

/** The layout in which the columns of registers are what somebody chose; all others stay what their headings mean. */
export function withRegisterColumns(book: Snapshot, layout: Layout, settings: PartnershipSettings): Layout {
  if (!settings.choices.some(({ kind }) => kind === "register-column")) return layout;
  return layout.map((one) => {
    const sheet = sheetOf(book, one.sheet);
    return sheet === undefined || one.headerRow === null || !isRegisterKind(one.role)
      ? one
      : chosenIn(sheet, { ...one, headerRow: one.headerRow, role: one.role }, settings);
  });
}

type RegisterLayout = SheetLayout & { readonly headerRow: number; readonly role: RegisterKind };

function chosenIn(sheet: SheetSnapshot, layout: RegisterLayout, settings: PartnershipSettings): SheetLayout {
  const { found } = registerColumnsChosen(settings, layout);
  const meant = new Map(
    found.flatMap(({ choice, column }): readonly (readonly [number, RegisterField | null])[] => {
      if (choice.means === null) return [[column, null]];
      const field = fieldCalled(layout.role, choice.means);
      return field === null ? [] : [[column, field]];
    }),
  );
  if (meant.size === 0) return layout;
  const taken = new Set([...meant.values()]);
  const columns = layout.columns.map((column): ColumnLayout => {
    const chosen = meant.get(column.column);
    if (chosen !== undefined) return as(column, chosen, layout.role, "you chose it", true);
    const field = column.field as RegisterField | null;
    return field !== null && taken.has(field)
      ? as(column, null, layout.role, "you chose another column for it", false)
      : column;
  });
  const fields = new Map(columns.flatMap(({ column, field }) => (field === null ? [] : [[column, field] as const])));
  const end = (layout.rows.at(-1)?.row ?? layout.headerRow) + 1;
  const table = { kind: layout.role, headerRow: layout.headerRow, fields, headings: headingsAt(columns) };
  const rows = classifyRegisterRows(sheet, table, end);
  return { ...layout, columns, rows, ...spanOf(rows) };
}

/** The field of a kind by the heading that this program gives it. */
function fieldCalled(kind: RegisterKind, means: string): RegisterField | null {
  const columns = Object.entries(definitionOf(kind).columns);
  return (columns.find(([, { heading }]) => squash(heading) === squash(means))?.[0] ?? null) as RegisterField | null;
}

function as(
  { means: _, ...column }: ColumnLayout,
  field: RegisterField | null,
  kind: RegisterKind,
  why: string,
  chosen: boolean,
): ColumnLayout {
  const means = field === null ? {} : { means: definitionOf(kind).columns[field]!.heading };
  return { ...column, field, why, confidence: 1, chosen, ...means };
}

function headingsAt(columns: readonly ColumnLayout[]): readonly string[] {
  const headings: string[] = [];
  for (const { column, header } of columns) headings[column] = header;
  return Array.from(headings, (heading) => heading ?? "");
}
