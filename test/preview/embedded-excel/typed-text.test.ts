import { typed } from "../../../preview/embedded-excel/model/typed-text";
import type { Typist } from "../../../preview/embedded-excel/model/typed-text";

const british: Typist = { dayFirst: true, thisYear: 2025, date1904: false };
const american: Typist = { ...british, dayFirst: false };

const into = (text: string, typist = british, format = "General") => {
  const { value, format: taken, formula, error } = typed(text, format, typist);
  return { value, ...(taken && { format: taken }), ...(formula && { formula }), ...(error && { error }) };
};

describe("a text typed into a cell of the format General", () => {
  test.each([
    ["2.10", 2.1, undefined],
    ["007", 7, undefined],
    [" 12 ", 12, undefined],
    [".5", 0.5, undefined],
    ["-3", -3, undefined],
    ["(5)", -5, undefined],
    ["1e3", 1000, "0.00E+00"],
    ["50%", 0.5, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1,234", 1234, "#,##0"],
    ["1,234.5", 1234.5, "#,##0.00"],
    ["0 1/2", 0.5, "# ?/?"],
  ])("%s becomes a number", (text, value, format) => {
    expect(into(text)).toEqual({ value, ...(format && { format }) });
  });

  test.each([
    ["1/2/2024", 45323, "m/d/yyyy"],
    ["01-02-24", 45323, "m/d/yyyy"],
    ["2024-02-01", 45323, "m/d/yyyy"],
    ["1 February 2024", 45323, "d-mmm-yy"],
    ["1-Feb-24", 45323, "d-mmm-yy"],
    ["February 2024", 45323, "mmm-yy"],
    ["March 2025", 45717, "mmm-yy"],
    ["Mar-25", 45717, "mmm-yy"],
    ["1/3", 45717, "d-mmm"],
    ["29/02/2024", 45351, "m/d/yyyy"],
    ["28/2/1900", 59, "m/d/yyyy"],
    ["1/3/1900", 61, "m/d/yyyy"],
    ["1/1/30", 10959, "m/d/yyyy"],
    ["1/2/2024 12:00", 45323.5, "m/d/yyyy h:mm"],
  ])("%s becomes a date", (text, value, format) => {
    expect(into(text)).toEqual({ value, format });
  });

  test("the order of day and month is the user's; where only the other makes a date, Excel takes that", () => {
    expect(into("1/2/2024", american).value).toBe(45292 + 1);
    expect(into("31/12/2024", american).value).toBe(into("31/12/2024").value);
  });

  test("a date counts from 1904 in a workbook that does", () => {
    expect(into("1/2/2024", { ...british, date1904: true }).value).toBe(45323 - 1462);
  });

  test.each([
    "30/02/2024",
    "32/1/2024",
    "1.2.2024",
    "Q1 2025",
    "2024/25",
    "A1",
    "12 actions",
    "1,23,4",
    "Maybe 2025",
    "12:61",
  ])("%s stays the text it is", (text) => {
    expect(into(text)).toEqual({ value: text });
  });

  test("truth values, errors and times", () => {
    expect(into("true")).toEqual({ value: true });
    expect(into("#n/a")).toEqual({ value: "#N/A", error: true });
    expect(into("#Value")).toEqual({ value: "#Value" });
    expect(into("18:00")).toEqual({ value: 0.75, format: "h:mm" });
    expect(into("6:00 pm")).toEqual({ value: 0.75, format: "h:mm AM/PM" });
  });

  test("a formula is kept and not computed; a sign before a name makes one too", () => {
    expect(into("=1+1")).toEqual({ value: 0, formula: "=1+1" });
    expect(into("-A1")).toEqual({ value: 0, formula: "=-A1" });
    expect(into("=")).toEqual({ value: "=" });
    expect(() => into("- first point")).toThrow(/formula/);
    expect(() => into("@mention")).toThrow(/formula/);
  });

  test("an apostrophe makes it text and is not part of it; nothing empties the cell", () => {
    expect(into("'2.10")).toEqual({ value: "2.10" });
    expect(into("")).toEqual({ value: null });
  });
});

test("a cell of the format @ takes every text as it is", () => {
  for (const text of ["2.10", "=1+1", "March 2025", "TRUE", "- first point", "50%"]) {
    expect(into(text, british, "@")).toEqual({ value: text });
  }
});

test("a text of 32,767 characters fits, one more does not", () => {
  expect(into("x".repeat(32_767)).value).toHaveLength(32_767);
  expect(() => into("x".repeat(32_768), british, "@")).toThrow(/32767/);
});
