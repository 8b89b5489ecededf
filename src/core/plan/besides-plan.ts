import { PERHAPS } from "./other-sheets";
import type { Layout, SheetLayout } from "./plan";
import { standingIn } from "./standing-words";

/** So much must speak for a second plan in other words than the scheme's. */
const SURE = 8;

/** Fewer headings in common than this may be chance. */
const SAME_HEADINGS = 4;

/**
 * Beside a plan in the scheme's words, a table in the words of another scheme is more likely a tracker of something else
 * than a second plan. It is left unread and asked about, unless much speaks for it or it has the headings of the plan.
 */
export function besidesPlan(layout: Layout): Layout {
  const plans = layout.filter(({ role, states }) => role === "actions" && states === "scheme");
  if (plans.length === 0) return layout;
  return layout.map((one) => {
    const isOther = one.role === "actions" && one.states !== undefined && one.states !== "scheme" && !one.chosen;
    if (!isOther || (one.points ?? 0) >= SURE || plans.some((plan) => sameHeadings(plan, one))) return one;
    const why = `its statuses are not in the scheme's words, as those of the plan on “${plans[0]!.sheet}” are`;
    const perhaps = { role: "actions" as const, headerRow: one.headerRow!, why, ask: true };
    return { ...one, role: "other", why, perhaps, confidence: PERHAPS, headerRow: null, rows: [], columns: [] };
  });
}

function sameHeadings(plan: SheetLayout, other: SheetLayout): boolean {
  const of = ({ columns }: SheetLayout) => new Set(columns.map(({ header }) => header.trim().toLowerCase()));
  const [mine, its] = [of(plan), of(other)];
  const shared = [...its].filter((header) => mine.has(header)).length;
  return shared >= SAME_HEADINGS && shared * 3 >= its.size * 2;
}

/** A plan whose sheet is named as old is left aside beside one that is not, and asked about. What was chosen stays. */
export function withoutOldPlans(layout: Layout): Layout {
  const plans = layout.filter(({ role }) => role === "actions");
  const isOld = ({ sheet }: SheetLayout) => standingIn(sheet) === "past";
  const current = plans.find((one) => !isOld(one));
  if (current === undefined) return layout;
  return layout.map((one) => {
    if (one.role !== "actions" || one.chosen || !isOld(one)) return one;
    const why = `its name says that it is old, and there is a plan on “${current.sheet}”`;
    const perhaps = { role: "actions" as const, headerRow: one.headerRow!, why, ask: true };
    return { ...one, role: "other", why, perhaps, confidence: PERHAPS, headerRow: null, rows: [], columns: [] };
  });
}
