import type { ActionField } from "../columns";
import { squash } from "../squash";
import { columnWords, type Header } from "./scales";

/** Words that grade how urgent something is. */
const GRADES =
  /^(?:(?:very )?(?:high|medium|med|low)|critical|urgent|essential|desirable|must|should|could|h|m|l|must do|should do|could do)$/;

/**
 * A column headed "Priority" beside the actions names their area or says how urgent they are; only where no other column
 * holds the actions are its words the actions themselves. Grades are neither.
 */
export function settlePriority(
  header: Header,
  assigned: ReadonlyMap<number, ActionField>,
): ReadonlyMap<number, ActionField> {
  const fields = new Map(assigned);
  for (const [column, field] of assigned) {
    if (field !== "area" && field !== "title") continue;
    if (!/\bpriority\b/.test(squash(String(header.headings[column] ?? "")))) continue;
    const words = columnWords(header, column);
    if (words.length > 0 && words.every((word) => GRADES.test(squash(word)))) fields.delete(column);
    else if (field === "area" && ![...assigned.values()].includes("title")) fields.set(column, "title");
  }
  return fields;
}
