export * from "./question";
export { answer } from "./answer";
export { questionsOf } from "./questions-of";
export { setupNotes } from "./setup-notes";
export type { SetupNote } from "./setup-note";
