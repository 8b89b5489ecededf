import { mergeOf, mergeSentence } from "../../core/partner-form";
import { HostError, type IsoDay, type Snapshot } from "../../core";
import type { Plan } from "../../core/plan";
import { readXlsx } from "../../hosts/xlsx/read";

/** Reads a file that came back and looks whether it is a form of this plan; what there is to see, in a sentence. */
export async function takeIn(
  file: File,
  book: Snapshot,
  plan: Plan,
  today: IsoDay,
): Promise<{ readonly returned: Snapshot; readonly said: string }> {
  const returned = readXlsx(new Uint8Array(await file.arrayBuffer()), file.name);
  const merge = mergeOf(book, plan, returned, today);
  if (typeof merge === "string") throw new HostError("not-a-workbook", merge, undefined, "as-before");
  return { returned, said: mergeSentence(merge) };
}
