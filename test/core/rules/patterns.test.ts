import fc from "fast-check";
import { anyOf } from "../../../src/core/rules/patterns";

const SOURCES = [
  "^\\W*late\\b",
  "\\b(?:is|are) (?:now )?late\\b",
  "\\blate(?=$| by)",
  "\\bnot (?:a|b)\\b|^on",
  "\\b[|(] on",
  "(?<!not )\\bon hold\\b",
  "\\bon(?: hold)?",
  "\\bnow\\b|\\blate now",
];
const WORDS = ["late", "is", "are", "now", "not", "a", "on", "hold", "by", "later", "| on", "( on", "–", "On", "n’t"];

test("finds what the patterns find one beside the other, in the same place and to the same end", () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...SOURCES), { minLength: 1, maxLength: 6 }),
      fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", ". ")), { maxLength: 12 }),
      (sources, pieces) => {
        const text = pieces.flat().join("");
        const plain = new RegExp(sources.map((source) => `(?:${source})`).join("|"), "i").exec(text);
        const found = anyOf(...sources).exec(text);
        expect([found?.index, found?.[0]]).toEqual([plain?.index, plain?.[0]]);
      },
    ),
    { numRuns: 2_000 },
  );
});

test("a pattern that begins otherwise keeps its beginning", () => {
  expect(anyOf("\\bnot a\\b|^on").test("(on")).toBe(false);
  expect(anyOf("\\blate", "\\bon").test("belated, person")).toBe(false);
});
