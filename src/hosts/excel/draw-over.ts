import { type SheetSpec, type SpecCell, UNFINISHED } from "../../core/workbook";
import { alsoSteps, giveBack, typedSteps, type WrittenOver } from "./draw-also";
import { entrySteps } from "./draw-entries";
import { linkSteps } from "./draw-links";
import { drawSteps } from "./draw-sheet";
import type { Step } from "./step";
import { numberFormatOf } from "./draw-style";
import { keepTyped, type OnKept, typedMeanwhile } from "./kept-meanwhile";
import { clearSheet } from "./our-sheet";
import type { Target } from "./target";
import { typedValue } from "./write-cells";

/** A sheet that is there and is drawn again. */
export type Over = Target & { readonly there: Excel.Worksheet };

/** What drawing over a sheet needs besides the sheet. */
export type Drawing = {
  readonly context: Excel.RequestContext;
  /** A sheet by the name that it had when the workbook was looked at, whatever it is called by now. */
  readonly sheetOf: (name: string) => Excel.Worksheet;
  readonly titles: ReadonlyMap<string, string>;
  /** Gives the table of a sheet a name that nothing in the workbook has. */
  readonly nameOf: (target: Target, table: string) => string;
  readonly draw: (steps: readonly Step[]) => Promise<void>;
  readonly onKept: OnKept;
};

const PER_LINK = 2_000;

/**
 * Empties a sheet and draws it again. Until all of it stands there, its first cell says that it is not complete. What
 * somebody typed onto it in the last moment is written below.
 */
export async function drawOver(drawing: Drawing, target: Over, isAgain: boolean): Promise<void> {
  const { context, sheetOf, titles, nameOf, draw, onKept } = drawing;
  const { spec, there: sheet, again } = target;
  const isUntouched = !isAgain || (await lookAtRest(context, sheet));
  const also = again?.also ?? [];
  const writtenOver: WrittenOver[] = [];
  let used: Excel.Range | null = null;
  const light = (queue: () => void): Step => ({ weight: 0, draw: queue });
  const last = [...linkSteps(context, [target], titles), ...entrySteps(context, [target], titles)];
  await draw([
    light(() => {
      if (isUntouched && again?.over !== undefined)
        used = sheet.getUsedRangeOrNullObject(true).load("values,formulas,numberFormat,rowIndex,columnIndex");
    }),
    light(() => {
      // Before anything is lost, so that a sheet which cannot be written stays as it is.
      setFirst(sheet, UNFINISHED_CELL);
      clearSheet(sheet);
      setFirst(sheet, UNFINISHED_CELL);
    }),
    ...typedSteps(sheet, target),
    ...alsoSteps(also, sheetOf, writtenOver),
    ...drawSteps(sheet, unfinished(spec), (table) => nameOf(target, table)),
    ...last.map((step) => ({ ...step, weight: PER_LINK })),
    light(() => setFirst(sheet, spec.rows[0]?.cells[0] ?? null)),
  ]);
  const drawn = spec.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
  const kept = used === null ? [] : typedMeanwhile(used, [again!.over!.values, ...(isAgain ? [drawn] : [])]);
  keepTyped(target, kept, onKept);
  const isGivenBack = giveBack(also, writtenOver);
  if (isGivenBack || kept.length > 0) await context.sync();
}

const UNFINISHED_CELL: SpecCell = { value: UNFINISHED, style: {} };

/** The sheet as it is drawn but for its first cell. */
function unfinished(spec: SheetSpec): SheetSpec {
  const rows = spec.rows.map((row, r) => {
    if (r > 0) return row;
    const [cell, ...others] = row.cells;
    return { ...row, cells: [{ style: {}, ...cell, value: UNFINISHED }, ...others] };
  });
  return { ...spec, rows };
}

function setFirst(sheet: Excel.Worksheet, cell: SpecCell | null): void {
  const range = sheet.getRangeByIndexes(0, 0, 1, 1);
  range.numberFormat = [[numberFormatOf(cell)]];
  range.values = [[typedValue(cell?.value ?? null)]];
}

/** What a drawing that broke off has left on the sheet; whether that is all that stood there. */
async function lookAtRest(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<boolean> {
  const first = sheet.getRangeByIndexes(0, 0, 1, 1).load("values");
  sheet.tables.load("items/name");
  sheet.charts.load("items/name");
  await context.sync();
  return first.values[0]?.[0] !== UNFINISHED;
}

/** What became of a sheet that could not be drawn again. */
export type Rest = "as-before" | "not-complete" | "gone" | "unknown";

/** Looks at a sheet after all has failed, so that what is told of it is true. */
export async function restOf(context: Excel.RequestContext, { there }: Over): Promise<Rest> {
  try {
    const sheet = context.workbook.worksheets.getItemOrNullObject(there.id);
    const first = sheet.getRange("A1").load("values");
    await context.sync();
    if (sheet.isNullObject) return "gone";
    return first.values[0]?.[0] === UNFINISHED ? "not-complete" : "as-before";
  } catch {
    return "unknown";
  }
}
