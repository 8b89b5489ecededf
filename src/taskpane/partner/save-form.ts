import { fileForLead } from "../../core/board";
import { partnerForm, partnerSheets } from "../../core/partner-form";
import type { IsoDay, Review, Snapshot } from "../../core";
import { writeXlsx } from "../../hosts/xlsx/write";
import { fileName } from "../paper/file-name";
import { handOver, type OpenNew } from "../paper/hand-over";

export type FormWanted = { readonly lead: string; readonly returnTo: string; readonly today: IsoDay };

/** Makes the form of a lead and hands it over: as a file or, where this Excel takes none, as a new workbook. Says which. */
export async function saveForm(
  book: Snapshot,
  review: Review,
  { lead, returnTo, today }: FormWanted,
  openNew: OpenNew | undefined,
): Promise<string> {
  const form = partnerForm(book, review.plan, { lead, made: today, returnTo });
  if (form.rows.length === 0) return `The plan names no lead called “${lead}” any more, so no form was made.`;
  const title = `Update form: ${lead}`;
  const name = fileForLead(fileName(review, "update form", "xlsx"), lead);
  const make = () => writeXlsx(partnerSheets(form, review.scheme), today, title);
  switch (await handOver(name, make, openNew)) {
    case "saved":
      return `“${name}” was handed to your browser and should be among your downloads. Nothing was sent.`;
    case "opened":
      return `The form for ${lead} was opened as a new workbook. Save it there, then send it.`;
    case null:
      return "This Excel does not let add-ins save files. Make the form in Excel on the web or on Windows.";
  }
}
