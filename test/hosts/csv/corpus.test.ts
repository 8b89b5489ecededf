import { displayText } from "../../../preview/embedded-excel/model/display";
import { parse, recognise } from "../../../src/core/plan";
import type { Snapshot } from "../../../src/core/workbook";
import { readCsv } from "../../../src/hosts/csv";
import { compare, corpus, type Compared } from "../../workbooks/corpus";
import { bookOfSnapshot } from "../excel/book-of-snapshot";

/** The only sheet of a workbook as Excel writes it to a CSV file: each cell as it is shown. */
function csvOf(book: Snapshot): string {
  const [sheet] = bookOfSnapshot(book).sheets;
  const quoted = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return book.sheets[0]!.values.map((cells, row) =>
    cells.map((_, column) => quoted(displayText(sheet!, row, column))).join(","),
  ).join("\r\n");
}

const planOf = (book: Snapshot) => parse(book, recognise(book));
const place = ({ cell, field }: Compared) => `${cell} ${field}`;

const styles = corpus.map((make) => make()).filter(({ book }) => book.sheets.length === 1);

/** What no text can say, by workbook: where an Excel table ends, which cells are merged, what a date once was. */
const LOST: { readonly [style: string]: readonly string[] } = {
  "Castlebrook – Excel table with notes below": ["Actions!A16 action"],
  "Whinmoor – cells merged over several actions": ["4", "5", "7", "8", "10", "11"].flatMap((row) => [
    `Plan!D${row} leads`,
    `Plan!E${row} due`,
  ]),
  "Holmwood – references that became dates": ["Plan!A3 ref", "Plan!3 area", "Plan!A7 ref", "Plan!7 area"],
};

test("there are workbooks of one sheet enough", () => {
  expect(styles.length).toBeGreaterThanOrEqual(25);
});

test.each(styles.map((style) => [style.name, style] as const))("%s", (_, style) => {
  const [sheet] = style.book.sheets;
  const read = planOf(readCsv(new TextEncoder().encode(csvOf(style.book)), `${sheet!.name}.csv`));
  const wrongBefore = new Set(compare(style, planOf(style.book)).flatMap((one) => (one.right ? [] : [place(one)])));
  const lost = compare(style, read).filter((one) => !one.right && !wrongBefore.has(place(one)));
  expect(lost.map(place)).toEqual(LOST[style.name] ?? []);
});
