import { parse, recognise } from "../../../../src/core/plan";
import type { Kpi } from "../../../../src/core/plan";
import type { CellValue } from "../../../../src/core/workbook";
import { bookOf } from "../../../book";

type Rows = readonly (readonly CellValue[])[];

const planOf = (rows: Rows) => {
  const book = bookOf({ Data: rows }, { Data: {} });
  return parse(book, recognise(book));
};
const seriesOf = ({ name, points }: Kpi) => [name, points.map(({ value }) => value)];
const read = (rows: Rows) => planOf(rows).kpis.map(seriesOf);

describe("rows of one measure that an unknown column tells apart are groups", () => {
  test.each(["Age band", "Sex", "Ethnicity", "Need", "Type", "Setting", "Area", "Zebra"])("%s", (heading) =>
    expect(
      read([
        ["Month", "Measure", heading, "Value"],
        ["Jan 2025", "Attendance", "Ash", 11],
        ["Jan 2025", "Attendance", "Beech", 21],
        ["Feb 2025", "Attendance", "Ash", 12],
        ["Feb 2025", "Attendance", "Beech", 22],
      ]),
    ).toEqual([
      ["Attendance – Ash", [11, 12]],
      ["Attendance – Beech", [21, 22]],
    ]),
  );

  test("two of them, sorted by group", () =>
    expect(
      read([
        ["Month", "Measure", "Sex", "Age band", "Value"],
        ["Jan 2025", "Attendance", "Girls", "5-10", 11],
        ["Feb 2025", "Attendance", "Girls", "5-10", 12],
        ["Jan 2025", "Attendance", "Girls", "11-15", 21],
        ["Feb 2025", "Attendance", "Girls", "11-15", 22],
        ["Jan 2025", "Attendance", "Boys", "5-10", 31],
        ["Feb 2025", "Attendance", "Boys", "5-10", 32],
        ["Jan 2025", "Attendance", "Boys", "11-15", 41],
        ["Feb 2025", "Attendance", "Boys", "11-15", 42],
      ]),
    ).toEqual([
      ["Attendance – Girls, 5-10", [11, 12]],
      ["Attendance – Girls, 11-15", [21, 22]],
      ["Attendance – Boys, 5-10", [31, 32]],
      ["Attendance – Boys, 11-15", [41, 42]],
    ]));

  test("beside a known group, with all of them together", () =>
    expect(
      read([
        ["Month", "Measure", "Locality", "Sex", "Value"],
        ["Jan 2025", "Attendance", "North", "Girls", 11],
        ["Jan 2025", "Attendance", "North", "All", 21],
        ["Jan 2025", "Attendance", "All", "All", 31],
        ["Feb 2025", "Attendance", "North", "Girls", 12],
        ["Feb 2025", "Attendance", "North", "All", 22],
        ["Feb 2025", "Attendance", "All", "All", 32],
      ]),
    ).toEqual([
      ["Attendance – North, Girls", [11, 12]],
      ["Attendance – North", [21, 22]],
      ["Attendance", [31, 32]],
    ]));

  test("a column that is not needed to tell them apart is none", () =>
    expect(
      read([
        ["Month", "Measure", "Judgement", "Sex", "Value"],
        ["Jan 2025", "Attendance", "Red", "Girls", 11],
        ["Jan 2025", "Attendance", "Amber", "Boys", 21],
        ["Feb 2025", "Attendance", "Amber", "Girls", 12],
        ["Feb 2025", "Attendance", "Amber", "Boys", 22],
      ]),
    ).toEqual([
      ["Attendance – Girls", [11, 12]],
      ["Attendance – Boys", [21, 22]],
    ]));

  test.each([
    ["ratings", ["Red", "Amber", "Amber", "Red"]],
    ["remarks", ["We began late", "Two schools closed", "A good month", "Half term"]],
    ["words that stand twice", ["North", "North", "North", "North"]],
    ["blank cells", ["North", null, "North", null]],
  ])("not %s", (_, words) =>
    expect(
      read([
        ["Month", "Measure", "Zebra", "Value"],
        ["Jan 2025", "Attendance", words[0]!, 11],
        ["Jan 2025", "Attendance", words[1]!, 21],
        ["Feb 2025", "Attendance", words[2]!, 12],
        ["Feb 2025", "Attendance", words[3]!, 22],
      ]),
    ).toEqual([["Attendance", [11, 21, 12, 22]]]),
  );

  test("nor units", () =>
    expect(
      read([
        ["Month", "Measure", "Type", "Value"],
        ["Jan 2025", "Attendance", "Number", 11],
        ["Jan 2025", "Attendance", "Percentage", 21],
        ["Feb 2025", "Attendance", "Number", 12],
        ["Feb 2025", "Attendance", "Percentage", 22],
      ]),
    ).toEqual([["Attendance", [11, 21, 12, 22]]]));

  test("nor where each period has one row", () =>
    expect(
      read([
        ["Month", "Measure", "Zebra", "Value"],
        ["Jan 2025", "Attendance", "Ash", 11],
        ["Feb 2025", "Attendance", "Beech", 12],
      ]),
    ).toEqual([["Attendance", [11, 12]]]));

  test("with periods across", () =>
    expect(
      read([
        ["Measure", "Sex", "Jan 2025", "Feb 2025"],
        ["Attendance", "Boys", 11, 12],
        ["Attendance", "Girls", 21, 22],
        ["Exclusions", "Boys", 31, 32],
      ]),
    ).toEqual([
      ["Attendance – Boys", [11, 12]],
      ["Attendance – Girls", [21, 22]],
      ["Exclusions – Boys", [31, 32]],
    ]));

  test("with periods across, beside a known group", () =>
    expect(
      read([
        ["Measure", "Cohort", "Sex", "Target", "Jan 2025", "Feb 2025"],
        ["Attendance", "EHCP", "Boys", 90, 11, 12],
        ["Attendance", "EHCP", "All", 90, 21, 22],
        ["Attendance", "SEN support", "Boys", 90, 31, 32],
        ["Attendance", "SEN support", "All", 90, 41, 42],
      ]),
    ).toEqual([
      ["Attendance – EHCP, Boys", [11, 12]],
      ["Attendance – EHCP", [21, 22]],
      ["Attendance – SEN support, Boys", [31, 32]],
      ["Attendance – SEN support", [41, 42]],
    ]));
});
