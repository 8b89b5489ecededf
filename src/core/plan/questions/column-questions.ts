import { cellRef, columnName } from "../../workbook";
import { quoted } from "../../words";
import { fieldNames, type ActionField, type KpiField } from "../columns";
import type { ColumnLayout, SheetLayout } from "../plan";
import { choiceName, type ColumnChoice } from "../settings";
import type { Asked } from "./asked";
import { followed } from "./followed";
import { ASK_BELOW, type Question } from "./question";

/** Columns whose field is doubtful. A status column in words of another scheme is asked for word by word instead. */
export function columnQuestions({ layout, settings }: Asked): readonly Question[] {
  const { lost } = followed({ layout, settings });
  return layout.flatMap((table) => {
    if (table.role !== "actions" && table.role !== "kpis") return [];
    const gone = lost.filter(({ sheet }) => sheet.toLowerCase() === table.sheet.toLowerCase());
    return table.columns.flatMap((column) => {
      const choice = column.chosen ? undefined : gone.find(({ field }) => field !== null && mayHold(column, field));
      if (choice) return [lostQuestion(table, column, choice)];
      return isDoubtful(column) ? [doubtQuestion(table, column)] : [];
    });
  });
}

function mayHold({ field, perhaps }: ColumnLayout, wanted: ActionField | KpiField): boolean {
  return field === wanted || (perhaps ?? []).includes(wanted);
}

function isDoubtful({ field, confidence, perhaps }: ColumnLayout): boolean {
  const asWords = (field === "actionStatus" || field === "impactStatus") && perhaps === undefined;
  return confidence < ASK_BELOW && !asWords && (field !== null || perhaps !== undefined);
}

function doubtQuestion(table: SheetLayout, column: ColumnLayout): Question {
  const { field, why, perhaps = [] } = column;
  const read = field === null ? "not read" : `read as the ${fieldNames[field as ActionField | KpiField]}`;
  const message = `${placeOf(table, column)} is ${read}: ${why}. What does it hold?`;
  return asked(table, column, message, [...perhaps, ...(field === null ? [] : [field as ActionField | KpiField])]);
}

/** A chosen column is gone, and another looks like it by now. */
function lostQuestion(table: SheetLayout, column: ColumnLayout, choice: ColumnChoice): Question {
  const name = fieldNames[choice.field!];
  const message = `The ${name} was chosen to be ${choiceName(choice)}, which is gone. ${placeOf(table, column)} looks like it now. Is it the ${name}?`;
  return asked(table, column, message, [choice.field!]);
}

function placeOf({ sheet }: SheetLayout, { column, header }: ColumnLayout): string {
  const heading = header.trim() === "" ? "" : ` ${quoted(header.trim())}`;
  return `Column ${columnName(column)}${heading} on ${quoted(sheet)}`;
}

/** Fields of which the wrong column makes every figure wrong. */
const OF_ALL_FIGURES: readonly (ActionField | KpiField)[] = ["actionStatus", "impactStatus", "value"];

/** Whether another column holds the states, or the values, makes every figure wrong or right: that is asked first. */
function asked(
  { sheet, headerRow, columns }: SheetLayout,
  { column, header, field, urgent: isUrgent }: ColumnLayout,
  message: string,
  fields: readonly (ActionField | KpiField)[],
): Question {
  const at = [cellRef(sheet, headerRow ?? 0, column)];
  const id = `column:${sheet}:${column}:${header}`;
  const headed = columns.map((one) => ({ column: one.column, header: one.header }));
  const options = [...new Set(fields), null];
  const ofAll = field === null && fields.some((one) => OF_ALL_FIGURES.includes(one));
  const urgent = isUrgent === true || ofAll;
  return { kind: "column", id, message, at, urgent, sheet, column, header, options, columns: headed };
}
