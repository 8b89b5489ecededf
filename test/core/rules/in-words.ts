import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings, type Sketch } from "../../../src/core/rules";
import { workbookOf } from "../../sketch";

export type Row = NonNullable<Sketch["actions"]>[number];

export const ON = "Action in progress, on track";
export const OFF = "Action in progress, off track";
export const NOT = "Action not yet started";
export const DONE = "Action complete and impactful";

/** The ids of the rules that find something in a plan of these actions, as at 30 September 2025. */
export function rulesAt(...rows: readonly Row[]): readonly string[] {
  const book = workbookOf({ actions: rows.map((row, i) => ({ ref: `${i + 1}.1`, ...row })) });
  const { findings } = check(parse(book, recognise(book)), {
    asAt: "2025-09-30",
    settings: defaultSettings,
    changes: null,
  });
  return findings.map(({ rule }) => rule);
}

/** Words that say a thing, and words that look like it and do not. */
export function inWords(
  rule: string,
  row: (words: string) => Row,
  loud: readonly string[],
  silent: readonly string[],
): void {
  describe(rule, () => {
    test.each(loud)("is found: “%s”", (words) => expect(rulesAt(row(words))).toContain(rule));
    test.each(silent)("is not found: “%s”", (words) => expect(rulesAt(row(words))).not.toContain(rule));
  });
}
