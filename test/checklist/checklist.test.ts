/**
 * The 38 points of the checklist for board papers, asked of the files that are handed over: every sample for every reader,
 * as workbook, for Word and as a page, each read back by its parts and not by what wrote it. Which point stands where:
 *
 * - 1–13, the workbook and its sheets: `workbook-points.ts`
 * - 14–16, on paper: `print-points.ts`
 * - 17–32, what the paper says: `content-points.ts`
 * - 33–38, the marking, the public edition and the stocktake: `reader-points.ts`
 *
 * A point with `forPeople` is one that a program can answer in part only; it says what is left to a person.
 */
import { contentPoints } from "./content-points";
import { OUTPUTS, outputOf, type Output } from "./outputs";
import { printPoints } from "./print-points";
import { readerPoints } from "./reader-points";
import { workbookPoints } from "./workbook-points";

const POINTS = [...workbookPoints, ...printPoints, ...contentPoints, ...readerPoints];

test("each of the 38 points stands here once, in order", () => {
  expect(POINTS.map(({ number }) => number)).toEqual(Array.from({ length: 38 }, (_, i) => i + 1));
});

describe.each(OUTPUTS)("%s for the reader %s", (sample, profile) => {
  let output: Output;
  beforeAll(async () => void (output = await outputOf(sample, profile)));

  test.each(POINTS)("$number. $holds", ({ ask }) => ask(output));
});
