import type { Plan } from "../plan";
import { leadsOf } from "./leads-of-plan";

/** A lead, and the file that is theirs. */
export type LeadFile = { readonly lead: string; readonly path: string };

/** A file for each lead, by the name that one file for all of them would have. No two have the same. */
export function leadFiles(plan: Plan, path: string): readonly LeadFile[] {
  const taken = new Set<string>();
  return leadsOf(plan).map(({ lead }) => {
    for (let count = 1; ; count++) {
      const named = fileForLead(path, count === 1 ? lead : `${lead} (${count})`);
      if (taken.has(named.toLowerCase())) continue;
      taken.add(named.toLowerCase());
      return { lead, path: named };
    }
  });
}

/** `briefing.xlsx` -> `briefing, Head of SEND.xlsx`, without the signs that no file may have in its name. */
export function fileForLead(path: string, lead: string): string {
  const name = lead
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 80)
    .trim();
  return path.replace(/(\.\w+)$/, `, ${name}$1`);
}
