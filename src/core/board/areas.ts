import { countedActions, type Action, type Plan } from "../plan";
import type { CellRef } from "../workbook";
import { asHeading } from "./sheets/cells";

/** The actions of one area of improvement, in the order of the workbook. */
export type AreaOfPlan = {
  readonly label: string;
  /** The heading that the label was taken from. */
  readonly from: CellRef | null;
  readonly actions: readonly Action[];
};

const LABEL_LIMIT = 60;

/**
 * The plan's actions by area, areas as they first appear, those without one last. Each action stands in one area; parts
 * of others stand in none.
 */
export function areasOf(plan: Plan): readonly AreaOfPlan[] {
  const { headings } = plan;
  const byArea = new Map<string | null, Action[]>();
  for (const action of countedActions(plan)) {
    const sofar = byArea.get(action.area);
    if (sofar === undefined) byArea.set(action.area, [action]);
    else sofar.push(action);
  }
  const none = byArea.get(null);
  byArea.delete(null);
  const areas = [...byArea].map(([area, of]) => ({ ...labelOf(area!, headings), actions: of }));
  return none === undefined ? areas : [...areas, { label: "No area stated", from: null, actions: none }];
}

/** The first heading of the area, up to its first dash, bracket or full stop; else `Area 1`, or the area's own words. */
function labelOf(area: string, headings: Plan["headings"]): { label: string; from: CellRef | null } {
  const heading = headings.find((each) => each.area === area);
  if (heading !== undefined) return { label: asHeading(opening(heading.text), LABEL_LIMIT), from: heading.at };
  return { label: area.length <= 3 ? `Area ${area}` : asHeading(area, LABEL_LIMIT), from: null };
}

function opening(text: string): string {
  return /^.{12,}?(?=\s[–—-]\s|\s\(|[.;](?:\s|$)|\n)/su.exec(text)?.[0] ?? text;
}
