export { actionAtCell, sameAction } from "./action-at";
export { choicesAt } from "./choices";
export { CannotUpdate, type DateAnswer, type Moved, type OpenDate } from "./dates";
export * from "./foreseen";
export * from "./form";
