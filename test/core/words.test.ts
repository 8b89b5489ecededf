import { asSentence, counted, listed } from "../../src/core/words";

test("counts are singular for one alone, and grouped by thousands", () => {
  expect([0, 1, 2, 1200].map((n) => counted(n, "action"))).toEqual([
    "0 actions",
    "1 action",
    "2 actions",
    "1,200 actions",
  ]);
  expect(counted(2, "piece of advice", "pieces of advice")).toBe("2 pieces of advice");
});

test("lists read as English", () => {
  expect([listed([]), listed(["a"]), listed(["a", "b"]), listed(["a", "b", "c"])]).toEqual([
    "",
    "a",
    "a and b",
    "a, b and c",
  ]);
  expect(listed(["a", "b", "c"], "or")).toBe("a, b or c");
});

test("words become a sentence once, and nothing stays nothing", () => {
  expect(["no headings", " Is it? ", "done.", ""].map(asSentence)).toEqual(["No headings.", "Is it?", "Done.", ""]);
});
