import type { RegisterKind } from "./registers/register-names";

/** What one sheet of a workbook is. */
export type Role =
  | RegisterKind
  | "actions"
  | "kpis"
  | "lead-key"
  | "legend"
  | "lists"
  | "notes"
  | "charts"
  | "settings"
  | "history"
  | "empty"
  | "other"
  | "ours";
