import type { ActionField } from "../columns";

const OF_DUE = ["due", "revisedDue", "originalDue"] as const;

/** Whether a column says by when something is to be done: a plan may keep the original and the revised date only. */
export const isDated = (found: ReadonlySet<ActionField>): boolean => OF_DUE.some((field) => found.has(field));
