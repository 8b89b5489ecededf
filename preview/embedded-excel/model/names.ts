import { formatAbsolute, parseAddress, parseLocalIfAny } from "./address";
import { emit, findSheet, newId, refuseReadOnly } from "./book";
import { ApiError, badArgument } from "./errors";
import { blockNow, following } from "./ranges";
import type { Book, Name, RangeRef, Sheet } from "./types";

/** The name as seen from a sheet (its own) or from the workbook (the workbook's). */
export function findName(book: Book, scope: Sheet | null, wanted: string): Name | null {
  const key = wanted.toLowerCase();
  return (
    book.names.find((name) => name.scope === scope && (name.id === wanted || name.name.toLowerCase() === key)) ?? null
  );
}

/** Adds a name for a range or a formula. */
export function addName(
  book: Book,
  scope: Sheet | null,
  name: string,
  refersTo: RangeRef | string,
  comment = "",
): Name {
  refuseReadOnly(book);
  refuseBadName(name);
  if (findName(book, scope, name)) {
    throw new ApiError("ItemAlreadyExists", `A resource with the same name or identifier already exists: "${name}".`);
  }
  const made: Name = { id: newId(book), name, scope, range: null, formula: "", visible: true, comment };
  if (typeof refersTo === "string") setFormula(book, made, refersTo);
  else made.range = following(refersTo.sheet, blockNow(refersTo));
  book.names.push(made);
  emit(book, { kind: "other", sheet: scope });
  return made;
}

/** Letters, digits, `_`, `.` and `\`, not first a digit or dot, at most 255, and not what could be an address. */
export function refuseBadName(name: string): void {
  const legal = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) && name.length <= 255;
  if (!legal || /^(?:[A-Za-z]{1,3}\d{1,7}|[RrCc]|[Rr]\d*[Cc]\d*)$/.test(name)) {
    throw badArgument(`"${name}" cannot be the name of a range`);
  }
}

/** Takes the name away. */
export function deleteName(book: Book, name: Name): void {
  refuseReadOnly(book);
  book.names = book.names.filter((other) => other !== name);
  emit(book, { kind: "other", sheet: name.scope });
}

/** `=Sheet1!$A$1` points to cells and follows them; any other formula is kept as text. */
export function setFormula(book: Book, name: Name, formula: string): void {
  const range = rangeOfFormula(book, formula);
  if (name.range) name.range.sheet.followers.delete(name.range);
  name.range = range;
  name.formula = formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}

/** The cells that a formula names, if that is all it does. */
export function rangeOfFormula(book: Book, formula: string): RangeRef | null {
  if (!/^=(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!\$?[A-Z\d]+\$?\d*(?::\$?[A-Z\d]+\$?\d*)?$/iu.test(formula))
    return null;
  // `=Plan!Total` is a name of that sheet.
  if (parseLocalIfAny(formula.slice(formula.lastIndexOf("!") + 1)) === null) return null;
  const { sheet: sheetName, block } = parseAddress(formula);
  const sheet = sheetName === null ? null : findSheet(book, sheetName);
  return sheet && following(sheet, block);
}

/** The formula now: the address of its cells, `=#REF!` when they are gone. */
export function formulaOf({ range, formula }: Name): string {
  if (!range) return formula;
  if (range.at === null || range.sheet.deleted) return "=#REF!";
  return `=${formatAbsolute(range.sheet.name, range.at)}`;
}
