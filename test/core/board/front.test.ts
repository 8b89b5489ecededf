import fs from "node:fs";
import path from "node:path";
import { boardPack, type BoardPack } from "../../../src/core/board";
import { isOnePage } from "../../../src/core/board/layout";
import type { Profile } from "../../../src/core/plan/settings";
import { review } from "../../../src/core/review";
import { readXlsx } from "../../../src/hosts/xlsx/read";

const packFor = (sample: string, profile: Profile): BoardPack => {
  const file = path.join(__dirname, "../../../samples", sample);
  const book = readXlsx(new Uint8Array(fs.readFileSync(file)), sample);
  return boardPack(review(book, { asAt: null, today: "2026-11-01", grading: { profile } }));
};
const tableRows = ({ sheets }: BoardPack, name: string) =>
  sheets.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === "table" && (block.name === name || block.name === `${name}_more`) ? block.rows : [],
    ),
  );

test.each(["monitoring-plan.xlsx", "plan-with-registers.xlsx"])(
  "four sides answer a board, all else is the appendix, and nothing is lost or stands twice: %s",
  (sample) => {
    const [board, whole] = [packFor(sample, "partnership-board"), packFor(sample, "leadership")];
    expect(board.sheets.slice(0, 4).map(({ id }) => id)).toEqual(["cover", "summary", "exceptions", "trends"]);
    for (const sheet of board.sheets.slice(0, 4)) expect(`${sheet.id} ${isOnePage(sheet)}`).toBe(`${sheet.id} true`);
    expect(board.sheets.slice(4).every(({ appendix }) => appendix === true)).toBe(true);
    const links = board.sheets[0]!.blocks.flatMap((block) => (block.kind === "facts" ? block.facts : []));
    const behind = links.filter(({ cell }) => String(cell.value).endsWith("(appendix)"));
    expect(behind.map(({ cell }) => cell.link)).toEqual(board.sheets.slice(4).map(({ id }) => id));
    for (const [table, column] of [
      ["Board_Exceptions", 0],
      ["Board_KPI_trends", 0],
    ] as const) {
      const named = (pack: BoardPack) =>
        tableRows(pack, table)
          .map((row) => String(row[column]!.value))
          .sort();
      expect(named(board)).toEqual(named(whole));
    }
  },
);

test("a stocktake begins with what the reviewers asked for; its appendix begins behind what answers them", () => {
  const { sheets } = packFor("plan-with-registers.xlsx", "stocktake");
  const front = sheets.filter(({ appendix }) => appendix !== true).map(({ id }) => id);
  expect(front).toEqual([
    ...["cover", "requests", "recommendation1", "recommendation2", "recommendation3"],
    ...["voice", "summary", "exceptions", "trends", "evidence", "projects"],
  ]);
  expect(sheets.slice(0, front.length).map(({ id }) => id)).toEqual(front);
  expect(sheets.map(({ id }) => id)).toEqual(
    expect.arrayContaining(["trends-more", "by-area", "kpis", "risks", "notes"]),
  );
});

test("every error that is open is named on the board's cover or, by its cells, in the notes to which the cover sends", () => {
  const pack = packFor("monitoring-plan.xlsx", "partnership-board");
  const facts = pack.sheets
    .filter(({ id }) => id === "cover" || id === "notes")
    .flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "facts" ? block.facts : [])));
  const file = path.join(__dirname, "../../../samples/monitoring-plan.xlsx");
  const book = readXlsx(new Uint8Array(fs.readFileSync(file)), "monitoring-plan.xlsx");
  const of = review(book, { asAt: null, today: "2026-11-01", grading: { profile: "partnership-board" } });
  const errors = of.findings.filter(({ severity }) => severity === "error");
  expect(errors.length).toBeGreaterThan(3);
  for (const { message } of errors)
    expect(facts.filter(({ cell }) => String(cell.value).startsWith(message))).toHaveLength(1);
});
