import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse, recognise } from "../../../src/core/plan";
import { compare, corpus, type Compared } from "../../workbooks/corpus";

const FILE = join(__dirname, "../../workbooks/corpus/known-wrong.txt");
/** Its 50,000 fields would hide what is wrong in the others; it is compared like them and counted by itself. */
const LARGE = "Kingsbarrow – 5,000 actions on 40 sheets";
const UNEXPLAINED = "# Not yet explained";

const line = ({ style, cell, field, subject, want, got }: Compared) =>
  [style, cell, subject === undefined ? field : `whole ${subject}`, want, got].join(" · ");

const compared = corpus.flatMap((style) => {
  const made = style();
  return compare(made, parse(made.book, recognise(made.book)));
});
const wrong = [...new Set(compared.filter(({ right }) => !right).map(line))];

/** The lines on record, each below the heading that gives its reason. */
function record(): { readonly lines: readonly string[]; readonly reasons: ReadonlyMap<string, string> } {
  const lines: string[] = [];
  const reasons = new Map<string, string>();
  let reason = UNEXPLAINED;
  for (const text of readFileSync(FILE, "utf8").split("\n")) {
    if (text.startsWith("#")) reason = text;
    else if (text !== "") {
      lines.push(text);
      reasons.set(text, reason);
    }
  }
  return { lines, reasons };
}

/** Keeps the reasons of what is still wrong; what is new stands at the end, to be explained. */
function rewrite(reasons: ReadonlyMap<string, string>): void {
  const groups = new Map<string, string[]>([...new Set(reasons.values())].map((reason) => [reason, []]));
  for (const text of wrong) {
    const reason = reasons.get(text) ?? UNEXPLAINED;
    groups.set(reason, [...(groups.get(reason) ?? []), text]);
  }
  const blocks = [...groups]
    .filter(([, lines]) => lines.length > 0)
    .map(([reason, lines]) => [reason, ...lines, ""].join("\n"));
  writeFileSync(FILE, blocks.join("\n"));
}

/** Right and all fields, by subject: the periods of a measure are one subject. */
function table(fields: readonly Compared[]): string {
  const counts = new Map<string, { right: number; all: number }>();
  for (const { field, right } of fields)
    for (const subject of [field.replace(/ \d{4}.*| (Autumn|Spring|Summer) \d{4}$/, ""), "ALL"]) {
      const count = counts.get(subject) ?? { right: 0, all: 0 };
      counts.set(subject, { right: count.right + (right ? 1 : 0), all: count.all + 1 });
    }
  return [...counts]
    .map(([subject, { right, all }]) => `${subject}: ${right}/${all} (${((100 * right) / all).toFixed(2)} %)`)
    .join("\n");
}

// To accept a change on purpose: UPDATE=1 npx jest test/core/plan/corpus.test.ts, then read the difference line by line
// and give every new line its reason. SCORE=1 prints the counts.
test("every field of the corpus is read as on record", () => {
  const { lines, reasons } = record();
  if (process.env.UPDATE === "1") rewrite(reasons);
  if (process.env.SCORE === "1") {
    const [large, others] = [
      compared.filter(({ style }) => style === LARGE),
      compared.filter(({ style }) => style !== LARGE),
    ];
    process.stdout.write(`${table(others)}\n\n5,000 actions:\n${table(large)}\n`);
  }
  const expected = process.env.UPDATE === "1" ? record().lines : lines;
  expect({ newlyWrong: wrong.filter((text) => !expected.includes(text)) }).toEqual({ newlyWrong: [] });
  expect({ rightByNow: expected.filter((text) => !wrong.includes(text)) }).toEqual({ rightByNow: [] });
});

test("there are house styles enough, and each has a name of its own", () => {
  const names = new Set(compared.map(({ style }) => style));
  expect(names.size).toBeGreaterThanOrEqual(25);
  expect(names.size).toBe(corpus.length);
});
