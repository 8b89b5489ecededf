import { cellRef, type CellRef } from "../../workbook";
import { isRegisterKind, type RegisterKind } from "../registers/register-names";
import { choicesFor, headingsOf, type ColumnChoice } from "../settings";
import { registerColumnsChosen } from "../settings/choose-register-column";
import type { RegisterColumnChoice } from "../settings/settings";
import { renamedIn } from "../tables/chosen-tables";
import type { Asked } from "./asked";

export type Followed = {
  readonly renamed: readonly {
    readonly choice: ColumnChoice;
    readonly sheet: string;
    readonly column: number;
    readonly header: string;
    readonly at: CellRef;
  }[];
  /** Choices whose column cannot be told any more, and whose sheet is there and read. */
  readonly lost: readonly ColumnChoice[];
};

/** A chosen column of a register whose heading is gone; `register` is null where its sheet is not read as one any more. */
export type LostOfRegister = { readonly choice: RegisterColumnChoice; readonly register: RegisterKind | null };

/** The chosen columns of registers whose sheets are there and whose headings are not. */
export function lostOfRegisters({ layout, settings }: Pick<Asked, "layout" | "settings">): readonly LostOfRegister[] {
  return [...new Set(layout.map(({ sheet }) => sheet))].flatMap((sheet): readonly LostOfRegister[] => {
    if (choicesFor(settings, sheet).role === "other") return [];
    const table = layout.find((one) => one.sheet === sheet && one.headerRow !== null && isRegisterKind(one.role));
    const register = table !== undefined && isRegisterKind(table.role) ? table.role : null;
    const { lost } = registerColumnsChosen(settings, { sheet, columns: table?.columns ?? [] });
    return lost.map((choice) => ({ choice, register }));
  });
}

/** What became of the chosen columns whose headings do not stand where they were, over all tables of each sheet. */
export function followed({ layout, settings }: Pick<Asked, "layout" | "settings">): Followed {
  const names = [...new Set(layout.map(({ sheet }) => sheet))];
  const parts = names.map((name) => {
    const choices = choicesFor(settings, name);
    const tables = layout.filter(({ sheet, headerRow }) => sheet === name && headerRow !== null);
    if (!choices.hasColumns || choices.role === "other") return { renamed: [], lost: [] };
    if (tables.length === 0) return { renamed: [], lost: choices.columnsUnder([]).lost };
    const renamed = tables.flatMap((table) =>
      renamedIn(table, tables, choices).map((one) => ({
        ...one,
        sheet: name,
        at: cellRef(name, table.headerRow!, one.column),
      })),
    );
    const held = tables.map((table) => choices.columnsUnder(headingsOf(table)));
    const lost = (held[0]?.lost ?? []).filter((choice) => held.every((one) => one.lost.includes(choice)));
    return { renamed, lost };
  });
  return { renamed: parts.flatMap(({ renamed }) => renamed), lost: parts.flatMap(({ lost }) => lost) };
}
