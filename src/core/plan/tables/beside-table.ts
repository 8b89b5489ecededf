import { valueAt, type SheetSnapshot } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant, plainHeading } from "../headings";
import type { Header } from "./scales";

/** A header of which it is not yet known what belongs to it. */
type Unsettled = Omit<Header, "beside" | "ticks" | "duties">;
type Fields = ReadonlyMap<number, ActionField>;
type Block = readonly number[];

/** A key to the states, or words about how to fill the plan in. */
const EXPLAINS = /\b(?:key|legend|definitions?|guidance|instructions|glossary|abbreviations?)\b/;

/** So many rows show which of them a block fills. */
const SAMPLE = 400;

/**
 * The headed columns that belong to no column of the plan although their headings stand in its row: what follows beyond a
 * wholly blank column and is a key, a table with a reference or actions of its own, or fills other rows than the plan
 * does under headings that say nothing new of an action. What somebody chose belongs to the plan.
 */
export function columnsBeside(header: Unsettled, assigned: Fields): ReadonlySet<number> {
  const blocks = blocksOf(header);
  if (blocks.length < 2) return NONE;
  const known = (block: Block) => block.filter((column) => assigned.has(column)).length;
  const main = blocks.reduce((most, next) => (known(next) > known(most) ? next : most));
  const isChosen = (block: Block) => block.some((column) => header.chosen.has(column));
  return new Set(blocks.filter((one) => one !== main && !isChosen(one) && isAside(header, assigned, main, one)).flat());
}

const NONE: ReadonlySet<number> = new Set();

/** The headed columns, taken apart where a column between them holds nothing at all. */
function blocksOf({ sheet, row, headings }: Unsettled): readonly Block[] {
  const blocks: number[][] = [];
  let last = -1;
  headings.forEach((heading, column) => {
    if (heading === null || heading === "") return;
    const between = Array.from({ length: column - last - 1 }, (_, i) => last + 1 + i);
    if (blocks.length === 0 || between.some((one) => isBlank(sheet, row, one))) blocks.push([column]);
    else blocks.at(-1)!.push(column);
    last = column;
  });
  return blocks;
}

/** Whether nothing stands in a column from a row on. A cell that is merged with one to its left is not blank. */
function isBlank(sheet: SheetSnapshot, row: number, column: number): boolean {
  for (let at = Math.max(0, row - 1); at < sheet.values.length; at++) {
    const value = valueAt(sheet, at, column);
    if (value !== null && value !== "") return at < row;
  }
  return !(sheet.merges ?? []).some(
    (merge) => merge.row + merge.rows > row && merge.column < column && merge.column + merge.columns > column,
  );
}

function isAside(header: Unsettled, assigned: Fields, main: Block, block: Block): boolean {
  const headingOf = (column: number) => plainHeading(String(header.headings[column] ?? ""));
  if (EXPLAINS.test(headingOf(block[0]!))) return true;
  const held = new Set(main.flatMap((column) => assigned.get(column) ?? []));
  const meant = block.map((column) => fieldsMeant<ActionField>(header.ways[column] ?? null, actionColumns));
  const isAgain = (field: ActionField) => held.has(field) && meant.some((fields) => fields[0] === field);
  if (block.length > 1 && (isAgain("ref") || isAgain("title"))) return true;
  const saysNothingNew = meant.some((fields) => fields.length === 0 || fields.every((field) => held.has(field)));
  return saysNothingNew && fillsOtherRows(header, main, block);
}

/** Whether a block is filled at the top and ends well before the plan does, as a list of its own is. */
function fillsOtherRows({ sheet, row }: Unsettled, main: Block, block: Block): boolean {
  const end = Math.min(sheet.values.length, row + 1 + SAMPLE);
  const rowsOf = (columns: Block, fewest: number): readonly number[] => {
    const rows: number[] = [];
    for (let at = row + 1; at < end; at++) {
      const filled = columns.filter((column) => (valueAt(sheet, at, column) ?? "") !== "");
      if (filled.length >= fewest) rows.push(at);
    }
    return rows;
  };
  const [own, its] = [rowsOf(block, 1), rowsOf(main, 2)];
  if (own.length === 0 || its.length === 0) return false;
  const isOneRun = own.at(-1)! - own[0]! === own.length - 1;
  return isOneRun && own[0]! <= row + 2 && own.length * 2 <= its.length;
}
