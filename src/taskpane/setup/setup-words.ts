import { asSentence, capital, counted, isRegisterKind, listed, type Role, type SheetLayout } from "../../core";
import { ASK_BELOW } from "../../core/plan/questions";
import { roleNames, type ChosenRole } from "../../core/plan/settings";
import type { SheetSetup } from "../../core/plan/setup";

/** What a sheet is, as it stands in a sentence. */
export const roleWords: { readonly [R in Role]: string } = {
  ...roleNames,
  charts: "charts",
  settings: "the settings of RAG Monitor",
  history: "earlier reports",
  empty: "empty",
  ours: "built by RAG Monitor",
};

/** Whether something of the sheet is read into the plan, or beside it. */
export function isRead({ role }: SheetLayout): boolean {
  return role === "actions" || role === "kpis" || isRegisterKind(role);
}

/** What a sheet is, as a list of sheets says it: "Risk register, 6 rows". */
export function roleSentence({ layout, rows }: SheetSetup): string {
  const name = capital(roleWords[layout.role]);
  return isRegisterKind(layout.role) ? `${name}, ${counted(rows.data, "row")}` : name;
}

/** Whether what the sheet is may be chosen: not of our own sheets, and not where there is nothing. */
export function mayChoose(role: Role): boolean {
  return role !== "ours" && role !== "settings" && role !== "history" && role !== "empty";
}

/** The role under which a sheet stands in the list of choices. */
export function chosenRole(role: Role): ChosenRole {
  return role in roleNames ? (role as ChosenRole) : "other";
}

type Sure = { readonly confidence: number; readonly chosen: boolean };

/** Whether somebody should look at it. */
export function isUnsure({ confidence, chosen }: Sure): boolean {
  return !chosen && confidence < ASK_BELOW;
}

const QUITE_SURE = 0.85;

/** How sure it is and why: `Fairly sure: 12 of 14 cells hold dates.` */
export function reasonSentence({ why, ...sure }: Sure & { readonly why: string }): string {
  const reason = asSentence(why);
  if (sure.chosen) return reason;
  return `${isUnsure(sure) ? "Not sure" : sure.confidence >= QUITE_SURE ? "Sure" : "Fairly sure"}: ${why}${/[.!?]$/.test(why) ? "" : "."}`;
}

const ROWS: readonly (readonly [key: keyof SheetSetup["rows"], one: string, many: string])[] = [
  ["continuations", "row that continues the one above", "rows that continue the one above"],
  ["headings", "heading", "headings"],
  ["notes", "note", "notes"],
  ["totals", "total", "totals"],
];

/** `14 actions, 2 headings and 1 note; 3 of the rows are hidden and were read all the same`. */
export function rowsSentence({ layout, rows }: SheetSetup): string {
  const data = isRegisterKind(layout.role)
    ? counted(rows.data, "row")
    : layout.role === "actions"
      ? counted(rows.data, "action")
      : counted(rows.data, "row of measures", "rows of measures");
  const others = ROWS.flatMap(([key, one, many]) => (rows[key] > 0 ? [counted(rows[key], one, many)] : []));
  const hidden =
    rows.hidden > 0 ? ` ${capital(counted(rows.hidden, "row is", "rows are"))} hidden and read all the same.` : "";
  return `${listed([data, ...others])}.${hidden}`;
}

/** What is missing where a table has no row that is read. */
export function nothingReadSentence({ role }: SheetLayout): string {
  if (isRegisterKind(role)) return "No row is read yet.";
  return role === "actions"
    ? "No row is read as an action yet. Say which column holds the action, or in which row the headings stand."
    : "No row is read as a measure yet. Say which column holds the measure, or in which row the headings stand.";
}
