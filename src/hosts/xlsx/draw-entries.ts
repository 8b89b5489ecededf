import type { ConditionalRule, DataValidation, WriteSheet } from "hucre/xlsx";
import {
  type Allowed,
  blockAddress,
  cellsInFormula,
  dayInFormula,
  EARLIEST_DAY,
  inFormula,
  LATEST_DAY,
  type SheetSpec,
  type SpecEntry,
  type SpecHighlight,
} from "../../core/workbook";
import { printable } from "./xml";

/** What cells ask of whoever types into them, and the colours that follow their words. `titles` as for links. */
export function drawEntries(
  { entries = [], highlights = [] }: SheetSpec,
  titles: ReadonlyMap<string, string>,
): Pick<WriteSheet, "dataValidations" | "conditionalRules"> {
  return {
    ...(entries.length > 0 && { dataValidations: entries.map((entry) => drawEntry(entry, titles)) }),
    ...(highlights.length > 0 && { conditionalRules: highlights.map(drawHighlight) }),
  };
}

function drawEntry(
  { block, allowed, otherwise, title, message, error }: SpecEntry,
  titles: ReadonlyMap<string, string>,
): DataValidation {
  return {
    ...ruleOf(allowed, titles),
    range: blockAddress(block),
    allowBlank: true,
    showInputMessage: true,
    inputTitle: printable(title),
    inputMessage: printable(message),
    showErrorMessage: true,
    errorStyle: otherwise === "refused" ? "stop" : "warning",
    errorTitle: printable(title),
    errorMessage: printable(error),
  };
}

function ruleOf(
  allowed: Allowed,
  titles: ReadonlyMap<string, string>,
): Pick<DataValidation, "type" | "operator" | "formula1" | "formula2"> {
  if (allowed.kind === "list")
    return { type: "list", formula1: cellsInFormula(allowed.from, titles.get(allowed.sheet) ?? allowed.sheet) };
  return {
    type: "date",
    operator: "between",
    formula1: dayInFormula(EARLIEST_DAY),
    formula2: dayInFormula(LATEST_DAY),
  };
}

/** Of a rule's look only these are written; the fill of a rule is its background. */
function drawHighlight({ block, words, fill, colour }: SpecHighlight, index: number): ConditionalRule {
  const [behind, ink] = [fill, colour].map((one) => ({ rgb: one.replace("#", "").toUpperCase() }));
  return {
    type: "cellIs",
    operator: "equal",
    formula: inFormula(printable(words)),
    priority: index + 1,
    range: blockAddress(block),
    style: { font: { color: ink! }, fill: { type: "pattern", pattern: "solid", bgColor: behind! } },
  };
}
