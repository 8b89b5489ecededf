import type { Grading } from "../plan/settings";
import { counted } from "../words";
import type { Dismissed } from "./dismissed";

/** Whether findings that were set aside are told with their words and reasons, which may name people: not in public. */
export function tellsReasons({ profile }: Pick<Grading, "profile">): boolean {
  return profile !== "public";
}

/** What a public edition says of the findings that were set aside: how many, and where the reasons stand. */
export function dismissedCounted(dismissed: readonly Dismissed[]): string {
  const errors = dismissed.filter(({ finding }) => finding.severity === "error").length;
  const one = dismissed.length === 1;
  const among =
    errors === 0 ? "" : one ? ", an error," : `, ${errors} of them ${errors === 1 ? "an error" : "errors"},`;
  return (
    `${counted(dismissed.length, "finding")}${among} ${one ? "was" : "were"} set aside, with ${one ? "a reason" : "reasons"} that ` +
    `${one ? "stands" : "stand"} on the sheet “RAG settings”. Reasons may name people, so a public edition only counts them.`
  );
}
