import { type CellRef, type CellValue, HostError } from "../../core/workbook";
import { inBatches } from "./ask";
import { asHostError, codeOf } from "./errors";
import { type CellNow, formatDuring, type Write } from "./plan-edits";
import { isFormula } from "./read-cells";

/** What a cell holds, as far as it must be put back if something goes wrong. */
export type Content = { readonly value: CellValue; readonly formula: string | null; readonly format: string };

/** What a range of one cell holds; its values, formulas and number format must be loaded. */
export function contentOf({ values, formulas, numberFormat }: Excel.Range): Content {
  const value: CellValue = values[0]?.[0];
  const formula: unknown = formulas[0]?.[0];
  return {
    value: value === "" ? null : value,
    formula: isFormula(formula, value) ? formula : null,
    format: String(numberFormat[0]?.[0]),
  };
}

/** What is handed to Excel so that the value comes out: it takes a leading apostrophe for a mark and drops it. */
export function typedValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "string" && value.startsWith("'") ? `'${value}` : value;
}

type RangeAt = (at: CellRef) => Excel.Range;
type Held = Map<CellRef, Content>;

/** What one request may hold; a cell's actions weigh as much as so many characters. */
const MOST_AT_ONCE = 800_000;
const PER_CELL = 2_000;

/**
 * Writes all cells or none, as far as Excel lets it: it has no transactions, so each request also looks at what its
 * cells held just before and hold just after, and whatever is not as expected puts everything back.
 */
export async function writeCells(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  writes: readonly Write[],
  cells: ReadonlyMap<CellRef, CellNow | null>,
): Promise<void> {
  const held: Held = new Map();
  const weight = ({ value }: Write) => PER_CELL + String(value ?? "").length;
  for (const batch of inBatches(writes, MOST_AT_ONCE, weight)) {
    for (const { at } of batch) held.set(at, { ...cells.get(at)!, formula: null });
    try {
      await writeBatch(context, rangeAt, batch, held);
    } catch (error) {
      if (REFUSED_WHOLE.includes(codeOf(error) ?? "")) for (const { at } of batch) held.delete(at);
      throw await putBack(context, rangeAt, held, asHostError(error));
    }
  }
}

async function writeBatch(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  batch: readonly Write[],
  held: Held,
): Promise<void> {
  const looks = batch.map(({ at, value, during, format }) => {
    const before = rangeAt(at).load("values,formulas,numberFormat");
    setContent(rangeAt(at), { value, during, format }, held.get(at)!.format);
    return { at, value, before, after: rangeAt(at).load("values,formulas,numberFormat") };
  });
  await context.sync();
  const known = new Map(held);
  for (const { at, before } of looks) held.set(at, contentOf(before));
  for (const { at, value, after } of looks) {
    if (!isSame(held.get(at)!, known.get(at)!)) {
      throw new HostError(
        "busy",
        `Somebody else changed ${at} at the same moment, so nothing was changed. Check again.`,
      );
    }
    if (contentOf(after).value !== value) {
      throw new HostError(
        "unknown",
        `Excel does not keep what is written to ${at}. All cells are as they were before.`,
      );
    }
  }
}

const isSame = (a: Content, b: Content) => a.value === b.value && a.formula === b.formula;

/** Sets the format only where it changes: on a protected sheet an unlocked cell takes a value but no format. */
function setContent(range: Excel.Range, { value, during, format }: Omit<Write, "at">, formatNow: string): void {
  if (during !== formatNow) range.numberFormat = [[during]];
  range.values = [[typedValue(value)]];
  if (format !== during) range.numberFormat = [[format]];
}

/** With these Excel refuses a request before it does anything of it; with any other, part of it may be done. */
const REFUSED_WHOLE = [
  "InvalidOperationInCellEditMode",
  "WriteNotSupportedWhenModalDialogOpen",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "ApiNotFound",
];

/** Puts back what was written so far, and gives the error to be told. */
async function putBack(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  held: Held,
  error: HostError,
): Promise<HostError> {
  if (held.size === 0) return error;
  try {
    for (const batch of inBatches([...held], MOST_AT_ONCE, () => PER_CELL)) await putBackBatch(context, rangeAt, batch);
    return error;
  } catch {
    const cells = [...held.keys()].slice(0, 10).join(", ") + (held.size > 10 ? " and others" : "");
    return new HostError(error.code, `${error.message} Look at ${cells}: they could not be put back.`, error.details);
  }
}

async function putBackBatch(
  context: Excel.RequestContext,
  rangeAt: RangeAt,
  batch: readonly (readonly [CellRef, Content])[],
): Promise<void> {
  const looks = batch.map(([at, was]) => ({ at, was, now: rangeAt(at).load("values,formulas,numberFormat") }));
  await context.sync();
  for (const { at, was, now } of looks) {
    const { value, formula, format } = contentOf(now);
    if (value === was.value && formula === was.formula && format === was.format) continue;
    const range = rangeAt(at);
    if (was.formula === null) {
      setContent(range, { value: was.value, during: formatDuring(was.value, was.format), format: was.format }, format);
    } else {
      range.formulas = [[was.formula]];
      range.numberFormat = [[was.format]];
    }
  }
  await context.sync();
}
