/** What scripts may import: the whole road from the bytes of a workbook to findings, JSON and board sheets. */
import { wantedLooks } from "./core/plan";
import { readFile } from "./hosts/read-file";
import { writeXlsx } from "./hosts/xlsx";
import type { BoardPack } from "./core/board";
import type { SheetSpec, Snapshot } from "./core/workbook";
import type { PaperOptions } from "./papers/paper";

/** Reads an `.xlsx` or a CSV file, whichever its bytes are. `name` is shown to people. Throws `HostError` when it is refused. */
export function readWorkbook(bytes: Uint8Array, name: string): Snapshot {
  return readFile(bytes, name, wantedLooks).book;
}

/** Writes board sheets as a new `.xlsx` file called `title` in its properties; the same sheets and day (`YYYY-MM-DD`) give the same bytes. */
export function writeWorkbook(sheets: readonly SheetSpec[], asAt: string, title?: string): Promise<Uint8Array> {
  return writeXlsx(sheets, asAt, title);
}

/** The pack as a Word document; what writes it is loaded only then. The same pack gives the same bytes. */
export async function wordPaper(pack: BoardPack, options: PaperOptions = {}): Promise<Uint8Array> {
  return (await import("./papers/word")).wordPaper(pack, options);
}

export { HostError } from "./core/workbook";
export type { CellRef, CellValue, Edit, Fix, HostErrorCode, SheetSpec, Snapshot } from "./core/workbook";
export { noSettings, parse, recognise, type Layout, type Plan } from "./core/plan";
export { review, type Review, type ReviewOptions, type Summary } from "./core/review";
export {
  check,
  rules,
  defaultSettings,
  type Context,
  type Checked,
  type Finding,
  type NotChecked,
  type Rule,
  type Settings,
} from "./core/rules";
export { htmlPaper } from "./papers/html";
export type { PaperOptions } from "./papers/paper";
export { boardPack, layOut, type BoardPack } from "./core/board";
export * from "./core/trends";
export { nudgesOf, type Nudge, type Nudges } from "./core/nudges";
export { toJson } from "./core/review-json";
export { boardJson, nudgesJson, refusedJson, reviewJson, rulesJson } from "./core/review-schema";
export type { BoardJson, FindingJson, NudgesJson, RefusedJson, ReviewJson, RulesJson } from "./core/review-schema";
