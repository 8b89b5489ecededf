import { addChart, chartOf, newSeries, partOf, placeOver, refuseDrawing, seriesOf } from "../model/charts";
import { emit } from "../model/book";
import { badArgument } from "../model/errors";
import { blockNow, following } from "../model/ranges";
import type { Chart, RangeRef, Series, Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import type { Args } from "./args";
import { MARKERS } from "./chart-parts";
import { between, flag, number, oneOf, text } from "./checks";
import type { Check } from "./checks";
import { node } from "./kinds";
import type { PartRef } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType, Scalar } from "./object-type";
import { assign, below } from "./parts";
import type { PartKind, Setting } from "./parts";

/** The kinds of chart that this host knows; Excel has more. */
const chartTypes = oneOf(
  ...(["ColumnClustered", "ColumnStacked", "ColumnStacked100", "BarClustered", "BarStacked", "BarStacked100"] as const),
  ...(["Line", "LineStacked", "LineStacked100", "LineMarkers", "LineMarkersStacked", "LineMarkersStacked100"] as const),
  ...(["Pie", "Doughnut", "Area", "AreaStacked", "AreaStacked100"] as const),
  ...([
    "XYScatter",
    "XYScatterSmooth",
    "XYScatterSmoothNoMarkers",
    "XYScatterLines",
    "XYScatterLinesNoMarkers",
  ] as const),
);
const SERIES_BY = ["Auto", "Columns", "Rows"] as const;

const partRef = (chart: Chart): PartRef => ({ sheet: chart.sheet, part: chart.part });
const seriesPart = ({ chart, part }: Series): PartRef => ({ sheet: chart.sheet, part });

/** Settings that are kept in a part, on the object that the part belongs to. */
function kept<T>(
  of: (it: T) => PartRef,
  settings: { readonly [name: string]: Setting },
): { readonly [name: string]: Scalar<T> } {
  return Object.fromEntries(
    Object.entries(settings).map(([name, [fallback, check]]): [string, Scalar<T>] => [
      name,
      {
        get: (it) => (of(it).part.own.get(name) ?? fallback) as Json,
        set: (it, value) => assign(of(it), name, check(value)),
      },
    ]),
  );
}

function steps<T>(of: (it: T) => PartRef, parts: { readonly [name: string]: PartKind }) {
  return Object.fromEntries(Object.entries(parts).map(([name, kind]) => [name, (it: T) => below(of(it), name, kind)]));
}

function own<K extends "name" | "chartType" | "left" | "top" | "width" | "height">(
  key: K,
  check: Check,
): Scalar<Chart> {
  return {
    get: (chart) => chart[key],
    set(chart, value) {
      refuseDrawing(chart.sheet);
      Object.assign(chart, { [key]: check(value) });
      emit(chart.sheet.book, { kind: "other", sheet: chart.sheet });
    },
  };
}

const length = between(0, 100_000);

export const chart: ObjectType<Chart> = {
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    Id: { get: ({ id }) => id },
    Name: own("name", text),
    ChartType: own("chartType", chartTypes),
    Left: own("left", length),
    Top: own("top", length),
    Width: own("width", length),
    Height: own("height", length),
    ...kept(partRef, {
      DisplayBlanksAs: ["NotPlotted", oneOf("NotPlotted", "Zero", "Interpolated")],
      PlotVisibleOnly: [true, flag],
      PlotBy: ["Columns", oneOf("Rows", "Columns")],
      Style: [201, between(1, 48)],
    }),
  },
  navigation: {
    ...steps(partRef, {
      Axes: "ChartAxes",
      DataLabels: "ChartDataLabels",
      Format: "ChartAreaFormat",
      Legend: "ChartLegend",
      PlotArea: "ChartPlotArea",
      Title: "ChartTitle",
    }),
    Series: (found) => node("ChartSeriesCollection", found),
    Worksheet: ({ sheet }) => node("Worksheet", sheet),
  },
  methods: {
    Delete(found) {
      refuseDrawing(found.sheet);
      found.sheet.charts = found.sheet.charts.filter((other) => other !== found);
      emit(found.sheet.book, { kind: "other", sheet: found.sheet });
    },
    SetPosition(found, args) {
      const from = args.range(0, found.sheet);
      const to = args.isGiven(1) ? args.range(1, found.sheet) : from;
      if (from.sheet !== found.sheet || to.sheet !== found.sheet) throw badArgument("the cells are on another sheet");
      placeOver(found, blockNow(from), blockNow(to));
    },
    SetData(found, args) {
      refuseDrawing(found.sheet);
      found.series = seriesOf(found, args.range(0, found.sheet), oneOf(...SERIES_BY)(args.textOr(1, "Auto")));
    },
  },
  since: {
    ...{ Worksheet: "1.2", Id: "1.7", ChartType: "1.7", PlotArea: "1.8" },
    ...{ DisplayBlanksAs: "1.8", PlotVisibleOnly: "1.8", PlotBy: "1.8", Style: "1.8" },
  },
};

export const charts: ObjectType<Sheet> = {
  scalars: { Count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((found) => node("Chart", found)),
  item: (sheet, key) => node("Chart", chartOf(sheet, String(key))),
  methods: {
    Add(sheet, args) {
      const type = chartTypes(args.json(0));
      const seriesBy = oneOf(...SERIES_BY)(args.textOr(2, "Auto"));
      return node("Chart", addChart(sheet, type, args.range(1, sheet), seriesBy));
    },
    GetItem: (sheet, args) => node("Chart", chartOf(sheet, args.text(0))),
    GetItemOrNullObject: (sheet, args) => orNull(() => node("Chart", chartOf(sheet, args.text(0)))),
  },
  since: { GetCount: "1.4", GetItemOrNullObject: "1.4" },
};

export const seriesCollection: ObjectType<Chart> = {
  scalars: { Count: { get: ({ series }) => series.length } },
  items: ({ series }) => series.map((found) => node("ChartSeries", found)),
  methods: {
    Add(found, args) {
      refuseDrawing(found.sheet);
      const made = newSeries(found, args.textOr(0, `Series${found.series.length + 1}`));
      const at = args.wholeOr(1, found.series.length);
      found.series = [...found.series.slice(0, at), made, ...found.series.slice(at)];
      emit(found.sheet.book, { kind: "other", sheet: found.sheet });
      return node("ChartSeries", made);
    },
  },
  since: { Add: "1.7", GetCount: "1.4" },
};

/** The data of a series lies in one row or one column. */
function line(found: Series, args: Args): RangeRef {
  refuseDrawing(found.chart.sheet);
  const range = args.range(0, found.chart.sheet);
  const block = blockNow(range);
  if (block.rows > 1 && block.columns > 1) throw badArgument("the data of a series is one row or one column");
  emit(found.chart.sheet.book, { kind: "other", sheet: found.chart.sheet });
  return following(range.sheet, block);
}

export const series: ObjectType<Series> = {
  scalars: {
    Name: {
      get: ({ name }) => name,
      set(found, value) {
        refuseDrawing(found.chart.sheet);
        found.name = text(value);
      },
    },
    ...kept(seriesPart, {
      ...MARKERS,
      HasDataLabels: [false, flag],
      Smooth: [false, flag],
      GapWidth: [219, between(0, 500)],
      Overlap: [-27, between(-100, 100)],
      AxisGroup: ["Primary", oneOf("Primary", "Secondary")],
      PlotOrder: [1, number],
      Filtered: [false, flag],
      VaryByCategories: [false, flag],
      InvertIfNegative: [false, flag],
    }),
    ChartType: {
      get: ({ part, chart: of }) => (part.own.get("ChartType") ?? of.chartType) as Json,
      set: (found, value) => assign(seriesPart(found), "ChartType", chartTypes(value)),
    },
  },
  navigation: {
    ...steps(seriesPart, { Format: "ChartSeriesFormat", DataLabels: "ChartDataLabels" }),
    Points: (found) => node("ChartPointsCollection", found),
  },
  methods: {
    SetValues(found, args) {
      found.values = line(found, args);
    },
    SetXAxisValues(found, args) {
      found.categories = line(found, args);
    },
    Delete({ chart: of, ...found }) {
      refuseDrawing(of.sheet);
      of.series = of.series.filter(({ part }) => part !== found.part);
    },
  },
  since: {
    ...{ ChartType: "1.7", HasDataLabels: "1.7", Smooth: "1.7", GapWidth: "1.7", PlotOrder: "1.7", Filtered: "1.7" },
    ...{ MarkerStyle: "1.7", MarkerSize: "1.7", MarkerBackgroundColor: "1.7", MarkerForegroundColor: "1.7" },
    ...{ SetValues: "1.7", SetXAxisValues: "1.7", Delete: "1.7" },
    ...{ Overlap: "1.8", AxisGroup: "1.8", VaryByCategories: "1.8", InvertIfNegative: "1.8", DataLabels: "1.8" },
  },
};

export const points: ObjectType<Series> = {
  scalars: { Count: { get: (found) => pointsOf(found).length } },
  items: (found) => pointsOf(found).map((it) => node("ChartPoint", it)),
  since: { GetCount: "1.4" },
};

/** One for each cell of the values; each keeps where its value is. */
function pointsOf({ values, part }: Series): PartRef[] {
  if (!values) return [];
  const { row, column, rows, columns } = blockNow(values);
  return Array.from({ length: rows * columns }, (_, index) => {
    const point = partOf(part, `Point ${index}`);
    point.own.set("row", row + (columns === 1 ? index : 0)).set("column", column + (columns === 1 ? 0 : index));
    return { sheet: values.sheet, part: point };
  });
}
