import { isBlank, valueAt } from "../../workbook";
import { rowsBelow } from "../below-header";
import type { ActionField } from "../columns";
import { plainHeading } from "../headings";
import { squash } from "../squash";
import { wordCount } from "../../words";
import type { Header } from "./scales";

type Fields = ReadonlyMap<number, ActionField>;

/** So many rows show what a column holds. */
const SAMPLE = 60;

/** What an action is for, the nearest to what is to be done first: an outcome is so only where nothing else is. */
const AIMS: readonly RegExp[] = [
  /\b(?:objectives?|recommendations?|commitments?|pledges?|intentions?|requirements?)\b/,
  /\b(?:aims?|goals?|ambitions?)\b/,
  /\boutcomes?\b/,
];

/**
 * What is to be done where no column is headed by it and one that is headed by an aim ("Objective", "Outcome") says
 * something else in each row: then that is the action. An aim that several rows share stays what they stand under. What
 * somebody chose stays.
 */
export function settleAims(header: Header, assigned: Fields): Fields {
  if (assigned.size < 3 || [...assigned.values()].includes("title")) return assigned;
  const rows = actionRows(header, assigned);
  const mayBe = (column: number) => {
    const field = assigned.get(column);
    // Under a heading that means nothing known, settleTitle looks at all columns of sentences.
    return (
      (field === "area" || field === "successCriteria") &&
      !header.chosen.has(column) &&
      !header.beside.has(column) &&
      saysEach(header, rows, column)
    );
  };
  for (const aim of AIMS) {
    const columns = header.headings.flatMap((heading, column) =>
      typeof heading === "string" && aim.test(plainHeading(heading)) && mayBe(column) ? [column] : [],
    );
    if (columns.length === 1) return new Map([...assigned, [columns[0]!, "title"]]);
    if (columns.length > 1) return assigned;
  }
  return assigned;
}

const OF_A_ROW: readonly ActionField[] = ["leads", "due", "revisedDue", "originalDue", "actionStatus", "impactStatus"];

/** The rows that say who, when or how. */
function actionRows({ sheet, row }: Header, assigned: Fields): readonly number[] {
  const telling = [...assigned].flatMap(([at, field]) => (OF_A_ROW.includes(field) ? [at] : []));
  return rowsBelow(sheet, row, SAMPLE).filter((at) => telling.some((one) => !isBlank(valueAt(sheet, at, one))));
}

/** Whether a column has words of its own in nearly every one of some rows. */
function saysEach({ sheet }: Header, rows: readonly number[], column: number): boolean {
  const texts = rows.map((row) => String(valueAt(sheet, row, column) ?? "").trim());
  const told = texts.filter((text) => wordCount(text) >= 3 && /\p{L}{3}/u.test(text));
  const distinct = new Set(told.map(squash)).size;
  return distinct >= 2 && told.length * 5 >= texts.length * 4 && distinct * 10 >= told.length * 9;
}
