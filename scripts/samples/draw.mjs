/** Draws a plan and its measures as a workbook, in the manner in which programme offices keep them. */
import { writeXlsx } from "hucre";
import { areas, asAt, months } from "./plan.mjs";

/** Codes of `plan.mjs` -> the scheme's words, fill and colour of the words. */
export const actionScale = {
  "C+": ["Action complete and impactful", "1D4F91", "FFFFFF", "Done, and the difference that it was meant to make is seen."],
  C: ["Action complete, impact not yet seen", "A7B8F5", "0B0C0C", "Done; nobody has seen the difference so far."],
  OFF: ["Action in progress, off track", "A3141B", "FFFFFF", "Under way, and not going to meet its date without help."],
  ON: ["Action in progress, on track", "5DBB63", "0B0C0C", "Under way, and going to meet its date."],
  NS: ["Action not yet started", "FFFFFF", "0B0C0C", "Nothing has been done so far."],
};
export const impactScale = {
  SYS: ["Impact is felt at a system level", "1D4F91", "FFFFFF", "Families across the whole area notice the difference."],
  VAR: ["Impact is variable", "FFC845", "0B0C0C", "Some families notice a difference and others do not."],
  NOT: ["Impact not yet seen", "E7E7E7", "0B0C0C", "No difference can be shown so far."],
};

const LISTS = "Lists";
const actionColumns = [
  ["ref", "Ref", 7],
  ["title", "Action", 38],
  ["leads", "Designated lead", 28],
  ["due", "Due date", 15],
  ["revised", "Revised due date", 15],
  ["status", "Action status", 22],
  ["impact", "Impact status", 20],
  ["progress", "Progress update", 48],
  ["evidence", "Evidence of impact", 48],
  ["next", "Next steps", 36],
  ["updated", "Date updated", 14],
];
const kpiColumns = [
  ["ref", "KPI no", 8],
  ["name", "Key performance indicator", 46],
  ["area", "Area", 7],
  ["unit", "Unit", 14],
  ["better", "Polarity", 18],
  ["baseline", "Baseline (April 2025)", 12],
  ["target", "Target", 15],
  ["by", "Target date", 14],
  ["standard", "Statutory standard", 11],
  ...months.map((month) => [month, serial(month), 10]),
  ["source", "Source", 18],
  ["comment", "Comment", 44],
];

export const ACTION_HEADER = 5;
export const KPI_HEADER = 4;

/** The address of a column's letter on one of the two sheets. */
export function columnLetter(sheet, field) {
  const columns = sheet === "KPIs" ? kpiColumns : actionColumns;
  return letter(columns.findIndex(([name]) => name === field));
}

/** The workbook's bytes, the same at each run, and the row (from 1) of each action and measure; with its registers, if any. */
export async function draw({ actions, kpis, registers = [] }) {
  const plan = actionSheet(actions);
  const measures = kpiSheet(kpis);
  const stamp = new Date(`${asAt}T09:00:00Z`);
  const bytes = await writeXlsx({
    sheets: [plan.sheet, measures.sheet, ...registers.map(registerSheet), keySheet(), notesSheet(), listsSheet()],
    properties: { title: "Northmere SEND improvement plan", creator: "Programme office", created: stamp, modified: stamp },
    defaultFont: { name: "Arial", size: 10 },
    activeSheet: 0,
  });
  return { bytes, rows: { "Action Plan": plan.rows, KPIs: measures.rows } };
}

function actionSheet(actions) {
  const sheet = page("Action Plan", actionColumns, ACTION_HEADER);
  title(sheet, [
    "Northmere Local Area Partnership: SEND improvement plan 2026 to 2028",
    "Position as at 31 October 2026",
    "Kept by the programme office. Both ratings are chosen from the lists; the Key sheet says what they mean.",
  ]);
  header(sheet, actionColumns, ACTION_HEADER);
  const rows = {};
  let row = ACTION_HEADER;
  areas.forEach((area, index) => {
    areaRow(sheet, row++, area);
    for (const action of actions.filter(({ area: of }) => of === index + 1)) {
      rows[action.id] = row + 1;
      actionRow(sheet, row++, action);
    }
  });
  put(sheet, row + 1, 0, "Actions that the board has closed move to the archive at the end of each year.", { font: { italic: true } });
  const last = row;
  sheet.dataValidations = [
    list(`F${ACTION_HEADER + 1}:F${last}`, `${LISTS}!$A$2:$A$6`),
    list(`G${ACTION_HEADER + 1}:G${last}`, `${LISTS}!$B$2:$B$4`),
  ];
  return { sheet, rows };
}

function areaRow(sheet, row, area) {
  put(sheet, row, 0, area, { font: { bold: true, size: 11 }, fill: fill("DDE6F0") });
  sheet.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: actionColumns.length - 1 });
  sheet.rowDefs.set(row, { height: 20 });
}

function actionRow(sheet, row, action) {
  actionColumns.forEach(([field, , width], column) => {
    const raw = action[field] ?? null;
    const scale = field === "status" ? actionScale : field === "impact" ? impactScale : null;
    const state = scale?.[raw];
    if (state) return put(sheet, row, column, state[0], { ...wrapped, fill: fill(state[1]), font: { color: { rgb: state[2] } } });
    put(sheet, row, column, isDay(raw) ? serial(raw) : raw, { ...wrapped, ...(isDay(raw) ? DATE : TEXT) });
    fit(sheet, row, raw, width);
  });
}

function kpiSheet(kpis) {
  const sheet = page("KPIs", kpiColumns, KPI_HEADER);
  title(sheet, [
    "Northmere Local Area Partnership: shared measures",
    "Monthly values from October 2024 to September 2026, with the numbers behind the percentages; see the Notes sheet.",
  ]);
  header(sheet, kpiColumns, KPI_HEADER);
  const rows = {};
  let row = KPI_HEADER;
  kpis.forEach((kpi, index) => {
    rows[index + 1] = row + 1;
    kpiRow(sheet, row, { ...kpi, ref: `K${index + 1}` }, {});
    fit(sheet, row, kpi.name, 46);
    fit(sheet, row++, kpi.comment, 44);
    if (kpi.of === undefined) return;
    const [counted, all] = kpi.of;
    kpiRow(sheet, row++, { name: `Numerator: ${counted}`, ...kpi.numerators }, BEHIND);
    kpiRow(sheet, row++, { name: `Denominator: ${all}`, ...kpi.denominators }, BEHIND);
  });
  return { sheet, rows };
}

function kpiRow(sheet, row, kpi, look) {
  kpiColumns.forEach(([field], column) => {
    const raw = kpi[field] ?? null;
    const style = typeof raw === "number" && field !== "area" ? figure : wrapped;
    put(sheet, row, column, isDay(raw) ? serial(raw) : raw, { ...style, ...(isDay(raw) ? DATE : {}), ...look });
  });
}

function registerSheet({ sheet: name, lines, columns, rows }) {
  const header = lines.length + 2;
  const sheet = page(name, columns.map(([text, width]) => [text, text, width]), header);
  title(sheet, lines);
  columns.forEach(([text], column) => put(sheet, header - 1, column, text, HEADER));
  sheet.rowDefs.set(header - 1, { height: 30 });
  rows.forEach((cells, index) =>
    cells.forEach((raw, column) => {
      const style = typeof raw === "number" ? figure : { ...wrapped, ...(isDay(raw) ? DATE : TEXT) };
      put(sheet, header + index, column, isDay(raw) ? serial(raw) : raw, style);
      fit(sheet, header + index, raw, columns[column][1]);
    }),
  );
  return sheet;
}

function keySheet() {
  const columns = [["state", "Action status", 40], ["meaning", "What it means", 70]];
  const sheet = page("Key", columns, 3);
  title(sheet, ["Key to the two ratings"]);
  let row = 2;
  for (const [name, scale] of [["Action status", actionScale], ["Impact status", impactScale]]) {
    put(sheet, row, 0, name, HEADER);
    put(sheet, row++, 1, "What it means", HEADER);
    for (const [wording, colour, words, meaning] of Object.values(scale)) {
      put(sheet, row, 0, wording, { fill: fill(colour), font: { color: { rgb: words } } });
      put(sheet, row++, 1, meaning, {});
    }
    row++;
  }
  return sheet;
}

function notesSheet() {
  const sheet = page("Notes", [["note", "", 110]], 1);
  title(sheet, ["Notes on the measures"]);
  [
    "Figures for a month are taken on the tenth working day of the next one.",
    "Northmere is an invented place. The plan, the partnership and every figure in it were made up for this example.",
    "The numbers behind a percentage stand in the two rows below it. Of fewer than 20 only the two numbers are given.",
    "Advice from all health services is counted together; each service keeps its own figures.",
    "The number of internships counts places that are filled at the end of the month.",
  ].forEach((note, index) => put(sheet, index + 2, 0, note, {}));
  return sheet;
}

function listsSheet() {
  const sheet = page(LISTS, [["a", "", 40], ["b", "", 40]], 1);
  sheet.hidden = true;
  put(sheet, 0, 0, "Action status", HEADER);
  put(sheet, 0, 1, "Impact status", HEADER);
  Object.values(actionScale).forEach(([wording], index) => put(sheet, index + 1, 0, wording, {}));
  Object.values(impactScale).forEach(([wording], index) => put(sheet, index + 1, 1, wording, {}));
  return sheet;
}

const hair = { style: "thin", color: { rgb: "BFC7D1" } };
const wrapped = {
  alignment: { wrapText: true, vertical: "top", horizontal: "left" },
  border: { top: hair, right: hair, bottom: hair, left: hair },
};
const figure = { ...wrapped, alignment: { vertical: "top", horizontal: "right" } };
/** The numbers behind a percentage step back behind it. */
const BEHIND = { font: { color: { rgb: "595959" }, italic: true } };
const DATE = { numFmt: "d mmm yyyy" };
const TEXT = { numFmt: "@" };
const HEADER = { ...wrapped, font: { bold: true, color: { rgb: "FFFFFF" } }, fill: fill("1F3A5F") };

function page(name, columns, headerRow) {
  return {
    name,
    rows: [],
    cells: new Map(),
    columns: columns.map(([, , width]) => ({ width })),
    rowDefs: new Map(),
    merges: [],
    ...(headerRow > 1 && { freezePane: { rows: headerRow, columns: name === "KPIs" ? 2 : 0 } }),
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      ...(headerRow > 1 && { printTitlesRow: `$${headerRow}:$${headerRow}` }),
    },
  };
}

function title(sheet, [first, ...lines]) {
  put(sheet, 0, 0, first, { font: { bold: true, size: 14 } });
  lines.forEach((line, index) => put(sheet, index + 1, 0, line, {}));
}

function header(sheet, columns, row) {
  columns.forEach(([, text], column) => {
    put(sheet, row - 1, column, text, typeof text === "number" ? { ...HEADER, numFmt: "mmm yy" } : HEADER);
  });
  sheet.rowDefs.set(row - 1, { height: 30 });
}

function put(sheet, row, column, value, style) {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  while (sheet.rows[row].length <= column) sheet.rows[row].push(null);
  sheet.rows[row][column] = value;
  sheet.cells.set(`${row},${column}`, { value, style: { ...style, font: { name: "Arial", size: 10, ...style.font } } });
}

/** Grows a row to what a wrapped text takes: Excel does not do it when it opens a file. */
function fit(sheet, row, text, width) {
  if (typeof text !== "string") return;
  const lines = text.split("\n").reduce((sum, line) => sum + Math.ceil((line.length * 1.1) / width), 0);
  const height = Math.min(400, Math.max(sheet.rowDefs.get(row)?.height ?? 30, lines * 13.5 + 4));
  sheet.rowDefs.set(row, { height });
}

function list(range, formula1) {
  return { type: "list", range, formula1, allowBlank: true };
}

function fill(rgb) {
  return { type: "pattern", pattern: "solid", fgColor: { rgb } };
}

function isDay(value) {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function serial(day) {
  return (Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000;
}

function letter(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letter(Math.floor(column / 26) - 1) + letter(column % 26);
}
