import { cellsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { assignFields, plainHeading } from "../headings";
import { isReference } from "../references";
import { squash } from "../squash";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/** "Strategic ref", "Strategic action no": whose number it is. Others name the tie itself ("Links to", "Parent ref"). */
const NUMBER_OF = /^(\w+)(?: (?:plan|action|priority|objective))? (?:ref|reference|no|number|id|code)$/;
const OF_A_TIE = new Set(["parent", "linked", "links", "link", "related", "supports", "higher"]);

/**
 * A column headed as the reference of a strategic action is that of the row where no other column is headed by one, the
 * actions or the sheet are called so too ("Strategic ref" beside "Strategic action"), and each row has its own. Else it
 * names the action of another plan to which the row is tied. What somebody chose stays.
 */
export function settleOwnReference(header: Header, assigned: Fields): Fields {
  const columnOf = (field: ActionField) => [...assigned].find(([, held]) => held === field)?.[0];
  const [tie, title] = [columnOf("parent"), columnOf("title") ?? columnOf("area")];
  if (tie === undefined || columnOf("ref") !== undefined || header.chosen.has(tie)) return assigned;
  const whose = NUMBER_OF.exec(plainHeading(String(header.headings[tie] ?? "")))?.[1];
  if (whose === undefined || OF_A_TIE.has(whose)) return assigned;
  const names = [header.sheet.name, title === undefined ? "" : String(header.headings[title] ?? "")].map(squash);
  const isOwn = names.some((name) => ` ${name} `.includes(` ${whose} `)) && holdsOnePerRow(header, tie);
  if (!isOwn) return assigned;
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  for (const [column, field] of assigned) if (field === "title") settled.set(column, field);
  return assignFields<ActionField>(header.ways, actionColumns, settled.set(tie, "ref"));
}

function holdsOnePerRow({ sheet, row }: Header, column: number): boolean {
  const cells = cellsBelow(sheet, row, column, SAMPLE).map((cell) => String(cell).trim());
  const references = cells.filter(isReference);
  return references.length >= 2 && references.length * 5 >= cells.length * 4 && new Set(cells).size === cells.length;
}
