import { formatAddress, isWholeColumns, isWholeRows } from "../model/address";
import { emit, newId, refuseReadOnly } from "../model/book";
import { badArgument, notFound } from "../model/errors";
import type { HeaderFooter, HeadersFooters, Page } from "../model/page";
import { blockNow, rangeRef } from "../model/ranges";
import type { Sheet } from "../model/types";
import type { Json } from "../protocol/messages";
import type { Args } from "./args";
import { between, either, flag, number, oneOf, record, text } from "./checks";
import type { Check } from "./checks";
import { node } from "./kinds";
import type { BreakRef, Kinds, Node } from "./kinds";
import { orNull } from "./object-type";
import type { ObjectType, Scalar } from "./object-type";

type Layout = Kinds["PageLayout"];

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

/** Scalars of a record of settings on a sheet, each with its check. */
function settings<T extends { readonly sheet: Sheet }, R extends object>(
  of: (it: T) => R,
  checks: { readonly [K in keyof R]?: Check },
): { readonly [name: string]: Scalar<T> } {
  const pairs = (Object.entries(checks) as [string, Check][]).map(([name, check]): [string, Scalar<T>] => [
    capital(name),
    {
      get: (it) => (of(it) as { readonly [name: string]: Json })[name] ?? null,
      set(it, value) {
        refuseReadOnly(it.sheet.book);
        Object.assign(of(it), { [name]: check(value) });
        emit(it.sheet.book, { kind: "other", sheet: it.sheet });
      },
    },
  ]);
  return Object.fromEntries(pairs);
}

const ZOOM: { readonly [name: string]: Check } = {
  scale: between(10, 400),
  horizontalFitToPages: between(0, 32_767),
  verticalFitToPages: between(0, 32_767),
};

const zoom: Check = (value) => {
  const given = record(value);
  for (const [name, setting] of Object.entries(given)) {
    const check = ZOOM[name];
    if (!check) throw badArgument(`a zoom has no "${name}"`);
    if (setting !== null) check(setting);
  }
  if (given.scale != null && (given.horizontalFitToPages != null || given.verticalFitToPages != null)) {
    throw badArgument("a zoom is either a scale or a number of pages");
  }
  return given;
};

const margin = between(0, 3000);

const CHECKS: { readonly [K in keyof Page]?: Check } = {
  orientation: oneOf("Portrait", "Landscape"),
  paperSize: oneOf("Letter", "Tabloid", "Ledger", "Legal", "Executive", "A3", "A4", "A5", "B4", "B5"),
  blackAndWhite: flag,
  printErrors: oneOf("AsDisplayed", "Blank", "Dash", "NotAvailable"),
  zoom,
  centerHorizontally: flag,
  centerVertically: flag,
  printHeadings: flag,
  printGridlines: flag,
  leftMargin: margin,
  rightMargin: margin,
  topMargin: margin,
  bottomMargin: margin,
  headerMargin: margin,
  footerMargin: margin,
  printComments: oneOf("NoComments", "EndSheet", "InPlace"),
  draftMode: flag,
  firstPageNumber: either(number, oneOf("")),
  printOrder: oneOf("DownThenOver", "OverThenDown"),
};

const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins({ sheet, page }: Layout, args: Args): void {
  refuseReadOnly(sheet.book);
  const unit = oneOf("Points", "Inches", "Centimeters")(args.json(0));
  const sides = ["left", "right", "top", "bottom", "header", "footer"];
  const given = Object.entries(record(args.json(1))).filter(([, size]) => size !== null);
  const margins = given.map(([side, size]): [string, number] => {
    if (!sides.includes(side)) throw badArgument(`a page has no margin "${side}"`);
    return [`${side}Margin`, between(0, 3000)(Number(number(size)) * POINTS[unit])];
  });
  Object.assign(page, Object.fromEntries(margins));
}

function titles(layout: Layout, args: Args, axis: "row" | "column"): void {
  refuseReadOnly(layout.sheet.book);
  const block = blockNow(args.range(0, layout.sheet));
  if (!(axis === "row" ? isWholeRows(block) : isWholeColumns(block))) {
    throw badArgument(`${formatAddress(layout.sheet.name, block)} is not whole ${axis}s, such as $1:$1 or $A:$A`);
  }
  if (axis === "row") layout.page.titleRows = block;
  else layout.page.titleColumns = block;
}

function found({ sheet }: Layout, block: Page["titleRows"], what: string): Node {
  if (!block) throw notFound(what);
  return node("Range", rangeRef(sheet, block));
}

function printArea({ sheet, page }: Layout): Node {
  if (page.printArea.length === 0) throw notFound("a print area");
  return node("RangeAreas", { sheet, areas: page.printArea.map((area) => rangeRef(sheet, area)) });
}

export const pageLayout: ObjectType<Layout> = {
  scalars: settings<Layout, Page>(({ page }) => page, CHECKS),
  navigation: {
    HeadersFooters: ({ sheet, page }) => node("HeaderFooterGroup", { sheet, group: page.headersFooters }),
  },
  methods: {
    SetPrintMargins: setMargins,
    SetPrintArea(layout, args) {
      refuseReadOnly(layout.sheet.book);
      layout.page.printArea = [blockNow(args.range(0, layout.sheet))];
    },
    SetPrintTitleRows: (layout, args) => titles(layout, args, "row"),
    SetPrintTitleColumns: (layout, args) => titles(layout, args, "column"),
    GetPrintArea: printArea,
    GetPrintAreaOrNullObject: (layout) => orNull(() => printArea(layout)),
    GetPrintTitleRowsOrNullObject: (layout) => orNull(() => found(layout, layout.page.titleRows, "title rows")),
    GetPrintTitleColumnsOrNullObject: (layout) =>
      orNull(() => found(layout, layout.page.titleColumns, "title columns")),
  },
};

type Group = Kinds["HeaderFooterGroup"];

export const headerFooterGroup: ObjectType<Group> = {
  scalars: settings<Group, HeadersFooters>(({ group }) => group, {
    state: oneOf("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
    useSheetMargins: flag,
    useSheetScale: flag,
  }),
  navigation: {
    DefaultForAllPages: ({ sheet, group }) => node("HeaderFooter", { sheet, texts: group.all }),
    OddPages: ({ sheet, group }) => node("HeaderFooter", { sheet, texts: group.all }),
    EvenPages: ({ sheet, group }) => node("HeaderFooter", { sheet, texts: group.even }),
    FirstPage: ({ sheet, group }) => node("HeaderFooter", { sheet, texts: group.first }),
  },
};

const headerText: Check<string> = (value) => {
  const given = text(value);
  if (given.length > 255) throw badArgument(`a header or footer has at most 255 characters, this has ${given.length}`);
  return given;
};

export const headerFooter: ObjectType<Kinds["HeaderFooter"]> = {
  scalars: settings<Kinds["HeaderFooter"], HeaderFooter>(({ texts }) => texts, {
    leftHeader: headerText,
    centerHeader: headerText,
    rightHeader: headerText,
    leftFooter: headerText,
    centerFooter: headerText,
    rightFooter: headerText,
  }),
};

type Breaks = Kinds["PageBreakCollection"];

const breaksOf = ({ sheet, axis }: Breaks) => (axis === "row" ? sheet.page.rowBreaks : sheet.page.columnBreaks);

/** Takes out the breaks that `gone` picks. */
function dropBreaks(breaks: Breaks, gone: (id: string) => boolean): void {
  refuseReadOnly(breaks.sheet.book);
  const kept = breaksOf(breaks).filter(({ id }) => !gone(id));
  if (breaks.axis === "row") breaks.sheet.page.rowBreaks = kept;
  else breaks.sheet.page.columnBreaks = kept;
}

export const pageBreaks: ObjectType<Breaks> = {
  items: (breaks) => breaksOf(breaks).map(({ id }) => node("PageBreak", { ...breaks, id })),
  item(breaks, key) {
    const known = breaksOf(breaks).find(({ id }) => id === key);
    if (!known) throw notFound(`the page break "${key}"`);
    return node("PageBreak", { ...breaks, id: known.id });
  },
  methods: {
    /** The break comes before the cell's row or column. */
    Add(breaks, args) {
      refuseReadOnly(breaks.sheet.book);
      const { row, column } = blockNow(args.range(0, breaks.sheet));
      const at = breaks.axis === "row" ? row : column;
      if (at === 0) throw badArgument("a page cannot break before the first row or column");
      const id = newId(breaks.sheet.book);
      breaksOf(breaks).push({ id, at });
      return node("PageBreak", { ...breaks, id });
    },
    RemovePageBreaks: (breaks) => dropBreaks(breaks, () => true),
  },
};

const placeOf = (ref: BreakRef): number => breaksOf(ref).find(({ id }) => id === ref.id)?.at ?? 0;

export const pageBreak: ObjectType<BreakRef> = {
  identity: ({ id }) => ({ _Id: id }),
  scalars: {
    RowIndex: { get: (ref) => (ref.axis === "row" ? placeOf(ref) : 0) },
    ColumnIndex: { get: (ref) => (ref.axis === "column" ? placeOf(ref) : 0) },
  },
  methods: { Delete: (ref) => dropBreaks(ref, (id) => id === ref.id) },
};
