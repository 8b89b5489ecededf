import {
  type Applied,
  type CellRef,
  type CellValue,
  type Edit,
  type Fix,
  type Refused,
  wouldConvert,
} from "../../core/workbook";

/** A cell as it is now. */
export type CellNow = {
  readonly value: CellValue;
  readonly format: string;
  readonly isFormula: boolean;
  /** On a protected sheet a cell may be unlocked: then its value may be changed, its format not. */
  readonly protection: "none" | "sheet" | "cell";
  /** Only of a cell whose colour is to change, or to be taken over. */
  readonly paint?: Paint;
};

/** The colour of a cell, null for none, and that of its words. */
export type Paint = { readonly fill: string | null; readonly ink: string };

/** What one cell becomes. `during` is the format under which the value stays what it is, `format` the one it ends with. */
export type Write = {
  readonly at: CellRef;
  readonly value: CellValue;
  readonly during: string;
  readonly format: string;
  /** Its colours before and after, where they change. */
  readonly paint?: { readonly was: Paint; readonly to: Paint };
};

/** Which fixes go through, which do not and why, and what is to be written for those that do. */
export type EditPlan = Applied & { readonly writes: readonly Write[] };

type Cells = ReadonlyMap<CellRef, CellNow | null>;

/**
 * Decides on each fix as a whole, in order; a later fix sees the cells as the earlier ones leave them. A cell that holds
 * a formula has always changed: a fix never overwrites a formula. `now` has null for a cell that is not there.
 */
export function planEdits(fixes: readonly Fix[], now: ReadonlyMap<CellRef, CellNow | null>): EditPlan {
  const cells = new Map(now);
  const writes = new Map<CellRef, Write>();
  const applied: { fix: Fix; undo: Fix }[] = [];
  const refused: Refused[] = [];
  for (const fix of fixes) {
    const refusal = notAsGiven(fix, now) ?? refusalOf(fix, cells);
    if (refusal !== null) {
      refused.push(refusal);
      continue;
    }
    const back: Edit[] = [];
    for (const edit of fix.edits) {
      const before = cells.get(edit.at)!;
      const write = writeOf(edit, before, cells);
      back.unshift({ at: edit.at, was: edit.to, to: before.value, format: before.format, ...fillBack(write) });
      writes.set(edit.at, { ...write, ...paintOfBoth(writes.get(edit.at), write) });
      cells.set(edit.at, { ...before, value: write.value, format: write.format, ...paintAfter(write) });
    }
    applied.push({ fix, undo: { ...fix, edits: back } });
  }
  const undone = applied.map(({ fix, undo }) => ({ fix, undo: { ...undo, ...givenBy(fix, cells) } }));
  return { applied: undone, refused, writes: [...writes.values()] };
}

/** Whether a cell that names a row holds something else: rows have come or gone, whatever stands in the edited cell. */
function notAsGiven(fix: Fix, now: ReadonlyMap<CellRef, CellNow | null>): Refused | null {
  for (const { at, value } of fix.given ?? []) {
    const cell = now.get(at) ?? null;
    if (cell === null) return { fix, because: "missing", at, found: null };
    if (cell.value !== value) return { fix, because: "changed", at, found: cell.value };
  }
  return null;
}

/** What names the rows once everything is written: another fix may have changed it. */
function givenBy({ given }: Fix, after: ReadonlyMap<CellRef, CellNow | null>): Pick<Fix, "given"> {
  return given === undefined
    ? {}
    : { given: given.map(({ at, value }) => ({ at, value: after.get(at)?.value ?? value })) };
}

function refusalOf(fix: Fix, cells: ReadonlyMap<CellRef, CellNow | null>): Refused | null {
  const seen = new Map(cells);
  for (const edit of fix.edits) {
    const cell = seen.get(edit.at) ?? null;
    const because = whyNot(edit, cell, seen);
    if (because !== null) return { fix, because, at: edit.at, found: cell?.value ?? null };
    seen.set(edit.at, { ...cell!, value: edit.to });
  }
  return null;
}

function whyNot(edit: Edit, cell: CellNow | null, seen: Cells): Refused["because"] | null {
  if (cell === null) return "missing";
  if (cell.isFormula || cell.value !== edit.was) return "changed";
  if (cell.protection === "cell") return "protected";
  const { during, format } = writeOf(edit, cell, seen);
  return cell.protection === "sheet" && (during !== cell.format || format !== cell.format) ? "protected" : null;
}

/** A number in a text cell would become a text, so the cell becomes an ordinary one, unless the edit says otherwise. */
function writeOf({ at, to, format, fill }: Edit, now: CellNow, cells: Cells): Write {
  const final = format ?? (mustBeText(to) ? "@" : isNumber(to) && now.format === "@" ? "General" : now.format);
  return { at, value: to, during: formatDuring(to, final), format: final, ...paintFor(fill, now, cells) };
}

/** The colours that a cell gets, unless it has other ones by now or may have none. */
function paintFor(fill: Edit["fill"], { paint: was, protection }: CellNow, cells: Cells): Pick<Write, "paint"> {
  if (fill === undefined || was === undefined || was.fill !== fill.was || protection !== "none") return {};
  const ink = typeof fill.ink === "string" ? fill.ink : (cells.get(fill.ink.like)?.paint?.ink ?? was.ink);
  return { paint: { was, to: { fill: fill.to, ink } } };
}

const fillBack = ({ paint }: Write): Pick<Edit, "fill"> =>
  paint ? { fill: { was: paint.to.fill, to: paint.was.fill, ink: paint.was.ink } } : {};
const paintAfter = ({ paint }: Write): Pick<CellNow, "paint"> => (paint ? { paint: paint.to } : {});

/** Of two writes to a cell: from the colours before the first to those after the second. */
function paintOfBoth(first: Write | undefined, { paint = first?.paint }: Write): Pick<Write, "paint"> {
  return paint ? { paint: { was: first?.paint?.was ?? paint.was, to: paint.to } } : {};
}

/**
 * The number format under which Excel takes the value as it stands: `@` for a text that it would convert, any other for
 * a number. Once the value stands, the cell's final format does not convert it any more.
 */
export function formatDuring(value: CellValue, final: string): string {
  if (mustBeText(value)) return "@";
  return isNumber(value) && final === "@" ? "General" : final;
}

const mustBeText = (value: CellValue) => typeof value === "string" && wouldConvert(value);
const isNumber = (value: CellValue) => typeof value === "number" || typeof value === "boolean";
