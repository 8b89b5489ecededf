import type { SheetSpec, SpecRow, Style } from "../../../src/core/workbook";

const HEAD: Style = { bold: true, fill: "#1F3864", colour: "#FFFFFF", border: "#7F7F7F", wrap: true };
const BODY: Style = { border: "#BFBFBF", wrap: true };

const row = (height: number, style: Style, ...values: (string | number | boolean | null)[]): SpecRow => ({
  height,
  cells: values.map((value) => (value === null ? null : { value, style })),
});

/** Two small board sheets with everything that a sheet may have. */
export const SMALL_PACK: readonly SheetSpec[] = [
  {
    id: "cover",
    title: "Cover",
    columns: [12, 60],
    rows: [
      row(30, { size: 20, bold: true }, "Fernmoor improvement plan & board pack"),
      row(18, {}, "As at", "28 March 2025"),
      { height: 18, cells: [null, { value: "See the summary", style: {}, link: "summary" }] },
      row(18, { format: "0.0" }, "2.10", 2.1),
      row(18, {}, "=1+1", "_x0041_"),
    ],
    merges: [{ row: 0, column: 0, rows: 1, columns: 2 }],
    tables: [],
    charts: [],
    page: { orientation: "portrait", titleRows: null, header: "OFFICIAL & shared", footer: "Fernmoor partnership" },
  },
  {
    id: "summary",
    title: "Summary",
    columns: [34, 14, 14, 14],
    rows: [
      row(24, { size: 16, bold: true }, "Actions by status and impact"),
      row(32, HEAD, "Action status", "Impact seen", "Impact seen", ""),
      row(32, BODY, "Complete and impactful", 4, 1, 0),
      row(32, { ...BODY, fill: "#F8CBAD" }, "In progress, off track", 2, 3, 5),
      row(18, BODY, "Not started", 0, 0, 7),
    ],
    merges: [],
    tables: [{ name: "Matrix", block: { row: 1, column: 0, rows: 4, columns: 4 } }],
    charts: [
      {
        name: "Status chart",
        kind: "bar-stacked",
        title: "Actions by status",
        altText: "Twelve actions are off track or not started.",
        categories: { row: 2, column: 0, rows: 3, columns: 1 },
        series: [
          { name: "Seen", values: { row: 2, column: 1, rows: 3, columns: 1 }, colour: "#00703C" },
          { name: "Variable", values: { row: 2, column: 2, rows: 3, columns: 1 }, colour: "#F47738" },
          { name: "Not seen", values: { row: 2, column: 3, rows: 3, columns: 1 }, colour: "#D4351C" },
        ],
        place: { row: 6, column: 0, rows: 16, columns: 4 },
      },
      {
        name: "Line chart",
        kind: "line",
        title: "One line",
        altText: "It rises.",
        categories: { row: 2, column: 0, rows: 3, columns: 1 },
        series: [{ name: "Seen", values: { row: 2, column: 3, rows: 3, columns: 1 }, colour: "#1D70B8" }],
        place: { row: 23, column: 0, rows: 12, columns: 4 },
      },
    ],
    page: { orientation: "landscape", titleRows: { from: 0, to: 1 }, header: "OFFICIAL", footer: "Fernmoor" },
  },
];

const TREND_ROWS = [
  ["Apr 2025", 40, 42.5, null],
  ["May 2025", null, 42.5, 60],
  ["Jun 2025", 45, 42.5, 60],
] as const;
const trendColumn = (column: number) => ({ row: 2, column, rows: 3, columns: 1 });

/** A sheet of which a part is printed, with a chart in a cell: a line with a gap, and one of each other kind. */
export const TREND_SPEC: SheetSpec = {
  id: "trends",
  title: "KPI trends",
  columns: [20, 10, 10, 60],
  rows: [
    row(160, {}, "A measure"),
    row(18, HEAD, "Period", "Value", "Mean", "Target"),
    ...TREND_ROWS.map((values) => row(18, BODY, ...values)),
  ],
  merges: [],
  tables: [{ name: "Numbers", block: { row: 1, column: 0, rows: 4, columns: 4 } }],
  charts: [
    {
      name: "Trend",
      kind: "line",
      title: "A measure",
      altText: "Two values.",
      categories: trendColumn(0),
      series: [
        { name: "Value", values: trendColumn(1), colour: "#1D4F91", line: "with-points" },
        { name: "Mean", values: trendColumn(2), colour: "#505A5F", line: "plain" },
        { name: "Upper limit (trial)", values: trendColumn(2), colour: "#505A5F", line: "dashed" },
        { name: "Target", values: trendColumn(3), colour: "#B35900", line: "dotted" },
      ],
      endsAt: 100,
      valueFormat: '0"%"',
      labelEvery: 3,
      textSize: 8,
      place: { row: 0, column: 3, rows: 1, columns: 1 },
    },
  ],
  page: {
    orientation: "landscape",
    titleRows: null,
    printArea: { row: 0, column: 0, rows: 1, columns: 4 },
    header: "",
    footer: "",
  },
};

/** A form to be filled in, which takes its words from a list whose wanted title is taken, and days. */
export const FORM_PACK: readonly SheetSpec[] = [
  {
    id: "form",
    title: "Form",
    columns: [12, 30, 16],
    rows: [
      row(32, HEAD, "Ref", "Status", "Due"),
      {
        height: 15,
        grows: true,
        cells: [
          { value: null, style: { ...BODY, format: "@" } },
          { value: "On, so far", style: BODY },
          { value: null, style: { ...BODY, format: "d mmm yyyy" } },
        ],
      },
    ],
    merges: [],
    tables: [{ name: "Form", block: { row: 0, column: 0, rows: 2, columns: 3 } }],
    charts: [],
    page: {
      orientation: "landscape",
      titleRows: { from: 0, to: 0 },
      titleColumns: { from: 0, to: 1 },
      pagesWide: 2,
      header: "",
      footer: "",
    },
    handedOver: true,
    frozen: { rows: 1, columns: 2 },
    entries: [
      {
        block: { row: 1, column: 1, rows: 9, columns: 1 },
        allowed: { kind: "list", sheet: "words", from: { row: 0, column: 0, rows: 2, columns: 1 } },
        otherwise: "refused",
        title: "Status",
        message: "Choose from the list.",
        error: "Choose one of the list.",
      },
      {
        block: { row: 1, column: 2, rows: 9, columns: 1 },
        allowed: { kind: "day" },
        otherwise: "asked-about",
        title: "Due",
        message: "Type a day.",
        error: "Keep it as words?",
      },
    ],
    highlights: [
      { block: { row: 1, column: 1, rows: 9, columns: 1 }, words: "On, so far", fill: "#5DBB63", colour: "#0B0C0C" },
      { block: { row: 1, column: 1, rows: 9, columns: 1 }, words: 'Off "track"', fill: "#A3141B", colour: "#FFFFFF" },
    ],
  },
  {
    id: "words",
    title: "form",
    columns: [30],
    rows: [row(18, {}, "On, so far"), row(18, {}, 'Off "track"')],
    merges: [],
    tables: [],
    charts: [],
    page: { orientation: "portrait", titleRows: null, header: "", footer: "" },
    handedOver: true,
    frozen: { rows: 1, columns: 0 },
  },
];
