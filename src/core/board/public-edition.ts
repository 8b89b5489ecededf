import { rules, type Finding } from "../rules";
import { leadPlaces } from "../rules/lead-places";
import { isPerson } from "../rules/persons";
import type { CellRef } from "../workbook";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "./pack";

/** What a public edition shows instead of what could point to a person. */
const LEFT_OUT = "left out";

const TITLES = new Map(rules.map(({ id, title }) => [id, title]));
const ON_PERSONS = new Set(rules.filter(({ subject }) => subject === "data protection").map(({ id }) => id));

/**
 * The cells whose content a public edition does not show: those in which something was found that could point to a
 * person, and those that name a lead by the person. None in any other edition. What somebody dismissed, with a reason, is shown.
 */
export function withheldCells({ plan, findings, grading }: BoardInput): ReadonlySet<CellRef> {
  if (grading?.profile !== "public") return new Set();
  const found = findings.filter(({ rule }) => ON_PERSONS.has(rule)).flatMap(({ at }) => at);
  const persons = leadPlaces(plan).flatMap(({ lead, at }) => (isPerson(lead) ? [at] : []));
  return new Set([...found, ...persons]);
}

/** A finding about such a cell is told by what should be so: its own words may quote what is left out. */
export function toldWithout(findings: readonly Finding[], withheld: ReadonlySet<CellRef>): readonly Finding[] {
  if (withheld.size === 0) return findings;
  return findings.map((finding) => {
    if (!finding.at.some((at) => withheld.has(at))) return finding;
    const cells = finding.at.length === 1 ? "the cell holds" : "the cells hold";
    return {
      ...finding,
      message: `${TITLES.get(finding.rule) ?? finding.rule}. What ${cells} is left out of this edition.`,
    };
  });
}

/** The sheet with every value left out that was taken from such a cell; where it stands is still said. */
export function sheetWithout(sheet: BoardSheet, withheld: ReadonlySet<CellRef>): BoardSheet {
  if (withheld.size === 0) return sheet;
  const without = (cell: BoardCell): BoardCell =>
    cell.from?.some((at) => withheld.has(at)) && !isAddress(cell)
      ? { value: LEFT_OUT, look: "not-stated", from: cell.from }
      : cell;
  const blocks = sheet.blocks.map((block): BoardBlock => {
    if (block.kind === "facts")
      return { ...block, facts: block.facts.map(({ name, cell }) => ({ name, cell: without(cell) })) };
    return block.kind === "table" ? { ...block, rows: block.rows.map((row) => row.map(without)) } : block;
  });
  return { ...sheet, blocks };
}

const isAddress = ({ value, from }: BoardCell) => from?.some((at) => at === value);

/** What “left out” means on the sheets, and where it was done. */
export function withheldWords(cells: string): string {
  return (
    `What stands in ${cells} could point to a person and is not shown: “${LEFT_OUT}” stands in its place. The checks find ` +
    "patterns; somebody is to read this edition before it is published."
  );
}
