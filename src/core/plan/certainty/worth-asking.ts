import type { CellValue, Snapshot } from "../../workbook";
import type { Layout, SheetLayout } from "../plan";
import { squash } from "../squash";

/** So many headings are the same on two sheets of one plan. */
const ALIKE = 4;

/**
 * Without what sheets could be where nobody need be asked. Where a plan was read, another sheet is only worth a question
 * where it looks like a part of it that was left out; the others are logs and lists, and nobody wants to be asked about
 * each of them. Why a sheet is not read is said all the same.
 */
export function withoutNeedless(book: Snapshot, layout: Layout): Layout {
  const plans = layout.filter(({ role }) => role === "actions");
  return layout.map((one) => {
    const { perhaps, ...rest } = one;
    if (!perhaps) return one;
    const values = book.sheets.find(({ name }) => name === one.sheet)?.values ?? [];
    const headings = headingsIn(values[perhaps.headerRow] ?? []);
    const isWorth = plans.length === 0 ? perhaps.ask : plans.some((plan) => isPartOf(one.sheet, headings, plan));
    return isWorth ? one : { ...rest, confidence: 1 };
  });
}

function headingsIn(cells: readonly CellValue[]): readonly string[] {
  return cells.map((cell) => squash(String(cell ?? ""))).filter((heading) => heading !== "");
}

/** A sheet with a plan's headings and no others, or with most of them and a name of the same series: "Priority 2". */
function isPartOf(sheet: string, headings: readonly string[], plan: SheetLayout): boolean {
  const known = new Set(plan.columns.map(({ header }) => squash(header)));
  const shared = headings.filter((heading) => known.has(heading)).length;
  const isSeries = seriesOf(sheet) === seriesOf(plan.sheet);
  return shared >= ALIKE && (shared === headings.length || isSeries);
}

const seriesOf = (name: string) => squash(name).replace(/\d+/g, "0");
