import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { review } from "../src/core/review";
import type { Finding } from "../src/core/rules";
import { corpus } from "./workbooks/corpus";

const FILE = join(__dirname, "workbooks/corpus/findings.txt");

/** Longer lists of cells are counted. */
const CELLS = 6;

const line = ({ severity, rule, at }: Finding) =>
  `${severity} ${rule} ${at.slice(0, CELLS).join(" ")}${at.length > CELLS ? ` and ${at.length - CELLS} more` : ""}`;

/** Of so many findings of one rule the first are written out: a whole column at fault says nothing more. */
const SHOWN = 5;

function findingsOf(style: (typeof corpus)[number]): string {
  const { name, book } = style();
  const { findings, asAt } = review(book, { asAt: null, today: "2025-10-31" });
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) byRule.set(finding.rule, [...(byRule.get(finding.rule) ?? []), finding]);
  const lines = [...byRule.values()].flatMap((some) => [
    ...some.slice(0, SHOWN).map(line),
    ...(some.length > SHOWN ? [`${some[0]!.severity} ${some[0]!.rule} ${some.length - SHOWN} more`] : []),
  ]);
  return [`# ${name}, as at ${asAt.date}`, ...lines, ""].join("\n");
}

// To accept a change on purpose: npm run rules:diff, then read the difference line by line.
test("every workbook of the corpus gives the findings on record", () => {
  const found = corpus.map(findingsOf).join("\n");
  if (process.env.UPDATE === "1") writeFileSync(FILE, found);
  expect(found).toBe(readFileSync(FILE, "utf8"));
});
