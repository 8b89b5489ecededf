/** What one sheet of a workbook is. */
export type Role =
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
