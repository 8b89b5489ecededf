export * from "./plan";
export * from "./scheme";
export * from "./columns";
export { recognise } from "./recognise";
export { parse } from "./parse";
