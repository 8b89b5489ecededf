import { oncePerSheet } from "../../../src/core/plan/once-per-sheet";
import { recognise } from "../../../src/core/plan";
import { remembering } from "../../../src/core/plan/remembering";
import { bookOf, sheetOf } from "../../book";

test("a text is read once, also when there was nothing in it", () => {
  const read: string[] = [];
  const length = remembering((text) => {
    read.push(text);
    return text === "" ? null : text.length;
  });
  expect([length("abc"), length(""), length("abc"), length("")]).toEqual([3, null, 3, null]);
  expect(read).toEqual(["abc", ""]);
});

test("more texts than are kept, and long ones, are still read right", () => {
  const echo = remembering((text) => text);
  const texts = Array.from({ length: 45_000 }, (_, n) => `${n} ${n % 100 === 0 ? "x".repeat(200) : ""}`);
  expect(texts.map(echo)).toEqual(texts);
  expect(echo(texts[0]!)).toBe(texts[0]);
});

test("a sheet is read once for its fills and its rows, and again when anything else of it differs", () => {
  let count = 0;
  const read = oncePerSheet(() => ++count);
  const sheet = sheetOf("Plan", [["a"]]);
  expect([read(sheet), read({ ...sheet, fills: new Map([["A1", "#FF0000"]]) })]).toEqual([1, 1]);
  expect(read({ ...sheet, name: "Other" })).toBe(2);
  expect(read({ ...sheet, merges: null })).toBe(3);
  expect(read(sheetOf("Plan", [["a"]]))).toBe(4);
});

test("what was recognised of a sheet does not outlive another date system or other choices", () => {
  const book = bookOf({
    KPIs: [
      ["Measure", 45_000, 45_031],
      ["Plans on time", 50, 60],
      ["Reviews on time", 40, 45],
    ],
  });
  const periods = (system: 1900 | 1904) =>
    recognise({ ...book, dateSystem: system }).flatMap(({ columns }) => columns.flatMap(({ period }) => period ?? []));
  const first = periods(1900);
  expect(first).toHaveLength(2);
  expect(periods(1904)).not.toEqual(first);
  expect(periods(1900)).toEqual(first);
  const choice = { kind: "sheet", sheet: "KPIs", role: "notes" } as const;
  expect(recognise(book, { sheet: null, choices: [choice], unread: [] })[0]?.role).toBe("notes");
  expect(recognise(book)[0]?.role).toBe("kpis");
});
