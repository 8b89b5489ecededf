import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { boardPack } from "../../src/core/board";
import { contrastOf } from "../../src/core/plan/contrast";
import { review } from "../../src/core/review";
import { readXlsx } from "../../src/hosts/xlsx";
import { htmlPaper } from "../../src/papers/html";
import { SIGNAL_LOOKS } from "../../src/core/board/signal-looks";
import { MARK_PATHS } from "../../src/papers/signal-marks";
import { wordPaper } from "../../src/papers/word";

const NAME = "plan-with-registers.xlsx";
const bytes = new Uint8Array(readFileSync(join(__dirname, "../../samples", NAME)));
const reviewed = review(readXlsx(bytes, NAME), { asAt: null, today: "2026-11-01" });

test("every value that is part of a signal has a shape of its own in both papers, and the shapes are explained", async () => {
  const signalled = reviewed.trends.map(({ analysis, series }) => {
    const points = new Set((analysis?.signals ?? []).flatMap(({ points }) => points));
    return [...points].filter((i) => series.places[i]!.value !== null).length;
  });
  const all = signalled.reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThan(20);
  const pack = boardPack(reviewed);
  const html = htmlPaper(pack);
  const drawn = Object.values(MARK_PATHS).map((path) => html.split(`<path d="${path}"`).length - 1);
  expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(all);
  const parts = Object.entries(unzipSync(await wordPaper(pack)));
  const charts = parts.flatMap(([path, part]) => (path.startsWith("word/charts/") ? [strFromU8(part)] : []));
  expect(charts.join("").split("<c:dPt>").length - 1).toBe(all);
  const word = strFromU8(parts.find(([path]) => path === "word/document.xml")![1]);
  for (const words of [html, word])
    expect(words).toMatch(/a value that is part of a signal is [^.]*a diamond, for the better/);
});

test("the shapes stand out from paper by 3 to 1 (WCAG 2.2, 1.4.11), and what is better never looks like what is worse", () => {
  for (const { colour } of Object.values(SIGNAL_LOOKS)) expect(contrastOf(colour, "#FFFFFF")).toBeGreaterThan(3);
  expect(SIGNAL_LOOKS.better.shape).not.toBe(SIGNAL_LOOKS.worse.shape);
});
