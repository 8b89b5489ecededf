import { cellsBehind } from "./cells-behind";
import { chartSvg, IN_CELL } from "./chart-svg";
import { cellHtml, EMPTY, originOf, type Anchors } from "./html-cells";
import { classOf } from "./html-style";
import { chartIn, isEmptyCell, type PaperTable } from "./paper";
import { escaped, NOTHING, shownIn } from "./plain-text";

/** A table of so few rows is not divided between two pages, unless charts make its rows high. */
const SMALL = 8;

/** A table with its name, in a region that scrolls on a small screen, and the cells behind it. */
export function tableHtml(table: PaperTable, anchors: Anchors): string {
  const { number, caption, header, rows, widths, shares } = table;
  const id = `table-${number}`;
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = shares.map((share) => `<col style="width:${(100 * share).toFixed(2)}%">`).join("");
  const heads = header.map((words, i) => `<th scope="col"${numberClass(table, i)}>${escaped(words)}</th>`).join("");
  const body = rows.map((_, row) => `<tr>${header.map((_, i) => cellOf(table, row, i, anchors)).join("")}</tr>`);
  const hasEmpty = rows.some((_, row) => header.some((_, i) => isEmptyCell(table, row, i)));
  return [
    `<div class="scroll" role="region" aria-labelledby="${id}" tabindex="0">`,
    `<table${rows.length <= SMALL && table.charts.length === 0 ? ' class="small"' : ""} style="min-width:${Math.min(72, Math.round(all * 0.42))}rem">`,
    `<caption id="${id}">Table ${number}: ${escaped(caption)}</caption><colgroup>${columns}</colgroup>`,
    `<thead><tr>${heads}</tr></thead>`,
    `<tbody>${body.join("\n")}</tbody></table></div>`,
    hasEmpty ? `<p class="note">“${NOTHING}” in table ${number}: there is nothing to show.</p>` : "",
    behindHtml(table),
  ].join("\n");
}

const numberClass = ({ numeric }: PaperTable, i: number) => (numeric[i] ? ' class="n"' : "");

function cellOf(table: PaperTable, row: number, column: number, anchors: Anchors): string {
  const cell = table.rows[row]?.[column] ?? { value: null };
  const words = shownIn(cell);
  const classes = [classOf(cell.look), ...(table.numeric[column] ? ["n"] : [])].filter((name) => name !== "plain");
  const named = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  const chart = chartIn(table, row, column);
  const picture = chart === null ? "" : chartSvg(chart, `chart-${table.number}-${row + 1}`, IN_CELL);
  const content = isEmptyCell(table, row, column) ? EMPTY : cellHtml(cell, anchors) + picture;
  const [tag, scope] = column === 0 && words.trim() !== "" ? ["th", ' scope="row"'] : ["td", ""];
  return `<${tag}${scope}${named}${originOf(cell, words)}>${content}</${tag}>`;
}

/** The cells behind a table, folded: one stop for who goes through the page, and on paper only when it is open. */
function behindHtml(table: PaperTable): string {
  const rows = cellsBehind(table).map(({ row, columns }) => {
    const each = columns.map(({ names, cells }) => `${escaped(names.join(", "))}: ${escaped(cells)}`);
    return `<li><b>${escaped(row)}</b> – ${each.join("; ")}</li>`;
  });
  return rows.length === 0
    ? ""
    : folded(`The workbook’s cells behind table ${table.number}`, `<ul>${rows.join("\n")}</ul>`);
}

/** A part that is closed until somebody opens it. */
export function folded(summary: string, inside: string): string {
  return `<details class="cells"><summary>${escaped(summary)}</summary>${inside}</details>`;
}
