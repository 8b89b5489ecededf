export * from "./plan";
export * from "./scheme";
export * from "./columns";
export { columnsNotRead } from "./columns-not-read";
export { isOverdue } from "./overdue";
export { squash } from "./squash";
export { inTable } from "./in-table";
export { recognise } from "./recognise";
export { parse } from "./parse";
