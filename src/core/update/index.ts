export { actionAtCell, sameAction } from "./action-at";
export { choicesAt } from "./choices";
export { CannotUpdate, passedDates, type DateAnswer, type Moved, type OpenDate } from "./dates";
export * from "./foreseen";
export * from "./form";
