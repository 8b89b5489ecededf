import type { SheetSnapshot } from "../workbook";

/**
 * The same function of a sheet, which answers once for each. A workbook is looked at before its fills are read, to know
 * which of them matter, and again with them: what does not depend on fills is then known.
 *
 * @param read must not look at fills; what it is given besides must be the same for the answer to be
 */
export function oncePerSheet<B extends readonly unknown[], T>(
  read: (sheet: SheetSnapshot, ...besides: B) => T,
): (sheet: SheetSnapshot, ...besides: B) => T {
  const known = new WeakMap<SheetSnapshot["values"], { sheet: SheetSnapshot; besides: B; answer: T }>();
  return (sheet, ...besides) => {
    const before = known.get(sheet.values);
    if (before !== undefined && sameButFills(before.sheet, sheet) && sameList(before.besides, besides))
      return before.answer;
    const answer = read(sheet, ...besides);
    known.set(sheet.values, { sheet, besides, answer });
    return answer;
  };
}

function sameButFills(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof SheetSnapshot)[];
  return keys.every((key) => key === "fills" || one[key] === other[key]);
}

function sameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
