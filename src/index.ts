/** What scripts may import: the whole road from the bytes of a workbook to findings, JSON and board sheets. */
import { wantedLooks } from "./core/plan";
import { readFile } from "./hosts/read-file";
import { writeXlsx } from "./hosts/xlsx";
import type { SheetSpec, Snapshot } from "./core/workbook";

/** Reads an `.xlsx` or a CSV file, whichever its bytes are. `name` is shown to people. Throws `HostError` when it is refused. */
export function readWorkbook(bytes: Uint8Array, name: string): Snapshot {
  return readFile(bytes, name, wantedLooks).book;
}

/** Writes board sheets as a new `.xlsx` file called `title` in its properties; the same sheets and day (`YYYY-MM-DD`) give the same bytes. */
export function writeWorkbook(sheets: readonly SheetSpec[], asAt: string, title?: string): Promise<Uint8Array> {
  return writeXlsx(sheets, asAt, title);
}

export { HostError } from "./core/workbook";
export type { CellRef, CellValue, Edit, Fix, HostErrorCode, SheetSpec, Snapshot } from "./core/workbook";
export { parse, recognise, type Layout, type Plan } from "./core/plan";
export { review, type Review, type ReviewOptions, type Summary } from "./core/review";
export { rules, defaultSettings, type Finding, type NotChecked, type Rule, type Settings } from "./core/rules";
export { boardPack, layOut, type BoardPack } from "./core/board";
export * from "./core/trends";
export { nudgesOf, type Nudge, type Nudges } from "./core/nudges";
export { toJson } from "./core/review-json";
export { boardJson, nudgesJson, refusedJson, reviewJson, rulesJson } from "./core/review-schema";
export type { BoardJson, FindingJson, NudgesJson, RefusedJson, ReviewJson, RulesJson } from "./core/review-schema";
