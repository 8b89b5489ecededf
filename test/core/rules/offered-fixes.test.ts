import { parse, recognise } from "../../../src/core/plan";
import { check, defaultSettings } from "../../../src/core/rules";
import type { CellValue, Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

const HEADINGS = ["Ref", "Area", "Action", "Lead", "Due date", "Action status"];
const row = (ref: CellValue, area = "Area 1", due: CellValue = "30 June 2027"): CellValue[] => [
  ref,
  area,
  `Do the thing called ${String(ref)} of ${area}`,
  "Head of SEND",
  due,
  "Action in progress, on track",
];

function fixesOf(rule: string, book: Snapshot) {
  const plan = parse(book, recognise(book));
  const { findings } = check(plan, { asAt: "2026-06-01", settings: defaultSettings, changes: null });
  return findings.filter((one) => one.rule === rule).map(({ fix }) => fix?.edits.map(({ at, to }) => [at, to]) ?? null);
}

const missing = (...rows: CellValue[][]) => fixesOf("reference-missing", bookOf({ Plan: [HEADINGS, ...rows] }));

test("the number that is left out between its neighbours is offered", () => {
  expect(missing(row("1.1"), row("1.2"), row(null), row("1.4"))).toEqual([[["Plan!A4", "1.3"]]]);
});

test("else the next one behind the last, though a higher one stands above", () => {
  expect(missing(row("1.1"), row(null), row("1.2"), row("1.3"))).toEqual([[["Plan!A3", "1.4"]]]);
});

test("a number that stands elsewhere in the workbook is not offered", () => {
  const book = bookOf({
    Plan: [HEADINGS, row("1.1"), row("1.2"), row(null)],
    Other: [HEADINGS, row("1.3", "Area 2"), row("2.1", "Area 2")],
  });
  expect(fixesOf("reference-missing", book)).toEqual([[["Plan!A4", "1.4"]]]);
});

test("none is offered where the row above is of another area, or numbers nothing", () => {
  expect(missing(row("1.1"), row("1.2"), row(null, "Area 2"), row("2.2", "Area 2"))).toEqual([null]);
  expect(missing(row("SEND-A"), row("SEND-B"), row(null))).toEqual([null]);
});

describe("texts among typed dates", () => {
  const SERIAL = 46203; // 30 June 2026, counted from 1900
  const typed = (system: 1900 | 1904, ...texts: string[]) => {
    const serial = system === 1904 ? SERIAL - 1462 : SERIAL;
    const rows = [
      row("1.1", "Area 1", serial),
      row("1.2", "Area 1", serial),
      ...texts.map((text, i) => row(`1.${i + 3}`, "Area 1", text)),
    ];
    const book = bookOf({ Plan: [HEADINGS, ...rows] });
    const formats = new Map(["E2", "E3"].map((at) => [at, "dd/mm/yyyy"]));
    const sheets = book.sheets.map((sheet) => ({ ...sheet, formats }));
    return fixesOf("date-kinds-mixed", { ...book, dateSystem: system, sheets } as Snapshot);
  };

  test.each([
    [1900, 46204],
    [1904, 46204 - 1462],
  ] as const)("are offered as dates of the workbook's own count: from %i", (system, serial) => {
    expect(typed(system, " 1 July 2026")).toEqual([[["Plan!E4", serial]]]);
  });

  test("are not where one of them names a month alone", () => {
    expect(typed(1900, "1 July 2026", "August 2026")).toEqual([null]);
  });
});
