export { choicesAt } from "./choices";
export { type DateAnswer, type Moved, type OpenDate } from "./dates";
export * from "./foreseen";
export * from "./form";
