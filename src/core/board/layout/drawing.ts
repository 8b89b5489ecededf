import { usualLook, type SchemeLook } from "../../plan/scheme-look";
import type { Block, SheetSpec, SpecCell, SpecChart, SpecRow, SpecSeries, SpecTable, Style } from "../../workbook";
import type { BoardBlock, BoardCell } from "../pack";
import { SIGNAL_LOOKS } from "../signal-looks";
import { fontOf, headerStyle, headingStyle, nameStyle, styleOf, titleStyle } from "./looks";
import { heightOf, linesOf, mostLines } from "./text-fit";

type Of<K extends BoardBlock["kind"]> = Extract<BoardBlock, { kind: K }>;
/** `starts`: the sheet's row at which each row of the table begins, its header first. */
type DrawnTable = SpecTable & { readonly header: readonly string[]; readonly starts: readonly number[] };
type Drawn = Pick<SheetSpec, "columns" | "rows" | "merges" | "tables" | "charts">;

/** What one step of indent takes, in characters. */
const INDENT = 1.5;

/** Height of a row under a chart, in points. */
const CHART_ROW = 15;

/** A sheet while it is drawn, block under block. Rows and columns count from 0. */
export class Drawing {
  readonly #rows: SpecRow[] = [];
  readonly #merges: Block[] = [];
  readonly #tables: DrawnTable[] = [];
  readonly #charts: SpecChart[] = [];

  /** The columns that are printed: texts run over them, and no further. */
  readonly paper: readonly number[];

  constructor(
    private readonly columns: readonly number[],
    private readonly scheme: SchemeLook = usualLook,
    printed = columns.length,
  ) {
    this.paper = columns.slice(0, printed);
  }

  /** What has been drawn. */
  done(): Drawn {
    const tables = this.#tables.map(({ name, block }) => ({ name, block }));
    return { columns: this.columns, rows: this.#rows, merges: this.#merges, tables, charts: this.#charts };
  }

  /** An empty row of so many points. */
  gap(height: number): void {
    if (height > 0) this.#rows.push({ height, cells: [] });
  }

  /** The row of a table's header. */
  headerRowOf(table: string): number {
    return this.#table(table).block.row;
  }

  /** How many rows the sheet has down to a table's last. */
  rowsTo(table: string): number {
    const { block } = this.#table(table);
    return block.row + block.rows;
  }

  add(block: BoardBlock): void {
    switch (block.kind) {
      case "title":
        return this.#line({ value: block.text, style: titleStyle });
      case "heading":
        return this.#line({ value: block.text, style: headingStyle });
      case "text":
        return this.#line(this.#drawn({ ...block, value: block.text }, false));
      case "facts":
        return block.facts.forEach(({ name, cell }) => this.#fact(name, cell));
      case "table":
        return this.#drawTable(block);
      case "chart":
        return this.#drawChart(block);
    }
  }

  /** One text over the whole width; a very long one goes on in further rows. */
  #line(cell: SpecCell): void {
    this.#pushRows([cell], [this.#width(0)], 0);
  }

  /** A name, and beside it what is said over the rest of the width. */
  #fact(name: string, cell: BoardCell): void {
    this.#pushRows(
      [{ value: name, style: nameStyle }, this.#drawn(cell, false)],
      [this.columns[0]!, this.#width(1)],
      1,
    );
  }

  #drawTable({ name, header, rows, leastHeights }: Of<"table">): void {
    const first = this.#rows.length;
    const sides = sidesOf(header.length, rows);
    const titles = header.map((value, i): SpecCell => ({ value, style: { ...headerStyle, ...sides[i] } }));
    const body = rows.map((row) =>
      row.map((cell, i) => {
        const plain = this.#drawn(cell, true);
        return { ...plain, style: { ...plain.style, ...sides[i] } };
      }),
    );
    const starts = [titles, ...body].map((row, i) => {
      const start = this.#rows.length;
      this.#pushRows(row, this.columns, null, leastHeights?.[i - 1]);
      return start;
    });
    const block = { row: first, column: 0, rows: this.#rows.length - first, columns: header.length };
    this.#tables.push({ name, block, header, starts });
  }

  /** Rows of cells, as many as their texts need; the cell in column `wide` runs to the sheet's last column. */
  #pushRows(cells: readonly SpecCell[], widths: readonly number[], wide: number | null, least = 0): void {
    for (const [i, row] of rowsFor(cells, widths).entries()) {
      if (wide !== null && wide < this.paper.length - 1)
        this.#merges.push({ row: this.#rows.length, column: wide, rows: 1, columns: this.paper.length - wide });
      this.#rows.push(i === 0 && row.height < least ? { ...row, height: least } : row);
    }
  }

  #drawChart(block: Of<"chart">): void {
    const { block: table, header, starts } = this.#table(block.table);
    const first = block.rows === undefined ? table.row + 1 : starts[block.rows.from + 1]!;
    const rows = block.rows?.count ?? table.rows - 1 - (block.skipLast ?? 0);
    const valuesOf = (column: string): Block => {
      const at = header.indexOf(column);
      if (at < 0) throw new Error(`Chart ${block.name}: no column ${column}`);
      return { row: first, column: at, rows, columns: 1 };
    };
    const { name, chart: kind, title, altText, axes } = block;
    const series = block.series.map(({ column, name: called = column, colour, line, mark }): SpecSeries => ({
      ...{ name: called, values: valuesOf(column), colour },
      ...(line !== undefined && { line }),
      ...(mark !== undefined && { marker: SIGNAL_LOOKS[mark].shape }),
    }));
    this.#charts.push({
      ...{ name, kind, title, altText, categories: valuesOf(block.categories), series },
      ...(kind !== "line" && series.every(({ values }) => this.#noneBelowNought(values)) && { startsAt: 0 }),
      ...axes,
      place: this.#placeOf(block, table, rows),
    });
  }

  #placeOf({ beside, inCell, series }: Of<"chart">, table: Block, rows: number): Block {
    if (inCell !== undefined) return this.#cellPlace(inCell);
    return beside ? this.#besidePlace(table, rows) : this.#beneathPlace(rows, series.length);
  }

  #cellPlace({ table, row, column }: NonNullable<Of<"chart">["inCell"]>): Block {
    const { header, starts } = this.#table(table);
    return { row: starts[row + 1]!, column: header.indexOf(column), rows: 1, columns: 1 };
  }

  #noneBelowNought({ row, column, rows }: Block): boolean {
    return this.#rows.slice(row, row + rows).every(({ cells }) => Number(cells[column]?.value ?? 0) >= 0);
  }

  /** Empty rows under what has been drawn, over the whole width. */
  #beneathPlace(bars: number, series: number): Block {
    const row = this.#rows.length;
    const rows = Math.ceil((110 + 26 * bars + 6 * series) / CHART_ROW);
    this.#emptyRows(rows);
    return { row, column: 0, rows, columns: this.paper.length };
  }

  /** Right of its table, and further down where the table is short. */
  #besidePlace(table: Block, bars: number): Block {
    const wanted = 66 + 20 * bars;
    const height = this.#rows.slice(table.row).reduce((sum, row) => sum + row.height, 0);
    this.#emptyRows(Math.max(0, Math.ceil((wanted - height) / CHART_ROW)));
    const column = table.columns;
    return { row: table.row, column, rows: this.#rows.length - table.row, columns: this.paper.length - column };
  }

  #emptyRows(count: number): void {
    for (let i = 0; i < count; i++) this.#rows.push({ height: CHART_ROW, cells: [] });
  }

  #drawn(cell: BoardCell, inTable: boolean): SpecCell {
    const { value, from, link } = cell;
    const style = styleOf(cell, inTable, this.scheme);
    return { value, style, ...(from && { from }), ...(link !== undefined && { link }) };
  }

  #table(name: string): DrawnTable {
    const table = this.#tables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`No table ${name} on this sheet`);
    return table;
  }

  /** Characters from a column to the last one. */
  #width(from: number): number {
    return this.paper.slice(from).reduce((sum, width) => sum + width, 0);
  }
}

/** Columns of numbers stand right, their headers too; a column of texts beside one is indented, else they would touch. */
function sidesOf(columns: number, rows: readonly (readonly BoardCell[])[]): readonly Style[] {
  const numeric = Array.from({ length: columns }, (_, i) => isNumeric(rows.map((row) => row[i]!)));
  return numeric.map((number, i) => (number ? { align: "right" } : numeric[i - 1] ? { indent: 1 } : {}));
}

function isNumeric(cells: readonly BoardCell[]): boolean {
  const fits = ({ value, look }: BoardCell) => typeof value === "number" || look === "number" || look === "not-stated";
  return cells.every(fits) && cells.some(({ value }) => typeof value === "number");
}

/** One row, high enough for all its lines; or several where Excel's tallest row does not hold a text. */
function rowsFor(cells: readonly SpecCell[], widths: readonly number[]): readonly SpecRow[] {
  const lines = cells.map(({ value, style }, i) =>
    typeof value === "string" ? linesOf(value, widths[i]! - INDENT * (style.indent ?? 0), fontOf(style)) : null,
  );
  const most = Math.min(...cells.map(({ style }) => mostLines(fontOf(style))));
  const parts = Math.max(1, ...lines.map((of) => Math.ceil((of?.length ?? 1) / most)));
  return Array.from({ length: parts }, (_, part) => {
    const shown = lines.map((of) => of?.slice(part * most, (part + 1) * most) ?? null);
    const height = Math.max(
      ...cells.map(({ style }, i) => heightOf(Math.max(shown[i]?.length ?? 1, 1), fontOf(style))),
    );
    const row = parts === 1 ? cells : cells.map((cell, i) => partOf(cell, shown[i] ?? null, part, i === 0));
    return { height, cells: row };
  });
}

/** What stands of a cell in a further row: the rest of its text; the first column says that the row goes on. */
function partOf(cell: SpecCell, lines: readonly string[] | null, part: number, first: boolean): SpecCell {
  if (lines === null) return part === 0 ? cell : { value: null, style: bare(cell.style) };
  const text = lines.join("").replace(/\n$/, "");
  if (text !== "") return { ...cell, value: text };
  return { value: first ? "(continued)" : null, style: bare(cell.style) };
}

function bare({ border }: Style): Style {
  return { ...(border !== undefined && { border }), colour: "#505A5F" };
}
