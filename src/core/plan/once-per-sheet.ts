import type { SheetSnapshot } from "../workbook";

/**
 * The same function of a sheet, which answers once for each. A workbook is looked at before its looks are read (fills, and
 * what is struck through), to know which of them matter, and again with them: what does not depend on them is then known.
 *
 * @param read must not look at those; what it is given besides must be the same for the answer to be
 */
export function oncePerSheet<B extends readonly unknown[], T>(
  read: (sheet: SheetSnapshot, ...besides: B) => T,
): (sheet: SheetSnapshot, ...besides: B) => T {
  const known = new WeakMap<SheetSnapshot["values"], { sheet: SheetSnapshot; besides: B; answer: T }>();
  return (sheet, ...besides) => {
    const before = known.get(sheet.values);
    if (before !== undefined && sameButLooks(before.sheet, sheet) && sameList(before.besides, besides))
      return before.answer;
    const answer = read(sheet, ...besides);
    known.set(sheet.values, { sheet, besides, answer });
    return answer;
  };
}

function sameButLooks(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const keys = Object.keys({ ...one, ...other }) as (keyof SheetSnapshot)[];
  return keys.every((key) => LOOKS.has(key) || one[key] === other[key]);
}

const LOOKS: ReadonlySet<keyof SheetSnapshot> = new Set(["fills", "struck"] as const);

function sameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, i) => one === others[i]);
}
