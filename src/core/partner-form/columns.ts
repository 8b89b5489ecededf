import type { UpdateField } from "../update";
import type { PartnerForm } from "./form-of";
import { newDate, NEW_UPDATE, PLACE, reasonFor, type What } from "./words";

/** A column of the sheet that a partner fills in: what it holds, and whether it is theirs to fill in. */
export type FormColumn = {
  readonly holds: What | "new update" | "place" | `new date ${number}` | `reason ${number}`;
  readonly heading: string;
  readonly width: number;
  readonly open: boolean;
};

/** The columns of a form, each heading once: the form's own keep theirs, those of the plan give way. */
export function columnsOf({ headings, rows }: PartnerForm): readonly FormColumn[] {
  const most = Math.max(0, ...rows.map(({ form }) => form.dates.length));
  const dates = Array.from({ length: most }, (_, place): FormColumn[] => [
    plain(`date ${place}`, place === 0 ? headings.due : `${headings.due} ${place + 1}`, 15),
    toFill(`new date ${place}`, newDate(place), 14),
    toFill(`reason ${place}`, reasonFor(place), 28),
  ]);
  // What the plan has no column for cannot be filled in, and looks like something that was left out.
  const has = (field: UpdateField) => rows.some(({ action }) => action.at[field] !== undefined);
  const field = (of: UpdateField, ...columns: readonly FormColumn[]) => (has(of) ? columns : []);
  return unique([
    ...(rows.some(({ action }) => action.ref !== null) ? [plain("ref", headings.ref, 9)] : []),
    plain("title", headings.title, 28),
    ...field("actionStatus", toFill("actionStatus", headings.actionStatus, 20)),
    ...field("impactStatus", toFill("impactStatus", headings.impactStatus, 18)),
    ...field("progress", plain("progress", headings.progress, 34), toFill("new update", NEW_UPDATE, 34)),
    ...field("evidence", toFill("evidence", headings.evidence, 34)),
    ...dates.flat(),
    plain("place", PLACE, 20),
  ]);
}

const plain = (holds: FormColumn["holds"], heading: string, width: number): FormColumn => ({
  ...{ holds, heading, width },
  open: false,
});
const toFill = (holds: FormColumn["holds"], heading: string, width: number): FormColumn => ({
  ...{ holds, heading, width },
  open: true,
});

const isOurs = ({ holds }: FormColumn) => holds === "place" || /^(new|reason) /.test(holds);

function unique(columns: readonly FormColumn[]): readonly FormColumn[] {
  const taken = new Set(columns.filter(isOurs).map(({ heading }) => heading.toLowerCase()));
  return columns.map((column) => {
    if (isOurs(column)) return column;
    for (let n = 1; ; n++) {
      const heading = n === 1 ? column.heading : `${column.heading} (${n})`;
      if (taken.has(heading.toLowerCase())) continue;
      taken.add(heading.toLowerCase());
      return { ...column, heading };
    }
  });
}
