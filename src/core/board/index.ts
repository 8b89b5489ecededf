import { longDay } from "../plan/dates/day";
import { findingsOfActions } from "../findings-of-actions";
import type { Finding } from "../rules";
import { leadCalled } from "./leads-of-plan";
import { whyDraft } from "./draft";
import type { BoardInput, BoardPack } from "./pack";
import { withCover } from "./with-cover";
import { frontFirst } from "./front";
import { sheetWithout, toldWithout, unshownCells } from "./public-edition";
import { sheetsOf, type SectionState } from "./sections";
import { NOT_STATED } from "./sheets/cells";
import { sectionsChosen } from "./which-sections";

export type * from "./pack";
export { layOut } from "./layout";
export { openErrors, whyDraft } from "./draft";
export { exceptionsOf } from "./exceptions-of";
export { fileForLead, leadFiles, type LeadFile } from "./lead-files";
export { leadCalled, leadsOf } from "./leads-of-plan";
export { pointingToPersons, withheldCells } from "./public-edition";
export { publicTexts, type PublicText } from "./public-texts";
export { openToBoard, type OpenToBoard } from "./open-to-board";
export { recognitionOf, type Recognition } from "./recognition";
export type { SectionState } from "./sections";
export { ALWAYS } from "./which-sections";
export { FINGERPRINT, fingerprintIn, fingerprintOf, type Fingerprint } from "./fingerprint";
export { BUILT_WITH, builtWithWords } from "./built-with";
export { asBuilt, paperSays, type PaperSays } from "./paper-says";
export {
  behindCell,
  type Behind,
  redrawing,
  ASIDE_TITLE,
  coverSays,
  stillMatches,
  type KeptCells,
  type Redrawing,
  type StillMatches,
} from "./again";

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
  const whole = sectionsChosen(input)
    .flatMap(({ id, on }) => (on ? sheetsOf(id, input, subtitle) : []))
    .map((sheet) => sheetWithout(sheet, withheld));
  const sections = frontFirst(whole, input, subtitle, (sheet) => sheetWithout(sheet, withheld));
  return {
    title: "Improvement plan: monitoring report",
    asAt: input.asAt.date,
    ...markingOf(input),
    ...(whyDraft(input).length > 0 && { draft: true as const }),
    ...(input.scheme && { scheme: input.scheme }),
    sheets: withCover(input, sections),
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

function prepared(given: BoardInput) {
  const reviewed = forOneLead(given);
  const withheld = unshownCells(reviewed);
  const on = sectionsChosen(reviewed).flatMap((section) => (section.on ? [section.id] : []));
  const input: BoardInput = {
    ...reviewed,
    ...{ findings: toldWithout(reviewed.findings, withheld, reviewed), withheld, sectionsOn: new Set(on) },
  };
  return { input, withheld, subtitle: subtitleOf(input) };
}

/** The day and the workbook; of a stocktake the months that it covers, too. */
function subtitleOf({ asAt, plan, grading, paper }: BoardInput): string {
  const words = `As at ${longDay(asAt.date)}, from ${plan.name}`;
  if (grading?.profile !== "stocktake") return words;
  return `${words}; period covered: ${paper?.period?.text ?? NOT_STATED}`;
}

/** What concerns the reader: a briefing for one lead names what is open about their actions, and nothing of the others'. */
export function forOneLead<I extends BoardInput>(reviewed: I): I {
  const { plan, grading, chosen, findings, dismissed = [] } = reviewed;
  const lead = grading?.profile === "lead" && chosen?.lead ? leadCalled(plan, chosen.lead) : null;
  if (lead === null) return reviewed;
  const keys = new Set(lead.actions.map(({ key }) => key));
  const about = (some: readonly Finding[]) => {
    const byAction = findingsOfActions(plan, some);
    return new Set([...byAction].flatMap(([key, found]) => (keys.has(key) ? found.map(({ finding }) => finding) : [])));
  };
  const own = about(findings);
  const set = about(dismissed.map(({ finding }) => finding));
  return {
    ...reviewed,
    findings: findings.filter((finding) => own.has(finding)),
    dismissed: dismissed.filter(({ finding }) => set.has(finding)),
  };
}
