import type { Block } from "../../../src/core/workbook";
import { intersection, subtract } from "./address";
import { emit } from "./book";
import { refuseUnlessAllowed } from "./edits";
import { badArgument } from "./errors";
import { following } from "./ranges";
import type { Sheet, Validation } from "./types";

export const NO_PROMPT = { showPrompt: true, title: "", message: "" };
export const NO_ALERT = { showAlert: true, style: "Stop", title: "", message: "" };

/** What the cells of a block have in common: one rule for all, none at all, or neither. */
export type Common = Validation | "None" | "MixedCriteria" | "Inconsistent";

/** The rule of the block's cells. Rules of the same content count as one. */
export function validationOf(sheet: Sheet, block: Block): Common {
  const covered = new Map<string, { validation: Validation; cells: number }>();
  for (const validation of sheet.validations) {
    const cells = validation.ranges.reduce((sum, { at }) => sum + (at ? area(intersection(at, block)) : 0), 0);
    if (cells === 0) continue;
    const key = JSON.stringify([validation.type, validation.rule]);
    covered.set(key, { validation, cells: cells + (covered.get(key)?.cells ?? 0) });
  }
  const [first, ...others] = covered.values();
  if (!first) return "None";
  if (others.length > 0) return "Inconsistent";
  return first.cells < area(block) ? "MixedCriteria" : first.validation;
}

const area = (block: Block | null): number => (block ? block.rows * block.columns : 0);

/** Puts a rule on the block in place of those that its cells have; null takes them away. */
export function setValidation(sheet: Sheet, block: Block, validation: Omit<Validation, "ranges"> | null): void {
  refuseUnlessAllowed(sheet);
  sheet.validations = sheet.validations.flatMap((known) => {
    const ranges = known.ranges.flatMap((range) => {
      if (!range.at || !intersection(range.at, block)) return [range];
      sheet.followers.delete(range);
      return subtract(range.at, block).map((rest) => following(sheet, rest));
    });
    return ranges.length > 0 ? [{ ...known, ranges }] : [];
  });
  if (validation) sheet.validations.push({ ...validation, ranges: [following(sheet, block)] });
  emit(sheet.book, { kind: "other", sheet });
}

const TYPES: { readonly [kind: string]: string } = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

/** The type of a rule in the shape of `Excel.DataValidationRule`; refuses one that Excel would refuse. */
export function typeOfRule(rule: { readonly [kind: string]: unknown }): string {
  const kinds = Object.keys(rule).filter((kind) => rule[kind] !== null);
  const [kind = ""] = kinds;
  const type = TYPES[kind];
  if (kinds.length !== 1 || type === undefined) throw badArgument(`a rule has one of ${Object.keys(TYPES).join(", ")}`);
  if (kind === "list") refuseBadList(rule.list);
  return type;
}

function refuseBadList(list: unknown): void {
  const source = typeof list === "object" && list !== null && "source" in list ? list.source : undefined;
  if (typeof source !== "string" || source === "")
    throw badArgument("a list needs a source: =Lists!$A$1:$A$5 or Yes,No");
  if (!source.startsWith("=") && source.length > 255) throw badArgument("a typed list has at most 255 characters");
}
