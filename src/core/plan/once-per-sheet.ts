import type { SheetSnapshot } from "../workbook";

/**
 * The same function of a sheet, which answers once for each. A workbook is looked at before its fills are read, to know
 * which of them matter, and again with them: what does not depend on fills is then known.
 *
 * @param read must not look at fills
 */
export function oncePerSheet<T>(read: (sheet: SheetSnapshot) => T): (sheet: SheetSnapshot) => T {
  const known = new WeakMap<SheetSnapshot["values"], { readonly sheet: SheetSnapshot; readonly answer: T }>();
  return (sheet) => {
    const before = known.get(sheet.values);
    if (before !== undefined && sameButFills(before.sheet, sheet)) return before.answer;
    const answer = read(sheet);
    known.set(sheet.values, { sheet, answer });
    return answer;
  };
}

function sameButFills(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof SheetSnapshot)[];
  return keys.every((key) => key === "fills" || one[key] === other[key]);
}
