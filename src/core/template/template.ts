import { registerKinds, type IsoDay } from "../plan";
import type { SheetSpec } from "../workbook";
import { instructionsSheet } from "./instructions";
import { keySheet, leadKeySheet } from "./key-sheets";
import { kpiSheet } from "./kpi-sheet";
import { listsSheet } from "./lists";
import { planSheet } from "./plan-sheet";
import { registerSheet } from "./register-sheet";

export type TemplateOptions = {
  /** A day of the financial year whose months the measures get, with those of the year before. */
  readonly today: IsoDay;
  /** What the workbook counts its dates from. */
  readonly dateSystem: 1900 | 1904;
};

/** What the new workbook is called. */
export const TEMPLATE_TITLE = "Monitoring workbook";

/** A new monitoring workbook, blank, in the words and colours of the scheme. */
export function templateSheets({ today, dateSystem }: TemplateOptions): readonly SheetSpec[] {
  return [
    instructionsSheet(),
    planSheet(),
    kpiSheet(today, dateSystem),
    ...registerKinds.map(registerSheet),
    leadKeySheet(),
    keySheet(),
    listsSheet(),
  ];
}
