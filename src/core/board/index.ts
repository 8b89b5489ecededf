import { longDay } from "../plan/dates/day";
import type { Profile } from "../plan/settings";
import type { BoardInput, BoardPack, BoardSheet } from "./pack";
import { sheetWithout, toldWithout, withheldCells } from "./public-edition";
import { areaPages } from "./sheets/area-pages";
import { balance } from "./sheets/balance";
import { cover } from "./sheets/cover";
import { dataNotes } from "./sheets/data-notes";
import { evidence } from "./sheets/evidence";
import { exceptions } from "./sheets/exceptions";
import { familyVoice } from "./sheets/family-voice";
import { implications } from "./sheets/implications";
import { kpis } from "./sheets/kpis";
import { movement } from "./sheets/movement";
import { projects } from "./sheets/projects";
import { challenges, escalations, previousActions, requests } from "./sheets/open-matters";
import { risks } from "./sheets/risks";
import { strategyLinks } from "./sheets/strategy-links";
import { summary } from "./sheets/summary";
import { trends } from "./sheets/trends";

export type * from "./pack";
export { layOut } from "./layout";

type Section = (input: BoardInput, subtitle: string) => BoardSheet | readonly BoardSheet[] | null;

/** THE order of a pack behind its cover. A section for which the workbook holds nothing has no sheet. */
const SECTIONS: readonly Section[] = [
  previousActions,
  familyVoice,
  summary,
  exceptions,
  kpis,
  trends,
  areaPages,
  risks,
  requests,
  escalations,
  challenges,
  movement,
  balance,
  evidence,
  projects,
  strategyLinks,
  implications,
  dataNotes,
];

/** What is written in the registers, by whom, and what moved between people is for the partnership: none of it is published. */
const IN_PUBLIC: ReadonlySet<Section> = new Set<Section>([summary, exceptions, kpis, trends, implications, dataNotes]);

/** The sections for a reader, in their order: a stocktake begins with what the reviewers asked for. */
function sectionsFor(profile: Profile | null): readonly Section[] {
  if (profile === "public") return SECTIONS.filter((section) => IN_PUBLIC.has(section));
  return profile === "stocktake" ? [...new Set([requests, ...SECTIONS])] : SECTIONS;
}

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
  const withheld = withheldCells(reviewed);
  const input = { ...reviewed, findings: toldWithout(reviewed.findings, withheld), withheld };
  const subtitle = `As at ${longDay(input.asAt.date)}, from ${input.plan.name}`;
  const sheets = sectionsFor(input.grading?.profile ?? null)
    .flatMap((section) => section(input, subtitle) ?? [])
    .map((sheet) => sheetWithout(sheet, withheld));
  return {
    title: "Improvement plan: monitoring report",
    asAt: input.asAt.date,
    ...markingOf(input),
    sheets: [cover(input, sheets), ...sheets],
  };
}
