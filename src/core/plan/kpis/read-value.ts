import type { CellValue } from "../../workbook";

/** What one value cell of a measure says, on the cell's own scale except that percentages written so are 0 to 100. */
export type ReadValue = {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missing: string | null;
  readonly footnote: boolean;
  readonly asText: boolean;
  /** The cell itself says that it is a percentage: by its number format or a `%` in its text. */
  readonly percent: boolean;
};

const NOTHING: ReadValue = {
  value: null,
  numerator: null,
  denominator: null,
  missing: null,
  footnote: false,
  asText: false,
  percent: false,
};

/** Words and signs by which people say that there is no value. Blank is not among them. */
const MISSING =
  /^(n\/?a|nil return|not (yet )?(available|collected|recorded|reported|known|applicable)|unavailable|no data|no return|awaited|awaiting.*|pending|to follow|tb[cad]|suppressed|redacted|[-–—.?*]+|#|\[(x|c|z|low)\]|[<≤]\s*\d+|c|x|z)\.?$/i;

/**
 * Reads a value cell; null when it holds something that is neither a number nor a word for "missing".
 *
 * @param format the cell's number format: `0%` says that 0.7 is 70 per cent
 */
export function readValue(raw: CellValue, format: string): ReadValue | null {
  if (raw === null || (typeof raw === "string" && raw.trim() === "")) return NOTHING;
  if (typeof raw === "number") {
    const percent = format.replace(/"[^"]*"|\\./g, "").includes("%");
    return { ...NOTHING, value: percent ? tidy(raw * 100) : raw, percent };
  }
  return typeof raw === "string" ? readText(raw.trim()) : null;
}

function readText(text: string): ReadValue | null {
  if (MISSING.test(text)) return { ...NOTHING, missing: text };
  const [, numerator, denominator] = /^(\d[\d,]*)\s*(?:of|out of|\/)\s*(\d[\d,]*)\s*\*?$/i.exec(text) ?? [];
  if (numerator !== undefined && denominator !== undefined)
    return readFraction(plain(numerator), plain(denominator), text.endsWith("*"));
  const [, number, percent, mark] =
    /^[£]?(-?[\d,]*\.?\d+)\s*(%|per ?cent)?\s*([*†‡^]+|\(\w{1,2}\)|\[\w{1,6}( \d)?\])?$/i.exec(text) ?? [];
  if (number === undefined || !/^-?(\d{1,3}(,\d{3})+|\d*)(\.\d+)?$/.test(number)) return null;
  return {
    ...NOTHING,
    value: plain(number),
    footnote: mark !== undefined,
    asText: true,
    percent: percent !== undefined,
  };
}

/** "12 of 15" is 80 per cent of 15; nothing of nothing is no percentage. */
function readFraction(numerator: number, denominator: number, footnote: boolean): ReadValue {
  const value = denominator > 0 ? tidy((numerator / denominator) * 100) : null;
  return {
    value,
    numerator,
    denominator,
    missing: value === null ? `${numerator} of ${denominator}` : null,
    footnote,
    asText: true,
    percent: true,
  };
}

const plain = (digits: string) => Number(digits.replaceAll(",", ""));

/** Undoes what binary fractions add: 0.07 × 100 is 7, not 7.000000000000001. */
export function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
