export type { Pointer, SuccessMeasure } from "./success-measure";
export { readSuccessMeasures } from "./read-success-measures";
export { isPointer, withPointers } from "./resolve-pointers";
