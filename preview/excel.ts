export type { Book, BookEvent } from "./embedded-excel/model/types";
export { loadXlsx as bookOfFile } from "./embedded-excel/model/load-xlsx";
export type OfficeTheme = "light" | "dark" | "black";
export function connectPane(_pane: Window, _book: unknown, _theme: OfficeTheme): void {}
