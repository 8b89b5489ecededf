export * from "./cell";
export * from "./snapshot";
export * from "./edit";
export * from "./sheet-spec";
export * from "./mark";
export * from "./digest";
export * from "./drawable";
export * from "./host";
