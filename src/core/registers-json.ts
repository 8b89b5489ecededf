import {
  definitionOf,
  inTable,
  type Milestone,
  type Plan,
  type Register,
  type RegisterKind,
  type RegisterRef,
  type SheetLayout,
} from "./plan";
import type { ReviewJson } from "./review-schema";
import { columnName } from "./workbook";

type RegisterJson = ReviewJson["registers"][number];

/** A sheet that is a register: for readers of the sheets' roles it is as any other that holds no plan. */
export function registerSheetToJson(
  { sheet, state, why, confidence, chosen }: SheetLayout,
  register: RegisterKind,
): ReviewJson["sheets"][number] {
  const nothing = { headerRow: null, firstRow: null, lastRow: null, layout: null, columns: [] };
  return { name: sheet, state, role: "other", ...nothing, why, confidence, chosen, register };
}

/** The registers beside the plan as public JSON. */
export function registersToJson(plan: Plan): RegisterJson[] {
  return plan.registers.map((register) => {
    const table = plan.layout.find((one) => one.role === register.kind && holds(one, register));
    return {
      kind: register.kind,
      sheet: register.sheet,
      at: register.at,
      columns: (table?.columns ?? []).map(({ column, header, field }) => ({
        column: columnName(column),
        header,
        field,
      })),
      rows: register.rows.map((row) => rowToJson(row, register.kind)),
      unread: register.unread.map(({ at }) => at),
    };
  });
}

const holds = (layout: SheetLayout, { sheet, rows }: Register) =>
  layout.sheet === sheet && (rows.length === 0 || rows.some(inTable(layout)));

function rowToJson(row: Register["rows"][number], kind: RegisterKind): RegisterJson["rows"][number] {
  const { columns } = definitionOf(kind);
  const at = row.at as { readonly [field: string]: RegisterJson["at"] };
  const read = row as unknown as { readonly [field: string]: unknown };
  const fields = Object.keys(columns).filter((field) => at[field] !== undefined);
  const valueOf = (field: string) => {
    const value = read[field];
    const { value: is } = columns[field]!;
    if (is === "day") return (value as Milestone | null)?.date ?? null;
    if (is === "references")
      return (value as readonly RegisterRef[]).map(({ ref, actions, isArea }) => ({
        ref,
        actions: [...actions],
        isArea,
      }));
    return value as string | number | null;
  };
  return {
    row: row.row + 1,
    values: Object.fromEntries(fields.map((field) => [field, valueOf(field)])),
    at: Object.fromEntries(fields.map((field) => [field, at[field]!])),
  };
}
