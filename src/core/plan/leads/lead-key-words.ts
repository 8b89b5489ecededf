import { wordCount } from "../../words";
import { valueAt, type SheetSnapshot } from "../../workbook";
import { isOrganisation } from "./organisations";
import { isCode, isRole } from "./roles";

/** The text of a cell with single blanks, its lines kept; empty for everything that is not a text. */
export function textAt(sheet: SheetSnapshot, row: number, column: number): string {
  const value = valueAt(sheet, row, column);
  return typeof value === "string" ? value.replace(/[^\S\n]+/g, " ").trim() : "";
}

/** Whether the text can stand for a lead in a table that is known to be a key: a code, or a short label ("School Lead"). */
export function isKeyLabel(text: string): boolean {
  return isCode(text) || (text.length <= 25 && wordCount(text) <= 3);
}

/** Whether what a code stands for is a role, or the body that leads. */
export function isKeyRole(text: string): boolean {
  const [first = ""] = text.split(/[:,/(]|\s[-–—]\s/);
  return isRole(text) || isRole(first) || isOrganisation(text);
}

/** Whether the sheet's name or the words from its top down to a row announce leads: "Key to leads". */
export function speaksOfLeads(sheet: SheetSnapshot, toRow: number): boolean {
  const top = sheet.values.slice(0, toRow + 1).flatMap((row) => row.filter((cell) => typeof cell === "string"));
  return [sheet.name, ...top].some(
    (text) => text.length < 80 && /\b(leads|roles?|owners|lead (code|key|role))\b|^lead$/i.test(text),
  );
}
