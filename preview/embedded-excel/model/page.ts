import type { Block } from "../../../src/core/workbook";

/** How a sheet is printed, under the names of `Excel.PageLayout`. Margins are in points. */
export type Page = {
  orientation: string;
  paperSize: string;
  blackAndWhite: boolean;
  printErrors: string;
  zoom: Readonly<Record<string, unknown>>;
  centerHorizontally: boolean;
  centerVertically: boolean;
  printHeadings: boolean;
  printGridlines: boolean;
  leftMargin: number;
  rightMargin: number;
  topMargin: number;
  bottomMargin: number;
  headerMargin: number;
  footerMargin: number;
  printComments: string;
  draftMode: boolean;
  firstPageNumber: number | string;
  printOrder: string;
  readonly headersFooters: HeadersFooters;
  printArea: readonly Block[];
  titleRows: Block | null;
  titleColumns: Block | null;
  rowBreaks: { readonly id: string; readonly at: number }[];
  columnBreaks: { readonly id: string; readonly at: number }[];
};

export type HeaderFooter = {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
};

export type HeadersFooters = {
  state: string;
  useSheetMargins: boolean;
  useSheetScale: boolean;
  readonly all: HeaderFooter;
  readonly even: HeaderFooter;
  readonly first: HeaderFooter;
};

const newHeaderFooter = (): HeaderFooter => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** The page of a new sheet: Excel's normal margins, paper as the printer has it (A4 here). */
export const newPage = (): Page => ({
  orientation: "Portrait",
  paperSize: "A4",
  blackAndWhite: false,
  printErrors: "AsDisplayed",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  printHeadings: false,
  printGridlines: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printComments: "NoComments",
  draftMode: false,
  firstPageNumber: "",
  printOrder: "DownThenOver",
  headersFooters: {
    state: "Default",
    useSheetMargins: true,
    useSheetScale: true,
    all: newHeaderFooter(),
    even: newHeaderFooter(),
    first: newHeaderFooter(),
  },
  printArea: [],
  titleRows: null,
  titleColumns: null,
  rowBreaks: [],
  columnBreaks: [],
});
