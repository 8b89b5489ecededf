export { setupOf, type ColumnSetup, type RowCounts, type Setup, type SheetSetup } from "./setup";
export type { Preview } from "./preview";
