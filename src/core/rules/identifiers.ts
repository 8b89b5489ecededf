/** Numbers and dates that name one child. The tool says of which kind they are and never repeats them. */

const UPN = /(?<![A-Za-z\d])[A-HJ-NP-RT-Z]\d{11}[\dA-Z](?![A-Za-z\d])/;
const TEN_DIGITS = /(?<![\d.])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d.]\d|\d)/g;
const DAY = String.raw`(\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{1,2}(st|nd|rd|th)?\s+(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\s+\d{2,4})`;
const BORN = new RegExp(String.raw`\b(d\.?o\.?b\b\.?|(date of birth|born)\b)[\s:,(–-]{0,3}(on\s+|is\s+)?${DAY}`, "i");
const POSTCODE = /(?<![A-Za-z\d])(?:[A-PR-UWYZ][A-HK-Y]?\d[A-Z\d]?) ?\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/;

export type IdentifierKind = "unique pupil number" | "NHS number" | "date of birth" | "postcode";

/** What a text seems to hold. Not `sure`: it may as well be something else, such as the postcode of an office. */
export type Identifier = { readonly kind: IdentifierKind; readonly sure: boolean };

/** The identifiers that a text seems to hold, each kind once. */
export function identifiersIn(text: string): Identifier[] {
  const found: Identifier[] = [];
  if (UPN.test(text)) found.push({ kind: "unique pupil number", sure: true });
  const nhs = [...text.matchAll(TEN_DIGITS)].map(([digits]) => digits).filter(isNhsNumber);
  if (nhs.length > 0) {
    const sure = /\bnhs\b/i.test(text) || nhs.some((digits) => /\D/.test(digits));
    found.push({ kind: "NHS number", sure });
  }
  if (BORN.test(text)) found.push({ kind: "date of birth", sure: true });
  if (POSTCODE.test(text)) found.push({ kind: "postcode", sure: false });
  return found;
}

/** Ten digits whose last one checks the others (NHS Data Dictionary: NHS NUMBER, modulus 11). */
export function isNhsNumber(text: string): boolean {
  const digits = [...text.replace(/\D/g, "")].map(Number);
  if (digits.length !== 10 || new Set(digits).size === 1) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  return check === digits[9];
}
