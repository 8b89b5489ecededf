import { count, printable, wrap } from "../../src/cli/text";

describe("wrap", () => {
  test("a line of exactly the width stays one line; one character more makes two", () => {
    expect(wrap("abcde fghij", 11)).toBe("abcde fghij");
    expect(wrap("abcde fghij", 10)).toBe("abcde\nfghij");
  });

  test("the indent counts, and later lines have their own", () => {
    expect(wrap("one two three", 9, "• ", "  ")).toBe("• one two\n  three");
  });

  test("a word that is longer than the line is never cut: it may be an address", () => {
    expect(wrap("at 'A very long sheet name'!E9 now", 10)).toContain("name'!E9");
    expect(wrap("https://example.org/a/long/address", 10)).toBe("https://example.org/a/long/address");
  });

  test("an address stays whole, whatever apostrophes stand around it", () => {
    expect(wrap("the leads' cell is 'Action Plan'!A2 here", 24)).toBe("the leads' cell is\n'Action Plan'!A2 here");
    expect(wrap("'so' said 'O''Brien''s plan'!A2, twice", 10)).toBe("'so' said\n'O''Brien''s plan'!A2,\ntwice");
  });

  test("line breaks of a cell become spaces; an empty text stays one empty line", () => {
    expect(wrap("one\r\ntwo\n\nthree", 40)).toBe("one two three");
    expect(wrap("", 40, "  ")).toBe("  ");
  });
});

test("a cell's text cannot steer the terminal", () => {
  expect(printable("a\u001B[2Jb\u0007c\u009B31md\u202Ee")).toBe("a [2Jb c 31mde");
});

test("numbers read as English", () => {
  expect([count(0, "error"), count(1, "error"), count(2, "error"), count(1200, "action")]).toEqual([
    "no errors",
    "1 error",
    "2 errors",
    "1,200 actions",
  ]);
});
