import { cellRef } from "../../../../src/core/workbook";
import {
  kpiBaseline,
  kpiBetter,
  kpiName,
  kpiRef,
  kpiTarget,
  kpiTargetWords,
  kpiUnit,
  measures,
  months,
  wantedOf,
  wideTable,
  type Measure,
} from "../measures";
import { day, Page, type Put } from "../page";
import type { Style, WantedKpi } from "../truth";
import { Workbook } from "../workbook";

const dated = (format: string) => months.map((month) => day(`${month}-01`, format));

/** Shares kept as 0 to 1 and shown as per cent, targets too. */
function fractions(): Style {
  const book = new Workbook("Amberley Moor – percentages as fractions");
  const page = book.add(new Page("Scorecard"));
  page.put("Amberley Moor scorecard");
  page.skip();
  const write = (value: Measure["values"][number], { unit }: Measure): Put =>
    unit === "%" && typeof value === "number" ? { value: value / 100, format: "0%" } : value;
  const target = kpiTarget();
  const columns = [
    kpiRef(),
    kpiName("Indicator"),
    kpiUnit(),
    kpiBetter("Good is"),
    { ...target, cell: (one: Measure) => write(one.target.plain, one) },
  ];
  wideTable(book, page, columns, measures, months, dated("mmm-yy"), { write });
  return book.done();
}

/** Targets in words, months as text, no polarity column: names and targets tell it. */
function targetsInWords(): Style {
  const book = new Workbook("Birkrigg – targets in words");
  const page = book.add(new Page("Measures"));
  const heads = ["Sept 2025", "Oct 2025", "Nov 2025", "Dec 2025", "Jan 2026", "Feb 2026"];
  wideTable(
    book,
    page,
    [kpiName("What we measure"), kpiTargetWords("Agreed target"), kpiBaseline("Starting point")],
    measures,
    months,
    heads,
  );
  return book.done();
}

/** Years above months in two header rows. */
function yearsAboveMonths(): Style {
  const book = new Workbook("Crosslands – years above months");
  const page = book.add(new Page("KPI dashboard data"));
  page.put("Crosslands: figures by month");
  const columns = [kpiRef("No"), kpiName("Performance measure"), kpiUnit("Unit of measure"), kpiTarget()];
  const heads = columns.map(({ head }) => head);
  const header = [
    [...heads.map(() => null), "2025", null, null, null, "2026", null],
    [...heads, "Sep", "Oct", "Nov", "Dec", "Jan", "Feb"],
  ];
  page.merges.push({ row: 1, column: 4, rows: 1, columns: 4 }, { row: 1, column: 8, rows: 1, columns: 2 });
  wideTable(book, page, columns, measures, months, [], { header });
  return book.done();
}

/** Quarters across, values with footnote marks and counts. */
function quarters(): Style {
  const book = new Workbook("Dene Water – quarters, footnotes and counts");
  const page = book.add(new Page("Performance"));
  const periods = ["2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1"];
  const list: Measure[] = measures.slice(0, 4).map((one) => ({ ...one, values: one.values.slice(0, 4) }));
  const marked = list.map((one, i): Measure => (i === 1 ? { ...one, values: [612, "c", 571, "-"] } : one));
  const write = (value: Measure["values"][number], one: Measure): Put => {
    if (one.ref === "K1" && value === 52) return "52%*";
    return one.ref === "K3" && value === 60 ? "12 of 20 (60%)" : value;
  };
  const heads = ["Q1 2025/26", "Q2 2025/26", "Q3 2025/26", "Q4 2025/26"];
  wideTable(book, page, [kpiRef("ID"), kpiName("KPI"), kpiUnit(), kpiTarget(), kpiBetter()], marked, periods, heads, {
    write,
  });
  page.skip();
  page.put("* New way of counting from November.");
  page.put("c = too few to publish");
  return book.done();
}

/** One row for each value. */
function longList(): Style {
  const book = new Workbook("Eskholme – one row for each value");
  const page = book.add(new Page("Data"));
  const headerRow = page.put("Month", "KPI ref", "Measure", "Unit", "Value", "Target");
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: headerRow + 1 });
  for (const one of measures) {
    const cells: { [field: string]: string } = {};
    const rows = months.map((month, i) => {
      const row = page.put(
        day(`${month}-01`, "mmm yyyy"),
        one.ref,
        one.name,
        one.unit,
        one.values[i] ?? null,
        one.target.plain,
      );
      for (const what of ["value", "missing"]) cells[`kpi ${what} ${month}`] = cellRef(page.name, row, 4);
      return row;
    });
    book.kpis.push({
      sheet: page.name,
      row: rows[0]! + 1,
      cells,
      want: wantedOf(one, [kpiRef(), kpiUnit(), kpiTarget()], months),
    });
  }
  return book.done();
}

/** Months down the side, a column for each measure. */
function measuresAcross(): Style {
  const book = new Workbook("Farrow Dale – measures across, months down");
  const page = book.add(new Page("Trend data"));
  page.put("Farrow Dale: trend data");
  page.skip();
  const headerRow = page.put("Month", ...measures.map(({ name }) => name));
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: headerRow + 1 });
  const rows = months.map((month, i) =>
    page.put(day(`${month}-01`, "mmm yy"), ...measures.map(({ values }) => values[i] ?? null)),
  );
  measures.forEach((one, column) => {
    const cells = Object.fromEntries(
      months.flatMap((month, i) =>
        ["value", "missing"].map((what) => [`kpi ${what} ${month}`, cellRef(page.name, rows[i]!, column + 1)]),
      ),
    ) as { readonly [field: string]: string };
    const want = withoutUnit(wantedOf(one, [], months));
    book.kpis.push({ sheet: page.name, row: headerRow + 1, cells, want });
  });
  return book.done();
}

/** Nothing says that the numbers are shares: neither a unit, nor a sign, nor the name. */
const withoutUnit = (want: WantedKpi): WantedKpi => ({ ...want, unit: null });

/** A sheet for each measure, with its particulars above a short table. */
function sheetPerMeasure(): Style {
  const book = new Workbook("Greenhow – a sheet for each measure");
  for (const one of measures.slice(0, 4)) {
    const page = book.add(new Page(one.ref));
    page.put("Measure", one.name);
    page.put("Unit", one.unit);
    page.put("Polarity", one.better === "higher" ? "Higher is better" : "Lower is better");
    page.put("Baseline", one.baseline);
    page.put("Target", one.target.plain);
    page.skip();
    const headerRow = page.put("Month", "Value", "Comment");
    book.tables.push({ sheet: page.name, role: "kpis", headerRow: headerRow + 1 });
    const cells: { [field: string]: string } = {};
    months.forEach((month, i) => {
      const row = page.put(
        day(`${month}-01`, "mmmm yyyy"),
        one.values[i] ?? null,
        i === 2 ? "Figures come late this month" : null,
      );
      for (const what of ["value", "missing"]) cells[`kpi ${what} ${month}`] = cellRef(page.name, row, 1);
    });
    const want = { ...wantedOf(one, [kpiUnit(), kpiBaseline(), kpiTarget()], months), ref: null };
    book.kpis.push({ sheet: page.name, row: headerRow + 1, cells, want });
  }
  return book.done();
}

export const measureStyles = [
  fractions,
  targetsInWords,
  yearsAboveMonths,
  quarters,
  longList,
  measuresAcross,
  sheetPerMeasure,
];
