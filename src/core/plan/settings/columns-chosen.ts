import { columnName } from "../../workbook";
import type { ActionField, KpiField } from "../columns";
import { squash } from "../squash";
import type { ColumnChoice, PartnershipSettings } from "./settings";

/** A column as it stands now. */
export type HeadedColumn = { readonly column: number; readonly header: string };

export type ColumnsChosen = {
  /** The field of each column that somebody chose; null: not to be read. */
  readonly fields: ReadonlyMap<number, ActionField | KpiField | null>;
  /** Choices whose own heading stands there. */
  readonly found: readonly { readonly choice: ColumnChoice; readonly column: number }[];
  /** Choices followed to a column whose heading has changed. */
  readonly renamed: readonly { readonly choice: ColumnChoice; readonly column: number; readonly header: string }[];
  /** Choices whose column cannot be told any more; to be asked again. */
  readonly lost: readonly ColumnChoice[];
};

/** Where chosen columns stand now. */
export type PlacesChosen<C> = {
  readonly found: readonly { readonly choice: C; readonly column: number }[];
  readonly renamed: readonly { readonly choice: C; readonly column: number; readonly header: string }[];
  readonly lost: readonly C[];
};

type Placed = Pick<ColumnChoice, "heading" | "column">;

/** The chosen columns of a sheet of a plan or of measures. */
export function columnsChosen(
  settings: PartnershipSettings,
  sheet: string,
  headed: readonly HeadedColumn[],
): ColumnsChosen {
  const choices = settings.choices.filter(
    (choice): choice is ColumnChoice & { readonly note?: string } =>
      choice.kind === "column" && choice.sheet.toLowerCase() === sheet.toLowerCase(),
  );
  const { found, renamed, lost } = placesChosen(choices, headed);
  const fields = [...found, ...renamed].map(({ choice, column }) => [column, choice.field] as const);
  return { fields: new Map(fields), found, renamed, lost };
}

/**
 * The chosen columns of a sheet, found by their headings wherever they stand now. A heading that stands several times is
 * told apart by the order of its columns, and where one of them is gone or new, by its letter. A column whose heading is
 * gone was renamed, not removed, while every other chosen column stands where it stood, or while those on both sides of
 * it have moved by the same number of columns.
 */
export function placesChosen<C extends Placed>(
  choices: readonly C[],
  headed: readonly HeadedColumn[],
): PlacesChosen<C> {
  const found = new Map(choices.map((choice) => [choice, byHeading(choice, choices, headed)]));
  const taken = new Set(found.values());
  const renamed = choices.flatMap((choice) => {
    const place = found.get(choice) === null ? placeLeft(choice, found) : null;
    const now = headed.find(({ column }) => column === place && !taken.has(column));
    return now ? [{ choice, column: now.column, header: now.header }] : [];
  });
  const standing = choices.flatMap((choice) => {
    const column = found.get(choice) ?? null;
    return column === null ? [] : [{ choice, column }];
  });
  const lost = choices.filter((choice) => found.get(choice) === null && !renamed.some((one) => one.choice === choice));
  return { found: standing, renamed, lost };
}

/** Where a column whose heading is gone must stand by what became of its neighbours; null where that cannot be told. */
function placeLeft({ column }: Placed, found: ReadonlyMap<Placed, number | null>): number | null {
  if (column === null) return null;
  const moves = [...found].flatMap(([choice, to]) =>
    to === null || choice.column === null ? [] : [{ from: choice.column, by: to - choice.column }],
  );
  if (moves.every(({ by }) => by === 0)) return column;
  const inOrder = moves.sort((a, b) => a.from - b.from);
  const [before, after] = [
    inOrder.filter(({ from }) => from < column).at(-1),
    inOrder.find(({ from }) => from > column),
  ];
  return before !== undefined && before.by === after?.by ? column + before.by : null;
}

function byHeading(choice: Placed, choices: readonly Placed[], headed: readonly HeadedColumn[]): number | null {
  const wanted = squash(choice.heading);
  if (wanted === "")
    return headed.find((one) => one.column === choice.column && squash(one.header) === "")?.column ?? null;
  const same = headed.filter(({ header }) => squash(header) === wanted).map(({ column }) => column);
  const rivals = choices.filter(({ heading }) => squash(heading) === wanted);
  const placed = rivals.every(({ column }) => column !== null);
  if (same.length === rivals.length && (placed || same.length === 1)) {
    const inOrder = [...rivals].sort((a, b) => (a.column ?? 0) - (b.column ?? 0));
    return same[inOrder.indexOf(choice)] ?? null;
  }
  return choice.column !== null && same.includes(choice.column) ? choice.column : null;
}

/** A choice as people say it: `column E “RAG” on Action Plan`. */
export function choiceName({ sheet, column, heading }: Placed & Pick<ColumnChoice, "sheet">): string {
  const letter = column === null ? "column" : `column ${columnName(column)}`;
  return `${letter}${heading === "" ? "" : ` “${heading}”`} on ${sheet}`;
}
