import type { SheetSnapshot } from "../../workbook";
import type { LeadKey } from "./lead-key";
import { linesKey } from "./lead-key-lines";
import { glossaryKey, tableKey } from "./lead-key-table";
import { NO_LEADS, type UsedLeads } from "./used-leads";

/** More rows than any key has; such a sheet is not searched. */
const LONGEST_KEY = 1000;

/**
 * The key to leads that a sheet is, or null. Most of its lines must pair a code with a role: a legend of statuses, a
 * glossary of other abbreviations, a list for drop-downs or a plan is no key. A glossary is one where the plan's leads are
 * `used` by its short forms.
 */
export function leadKeyIn(sheet: SheetSnapshot, used: UsedLeads = NO_LEADS): LeadKey | null {
  if (sheet.values.length > LONGEST_KEY) return null;
  return tableKey(sheet) ?? linesKey(sheet) ?? glossaryKey(sheet, used);
}
