import { whatWasRead } from "../../src/cli/report-sheets";
import { parse, recognise } from "../../src/core/plan";
import { bookOf } from "../book";

test("the terms of a sheet are told from the first to the last, not by their letters", () => {
  const rows = [
    ["Measure", "Target", "Autumn 2024", "Spring 2025", "Summer 2025", "Autumn 2025"],
    ["Plans on time", "80%", 61, 62, 64, 66],
    ["Pupils on roll", "90", 88, 87, 89, 91],
  ];
  const book = bookOf({ Data: rows }, { Data: {} });
  const told = whatWasRead(parse(book, recognise(book))).join("\n");
  expect(told).toMatch(/4 periods from .*autumn.* 2024 to .*autumn.* 2025/i);
});
