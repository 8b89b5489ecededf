import { valueAt, type CellValue } from "../../workbook";
import { actionColumns, type ActionField } from "../columns";
import { fieldsMeant } from "../headings";
import { referencePart } from "../split-reference";
import { squash } from "../squash";
import type { Joint } from "./joint-heading";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows below a heading show how its references are written. */
const SAMPLE = 1000;

/** So few actions say nothing about how they are numbered. */
const FEWEST = 3;

/**
 * A reference in two columns: the second starts again below each of the first ("Priority no." 1 | "Action no." 3), so that
 * only both together name an action. The second stays the reference, or becomes it where only the first is headed ("Ref"
 * over "1." and "a)"); the first is noted as holding the reference besides. What somebody chose is left alone.
 */
export function settleSplitReference(header: Header, { assigned, also }: Joint): Joint {
  const [column] = [...assigned].find(([, field]) => field === "ref") ?? [];
  if (column === undefined || header.chosen.has(column) || assigned.size < FEWEST) return { assigned, also };
  const first = leftOf(column).find((at) => mayBeFirst(header, at, assigned) && areParts(header, at, column));
  if (first !== undefined) return { assigned, also: new Map([...also, [first, "ref"]]) };
  const next = column + 1;
  if (assigned.has(next) || header.chosen.has(next) || !areParts(header, column, next)) return { assigned, also };
  const moved = new Map([...assigned].filter(([at]) => at !== column));
  return { assigned: moved.set(next, "ref"), also: new Map([...also, [column, "ref"]]) };
}

const leftOf = (column: number) => Array.from({ length: column }, (_, i) => column - 1 - i);

/** Headings by which people number what actions stand under. */
const NUMBERS = /\b(?:no|number|ref|id|section|part)\b/;

function mayBeFirst({ headings, chosen }: Header, column: number, assigned: Fields): boolean {
  const field = assigned.get(column);
  if (chosen.has(column) || (field !== undefined && field !== "area")) return false;
  const heading = String(headings[column] ?? "").trim();
  return heading === "" || NUMBERS.test(squash(heading)) || fieldsMeant(heading, actionColumns).includes("area");
}

/**
 * Whether two columns hold the parts of one reference: nearly all cells are such parts; each of the first stands for one
 * run of rows, filled in for each or at its head; alone neither tells the rows apart, and both together do.
 */
function areParts({ sheet, row }: Header, first: number, second: number): boolean {
  const [firsts, seconds, both] = [new Set<string>(), new Set<string>(), new Set<string>()];
  let [rows, odd, last]: [number, number, string | null] = [0, 0, null];
  for (let at = row + 1; at < sheet.values.length && at <= row + SAMPLE; at++) {
    const [one, two] = [valueAt(sheet, at, first), valueAt(sheet, at, second)];
    const own = partOf(one);
    if (!isEmpty(two)) {
      const part = partOf(two);
      if (part === null || (own === null && !isEmpty(one)) || (own ?? last) === null) odd++;
      else {
        rows++;
        seconds.add(part);
        both.add(`${own ?? last} ${part}`);
      }
    }
    if (own === null || own === last) continue;
    if (firsts.has(own)) return false;
    firsts.add(own);
    last = own;
  }
  if (rows < FEWEST || odd * 10 > rows || firsts.size < 2) return false;
  return firsts.size < rows && seconds.size < rows && both.size * 10 >= rows * 9 && both.size > seconds.size;
}

const isEmpty = (value: CellValue) => value === null || value === "";
const partOf = (value: CellValue) =>
  typeof value === "number" || typeof value === "string" ? referencePart(String(value)) : null;
