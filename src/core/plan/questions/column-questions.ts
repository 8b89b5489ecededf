import { cellRef, columnName } from "../../workbook";
import { quoted } from "../../words";
import { fieldNames, type ActionField, type KpiField } from "../columns";
import type { ColumnLayout, SheetLayout } from "../plan";
import type { Asked } from "./asked";
import { ASK_BELOW, type Question } from "./question";

/** Columns whose field is doubtful by their heading and cells. Words of another scheme are asked for word by word. */
export function columnQuestions({ layout }: Asked): readonly Question[] {
  return layout.flatMap((table) => {
    if (table.role !== "actions" && table.role !== "kpis") return [];
    const doubtful = table.columns.filter(({ field, confidence }) => field !== null && confidence < ASK_BELOW);
    return doubtful.filter(({ field }) => !isScale(field)).map((column) => columnQuestion(table, column));
  });
}

const isScale = (field: ColumnLayout["field"]) => field === "actionStatus" || field === "impactStatus";

function columnQuestion({ sheet, headerRow }: SheetLayout, { column, header, field, why }: ColumnLayout): Question {
  const name = fieldNames[field as ActionField | KpiField];
  const message = `Column ${columnName(column)} ${quoted(header)} on ${sheet} is read as the ${name}: ${why}. Is it the ${name}?`;
  const at = [cellRef(sheet, headerRow ?? 0, column)];
  const options = [field as ActionField | KpiField, null];
  const id = `column:${sheet}:${column}:${header}`;
  return { kind: "column", id, message, at, urgent: false, sheet, column, header, options };
}
