import { wordCount } from "../../words";
import { valueAt } from "../../workbook";
import type { ActionField } from "../columns";
import { isReference } from "../references";
import { squash } from "../squash";
import { isDated } from "./dated";
import type { Header } from "./scales";
import { ENOUGH_POINTS, holdsNoReferences, titleHeading, titlePoints } from "./title-columns";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/** References of other things than the actions. */
const OF_OTHERS =
  /\b(?:risks?|issue|child|case|pupil|kpi|measure|parent|strategic|linked|links?|cross|evidence|see|policy|document|file|objective)\b/;

/**
 * A heading with "ref" among its words ("CQC ref", "Cyf / Ref"), or "Key" as exports have it, is the reference where no other column is and its cells
 * are short and have a number in them, each once.
 */
export function settleReference(header: Header, assigned: Fields): Fields {
  if ([...assigned.values()].includes("ref")) return assigned;
  const column = openColumns(header, assigned).find((at) => {
    const heading = squash(String(header.headings[at] ?? ""));
    return /\bref\b|^key$/.test(heading) && !OF_OTHERS.test(heading) && holdsReferences(cellsOf(header, at));
  });
  return column === undefined ? assigned : new Map([...assigned, [column, "ref"]]);
}

/**
 * Where who, when and how an action stands are clear and one other column alone holds different sentences, those are the
 * actions, whatever its heading says. In other words than the scheme's, who or when is enough, for the table is weighed
 * once more.
 */
export function settleTitle(header: Header, fields: Fields, also: Fields, isInScheme: boolean): Fields {
  const found = new Set([...fields.values(), ...also.values()]);
  if (found.has("title")) return fields;
  const [who, when] = [found.has("leads"), isDated(found)];
  const stands = found.has("actionStatus");
  const isClear = isInScheme ? who && when && stands : (who || when) && (stands || found.has("ref"));
  if (!isClear) return fields;
  const told = openColumns(header, fields).filter((at) => holdsSentences(cellsOf(header, at)));
  return told.length === 1 ? new Map([...fields, [told[0]!, "title"]]) : fields;
}

/**
 * Which column holds the actions where the heading of the one that was taken for them may mean more words about them
 * ("Description" beside "Task name", "Summary" or "Item"), or where no heading names them outright: one that is so headed
 * and filled in, else the one of which most speaks for it by what it holds. Of equals the one that was taken stays.
 */
export function settleOpenTitle(header: Header, assigned: Fields): Fields {
  const held = [...assigned].find(([, field]) => field === "title")?.[0];
  if (held !== undefined && (header.chosen.has(held) || headingOf(header, held) !== "open")) return assigned;
  // A line of a title block is no heading, whatever words it has.
  if (held === undefined && assigned.size < 2) return assigned;
  const rivals = rivalsForTitle(header, assigned);
  if (rivals.length === 0) return assigned;
  const rows = rowsBelow(header);
  const points = (column: number) => {
    const cells = cellsOf(header, column);
    const outright = headingOf(header, column) === "outright" && cells.length * 5 >= rows * 4;
    return titlePoints(cells, rows) + (outright ? OUTRIGHT : 0);
  };
  const best = rivals.reduce((most, next) => (points(next) > points(most) ? next : most));
  if (points(best) <= (held === undefined ? ENOUGH_POINTS - 1 : points(held))) return assigned;
  return new Map([...[...assigned].filter(([column]) => column !== held && column !== best), [best, "title"]]);
}

/** A heading that names the action outright is worth more than anything that cells can say. */
const OUTRIGHT = 10;

const headingOf = ({ headings }: Header, column: number) => titleHeading(String(headings[column] ?? ""));

function rivalsForTitle(header: Header, assigned: Fields): readonly number[] {
  const open = openColumns(header, assigned).filter((column) => headingOf(header, column) !== null);
  const items = [...assigned].flatMap(([column, field]) =>
    field === "ref" &&
    !header.chosen.has(column) &&
    headingOf(header, column) === "open" &&
    holdsNoReferences(cellsOf(header, column))
      ? [column]
      : [],
  );
  return [...open, ...items];
}

/** How many of the sampled rows hold what a row of a table does: at least three cells. */
function rowsBelow({ sheet, row }: Header): number {
  const below = sheet.values.slice(row + 1, row + 1 + SAMPLE);
  return below.filter((cells) => cells.filter((cell) => cell !== null && cell !== "").length >= 3).length;
}

/** The columns that have a heading and no field, and of which nobody has chosen what they are. */
function openColumns({ headings, chosen, beside }: Header, fields: Fields): readonly number[] {
  const isOpen = (column: number) => !fields.has(column) && !chosen.has(column) && !beside.has(column);
  return headings.flatMap((heading, column) =>
    typeof heading === "string" && heading.trim() !== "" && isOpen(column) ? [column] : [],
  );
}

function cellsOf({ sheet, row }: Header, column: number): readonly string[] {
  const cells: string[] = [];
  for (let at = row + 1; at <= row + SAMPLE && at < sheet.values.length; at++) {
    const text = String(valueAt(sheet, at, column) ?? "").trim();
    if (text !== "") cells.push(text);
  }
  return cells;
}

const isMostly = (part: number, all: number) => part * 5 >= all * 4;
const areDistinct = (cells: readonly string[]) => isMostly(new Set(cells.map(squash)).size, cells.length);

function holdsReferences(cells: readonly string[]): boolean {
  const short = cells.filter((text) => isReference(text) || (/\d/.test(text) && /^\S{1,16}(?: \S{1,6})?$/.test(text)));
  return cells.length >= 2 && isMostly(short.length, cells.length) && areDistinct(cells);
}

function holdsSentences(cells: readonly string[]): boolean {
  const told = cells.filter((text) => wordCount(text) >= 3 && /\p{L}{3}/u.test(text));
  return cells.length >= 2 && isMostly(told.length, cells.length) && areDistinct(cells);
}
