export { partnerForm, isLedBy, type PartnerForm } from "./form-of";
export { chosenAtFirst, mergeFixes, mergeOf, mergeSentence, needsNothing, type Merge, type MergeRow } from "./merge";
export type { MergeItem } from "./parts";
export type { Told } from "./read";
export { partnerSheets } from "./sheets";
