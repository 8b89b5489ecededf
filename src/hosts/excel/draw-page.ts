import { blockAddress, columnsInFormula, marginText, PAGE_MARGINS, type Page } from "../../core/workbook";

/** A4, one page wide unless more are wanted, as the file writer has it. */
export function drawPage(sheet: Excel.Worksheet, page: Page): void {
  const { orientation, titleRows, titleColumns, pagesWide = 1, printArea, header, footer } = page;
  const { pageLayout } = sheet;
  pageLayout.orientation = orientation === "landscape" ? "Landscape" : "Portrait";
  pageLayout.paperSize = "A4";
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.setPrintMargins("Inches", PAGE_MARGINS);
  if (titleRows !== null) pageLayout.setPrintTitleRows(`$${titleRows.from + 1}:$${titleRows.to + 1}`);
  if (titleColumns !== undefined) pageLayout.setPrintTitleColumns(columnsInFormula(titleColumns));
  if (printArea !== undefined) pageLayout.setPrintArea(blockAddress(printArea));
  const { defaultForAllPages } = pageLayout.headersFooters;
  defaultForAllPages.leftHeader = marginText(header);
  defaultForAllPages.leftFooter = marginText(footer);
  defaultForAllPages.rightFooter = "Page &P of &N";
}
