import { actionStatuses, impactStatuses } from "../plan";
import { longDay } from "../plan/dates/day";
import type { SchemeLook } from "../plan/scheme-look";
import { keySheet, wordsInKey } from "../template/key-sheets";
import { cell, DAY_FORMAT, fieldStyle, headerStyle, hintStyle, labelStyle, page, TEXT_FORMAT } from "../template/looks";
import { titleStyle, wordsRow, wordsStyle } from "../template/looks";
import { dayEntry } from "../template/table-sheet";
import {
  shortRef,
  type CellValue,
  type SheetSpec,
  type SpecCell,
  type SpecEntry,
  type SpecHighlight,
  type Style,
} from "../workbook";
import { columnsOf, type FormColumn } from "./columns";
import { dateInWords, type FormRow, type PartnerForm } from "./form-of";
import { instructionsSheet } from "./instructions";
import { placeOfNumber } from "./numbers";
import { LABELS, MARK, SENT_HEADER, SHEETS, headed, type What } from "./words";

const KEY_ID = "partner-key";

/** The workbook that a partner gets: what to do, the actions, the key, and what the plan said when it was made. */
export function partnerSheets(form: PartnerForm, scheme: SchemeLook): readonly SheetSpec[] {
  return [instructionsSheet(form), actionsSheet(form, scheme), keyOf(form, scheme), sentSheet(form)];
}

function keyOf({ words }: PartnerForm, scheme: SchemeLook): SheetSpec {
  return keySheet((id) => ({ wording: words[id], fill: scheme[id].fill, text: scheme[id].text }), KEY_ID);
}

/** With more, as where an action has three dates, two pages beside each other would be too small to read. */
const MANY_COLUMNS = 14;

/** The rows above the headings: the title, what to do, and over each column whether it is to be filled in. */
const HEADER_ROW = 3;

const LEFT: Style = { ...fieldStyle, fill: "#F3F2F1", colour: "#505A5F", format: TEXT_FORMAT };

function actionsSheet(form: PartnerForm, scheme: SchemeLook): SheetSpec {
  const columns = columnsOf(form);
  const widths = columns.map(({ width }) => width);
  const rows = form.rows.map((row) => columns.map((column) => formCell(row, column)));
  const below = (at: number) => ({ row: HEADER_ROW + 1, column: at, rows: Math.max(1, rows.length), columns: 1 });
  const table = { row: HEADER_ROW, column: 0, rows: Math.max(1, rows.length) + 1, columns: columns.length };
  return {
    id: "partner-actions",
    title: SHEETS.actions,
    columns: widths,
    rows: [
      { height: 28, cells: [cell(`Your actions: ${form.lead}`, { ...titleStyle, wrap: false })] },
      { height: 18, cells: [cell("Fill in the columns under “Fill in”. Leave the others as they are.", hintStyle)] },
      wordsRow(
        columns.map(({ open }) => cell(open ? "Fill in" : "Leave", open ? labelStyle : hintStyle)),
        widths,
      ),
      wordsRow(
        columns.map(({ heading }) => cell(heading, headerStyle)),
        widths,
      ),
      ...rows.map((cells) => ({ ...wordsRow(cells, widths), grows: true as const })),
    ],
    merges: [],
    tables: [{ name: "YourActions", block: table }],
    charts: [],
    page: {
      ...page(`Your actions: ${form.lead}`, HEADER_ROW),
      ...{ pagesWide: columns.length > MANY_COLUMNS ? 3 : 2, titleColumns: { from: 0, to: 1 } },
    },
    handedOver: true,
    frozen: { rows: HEADER_ROW + 1, columns: 1 },
    entries: columns.flatMap((column, at) => entryOf(column, below(at)) ?? []),
    highlights: columns.flatMap((column, at) => highlightsOf(form, scheme, column, below(at))),
  };
}

function formCell({ action, form, values, place }: FormRow, { holds }: FormColumn): SpecCell {
  const date = placeOfNumber(holds);
  switch (holds) {
    case "ref":
      return cell(action.ref, LEFT);
    case "title":
      return cell(action.title, LEFT);
    case "place":
      return cell(place, LEFT);
    case "progress":
      return cell(asSent(values.progress), LEFT);
    case "new update":
      return cell(null, form.fields.progress === undefined ? LEFT : OPEN);
    case "actionStatus":
    case "impactStatus":
    case "evidence":
      return cell(asSent(values[holds]), form.fields[holds] === undefined ? LEFT : OPEN);
  }
  const open = form.dates[date];
  if (holds.startsWith("date ")) return cell(open === undefined ? null : dateInWords(open), LEFT);
  if (open === undefined) return cell(null, LEFT);
  return cell(null, holds.startsWith("new date ") ? { ...fieldStyle, format: DAY_FORMAT } : OPEN);
}

/** Under it a text that begins with = or - stays a text. */
const OPEN: Style = { ...fieldStyle, format: TEXT_FORMAT };

/** A value as the form has it: a number keeps its digits as text, so that no program shows it in another way. */
export const asSent = (value: CellValue): CellValue => (value === null ? null : String(value));

function entryOf({ holds, heading }: FormColumn, block: SpecEntry["block"]): SpecEntry | null {
  const title = heading.slice(0, 32);
  if (holds.startsWith("new date "))
    return dayEntry(
      block,
      title,
      "Only if the date moves: the new day, for example 31/3/2027, with the reason beside it.",
    );
  if (holds !== "actionStatus" && holds !== "impactStatus") return null;
  return {
    ...{ block, allowed: { kind: "list", sheet: KEY_ID, from: wordsInKey[holds] }, otherwise: "refused", title },
    message: "Choose from the list. The sheet Key says what each means.",
    error: "Choose one of the states from the list. They are counted by their exact words.",
  };
}

function highlightsOf(
  { words }: PartnerForm,
  scheme: SchemeLook,
  { holds }: FormColumn,
  block: SpecHighlight["block"],
): readonly SpecHighlight[] {
  if (holds !== "actionStatus" && holds !== "impactStatus") return [];
  const states = holds === "actionStatus" ? actionStatuses : impactStatuses;
  return states.map(({ id }) => ({ block, words: words[id], fill: scheme[id].fill, colour: scheme[id].text }));
}

const SENT_WIDTHS = [24, 40, 12, 60];

/** What the plan said when the form was made: by it is seen what was filled in, and what changed in the plan meanwhile. */
function sentSheet(form: PartnerForm): SheetSpec {
  const columns = columnsOf(form);
  const headings = new Map(columns.map(({ holds, heading }) => [holds, heading]));
  const line = (label: string, value: string) =>
    wordsRow([cell(label, labelStyle), cell(value, { ...wordsStyle, wrap: false })], SENT_WIDTHS);
  const rows = form.rows.flatMap((row) =>
    sentOf(row).flatMap(([what, at, said]) => {
      const heading = headings.get(what);
      return heading === undefined
        ? []
        : [[row.place, headed(what, heading), at, said].map((value) => cell(value, LEFT))];
    }),
  );
  const header = HEADER_IN_SENT;
  return {
    id: "partner-sent",
    title: SHEETS.sent,
    columns: SENT_WIDTHS,
    rows: [
      { height: 28, cells: [cell("What the plan said when this was sent", { ...titleStyle, wrap: false })] },
      { height: 18, cells: [cell("Leave this sheet as it is: it shows later what you have filled in.", hintStyle)] },
      line(LABELS.form, MARK),
      line(LABELS.plan, form.plan),
      line(LABELS.lead, form.lead),
      line(LABELS.made, longDay(form.made)),
      ...(form.returnTo === "" ? [line("", "")] : [line(LABELS.returnTo, form.returnTo)]),
      wordsRow(
        SENT_HEADER.map((heading) => cell(heading, headerStyle)),
        SENT_WIDTHS,
      ),
      ...rows.map((cells) => wordsRow(cells, SENT_WIDTHS)),
    ],
    merges: [],
    tables: [],
    charts: [],
    page: page("What the plan said when this was sent", header),
    handedOver: true,
    frozen: { rows: header + 1, columns: 0 },
  };
}

const HEADER_IN_SENT = 7;

function sentOf({ action, form, values }: FormRow): readonly (readonly [What, string | null, CellValue])[] {
  const { at, ref, title } = action;
  const local = (field: keyof typeof at) => (at[field] === undefined ? null : shortRef(at[field]));
  return [
    ["ref", local("ref"), ref],
    ["title", local("title"), title],
    ["actionStatus", local("actionStatus"), asSent(values.actionStatus)],
    ["impactStatus", local("impactStatus"), asSent(values.impactStatus)],
    ["progress", local("progress"), asSent(values.progress)],
    ["evidence", local("evidence"), asSent(values.evidence)],
    ...form.dates.map((date, place) => [`date ${place}`, shortRef(date.target.at), dateInWords(date)] as const),
  ];
}
