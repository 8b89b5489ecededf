import { longDay } from "../plan/dates/day";
import { cell, headingStyle, page, titleStyle, wordsRow, wordsStyle } from "../template/looks";
import { counted, quoted } from "../words";
import type { SheetSpec, SpecRow, Style } from "../workbook";
import type { PartnerForm } from "./form-of";
import { DONE, newDate, NEW_UPDATE, PLACE, reasonFor, SHEETS } from "./words";

const WIDTHS = [110];

type Paragraph = { readonly heading: string; readonly lines: readonly string[] };

/** What a partner reads first: what to fill in, what to leave, and where it goes. */
export function instructionsSheet(form: PartnerForm): SheetSpec {
  const { lead, plan, made, rows } = form;
  const title = `Update form: ${lead}`;
  const row = (text: string, style: Style): SpecRow => wordsRow([cell(text, style)], WIDTHS);
  const of = `${counted(rows.length, "action")} of the plan ${quoted(plan)}, as it stood on ${longDay(made)}.`;
  const part = ({ heading, lines }: Paragraph): readonly SpecRow[] => [
    { height: 10, cells: [] },
    row(heading, headingStyle),
    ...lines.map((line) => row(line, wordsStyle)),
  ];
  return {
    id: "partner-instructions",
    title: SHEETS.instructions,
    columns: WIDTHS,
    rows: [row(title, titleStyle), row(of, wordsStyle), ...[toFillIn(form), toLeave, whenDone(form)].flatMap(part)],
    merges: [],
    tables: [],
    charts: [],
    page: page(title, null),
    handedOver: true,
  };
}

function toFillIn({ headings, rows }: PartnerForm): Paragraph {
  const dates = rows.some((row) => row.form.dates.length > 0);
  return {
    heading: "What to fill in",
    lines: [
      `On the sheet “${SHEETS.actions}”, only the columns under “Fill in”, and only what has changed. What stays as it is needs nothing.`,
      `${headings.actionStatus} and ${headings.impactStatus}: choose from the list. The first says how far the work is, the second what has changed for children and families. The sheet “${SHEETS.key}” says what each state means.`,
      `${NEW_UPDATE}: what was done since the last update, and what comes next. What was said before stands beside it.`,
      `${headings.evidence}: what changed, for whom, how we know, and since when. You may go on from what stands there.`,
      ...(dates
        ? [
            `${newDate(0)}: only if a date moves, as a day such as 31/3/2027, and always with a reason beside it under “${reasonFor(0)}”. Where one of several parts is finished, type ${DONE}.`,
          ]
        : []),
      "Never write anything by which a child or a family could be known: no names, no initials, no small numbers.",
    ],
  };
}

const toLeave: Paragraph = {
  heading: "What to leave",
  lines: [
    `The columns under “Leave”, above all the reference, the action and “${PLACE}”: by them each row finds its way back. Grey cells cannot be changed by this form.`,
    `The sheet “${SHEETS.sent}”. You may sort the rows and make columns wider. Please add no rows: a new action is agreed in the plan itself.`,
  ],
};

function whenDone({ returnTo }: PartnerForm): Paragraph {
  const to = returnTo === "" ? "send it back to whoever sent it to you." : `send it back to: ${returnTo}`;
  return {
    heading: "When you are done",
    lines: [
      `Save it as an Excel workbook (.xlsx) and ${to}`,
      "Nothing goes into the plan by itself: each cell is looked at first, beside what the plan says by then.",
    ],
  };
}
