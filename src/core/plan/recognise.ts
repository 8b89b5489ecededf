import type { Snapshot } from "../workbook";
import type { Layout } from "./plan";

/** What each sheet of a workbook is, and where its table stands. */
export function recognise(_book: Snapshot): Layout {
  return [];
}
