import type { CellRef } from "../../workbook";
import { fieldNames } from "../columns";
import { choiceName, choicesFor } from "../settings";
import { headingsOf, renamedIn } from "../tables/chosen-tables";
import type { ColumnChoice } from "../settings";
import { cellRef, columnName, shortRef } from "../../workbook";
import type { Asked } from "./asked";
import type { SetupNote } from "./setup-note";

/** What the keepers of the workbook should know about their settings and colours. */
export function setupNotes({ layout, key, settings }: Asked): readonly SetupNote[] {
  const { renamed, lost } = followed({ layout, settings });
  return [
    ...renamed.map(({ choice, sheet, column, header, at }): SetupNote => {
      const message = `${choiceName(choice)} is now headed “${header}” and is still read as the ${nameOf(choice)} (column ${columnName(column)} on ${sheet}).`;
      return { kind: "renamed", message, at: [at] };
    }),
    ...lost.map((choice): SetupNote => {
      const message = `${choiceName(choice)}, chosen for the ${nameOf(choice)}, can no longer be found. Please choose the column again.`;
      return { kind: "lost", message, at: [] };
    }),
    ...settings.unread.map(({ at, why }): SetupNote => {
      return { kind: "not-understood", message: `Row ${shortRef(at)} of the settings is not used: ${why}.`, at: [at] };
    }),
    ...key.notes
      .filter(({ kind }) => kind === "changed" || kind === "conflict" || kind === "contradicted")
      .map(({ message, at }): SetupNote => ({ kind: "colours", message, at })),
  ];
}

const nameOf = ({ field }: ColumnChoice) => (field === null ? "columns not to be read" : fieldNames[field]);

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

/** What became of the chosen columns whose headings do not stand where they were, over all tables of each sheet. */
export function followed({ layout, settings }: Pick<Asked, "layout" | "settings">): Followed {
  const names = [...new Set(layout.map(({ sheet }) => sheet))];
  const parts = names.map((name) => {
    const choices = choicesFor(settings, name);
    const tables = layout.filter(({ sheet, headerRow }) => sheet === name && headerRow !== null);
    if (!choices.hasColumns || tables.length === 0) return { renamed: [], lost: [] };
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
