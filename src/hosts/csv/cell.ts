import type { CellValue } from "../../core/workbook";

/** A cell as a workbook would hold it; `format` is null for General. */
export type TypedCell = { readonly value: CellValue; readonly format: string | null; readonly isError: boolean };

const BLANK: TypedCell = { value: null, format: null, isError: false };

/** Only what begins so can be anything but text. */
const NO_PLAIN_TEXT = /^[\s\d.#=-]/;

const ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#REF!",
  "#DIV/0!",
  "#VALUE!",
  "#NAME?",
  "#NUM!",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
]);

/**
 * At most nine digits before the point: longer runs are telephone, NHS and pupil numbers. None that begins with a zero too
 * many (007), and no more digits than a number keeps.
 */
const NUMBER = /^(-?)(0|[1-9]\d{0,8}|[1-9]\d{0,2}(?:,\d{3}){1,2}|)(?:\.(\d{1,6}))?( ?%)?$/;

/**
 * What a text of a CSV file is. A file of texts does not say which of them are numbers. Those that can be nothing else
 * become numbers with the number format that shows them as they are written (`2.10` is 2.1 as `0.00`, `45%` is 0.45 as
 * `0%`), so that nothing is lost; dates, references such as `1-2` and all else stay text.
 *
 * @param commasGroup whether `1,234` is a number: not in a file of another country, where it may be 1.234
 */
export function typedCell(text: string, commasGroup: boolean): TypedCell {
  if (text === "") return BLANK;
  if (!NO_PLAIN_TEXT.test(text)) return textCell(text);
  const bare = text.trim();
  if (ERRORS.has(bare)) return { value: bare, format: null, isError: true };
  // `="2.10"` is how some exports keep Excel from reading a text as a number.
  const [, kept] = /^="([^"]*)"$/.exec(bare) ?? [];
  if (kept !== undefined) return kept === "" ? BLANK : textCell(kept);
  return numberCell(bare, commasGroup) ?? textCell(text);
}

const textCell = (value: string): TypedCell => ({ value, format: null, isError: false });

function numberCell(text: string, commasGroup: boolean): TypedCell | null {
  const [whole, sign = "", digits = "", decimals = "", percent = ""] = NUMBER.exec(text) ?? [];
  const grouped = digits.includes(",");
  if (whole === undefined || digits + decimals === "" || (grouped && !commasGroup)) return null;
  const plain = `${sign}${digits.replaceAll(",", "")}${decimals === "" ? "" : `.${decimals}`}`;
  const value = Number(percent === "" ? plain : `${plain}e-2`);
  if (sign !== "" && value === 0) return null;
  const before = grouped ? "#,##0" : digits === "" ? "" : "0";
  const format = `${before}${decimals === "" ? "" : `.${"0".repeat(decimals.length)}`}${percent}`;
  return { value, format: format === "0" ? null : format, isError: false };
}
