import type { BoardSheet } from "../core";
import { counted, listed } from "./phrases";

const PURPOSES: { readonly [id: string]: string } = {
  cover: "What the workbook holds, as at which date, and what is not settled.",
  summary: "Both scales against each other, and each area of improvement.",
  exceptions: "What needs the board’s attention, in the workbook’s own words.",
  kpis: "Each measure with its latest value, its target and its change.",
};

/** What a sheet of the pack is for, and how much it holds. */
export function sheetSentences({ id, blocks }: BoardSheet): string {
  const rows = blocks.reduce((sum, block) => sum + (block.kind === "table" ? block.rows.length : 0), 0);
  const charts = blocks.filter(({ kind }) => kind === "chart").length;
  const holds = [rows > 0 && counted(rows, "row"), charts > 0 && counted(charts, "chart")];
  const parts = holds.filter((part) => typeof part === "string");
  const amount = parts.length > 0 ? ` ${listed(parts)}.` : "";
  return `${PURPOSES[id] ?? ""}${amount}`.trim();
}
