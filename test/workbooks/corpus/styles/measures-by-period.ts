import { cellRef } from "../../../../src/core/workbook";
import {
  kpiBaseline,
  kpiBetter,
  kpiName,
  kpiRef,
  kpiTarget,
  kpiUnit,
  measures,
  months,
  wantedOf,
  wideTable,
  type Measure,
} from "../measures";
import { Page } from "../page";
import type { Style } from "../truth";
import { Workbook } from "../workbook";

/** School terms across. */
function terms(): Style {
  const book = new Workbook("Summerhouse – school terms across");
  const page = book.add(new Page("Outcomes"));
  const periods = ["Autumn 2024", "Spring 2025", "Summer 2025", "Autumn 2025"];
  const heads = ["Autumn 2024", "Spring 2025", "Summer term 2025", "Autumn term 2025"];
  wideTable(
    book,
    page,
    [kpiRef("Ref"), kpiName("Indicator"), kpiUnit(), kpiBetter("Polarity"), kpiTarget()],
    shortened(4),
    periods,
    heads,
  );
  return book.done();
}

/** Years across, as councils write them. */
function years(): Style {
  const book = new Workbook("Thistleton – years across");
  const page = book.add(new Page("Annual measures"));
  page.put("Annual measures, years from April to March");
  const periods = ["2022/23", "2023/24", "2024/25"];
  wideTable(
    book,
    page,
    [kpiName("Measure"), kpiUnit(), kpiBetter("Good to be"), kpiTarget("Target 2025/26")],
    shortened(3),
    periods,
    periods,
  );
  return book.done();
}

/** Measures under banners, with a number that counts them at the end. */
function underBanners(): Style {
  const book = new Workbook("Ulverdale – measures under banners");
  const page = book.add(new Page("KPIs"));
  page.put("Ulverdale KPIs");
  page.skip();
  const columns = [
    kpiRef("KPI ref"),
    kpiName("KPI"),
    kpiUnit(),
    kpiBetter("Desired direction"),
    kpiBaseline("Baseline (March 2025)"),
    kpiTarget(),
  ];
  const heads = ["Sep-25", "Oct-25", "Nov-25", "Dec-25", "Jan-26", "Feb-26"];
  wideTable(book, page, columns, measures, months, heads);
  const first = page.rows.length - measures.length;
  page.put("Total", `${measures.length} measures`);
  page.put("Source: the partnership's own returns");
  return withBanners(book, page, first);
}

/** Puts a banner above the first measure; everything below moves down by one row. */
function withBanners(book: Workbook, page: Page, first: number): Style {
  page.rows.splice(first, 0, ["Timeliness and waits"]);
  page.merges.push({ row: first, column: 0, rows: 1, columns: 12 });
  const moved = book.kpis.map((kpi) => ({
    ...kpi,
    row: kpi.row + 1,
    cells: Object.fromEntries(
      Object.entries(kpi.cells).map(([field, at]) => [field, at.replace(/\d+$/, (row) => String(Number(row) + 1))]),
    ),
  }));
  book.kpis.splice(0, book.kpis.length, ...moved);
  return book.done();
}

/** The year stands in a row of its own among the months. */
function yearsAmongMonths(): Style {
  const book = new Workbook("Vaudrey – year rows among the months");
  const page = book.add(new Page("Advice returned"));
  page.put("Advice returned on time");
  const list = measures.filter(({ unit }) => unit === "%").slice(0, 2);
  const headerRow = page.put("Month", ...list.map(({ name }) => name));
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: headerRow + 1 });
  const cells: { [field: string]: string }[] = list.map(() => ({}));
  const write = (month: string, i: number, name: string) => {
    const row = page.put(name, ...list.map(({ values }) => values[i] ?? null));
    list.forEach((_, column) => {
      for (const what of ["value", "missing"])
        cells[column]![`kpi ${what} ${month}`] = cellRef(page.name, row, column + 1);
    });
  };
  const names = ["September", "October", "November", "December", "January", "February"];
  page.put("2025");
  months.slice(0, 4).forEach((month, i) => write(month, i, names[i]!));
  page.put("2026");
  months.slice(4).forEach((month, i) => write(month, i + 4, names[i + 4]!));
  list.forEach((one, column) =>
    book.kpis.push({
      sheet: page.name,
      row: headerRow + 1,
      cells: cells[column]!,
      want: { ...wantedOf(one, [], months), unit: null },
    }),
  );
  return book.done();
}

/** A milestone and what was reached, side by side for each quarter. */
function milestoneAndActual(): Style {
  const book = new Workbook("Westerdale – milestone beside actual for each quarter");
  const page = book.add(new Page("Scorecard"));
  const list = shortened(4);
  const quarters = ["2025-Q2", "2025-Q3", "2025-Q4"];
  const columns = [kpiRef("No"), kpiName("Performance indicator"), kpiUnit(), kpiBetter("Polarity")];
  const header = [
    [null, null, null, null, "Q1 2025/26", null, "Q2 2025/26", null, "Q3 2025/26", null],
    [...columns.map(({ head }) => head), ...quarters.flatMap(() => ["Milestone", "Actual"])],
  ];
  header.forEach((cells) => page.put(...cells));
  for (const column of [4, 6, 8]) page.merges.push({ row: 0, column, rows: 1, columns: 2 });
  book.tables.push({ sheet: page.name, role: "kpis", headerRow: 2 });
  for (const one of list) {
    const row = page.put(
      ...columns.map(({ cell }) => cell(one)),
      ...quarters.flatMap((_, i) => [one.baseline + i, one.values[i] ?? null]),
    );
    const cells = Object.fromEntries(
      quarters.map((quarter, i) => [`kpi value ${quarter}`, cellRef(page.name, row, 5 + 2 * i)]),
    );
    const target = { value: one.baseline + 2 };
    book.kpis.push({ sheet: page.name, row: row + 1, cells, want: { ...wantedOf(one, columns, quarters), target } });
  }
  return book.done();
}

const shortened = (values: number): readonly Measure[] =>
  measures.slice(0, 4).map((one) => ({ ...one, values: one.values.slice(0, values) }));

export const measuresByPeriod = [terms, years, underBanners, yearsAmongMonths, milestoneAndActual];
