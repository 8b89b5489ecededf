import type { Snapshot } from "../workbook";
import { leadKeyIn, usedLeads } from "./leads";
import { keyLayout } from "./other-sheets";
import type { Layout, Role } from "./plan";

/**
 * In a workbook without a key to its leads, a list of abbreviations is that key where the lead columns of its plans use
 * the short forms. What somebody chose stays.
 */
export function withGlossaryOfLeads(book: Snapshot, layout: Layout): Layout {
  if (layout.some(({ role }) => role === "lead-key") || !layout.some(({ role }) => role === "actions")) return layout;
  const open = layout.filter(({ role, chosen }) => OPEN.includes(role) && !chosen);
  if (open.length === 0) return layout;
  const used = usedLeads(book, layout);
  for (const one of open) {
    const sheet = book.sheets.find(({ name }) => name === one.sheet);
    const key = sheet === undefined ? null : leadKeyIn(sheet, used);
    if (sheet !== undefined && key !== null) return layout.map((each) => (each === one ? keyLayout(sheet, key) : each));
  }
  return layout;
}

/** What a list of abbreviations is taken for. */
const OPEN: readonly Role[] = ["other", "notes", "glossary"];
