/** Optional plain sheets that are linked to the plan: recognised in people's own words, read and checked by one definition each. */
export type { RegisterColumn, RegisterDefinition, RegisterValue } from "./definition";
export {
  definitionOf,
  registerKinds,
  registerRows,
  registers,
  registersOf,
  type Register,
  type RegisterField,
  type RegisterRef,
  type RegisterRow,
  type RegisterUnread,
} from "./register";
export { isRegisterKind, registerNames, type RegisterKind } from "./register-names";
export { registerStateNames, type StateOf, type StateScale } from "./states";
export { isClosed } from "./standing";
