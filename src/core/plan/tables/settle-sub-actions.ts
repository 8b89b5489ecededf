import { valueAt } from "../../workbook";
import type { ActionField } from "../columns";
import { plainHeading } from "../headings";
import { squash } from "../squash";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

const SUB_ACTION =
  /^sub ?(?:actions?|tasks?|steps?|activit(?:y|ies))(?: (?:or )?(?:tasks?|steps?|title|description|details?|name))?$/;
const SUB_REFERENCE = /^sub ?(?:actions?|tasks?|steps?|activity) (?:ref|reference|no|number|id|code)$/;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/**
 * Beside actions and their sub-actions, what each row is about is the finer one, where it is filled in wherever the row
 * says anything of an action. The coarser words are then what it stands under, and the coarser reference is not the row's.
 */
export function settleSubActions(header: Header, assigned: Fields): Fields {
  const [words, reference] = [SUB_ACTION, SUB_REFERENCE].map((names) => columnHeaded(header, names));
  if (words === undefined || assigned.get(words) === "title" || !isOfEachRow(header, assigned, words)) return assigned;
  const fields = new Map(assigned);
  const take = (column: number, field: ActionField) => {
    for (const [other, held] of fields) if (held === field && other !== column) fields.delete(other);
    fields.set(column, field);
  };
  const coarse = [...assigned].find(([, field]) => field === "title")?.[0];
  take(words, "title");
  if (coarse !== undefined && ![...fields.values()].includes("area")) fields.set(coarse, "area");
  if (reference !== undefined && isOfEachRow(header, assigned, reference)) take(reference, "ref");
  return fields;
}

/** The column under such a heading, unless somebody chose what it or the actions are. */
function columnHeaded({ headings, chosen, beside }: Header, names: RegExp): number | undefined {
  const isChosen = [...chosen.values()].some((field) => field === "title" || field === "ref");
  const column = headings.findIndex(
    (heading) => typeof heading === "string" && names.test(squash(plainHeading(heading))),
  );
  return column < 0 || isChosen || chosen.has(column) || beside.has(column) ? undefined : column;
}

const OF_A_ROW: readonly ActionField[] = ["leads", "due", "revisedDue", "originalDue", "actionStatus", "impactStatus"];

/** Whether nearly every row that says who, when or how has a cell of its own in a column. */
function isOfEachRow({ sheet, row }: Header, assigned: Fields, column: number): boolean {
  const telling = [...assigned].flatMap(([at, field]) => (OF_A_ROW.includes(field) ? [at] : []));
  const isFilled = (at: number, one: number) => (valueAt(sheet, at, one) ?? "") !== "";
  const rows = Array.from({ length: Math.min(SAMPLE, sheet.values.length - row - 1) }, (_, i) => row + 1 + i).filter(
    (at) => telling.some((one) => isFilled(at, one)),
  );
  const own = rows.filter((at) => isFilled(at, column));
  return own.length >= 2 && own.length * 10 >= rows.length * 9;
}
