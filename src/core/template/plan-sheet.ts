import { actionStatuses, impactStatuses } from "../plan";
import type { SheetSpec } from "../workbook";
import { cell, DAY_FORMAT, field, fieldStyle, labelStyle } from "./looks";
import { dayEntry, tableSheet, type Column } from "./table-sheet";

/** Headings in the words that are read without a question; the order is that in which a row is filled in. */
const COLUMNS: readonly Column[] = [
  { heading: "Ref", width: 7, holds: "reference" },
  { heading: "Area", width: 18, holds: "words" },
  { heading: "Action", width: 34, holds: "words" },
  { heading: "Designated lead", width: 20, holds: "words" },
  { heading: "Supporting leads", width: 20, holds: "words" },
  { heading: "Start date", width: 13, holds: "day" },
  {
    heading: "Due date",
    width: 13,
    holds: "day",
    help: "The day by which the whole action is to be done, as first agreed, for example 31/3/2027. Later changes go into Revised due date.",
  },
  {
    heading: "Revised due date",
    width: 13,
    holds: "day",
    help: "Only if the date was changed: the new day. Leave the first one in Due date, and say in Progress update why it changed.",
  },
  {
    heading: "Action status",
    width: 21,
    holds: "actionStatus",
    help: "How far the work is. Choose from the list; the sheet Key says what each rating means. The colour follows.",
    colours: actionStatuses,
  },
  {
    heading: "Impact status",
    width: 20,
    holds: "impactStatus",
    help: "What has changed for children and families. A rating of its own: work can be done without an impact that is seen.",
    colours: impactStatuses,
  },
  { heading: "Progress update", width: 40, holds: "words" },
  { heading: "Evidence of impact", width: 40, holds: "words" },
  { heading: "Next steps", width: 30, holds: "words" },
  { heading: "Success criteria", width: 28, holds: "words" },
  {
    heading: "Date updated",
    width: 13,
    holds: "day",
    help: "The day on which this row was last brought up to date. Older rows are asked about.",
  },
];

const LINES = [
  "Improvement plan: action plan",
  "One row for each action. Both ratings are chosen from the lists; the sheet Key says what they mean.",
];
const ROWS = 50;
/** Where the cell for the report date stands. */
const DATE_AT = { row: LINES.length + 1, column: 2, rows: 1, columns: 1 };

/** The plan itself: one row for each action, with both ratings. */
export function planSheet(): SheetSpec {
  const blank = cell(null, {});
  return tableSheet({
    id: "template-plan",
    title: "Action plan",
    lines: LINES,
    fields: [
      [cell("Partnership", labelStyle), blank, field()],
      [cell("Report date", labelStyle), blank, field({ ...fieldStyle, format: DAY_FORMAT })],
    ],
    columns: COLUMNS,
    rows: ROWS,
    table: "Actions",
    keeps: 3,
    entries: [dayEntry(DATE_AT, "Report date", "The day as at which this report is made, for example 31/10/2026.")],
  });
}
