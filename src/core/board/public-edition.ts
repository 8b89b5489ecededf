import { subjectOf, titleOf, type Finding } from "../rules";
import { leadPlaces } from "../rules/lead-places";
import type { Plan } from "../plan";
import { isPerson, wholeNameIn } from "../rules/persons";
import { counted, listed } from "../words";
import { addressIn, type CellRef } from "../workbook";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet, Fact } from "./pack";
import { publicTexts, type PublicText } from "./public-texts";
import { secondaryCells } from "./suppression/secondary";

/** What a public edition shows instead of what could point to a person. */
const LEFT_OUT = "left out";

/**
 * The cells whose content a public edition does not show: those in which something was found that could point to a
 * person, and those that name a lead by the person. None in any other edition. What somebody dismissed, with a reason, is shown.
 */
export function withheldCells({ plan, findings, grading }: BoardInput): ReadonlySet<CellRef> {
  if (grading?.profile !== "public") return new Set();
  const found = pointingToPersons(findings).flatMap(({ at }) => at);
  const persons = leadPlaces(plan).flatMap(({ lead, at }) => (isPerson(lead) ? [at] : []));
  const pointing = new Set([...found, ...persons, ...namedIn(plan)]);
  return new Set([...pointing, ...secondaryCells(plan.kpis, pointing)]);
}

/** The findings of what could point to a person. */
export const pointingToPersons = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ rule }) => subjectOf(rule) === "data protection");

/** What an action or a measure is called is shown without being read first, so no person may be named in it. */
function namedIn({ actions, kpis }: Plan): readonly CellRef[] {
  const named = [
    ...actions.map(({ title, at }) => ({ text: title, at: at.title })),
    ...kpis.map(({ name, at }) => ({ text: name, at: at.name })),
  ];
  return named.flatMap(({ text, at }) => (text !== null && at !== undefined && wholeNameIn(text) !== null ? [at] : []));
}

/** With them the words of somebody's own that no named role lets be published. */
export function unshownCells(input: BoardInput): ReadonlySet<CellRef> {
  if (input.grading?.profile !== "public") return new Set();
  const unread = publicTexts(input).flatMap(({ tick, cells }) => (tick === "ticked" ? [] : cells));
  // What impact there is, is told to boards.
  const ofAreas = input.plan.areaWords.flatMap(({ kind, at }) => (kind === "impact" ? at : []));
  return new Set([...withheldCells(input), ...unread, ...ofAreas]);
}

/** In a public edition a finding is told by what should be so: its own words may quote what is left out. */
export function toldWithout(
  findings: readonly Finding[],
  withheld: ReadonlySet<CellRef>,
  { grading }: Pick<BoardInput, "grading">,
): readonly Finding[] {
  if (grading?.profile !== "public") return findings;
  return findings.map((finding) => {
    if (!finding.at.some((at) => withheld.has(at))) return { ...finding, message: `${titleOf(finding.rule)}.` };
    const cells = finding.at.length === 1 ? "the cell holds" : "the cells hold";
    return {
      ...finding,
      message: `${titleOf(finding.rule)}. What ${cells} is left out of this edition.`,
    };
  });
}

/** The sheet with every value left out that was taken from such a cell; where it stands is still said. */
export function sheetWithout(sheet: BoardSheet, withheld: ReadonlySet<CellRef>): BoardSheet {
  if (withheld.size === 0) return sheet;
  const without = (cell: BoardCell): BoardCell =>
    cell.from?.some((at) => withheld.has(at)) && addressIn(cell) === undefined
      ? { value: LEFT_OUT, look: "not-stated", from: cell.from }
      : cell;
  const blocks = sheet.blocks.map((block): BoardBlock => {
    if (block.kind === "facts")
      return { ...block, facts: block.facts.map((fact) => factWithout(fact, without(fact.cell), withheld)) };
    if (block.kind === "text" && block.from?.some((at) => withheld.has(at)))
      return { ...block, text: LEFT_OUT, look: "not-stated" };
    return block.kind === "table" ? { ...block, rows: block.rows.map((row) => row.map(without)) } : block;
  });
  return { ...sheet, blocks };
}

function factWithout({ name, namedBy, ...fact }: Fact, cell: BoardCell, withheld: ReadonlySet<CellRef>): Fact {
  const isNamed = !namedBy?.some((at) => withheld.has(at));
  return { ...fact, name: isNamed ? name : LEFT_OUT, cell };
}

/** What “left out” means on the sheets, and where it was done. */
export function withheldWords(cells: string): string {
  return (
    `What stands in ${cells} could point to a person and is not shown: “${LEFT_OUT}” stands in its place. The checks find ` +
    "patterns; somebody is to read this edition before it is published."
  );
}

/** Of the words that people wrote into the plan, how many a named role lets be published, and which ticks do not hold any more. */
export function ownWords(texts: readonly PublicText[]): string {
  const ticked = texts.filter(({ tick }) => tick === "ticked").length;
  const lapsed = texts.filter(({ tick }) => tick === "lapsed").map(({ at }) => at);
  const changed =
    lapsed.length === 0
      ? ""
      : ` Read once and changed since, so not shown until somebody reads ${lapsed.length === 1 ? "it" : "them"} again: ${listed(lapsed)}.`;
  return (
    `What people wrote of the actions (progress, evidence, risks, next steps) and of what it means for families is shown only where a named role has read it ` +
    `and lets it be shown: ${ticked} of ${counted(texts.length, "text")}.${changed}`
  );
}
