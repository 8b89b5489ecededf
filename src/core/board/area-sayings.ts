import type { AreaWords, Plan } from "../plan";
import type { AreaOfPlan } from "./areas";
import type { BoardCell, Fact } from "./pack";
import { cellsOf, notStated, shorten, textCell } from "./sheets/cells";

/** What papers call what a workbook says of an area. */
export const areaSayingNames = {
  impact: "Impact statement",
  families: "What this means for families",
} as const satisfies { readonly [K in AreaWords["kind"]]: string };

/** What one cell quotes at most. */
const LIMIT = 700;

/** What the workbook says of these areas, in its order. */
export const saidOf = (
  { areaWords }: Plan,
  areas: readonly (string | null)[],
  kind: AreaWords["kind"],
): readonly AreaWords[] => areaWords.filter((words) => words.kind === kind && areas.includes(words.area));

/** The area's own words with their cells, each on a line of its own; *not stated* where the workbook has none. */
export function sayingFacts(plan: Plan, areas: readonly AreaOfPlan[], kind: AreaWords["kind"]): readonly Fact[] {
  const name = areaSayingNames[kind];
  if (areas.length === 0) return [{ name, cell: notStated() }];
  const several = areas.length > 1;
  return areas.flatMap(({ label, actions }): readonly Fact[] => {
    const said = saidOf(plan, [actions[0]?.area ?? null], kind);
    const of = several ? `${name}: ${label}` : name;
    if (said.length === 0) return [{ name: of, cell: notStated() }];
    return said.map((words) => ({ name: of, cell: sayingCell(words, plan) }));
  });
}

/** The words, of an action's with its reference before them, and the cells in which they stand. */
export function sayingCell({ text, at, action }: AreaWords, { actions }: Plan): BoardCell {
  const of = action === null ? null : actions.find(({ key }) => key === action);
  const whose = of ? `Action ${of.ref ?? of.key}: ` : "";
  return textCell(`${whose}${shorten(text, LIMIT)} (${cellsOf(at)})`, ...at);
}
