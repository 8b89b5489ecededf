export * from "./plan";
export * from "./scheme";
export * from "./columns";
export { squash } from "./squash";
export { recognise } from "./recognise";
export { parse } from "./parse";
