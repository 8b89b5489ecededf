import { valueAt } from "../model/cells";
import type { PartRef } from "./kinds";
import { colour, between, either, flag, number, oneOf, text } from "./checks";
import type { Check } from "./checks";
import type { ObjectType } from "./object-type";
import { assign, partType } from "./parts";
import type { Setting } from "./parts";

const on: Setting = [true, flag];
const off: Setting = [false, flag];
const size: Setting = [null, number];

const LINE_STYLE = oneOf(
  ...(["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot", "Grey25", "Grey50", "Grey75"] as const),
  ...(["Automatic", "RoundDot"] as const),
);
const WEIGHT: Check = between(0, 1584);
const NONE = { Clear: (ref: PartRef): void => assign(ref, "LineStyle", "None") };

/** `Automatic` until it is set: a number, or an empty text to give it back to Excel. */
const automatic: Setting = ["", either(number, oneOf(""))];

const MARKER = oneOf(
  ...(["Invalid", "Automatic", "None", "Square", "Diamond", "Triangle", "X", "Star", "Dot", "Dash"] as const),
  ...(["Circle", "Plus", "Picture"] as const),
);

const TICK = oneOf("None", "Cross", "Inside", "Outside");

export const chartFont: ObjectType<PartRef> = partType({
  settings: {
    Bold: off,
    Italic: off,
    Color: ["#595959", colour],
    Name: ["Calibri", text],
    Size: [10, between(1, 409)],
    Underline: ["None", oneOf("None", "Single")],
  },
});

export const chartFill: ObjectType<PartRef> = partType({
  methods: {
    SetSolidColor: (ref, args) => assign(ref, "Color", colour(args.json(0))),
    Clear: (ref) => assign(ref, "Color", "None"),
  },
});

export const chartLineFormat: ObjectType<PartRef> = partType({
  settings: { Color: ["#4472C4", colour], LineStyle: ["Automatic", LINE_STYLE], Weight: [2.25, WEIGHT] },
  methods: NONE,
  since: { LineStyle: "1.7", Weight: "1.7" },
});

export const chartBorder: ObjectType<PartRef> = partType({
  settings: { Color: ["#D9D9D9", colour], LineStyle: ["Automatic", LINE_STYLE], Weight: [0.75, WEIGHT] },
  methods: NONE,
  since: { Clear: "1.8" },
});

export const chartGridlinesFormat = partType({ parts: { Line: "ChartLineFormat" } });
export const chartGridlines = partType({ settings: { Visible: on }, parts: { Format: "ChartGridlinesFormat" } });

export const chartAxisTitleFormat = partType({
  parts: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" },
  since: { Border: "1.8", Fill: "1.8" },
});
export const chartAxisTitle = partType({
  settings: { Text: ["Axis Title", text], Visible: off },
  parts: { Format: "ChartAxisTitleFormat" },
});

export const chartAxisFormat = partType({
  parts: { Fill: "ChartFill", Font: "ChartFont", Line: "ChartLineFormat" },
  since: { Fill: "1.8" },
});

export const chartAxis: ObjectType<PartRef> = partType({
  settings: {
    Maximum: automatic,
    Minimum: automatic,
    MajorUnit: automatic,
    MinorUnit: automatic,
    Visible: on,
    ReversePlotOrder: off,
    Position: ["Automatic", oneOf("Automatic", "Maximum", "Minimum", "Custom")],
    Crosses: ["Automatic", oneOf("Automatic", "Maximum", "Minimum", "Custom")],
    CategoryType: ["Automatic", oneOf("Automatic", "TextAxis", "DateAxis")],
    MajorTickMark: ["None", TICK],
    MinorTickMark: ["None", TICK],
    TickLabelPosition: ["NextToAxis", oneOf("NextToAxis", "High", "Low", "None")],
    TickLabelSpacing: [1, number],
    TickMarkSpacing: [1, number],
    NumberFormat: ["General", text],
    LinkNumberFormat: on,
    IsBetweenCategories: on,
    TextOrientation: [0, between(-90, 180)],
  },
  parts: {
    Format: "ChartAxisFormat",
    MajorGridlines: "ChartGridlines",
    MinorGridlines: "ChartGridlines",
    Title: "ChartAxisTitle",
  },
  since: {
    ...{ Visible: "1.7", ReversePlotOrder: "1.7", Crosses: "1.7", CategoryType: "1.7" },
    ...{
      MajorTickMark: "1.7",
      MinorTickMark: "1.7",
      TickLabelPosition: "1.7",
      TickLabelSpacing: "1.7",
      TickMarkSpacing: "1.7",
    },
    ...{
      Position: "1.8",
      NumberFormat: "1.8",
      IsBetweenCategories: "1.8",
      TextOrientation: "1.8",
      LinkNumberFormat: "1.9",
    },
  },
});

export const chartAxes = partType({
  parts: { CategoryAxis: "ChartAxis", ValueAxis: "ChartAxis", SeriesAxis: "ChartAxis" },
});

export const chartTitleFormat = partType({
  parts: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" },
  since: { Border: "1.7" },
});
export const chartTitle: ObjectType<PartRef> = partType({
  settings: {
    Text: ["Chart Title", text],
    Visible: on,
    Overlay: off,
    Position: ["Automatic", oneOf("Automatic", "Top", "Bottom", "Left", "Right")],
    HorizontalAlignment: ["Center", oneOf("Center", "Left", "Right", "Justify", "Distributed")],
  },
  parts: { Format: "ChartTitleFormat" },
  since: { Position: "1.7", HorizontalAlignment: "1.7" },
});

const FORMAT = { parts: { Border: "ChartBorder", Fill: "ChartFill", Font: "ChartFont" } } as const;

export const chartLegendFormat = partType({ ...FORMAT, since: { Border: "1.8" } });
export const chartLegend: ObjectType<PartRef> = partType({
  settings: {
    Visible: on,
    Position: ["Bottom", oneOf("Top", "Bottom", "Left", "Right", "Corner", "Custom")],
    Overlay: off,
    ...{ Left: size, Top: size, Width: size, Height: size },
  },
  parts: { Format: "ChartLegendFormat" },
  since: { Left: "1.7", Top: "1.7", Width: "1.7", Height: "1.7" },
});

export const chartDataLabelFormat = partType({ ...FORMAT, since: { Border: "1.8" } });
export const chartDataLabels: ObjectType<PartRef> = partType({
  settings: {
    Position: [
      "OutsideEnd",
      oneOf(
        "None",
        "Center",
        "InsideEnd",
        "InsideBase",
        "OutsideEnd",
        "Left",
        "Right",
        "Top",
        "Bottom",
        "BestFit",
        "Callout",
      ),
    ],
    ...{ ShowValue: on, ShowSeriesName: off, ShowCategoryName: off, ShowLegendKey: off, ShowPercentage: off },
    Separator: [",", text],
    NumberFormat: ["General", text],
  },
  parts: { Format: "ChartDataLabelFormat" },
  since: { NumberFormat: "1.8" },
});

export const chartAreaFormat: ObjectType<PartRef> = partType({
  ...FORMAT,
  settings: { RoundedCorners: off },
  since: { Border: "1.7", RoundedCorners: "1.9" },
});
export const chartPlotAreaFormat = partType({ parts: { Border: "ChartBorder", Fill: "ChartFill" } });
export const chartPlotArea: ObjectType<PartRef> = partType({
  settings: { Left: size, Top: size, Width: size, Height: size },
  parts: { Format: "ChartPlotAreaFormat" },
});

/** Of a series and of one of its points. */
export const MARKERS: { readonly [name: string]: Setting } = {
  MarkerStyle: ["Automatic", MARKER],
  MarkerSize: [5, between(2, 72)],
  MarkerBackgroundColor: ["#4472C4", colour],
  MarkerForegroundColor: ["#4472C4", colour],
};

const pointSettings = partType({
  settings: { ...MARKERS, HasDataLabel: off },
  parts: { Format: "ChartPointFormat" },
  since: {
    ...{ MarkerStyle: "1.7", MarkerSize: "1.7", MarkerBackgroundColor: "1.7", MarkerForegroundColor: "1.7" },
    HasDataLabel: "1.7",
  },
});
export const chartPoint: ObjectType<PartRef> = {
  ...pointSettings,
  scalars: {
    ...pointSettings.scalars,
    Value: {
      get({ sheet, part }) {
        const [row, column] = [part.own.get("row"), part.own.get("column")];
        return typeof row === "number" && typeof column === "number" ? valueAt(sheet, row, column) : null;
      },
    },
  },
};
export const chartPointFormat = partType({
  parts: { Border: "ChartBorder", Fill: "ChartFill" },
  since: { Border: "1.7" },
});
export const chartSeriesFormat = partType({ parts: { Fill: "ChartFill", Line: "ChartLineFormat" } });
