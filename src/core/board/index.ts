import { longDay } from "../plan/dates/day";
import type { BoardInput, BoardPack } from "./pack";
import { sheetWithout, toldWithout, withheldCells } from "./public-edition";
import { cover } from "./sheets/cover";
import { exceptions } from "./sheets/exceptions";
import { kpis } from "./sheets/kpis";
import { summary } from "./sheets/summary";
import { trends } from "./sheets/trends";

export type * from "./pack";
export { layOut } from "./layout";

/**
 * The pack of a reviewed plan: cover, summary, exceptions, KPIs, KPI trends where a measure has a value. Nothing in it is invented: see each sheet's file. A public
 * edition leaves out what was found that could point to a person.
 */
export function boardPack(reviewed: BoardInput): BoardPack {
  const withheld = withheldCells(reviewed);
  const input = { ...reviewed, findings: toldWithout(reviewed.findings, withheld), withheld };
  const subtitle = `As at ${longDay(input.asAt.date)}, from ${input.plan.name}`;
  const ofTrends = trends(input, subtitle);
  const sheets = [
    summary(input, subtitle),
    exceptions(input, subtitle),
    kpis(input, subtitle),
    ...(ofTrends === null ? [] : [ofTrends]),
  ].map((sheet) => sheetWithout(sheet, withheld));
  return {
    title: "Improvement plan: monitoring report",
    asAt: input.asAt.date,
    sheets: [cover(input, sheets), ...sheets],
  };
}
