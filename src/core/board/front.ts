import { countedActions } from "../plan";
import type { Profile } from "../plan/settings";
import { counted } from "../words";
import { isOnePage, sidesOf } from "./layout";
import { measuresRanked } from "./measures-ranked";
import type { BoardBlock, BoardInput, BoardSheet } from "./pack";
import { trends } from "./sheets/trends";

type Front = (sheets: readonly BoardSheet[]) => ReadonlySet<string>;

/**
 * The sheets that answer a reader, in front of an appendix. A board has four sides with the cover, each of them one; a
 * stocktake has about twelve, which begin with what the reviewers asked for.
 */
const FRONTS: { readonly [P in Profile]?: Front } = {
  "partnership-board": () => new Set(["summary", "exceptions", "trends"]),
  stocktake: (sheets) => frontOfStocktake(sheets),
};

const SIDES_OF_STOCKTAKE = 12;

/** What no stocktake is without, however many sides it takes. */
const isOfEach = ({ id }: BoardSheet) =>
  ["requests", "summary", "exceptions"].includes(id) || /^(?:area|recommendation)\d+$/.test(id);

/** What else stands in front as long as there is room, what reviewers ask about first before the others. */
const WITH_ROOM = ["trends", "evidence", "projects", "voice", "previous", "by-area", "kpis"];

function frontOfStocktake(sheets: readonly BoardSheet[]): ReadonlySet<string> {
  const front = sheets.filter(isOfEach);
  // Exceptions and trends are cut to one side.
  const sides = (sheet: BoardSheet) => (sheet.id === "exceptions" || sheet.id === "trends" ? 1 : sidesOf(sheet));
  let taken = front.reduce((sum, sheet) => sum + sides(sheet), 1);
  for (const id of WITH_ROOM) {
    const sheet = sheets.find((one) => one.id === id);
    if (sheet === undefined || taken + sides(sheet) > SIDES_OF_STOCKTAKE) continue;
    front.push(sheet);
    taken += sides(sheet);
  }
  return new Set(front.map(({ id }) => id));
}

/**
 * A pack with what answers its reader in front. Of the exceptions and the measures those stand there that a chair would ask
 * about first, as many as one side takes; the others follow at once in the appendix. Nothing stands twice.
 */
export function frontFirst(
  sheets: readonly BoardSheet[],
  input: BoardInput,
  subtitle: string,
  withheldFrom: (sheet: BoardSheet) => BoardSheet,
): readonly BoardSheet[] {
  const own = frontOf(input)?.(sheets) ?? null;
  if (own === null) return sheets;
  const front: BoardSheet[] = [];
  const rest: BoardSheet[] = [];
  for (const sheet of sheets) {
    if (!own.has(sheet.id)) rest.push(sheet);
    else if (sheet.id === "exceptions" || sheet.id === "trends") {
      const [first, more] = sheet.id === "exceptions" ? rowsSplit(sheet) : trendsSplit(sheet, input, subtitle);
      front.push(withheldFrom(first));
      if (more !== null) rest.splice(front.length > 0 ? moreSoFar(rest) : 0, 0, withheldFrom(more));
    } else front.push(sheet);
  }
  return [...front, ...rest.map((sheet): BoardSheet => ({ ...sheet, appendix: true }))];
}

/** How many continued sheets lead the appendix already. */
const moreSoFar = (rest: readonly BoardSheet[]) => rest.filter(({ id }) => id.endsWith(MORE)).length;

const MORE = "-more";

type Split = readonly [first: BoardSheet, more: BoardSheet | null];

/** A sheet with one table, cut behind the last row that fits on its side. */
function rowsSplit(sheet: BoardSheet): Split {
  const table = sheet.blocks.find((block) => block.kind === "table");
  if (table === undefined || isOnePage(sheet)) return [sheet, null];
  const of = (from: number, to: number): BoardSheet => ({
    ...sheet,
    blocks: sheet.blocks.map((block) => (block === table ? { ...table, rows: table.rows.slice(from, to) } : block)),
  });
  const said = (count: number) => sayingWhere(of(0, count), count, table.rows.length, "action");
  const count = mostThatFit(table.rows.length - 1, said);
  return [said(count), continued(of(count, table.rows.length))];
}

function trendsSplit(whole: BoardSheet, input: BoardInput, subtitle: string): Split {
  if (isOnePage(whole)) return [whole, null];
  const ranked = measuresRanked(input.trends);
  const of = (some: typeof ranked) => trends({ ...input, trends: some }, subtitle)!;
  const said = (count: number) => sayingWhere(of(ranked.slice(0, count)), count, ranked.length, "measure");
  const count = mostThatFit(ranked.length - 1, said);
  const first = new Set(ranked.slice(0, count));
  return [said(count), continued(of(ranked.filter((trend) => !first.has(trend))))];
}

/** The most rows with which the sheet stays one side; at least one. */
function mostThatFit(most: number, sheetOf: (count: number) => BoardSheet): number {
  let count = 1;
  while (count < most && isOnePage(sheetOf(count + 1))) count++;
  return count;
}

/** With a sentence below the date: how many stand here, and where the others are. */
function sayingWhere(sheet: BoardSheet, count: number, all: number, one: string): BoardSheet {
  const text = `What a chair would ask about first: ${count} of ${counted(all, one)}. The others stand in the appendix, on “${continuedTitle(sheet)}”.`;
  const at = sheet.blocks.findIndex(({ kind }) => kind === "text") + 1;
  const said: BoardBlock = { kind: "text", text };
  return { ...sheet, blocks: [...sheet.blocks.slice(0, at), said, ...sheet.blocks.slice(at)] };
}

const continuedTitle = ({ title }: BoardSheet) => `${title}, continued`;

/** The rest of a sheet, under names of its own: no two tables of a workbook are called the same. */
function continued(sheet: BoardSheet): BoardSheet {
  const named = (table: string) => `${table}_more`;
  const blocks = sheet.blocks.map((block): BoardBlock => {
    if (block.kind === "title") return { ...block, text: `${block.text}, continued` };
    if (block.kind === "table") return { ...block, name: named(block.name), caption: `${block.caption}, continued` };
    if (block.kind !== "chart") return block;
    const inCell = block.inCell && { ...block.inCell, table: named(block.inCell.table) };
    return { ...block, name: `${block.name} more`, table: named(block.table), ...(inCell && { inCell }) };
  });
  return {
    ...sheet,
    ...{ id: sheet.id + MORE, title: continuedTitle(sheet), about: `${sheet.about}, continued`, blocks },
    ...(sheet.repeat !== undefined && { repeat: named(sheet.repeat) }),
    ...(sheet.printsTo !== undefined && { printsTo: named(sheet.printsTo) }),
  };
}

/** What stands in front for the reader; null where all of the pack is one. */
function frontOf({ grading, plan }: BoardInput): Front | null {
  const { profile = null } = grading ?? {};
  return profile === null || countedActions(plan).length === 0 ? null : (FRONTS[profile] ?? null);
}

/** Whether the reader is a board, whose cover is one of four sides. */
export const isForFourSides = (input: BoardInput) =>
  input.grading?.profile === "partnership-board" && frontOf(input) !== null;
