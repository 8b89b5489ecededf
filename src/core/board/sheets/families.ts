import type { Plan } from "../../plan";
import { paperTexts } from "../../plan/settings";
import { saidOf, sayingCell } from "../area-sayings";
import { areasOf } from "../areas";
import type { BoardBlock, BoardInput, BoardSheet, Fact } from "../pack";
import { notStated, textCell } from "./cells";

/**
 * What the plan means for families: in a person's own words, and area by area as the workbook says it; null where neither
 * does. Nothing is written for them.
 */
export function families({ paper, plan }: BoardInput, subtitle: string): BoardSheet | null {
  const said = paper?.families;
  const byArea = areaBlocks(plan);
  if (said === undefined && byArea.length === 0) return null;
  const stated: readonly BoardBlock[] =
    said === undefined
      ? []
      : [
          {
            kind: "facts",
            facts: [{ name: "The partnership says", cell: textCell(said.text, said.at ?? undefined) }],
          },
        ];
  return {
    id: "families",
    title: paperTexts.families,
    about: "In the words of the partnership",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: paperTexts.families },
      { kind: "text", text: subtitle, look: "quiet" },
      ...stated,
      ...byArea,
    ],
  };
}

/** Each area with what the workbook says that it means for families; nothing where it says it of none. */
function areaBlocks(plan: Plan): readonly BoardBlock[] {
  const areas = areasOf(plan).filter(({ actions: [first] }) => first !== undefined && first.area !== null);
  const words = saidOf(
    plan,
    areas.map(({ actions }) => actions[0]!.area),
    "families",
  );
  if (words.length === 0) return [];
  const facts: readonly Fact[] = areas.flatMap(({ label, from, actions }): readonly Fact[] => {
    const own = words.filter(({ area }) => area === actions[0]!.area);
    const named = { name: label, ...(from !== null && { namedBy: [from] }) };
    return own.length === 0
      ? [{ ...named, cell: notStated() }]
      : own.map((one) => ({ ...named, cell: sayingCell(one, plan) }));
  });
  return [
    { kind: "heading", text: "Area by area" },
    { kind: "facts", facts },
  ];
}
