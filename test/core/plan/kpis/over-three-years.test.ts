import { parse, recognise } from "../../../../src/core/plan";
import { sheetOf } from "../../../book";

const SHORT = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** April 2023 to March 2026: every month stands under three years that follow each other. */
const months = Array.from({ length: 36 }, (_, i) => ({ month: (3 + i) % 12, year: 2023 + Math.floor((3 + i) / 12) }));
const wanted = months.map(({ month, year }) => `${year}-${String(month + 1).padStart(2, "0")}`);
const inEach = (parts: readonly string[]) =>
  [2021, 2022, 2023].flatMap((year) => parts.map((part) => `${part} ${year}`));

function periodsUnder(headings: readonly string[]): readonly string[] {
  const values = (from: number) => headings.map((_, i) => from + (i % 40));
  const rows = [
    ["Ref", "Measure", "Unit", "Target", ...headings],
    ["K1", "Plans on time", "%", "90%", ...values(50)],
    ["K2", "Children waiting", "Number", "100", ...values(150)],
  ];
  const book = { name: "kpis.xlsx", dateSystem: 1900 as const, sheets: [sheetOf("KPIs", rows)] };
  return parse(book, recognise(book)).kpis[0]?.points.map(({ period }) => period) ?? [];
}

describe("periods of three years and more beside each other", () => {
  test.each<[string, (short: string, year: number) => string]>([
    ["Jan 2024", (short, year) => `${short} ${year}`],
    ["2024 Jan", (short, year) => `${year} ${short}`],
    ["Jan-2024", (short, year) => `${short}-${year}`],
    ["JAN 2024", (short, year) => `${short.toUpperCase()} ${year}`],
    ["Sept 2024", (short, year) => `${short === "Sep" ? "Sept" : short} ${year}`],
    ["End Jan 2024", (short, year) => `End ${short} ${year}`],
    ["Jan 2024 actual", (short, year) => `${short} ${year} actual`],
    ["Jan, and the year below it", (short, year) => `${short}\n${year}`],
  ])("months, written %s", (_, write) =>
    expect(periodsUnder(months.map(({ month, year }) => write(SHORT[month]!, year)))).toEqual(wanted),
  );

  test("terms are terms", () =>
    expect(periodsUnder(inEach(["Spring", "Summer", "Autumn"]))).toEqual(inEach(["Spring", "Summer", "Autumn"])));

  test.each([[["Q1", "Q2", "Q3", "Q4"]], [["H1", "H2"]], [["Week 1", "Week 2"]]])(
    "%s of a year are no years",
    (parts) => expect(periodsUnder(inEach(parts))).toEqual([]),
  );

  test("years are years, alone and with the words of one return", () => {
    expect(periodsUnder(["2021", "2022", "2023"])).toEqual(["2021", "2022", "2023"]);
    expect(periodsUnder(["SEN2 2021", "SEN2 2022", "SEN2 2023"])).toEqual(["2021", "2022", "2023"]);
  });
});
