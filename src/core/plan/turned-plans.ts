import {
  localRef,
  quoteSheet,
  splitCellRef,
  type CellRef,
  type LocalRef,
  type SheetSnapshot,
  type Snapshot,
} from "../workbook";
import type { Action, Layout, Plan, SheetLayout } from "./plan";
import { ASK_BELOW } from "./questions/question";
import { turnedView, type TurnedSheet } from "./tables/turned-view";

/**
 * The layout of a sheet on which a plan is turned, by what is recognised where each action has a row of its own. Null
 * where nothing is turned, an action would be lost, or the meaning of a column is in doubt.
 */
export function turnedLayout(
  sheet: SheetSnapshot,
  recognise: (sheet: SheetSnapshot) => readonly SheetLayout[],
): SheetLayout | null {
  const view = turnedView(sheet);
  if (view === null) return null;
  const [found, ...others] = recognise(view.sheet);
  if (found === undefined || others.length > 0 || found.role !== "actions" || found.headerRow !== view.headerRow)
    return null;
  const data = found.rows.filter(({ kind }) => kind === "data").length;
  const isClear = found.columns.every(({ confidence }) => confidence >= ASK_BELOW);
  if (data !== view.actions || !isClear) return null;
  const side = view.turn.how === "across" ? "a column" : "a form";
  return {
    ...found,
    turn: view.turn,
    why: `each action has ${side} of its own, with the headings down the side; ${found.why}`,
  };
}

const isTurned = ({ turn, role }: SheetLayout) => turn !== undefined && role === "actions";

/** The workbook with a row for each action on the sheets of which the plan is turned. */
export function withTurned(book: Snapshot, layout: Layout): Snapshot {
  const turned = new Set(layout.filter(isTurned).map(({ sheet }) => sheet));
  if (turned.size === 0) return book;
  const sheets = book.sheets.map((sheet) => (turned.has(sheet.name) ? (turnedView(sheet)?.sheet ?? sheet) : sheet));
  return { ...book, sheets };
}

/** What was read of a workbook with turned plans, each value with the cell in which it stands on the user's sheet. */
export function inTruePlaces(plan: Plan, book: Snapshot): Plan {
  const turned = plan.layout.filter(isTurned);
  if (turned.length === 0) return plan;
  const views = new Map(
    turned.flatMap(({ sheet: name }) => {
      const sheet = book.sheets.find((one) => one.name === name);
      const view = sheet && turnedView(sheet);
      return view ? [[name, view] as const] : [];
    }),
  );
  const { layout, actions, ...rest } = plan;
  const truly = placer(views);
  return {
    ...(truly(rest) as Omit<Plan, "layout" | "actions">),
    layout: layout.map((one) => (isTurned(one) ? layoutIn(one, views.get(one.sheet)!) : one)),
    actions: actions.map((one) => (views.has(one.sheet) ? actionIn(truly(one) as Action) : one)),
  };
}

/** The action in the row of its first cell; several may share it. */
function actionIn(action: Action): Action {
  const first = action.at.ref ?? action.at.title ?? Object.values(action.at)[0];
  return first === undefined ? action : { ...action, row: splitCellRef(first).row };
}

/** The layout with the rows of the sheet as it stands. Its own rows say nothing of that. */
function layoutIn(layout: SheetLayout, { places, headerRow, turn: { block } }: TurnedSheet): SheetLayout {
  const columns = layout.columns.map((one) => {
    const place = places.get(localRef(headerRow, one.column));
    return place === undefined ? one : { ...one, heading: `${quoteSheet(layout.sheet)}!${place}` as CellRef };
  });
  const rows = { headerRow: block.row, firstRow: block.row, lastRow: block.row + block.rows - 1 };
  return { ...layout, ...rows, columns, rows: [] };
}

/** Puts the cells of turned sheets, wherever they are named, in their true places. */
function placer(views: ReadonlyMap<string, TurnedSheet>): (value: unknown) => unknown {
  const places = new Map<string, string>();
  for (const [name, view] of views) for (const [from, to] of view.places) places.set(on(name, from), on(name, to));
  const place = (value: unknown): unknown => {
    if (typeof value === "string") return places.get(value) ?? value;
    if (value === null || typeof value !== "object") return value;
    if (Array.isArray(value)) return value.map(place);
    if (value instanceof Map) return new Map([...value].map(([key, one]) => [place(key), place(one)]));
    if (value instanceof Set) return new Set([...value].map(place));
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, place(one)]));
  };
  return place;
}

const on = (sheet: string, local: LocalRef) => `${quoteSheet(sheet)}!${local}`;
