import type { SheetSnapshot } from "../../workbook";
import { cellReader } from "../cells";
import type { SheetLayout, Unread } from "../plan";
import { holding } from "../struck";
import type { Measure } from "./entries";
import { measuresAcross } from "./measures-across";
import { measuresOfMatrix } from "./measures-of-matrix";
import { measuresDown, measuresOfColumns } from "./measures-down";

/** The measures of a table with their cells; what cannot be read goes to `unread`. */
export function measuresOf(
  sheet: SheetSnapshot,
  layout: SheetLayout,
  system: 1900 | 1904,
  unread: Unread[],
): readonly Measure[] {
  const table = { layout, cellAt: holding({ sheet, layout }, cellReader(sheet, system)), sheet, system, unread };
  if (layout.layout === "matrix") return measuresOfMatrix(table);
  if (layout.layout === "wide") return measuresAcross(table);
  return layout.layout === "long" ? measuresDown(table) : measuresOfColumns(table);
}
