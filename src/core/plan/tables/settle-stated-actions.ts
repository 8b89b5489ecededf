import type { CellValue } from "../../workbook";
import { cellsBelow } from "../below-header";
import { actionColumns, type ActionField } from "../columns";
import { assignFields } from "../headings";
import { squash } from "../squash";
import { isWording, readActionStatus } from "../statuses";
import type { Header } from "./scales";
import { holdsStandings } from "./standings";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/**
 * A column headed "Action" that says again and again how the actions stand is their status; the actions are then the
 * column whose heading means them next ("Deliverable"). States that stand once each are a list to choose from. What
 * somebody chose stays.
 */
export function settleStatedActions(header: Header, assigned: Fields): Fields {
  const held = [...assigned].find(([, field]) => field === "title")?.[0];
  if (held === undefined || header.chosen.has(held) || [...assigned.values()].includes("actionStatus")) return assigned;
  if (!repeatsStates(header, cellsBelow(header.sheet, header.row, held, SAMPLE))) return assigned;
  const settled = new Map<number, ActionField | null>(header.chosen as ReadonlyMap<number, ActionField | null>);
  return assignFields<ActionField>(header.ways, actionColumns, settled.set(held, "actionStatus"));
}

/** A sign that stands for a state: an arrow, a star, a circle. */
const SIGN = /^[^\p{L}\p{N}\s]{1,3}$/u;

function repeatsStates({ words }: Header, cells: readonly CellValue[]): boolean {
  const texts = cells.map((cell) => String(cell).trim());
  if (texts.length < 2 || new Set(texts.map((text) => squash(text) || text)).size === texts.length) return false;
  const isState = (text: string) =>
    SIGN.test(text) || isWording(text) || (text.length < 80 && readActionStatus(text, words.actionStatus) !== null);
  return holdsStandings(cells) || texts.filter(isState).length * 5 >= texts.length * 4;
}
