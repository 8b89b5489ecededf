export * from "./cell";
export * from "./snapshot";
export * from "./edit";
export * from "./sheet-spec";
export * from "./host";
