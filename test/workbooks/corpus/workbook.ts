import type { Page } from "./page";
import type { Style, Truth, WantedTable } from "./truth";

/** A workbook while it is written, with its truth beside it. */
export class Workbook {
  readonly pages: Page[] = [];
  readonly tables: WantedTable[] = [];
  readonly actions: Truth["actions"][number][] = [];
  readonly kpis: Truth["kpis"][number][] = [];

  constructor(
    readonly name: string,
    readonly system: 1900 | 1904 = 1900,
  ) {}

  /** Adds a sheet on which there is nothing to read. */
  other(page: Page, role: WantedTable["role"] = "other"): this {
    this.pages.push(page);
    this.tables.push({ sheet: page.name, role, headerRow: null });
    return this;
  }

  /** Adds a sheet whose tables are written with `planTable` or `wideTable` and so on. */
  add(page: Page): Page {
    this.pages.push(page);
    return page;
  }

  done(): Style {
    const { name, system, pages, tables, actions, kpis } = this;
    const book = { name: `${name}.xlsx`, dateSystem: system, sheets: pages.map((page) => page.snapshot(system)) };
    return { name, book, truth: { tables, actions, kpis } };
  }
}
