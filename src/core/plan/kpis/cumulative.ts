import { shortRef, type CellRef } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { KpiPoint, TableColumn } from "../plan";
import { kindOfPeriod } from "./period-kinds";

/**
 * A cell that says that figures add up since the year began, with the footnote mark that it explains; `ofNamed`: only of
 * measures that it names ("K2 is cumulative").
 */
export type CumulativeNote = {
  readonly text: string;
  readonly at: CellRef;
  readonly mark: string | null;
  readonly ofNamed: boolean;
};

const ADDS_UP = /\b(?:cumulative(?:ly)?|year[- ]to[- ]date|ytd|running totals?)\b/i;

const DENIED = /\b(?:not|non|never|no longer|rather than|instead of|nor|without|isn.t|aren.t)\b[^,]{0,20}$/i;
/** Words before with which it is said of a part of the figures only, or of a column. */
const OF_SOME = /^\W*(?:from|since|until|up to|before|for)\b|\b(?:columns?|where|if|some|unless|except|other than)\b/i;
/** Words behind with which it is said of something else, or only explained. */
const OF_ELSE =
  /^\W*(?:targets?|trajector\w+|effects?|impact|plans?|forecasts?|budgets?|columns?|means|denotes)\b|^\s*[=:]/i;

const FIGURES =
  /\b(?:figures?|values?|numbers?|data|counts?|results?|totals|measures?|kpis?|indicators?|percentages?|rates?|performance|reported|shown|all)\b/i;
const BEGINS =
  /^(?:note)?\W*(?:(?:all|the|these|monthly|quarterly)\s+)*(?:(?:figures?|values?|numbers?|data|counts?|results?|totals)\b.{0,30})?$/i;

const IS_SO = /\b(?:is|are) (?:(?:shown|reported|given) )?(?:as )?(?:cumulative|year[- ]to[- ]date|a running total)\b/i;

/** A longer sentence tells a story. */
const LONGEST = 100;

type In = "note" | "name" | "story";

/** Whether a text says that figures add up since the year began: a note on a table, a name or unit, or words beside values. */
export function saysCumulative(text: string, where: In): boolean {
  if (!ADDS_UP.test(text)) return false;
  return text.split(/[.;\n]|\s[–—-]\s/).some((sentence) => {
    const found = sentence.length > LONGEST ? null : ADDS_UP.exec(sentence);
    if (found === null) return false;
    const [before, behind] = [sentence.slice(0, found.index), sentence.slice(found.index + found[0].length)];
    if (DENIED.test(before) || OF_ELSE.test(behind)) return false;
    if (where === "name") return true;
    if (OF_SOME.test(before)) return false;
    return BEGINS.test(before) || (where === "note" && FIGURES.test(sentence));
  });
}

/** The notes among some cells that say so; none where a column of its own adds up, which they then explain. */
export function cumulativeNotes(cells: readonly Cell[], columns: readonly TableColumn[]): readonly CumulativeNote[] {
  if (columns.some(({ header }) => ADDS_UP.test(header))) return [];
  return cells.flatMap((cell) => {
    const text = textOf(cell);
    if (text === null) return [];
    const ofNamed = !saysCumulative(text, "note");
    if (ofNamed && !(IS_SO.test(text) && text.length <= LONGEST)) return [];
    return [{ text, at: cell.at, mark: /^\s*([*†‡^]+)/.exec(text)?.[1] ?? null, ofNamed }];
  });
}

/** What names a measure, and the cells that describe it. */
type Described = {
  readonly ref: string | null;
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell>;
};

/** What the notes on a table are about: its measures. */
type Names = { readonly names: readonly string[]; readonly refs: readonly string[] };

/**
 * The points of a measure of which the workbook says that they add up since the year began, with the cell that does. A
 * note with a mark is about the values that carry it, one that names measures about those.
 */
export function asCumulative(
  points: readonly KpiPoint[],
  measure: Described,
  notes: readonly CumulativeNote[],
  known: Names,
): readonly KpiPoint[] {
  const own = ownCell(measure.cells);
  const about = own === null ? notes.filter((note) => isAbout(note, measure, known)) : [];
  if (own === null && about.length === 0) return points;
  return points.map((point) => {
    const at = own ?? about.find(({ mark }) => mark === null || String(point.raw ?? "").includes(mark))?.at;
    if (at === undefined || point.covers !== undefined || kindOfPeriod(point.period) === "year") return point;
    return { ...point, covers: { words: `the year so far, as ${shortRef(at)} says`, soFar: true, at } };
  });
}

const OWN = [
  ["name", "name"],
  ["unit", "name"],
  ["frequency", "name"],
  ["definition", "story"],
  ["comment", "story"],
] as const satisfies readonly (readonly [field: string, where: In])[];

function ownCell(cells: Described["cells"]): CellRef | null {
  const found = OWN.find(([field, where]) => saysCumulative(textOfCell(cells.get(field)), where));
  return found === undefined ? null : cells.get(found[0])!.at;
}

const textOfCell = (cell: Cell | undefined) => (cell === undefined ? "" : (textOf(cell) ?? ""));

function isAbout({ text, mark, ofNamed }: CumulativeNote, { name, ref }: Described, { names, refs }: Names): boolean {
  if (mark !== null) return !ofNamed;
  const words = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}.]+/gu, " ")} `;
  const isNamed = (one: string | null) =>
    one !== null &&
    one.length > 1 &&
    words.includes(
      ` ${one
        .toLowerCase()
        .replace(/[^\p{L}\p{N}.]+/gu, " ")
        .trim()} `,
    );
  const some = [...names.filter((one) => one.length > 3), ...refs].some(isNamed);
  return (!some && !ofNamed) || isNamed(name) || isNamed(ref);
}
