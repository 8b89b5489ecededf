import { cellRef, columnName } from "../../workbook";
import { listed, quoted } from "../../words";
import type { ColumnLayout, SheetLayout } from "../plan";
import { FORMS, TURNED } from "../tables/turned";
import type { Asked } from "./asked";
import { ASK_BELOW, type Question } from "./question";

/** Sheets that were read though little speaks for it, and sheets that were not though something does. */
export function sheetQuestions({ layout, actions }: Asked): readonly Question[] {
  const first = layout.filter((one, i) => layout.findIndex(({ sheet }) => sheet === one.sheet) === i);
  return first.flatMap((one) => {
    if (one.chosen) return [];
    if (one.why === TURNED || one.why === FORMS) return [turnedQuestion(one)];
    if (one.rival !== undefined) return [rivalQuestion(one, one.rival)];
    if (one.perhaps) return [perhapsQuestion(one, one.perhaps, actions.length === 0)];
    const open = one.columns.filter((column) => column.field === null && column.open !== undefined);
    if (one.role === "kpis" && open.length > 0) return [openQuestion(one, open)];
    const isTable = one.role === "actions" || one.role === "kpis";
    return isTable && one.confidence < ASK_BELOW ? [doubtQuestion(one)] : [];
  });
}

/** A plan that is turned and cannot be read as it stands: no figure has its actions, so it is urgent. */
function turnedQuestion({ sheet, why }: SheetLayout): Question {
  const message = `Sheet ${quoted(sheet)} is not read: ${why}. Or is it something else than an improvement plan?`;
  const at = [cellRef(sheet, 0, 0)];
  return { kind: "sheet", id: `sheet:${sheet}`, message, at, urgent: true, sheet, options: ["other"] };
}

function perhapsQuestion(
  { sheet }: SheetLayout,
  { role, headerRow, why }: NonNullable<SheetLayout["perhaps"]>,
  urgent: boolean,
): Question {
  const name = role === "actions" ? "an improvement plan" : "measures";
  const message = `Sheet ${quoted(sheet)} may hold ${name}, but is not read: ${why}. Is it ${name}?`;
  const at = [cellRef(sheet, headerRow, 0)];
  return { kind: "sheet", id: `sheet:${sheet}`, message, at, urgent, sheet, options: [role, "other"] };
}

/** Columns of values are not read, because nothing says of which year they are. */
function openQuestion({ sheet, headerRow }: SheetLayout, open: readonly ColumnLayout[]): Question {
  const names = `${quoted(open[0]!.header)} to ${quoted(open.at(-1)!.header)}`;
  const message = `The values under ${names} on ${quoted(sheet)} are not read: ${open[0]!.open!}. Are they values of measures?`;
  const at = open.map(({ column }) => cellRef(sheet, headerRow ?? 0, column));
  return { kind: "sheet", id: `sheet:${sheet}`, message, at, urgent: false, sheet, options: ["kpis", "other"] };
}

/** Of two sheets with the same actions, which count: asked for each of them. Wrong figures come of it, so it is urgent. */
function rivalQuestion({ sheet, headerRow }: SheetLayout, rival: string): Question {
  const message = `${rival} Do the actions on ${quoted(sheet)} count?`;
  const at = [cellRef(sheet, headerRow ?? 0, 0)];
  return { kind: "sheet", id: `sheet:${sheet}`, message, at, urgent: true, sheet, options: ["actions", "other"] };
}

function doubtQuestion({ sheet, role, headerRow, columns }: SheetLayout): Question {
  const name = role === "actions" ? "an improvement plan" : "measures";
  const unsure = columns.filter(({ field, confidence }) => field !== null && confidence < ASK_BELOW);
  const names = unsure.map(({ column, header }) => `${columnName(column)} ${quoted(header)}`);
  const because = names.length > 0 ? `; it is not sure what ${listed(names)} hold` : "";
  const message = `Sheet ${quoted(sheet)} is read as ${name}, though little speaks for it${because}. Is it ${name}?`;
  const at = [cellRef(sheet, headerRow ?? 0, columns[0]?.column ?? 0)];
  const options = [role as "actions" | "kpis", "other" as const];
  return { kind: "sheet", id: `sheet:${sheet}`, message, at, urgent: false, sheet, options };
}
