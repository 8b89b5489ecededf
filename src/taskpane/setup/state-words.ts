import type { CellRef, Plan } from "../../core";
import { readOn, NO_WORDS, type Scale, type Status } from "../../core/plan/colours/scale";
import { wordKey } from "../../core/plan/statuses";

/** A word or wording that a plan uses for a state, other than the scheme's own. */
export type StateWord = { readonly word: string; readonly status: Status | null; readonly at: readonly CellRef[] };

/** The words that the status cells of one scale hold, the commonest first, and how many hold the scheme's own. */
export function stateWords(plan: Plan, scale: Scale): { readonly words: readonly StateWord[]; readonly own: number } {
  const words = new Map<string, { word: string; status: Status | null; at: CellRef[] }>();
  let own = 0;
  for (const action of plan.actions) {
    const raw = action.raw[scale];
    const at = action.at[scale];
    if (typeof raw !== "string" || raw.trim() === "" || at === undefined) continue;
    if (readOn(scale, raw, NO_WORDS)?.exact) {
      own++;
      continue;
    }
    const key = wordKey(raw);
    const known = words.get(key);
    if (known) known.at.push(at);
    else words.set(key, { word: raw.trim(), status: action[scale], at: [at] });
  }
  return { words: [...words.values()].sort((a, b) => b.at.length - a.at.length), own };
}
