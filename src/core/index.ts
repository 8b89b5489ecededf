export * from "./words";
export * from "./workbook";
export * from "./plan";
export * from "./changes";
export * from "./rules";
export * from "./board";
export * from "./review";
export type { AreaInWords } from "./areas-in-words";
