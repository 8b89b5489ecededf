import {
  type Allowed,
  type Block,
  cellsInFormula,
  dayInFormula,
  EARLIEST_DAY,
  inFormula,
  LATEST_DAY,
  type SpecEntry,
  type SpecHighlight,
} from "../../core/workbook";
import type { Step } from "./step";
import type { Target } from "./target";

/**
 * What cells ask of whoever types into them, and the colours that follow their words. They are drawn when all sheets are
 * there: a choice is taken from the cells of another sheet.
 */
export function entrySteps(
  context: Excel.RequestContext,
  drawn: readonly Target[],
  titles: ReadonlyMap<string, string>,
): readonly Pick<Step, "draw">[] {
  return drawn.flatMap(({ spec: { entries = [], highlights = [] }, title }) => {
    const rangeOf = ({ row, column, rows, columns }: Block) =>
      context.workbook.worksheets.getItem(title).getRangeByIndexes(row, column, rows, columns);
    return [
      ...entries.map((entry) => ({ draw: () => drawEntry(rangeOf(entry.block), entry, titles) })),
      ...highlights.map((highlight) => ({ draw: () => drawHighlight(rangeOf(highlight.block), highlight) })),
    ];
  });
}

function drawEntry(range: Excel.Range, entry: SpecEntry, titles: ReadonlyMap<string, string>): void {
  const { allowed, otherwise, title, message, error } = entry;
  const { dataValidation } = range;
  dataValidation.rule = ruleOf(allowed, titles);
  dataValidation.ignoreBlanks = true;
  dataValidation.prompt = { showPrompt: true, title, message };
  const style = otherwise === "refused" ? "Stop" : "Warning";
  dataValidation.errorAlert = { showAlert: true, style, title, message: error };
}

function ruleOf(allowed: Allowed, titles: ReadonlyMap<string, string>): Excel.DataValidationRule {
  if (allowed.kind === "list") {
    const source = `=${cellsInFormula(allowed.from, titles.get(allowed.sheet) ?? allowed.sheet)}`;
    return { list: { inCellDropDown: true, source } };
  }
  const [formula1, formula2] = [EARLIEST_DAY, LATEST_DAY].map((day) => `=${dayInFormula(day)}`);
  return { date: { operator: "Between", formula1: formula1!, formula2: formula2! } };
}

/** A rule that compares a cell's value names no cell, so that it holds wherever the cursor stands as it is made. */
function drawHighlight(range: Excel.Range, { words, fill, colour }: SpecHighlight): void {
  const { cellValue } = range.conditionalFormats.add("CellValue");
  cellValue.format.fill.color = fill;
  cellValue.format.font.color = colour;
  cellValue.rule = { formula1: `=${inFormula(words)}`, operator: "EqualTo" };
}
