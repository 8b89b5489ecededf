import { longDay } from "../plan/dates/day";
import type { BoardInput, BoardPack } from "./pack";
import { sheetWithout, toldWithout, withheldCells } from "./public-edition";
import { sheetsOf, type SectionState } from "./sections";
import { sectionsChosen } from "./which-sections";
import { cover } from "./sheets/cover";

export type * from "./pack";
export { layOut } from "./layout";
export { recognitionOf, type Recognition } from "./recognition";
export type { SectionState } from "./sections";
export { ALWAYS } from "./which-sections";

/** “OFFICIAL” needs no mark; every other marking stands in capitals. */
function markingOf({ paper }: BoardInput): Pick<BoardPack, "marking"> {
  const marking = paper?.marking?.text.trim().toUpperCase() ?? "";
  return marking === "" || marking === "OFFICIAL" ? {} : { marking };
}

/**
 * The pack of a reviewed plan. Nothing in it is invented: see each sheet's file. A public edition leaves out what was found
 * that could point to a person.
 */
export function boardPack(reviewed: BoardInput): BoardPack {
  const { input, subtitle, withheld } = prepared(reviewed);
  const sheets = sectionsChosen(input)
    .flatMap(({ id, on }) => (on ? sheetsOf(id, input, subtitle) : []))
    .map((sheet) => sheetWithout(sheet, withheld));
  return {
    title: "Improvement plan: monitoring report",
    asAt: input.asAt.date,
    ...markingOf(input),
    sheets: [cover(input, sheets), ...sheets],
  };
}

/** Every section that the reader's pack may have, in its order, with what it would hold, whether it is on or off. */
export function sectionsOf(reviewed: BoardInput): readonly SectionState[] {
  const { input, subtitle, withheld } = prepared(reviewed);
  return sectionsChosen(input).map((state) => ({
    ...state,
    sheets: sheetsOf(state.id, input, subtitle).map((sheet) => sheetWithout(sheet, withheld)),
  }));
}

function prepared(reviewed: BoardInput) {
  const withheld = withheldCells(reviewed);
  const on = sectionsChosen(reviewed).flatMap((section) => (section.on ? [section.id] : []));
  const input: BoardInput = {
    ...reviewed,
    ...{ findings: toldWithout(reviewed.findings, withheld), withheld, sectionsOn: new Set(on) },
  };
  return { input, withheld, subtitle: `As at ${longDay(input.asAt.date)}, from ${input.plan.name}` };
}
