export { isText } from "./decode";
export { readCsv } from "./read";
