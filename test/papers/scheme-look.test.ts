import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { boardPack, layOut } from "../../src/core/board";
import { STATUSES, type Status } from "../../src/core/plan/colours/scale";
import { usualLook } from "../../src/core/plan/scheme-look";
import { choose, noSettings, type Choice } from "../../src/core/plan/settings";
import { review } from "../../src/core/review";
import { readXlsx } from "../../src/hosts/xlsx";
import { htmlPaper } from "../../src/papers/html";
import { wordPaper } from "../../src/papers/word";

const NAME = "plan-with-registers.xlsx";
const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples", NAME)));

/** A name, a symbol and a colour of its own for every state. */
const OWN = new Map(
  STATUSES.map((status, i) => [status, { words: `state ${i + 1}`, symbol: `${i + 1}`, fill: `#10${i}0A0` }] as const),
);
const partnership = STATUSES.flatMap((status): Choice[] => {
  const { words, symbol, fill } = OWN.get(status)!;
  return [
    { kind: "look", about: "words", status, plain: words },
    { kind: "look", about: "symbol", status, symbol },
    { kind: "look", about: "colour", status, fill, text: "#FFFFFF" },
  ];
}).reduce(choose, noSettings);
const pack = boardPack(review(readXlsx(bytes, NAME), { asAt: null, today: "2026-11-01", partnership }));

/** The states that stand in the plan of this sample, all of which the summary's table has a row or a column for. */
function expectOwn(text: string, colours: string): void {
  const used = STATUSES.filter((status) => text.includes(shownAs(status)));
  expect(used).toHaveLength(STATUSES.length);
  for (const status of STATUSES) {
    const { symbol, plain } = usualLook[status];
    expect(text).not.toContain(`${symbol} ${plain}`);
    expect(colours.toUpperCase()).toContain(OWN.get(status)!.fill.slice(1));
  }
}
const shownAs = (status: Status) => `${OWN.get(status)!.symbol} ${OWN.get(status)!.words}`;

test("own words, symbols and colours stand on every sheet, in its charts, in its key and in both papers", async () => {
  const sheets = layOut(pack);
  const cells = sheets.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const drawn = JSON.stringify(sheets.flatMap(({ charts }) => charts));
  expectOwn(cells.map((cell) => String(cell?.value ?? "")).join("\n"), JSON.stringify(cells));
  for (const { fill } of OWN.values()) expect(drawn).toContain(fill);
  const html = htmlPaper(pack);
  expectOwn(html, html);
  const word = strFromU8(unzipSync(await wordPaper(pack))["word/document.xml"]!);
  expectOwn(word, word);
});
