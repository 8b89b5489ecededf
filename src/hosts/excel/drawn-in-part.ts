import { HostError } from "../../core/workbook";
import type { Rest } from "./draw-over";

/** What came of drawing sheets again where one at least could not be drawn. */
export type Tally = {
  /** The titles of those that are drawn anew, new ones too. */
  readonly drawn: string[];
  readonly failed: { readonly title: string; readonly error: HostError; readonly rest: Rest }[];
  /** Those that were not begun. */
  readonly left: string[];
};

const RESTS: readonly (readonly [Rest, string])[] = [
  ["not-complete", "Not complete, which its first cell says"],
  ["gone", "Deleted meanwhile"],
  ["unknown", "Perhaps not complete, look there first"],
];

/** Whether no sheet was changed by us. */
export function nothingDrawn({ drawn, failed }: Tally): boolean {
  return drawn.length === 0 && failed.every(({ rest }) => rest === "as-before" || rest === "gone");
}

/** What went wrong, and which sheets are new by now and which are not. */
export function brokenOff({ drawn, failed, left }: Tally): HostError {
  const of = (wanted: Rest) => failed.flatMap(({ title, rest }) => (rest === wanted ? [title] : []));
  const parts = [
    part("Drawn anew", drawn),
    ...RESTS.map(([rest, words]) => part(words, of(rest))),
    part("As before", [...of("as-before"), ...left]),
  ];
  const [{ error }] = failed as [Tally["failed"][number]];
  const sentence = [error.message, ...parts, "Then build again."].filter(Boolean).join(" ");
  return new HostError(error.code, sentence, error.details, "in-part");
}

function part(words: string, titles: readonly string[]): string {
  return titles.length === 0 ? "" : `${words}: ${titles.map((title) => `“${title}”`).join(", ")}.`;
}
