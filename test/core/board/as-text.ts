import type { BoardPack } from "../../../src/core/board";
import { blockAddress, localRef, type SheetSpec, type Style } from "../../../src/core/workbook";

/** A sheet as text that a person can read and compare: one line for each cell that holds something. */
export function asText(sheet: SheetSpec): string {
  const { id, title, columns, page, rows, merges, tables, charts } = sheet;
  const repeated = page.titleRows === null ? "" : `, repeats row ${page.titleRows.from + 1}`;
  return [
    `${title} (${id}), ${page.orientation}${repeated}, columns ${columns.join(" ")}`,
    ...(page.printArea === undefined ? [] : [`prints ${blockAddress(page.printArea)}`]),
    `header “${page.header}”, footer “${page.footer}”`,
    ...rows.flatMap(({ height, cells }, row) =>
      cells.flatMap((cell, column) =>
        cell === null || cell.value === null
          ? []
          : [
              [
                localRef(row, column).padEnd(4),
                JSON.stringify(cell.value),
                styleText(cell.style),
                column === 0 ? `${height}pt` : "",
                cell.link === undefined ? "" : `-> ${cell.link}`,
                cell.from === undefined ? "" : `from ${cell.from.join(" ")}`,
              ]
                .filter((part) => part !== "")
                .join("  "),
            ],
      ),
    ),
    `merged: ${merges.map(blockAddress).join(" ")}`,
    ...tables.map(({ name, block }) => `table ${name} ${blockAddress(block)}`),
    ...charts.flatMap(({ name, kind, title: over, altText, categories, series, startsAt, place, ...axes }) => [
      `chart ${name} (${kind}) “${over}” at ${blockAddress(place)} from ${startsAt}, categories ${blockAddress(categories)}`,
      ...(Object.keys(axes).length > 0 ? [`  axes: ${JSON.stringify(axes)}`] : []),
      `  alt: ${altText}`,
      ...series.map(
        (each) => `  ${[each.name, blockAddress(each.values), each.colour, each.line].filter(Boolean).join(" ")}`,
      ),
    ]),
  ].join("\n");
}

function styleText({ size, bold, colour, fill, align, format }: Style): string {
  const parts = [size === 11 ? "" : size, bold ? "bold" : "", fill && `${colour} on ${fill}`, align, format];
  return `[${parts.filter(Boolean).join(" ")}]`;
}

/** Every text and number that a reader of the pack sees or hears. */
export function shownTexts(pack: BoardPack): readonly string[] {
  return pack.sheets.flatMap(({ title, blocks }) => [
    title,
    ...blocks.flatMap((block) => {
      if (block.kind === "facts") return block.facts.flatMap(({ name, cell }) => [name, String(cell.value)]);
      if (block.kind === "table")
        return [...block.header, ...block.rows.flat().map(({ value }) => (value === null ? "" : String(value)))];
      if (block.kind === "chart") return [block.title, block.altText];
      return [block.text];
    }),
  ]);
}
