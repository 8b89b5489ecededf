import { columnIndex, columnName, SHEET_LIMITS } from "../../core/workbook";

/** Texts, quoted sheet names and `[…]` are passed over whole; then cells, whole columns, whole rows. */
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]/u.source,
    /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=[(!])/u.source,
    /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/u.source,
    /(?<![\p{L}\p{N}_.$])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!$])/u.source,
    /(?<![\p{L}\p{N}_.$])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])/u.source,
  ].join("|"),
  "gu",
);

/**
 * A formula as it reads some rows and columns further on. Workbooks store a formula that was filled down once, for its
 * first cell (ECMA-376 part 1, 18.3.1.40 `f`, `t="shared"`); its other cells only name it.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const row = (fixed: string, digits: string) => {
    const moved = Number(digits) + (fixed === "$" ? 0 : rows);
    return moved < 1 || moved > SHEET_LIMITS.rows ? null : fixed + moved;
  };
  const column = (fixed: string, letters: string) => {
    const moved = columnIndex(letters) + (fixed === "$" ? 0 : columns);
    return moved < 0 || moved >= SHEET_LIMITS.columns ? null : fixed + columnName(moved);
  };
  const join = (first: string | null, second: string | null, between: string) =>
    first === null || second === null ? "#REF!" : first + between + second;
  return formula.replace(TOKENS, (whole, ...groups: (string | undefined)[]) => {
    const [a, letters, b, digits, c, from, d, to, e, top, f, bottom] = groups;
    if (letters !== undefined && isName(letters, digits ?? "")) return whole;
    if (letters !== undefined) return join(column(a ?? "", letters), row(b ?? "", digits ?? ""), "");
    if (from !== undefined) return join(column(c ?? "", from), column(d ?? "", to ?? ""), ":");
    if (top !== undefined) return join(row(e ?? "", top), row(f ?? "", bottom ?? ""), ":");
    return whole;
  });
}

/** `XFE1` lies beyond the last column, so it can only be a defined name. */
function isName(letters: string, digits: string): boolean {
  return columnIndex(letters) >= SHEET_LIMITS.columns || Number(digits) > SHEET_LIMITS.rows;
}
