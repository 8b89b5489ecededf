import type { SectionId } from "../plan/settings";
import type { BoardInput, BoardSheet } from "./pack";
import { areaOverview } from "./sheets/area-overview";
import { areaPages } from "./sheets/area-pages";
import { balance } from "./sheets/balance";
import { briefings } from "./sheets/briefings";
import { byLead } from "./sheets/by-lead";
import { dataNotes } from "./sheets/data-notes";
import { evidence } from "./sheets/evidence";
import { exceptions } from "./sheets/exceptions";
import { families } from "./sheets/families";
import { familyVoice } from "./sheets/family-voice";
import { implications } from "./sheets/implications";
import { kpis } from "./sheets/kpis";
import { movement } from "./sheets/movement";
import { challenges, escalations, previousActions, requests } from "./sheets/open-matters";
import { projects } from "./sheets/projects";
import { recommendationPages } from "./sheets/recommendation-pages";
import { risks } from "./sheets/risks";
import { strategyLinks } from "./sheets/strategy-links";
import { summary } from "./sheets/summary";
import { trends } from "./sheets/trends";
import type { SectionChosen } from "./which-sections";

type Sheets = BoardSheet | readonly BoardSheet[] | null;
type MakeSection = (input: BoardInput, subtitle: string) => Sheets;

/** What each section holds; null where the workbook holds nothing for it. */
const SECTIONS: { readonly [S in SectionId]?: MakeSection } = {
  briefings,
  previous: previousActions,
  voice: familyVoice,
  families,
  summary,
  exceptions,
  kpis,
  trends,
  areas: (input, subtitle) => {
    const counts = areaOverview(input, subtitle) ?? [];
    // A stocktake turns to what was recommended at once.
    if (input.grading?.profile === "stocktake") return [recommendationPages(input, subtitle), counts].flat();
    return [counts, areaPages(input, subtitle)].flat();
  },
  leads: byLead,
  risks,
  requests,
  escalations,
  challenges,
  movement,
  balance,
  evidence,
  projects,
  strategy: strategyLinks,
  implications,
  notes: dataNotes,
};

/** A section with the sheets that it has, or would have. */
export type SectionState = SectionChosen & {
  /** Empty: the workbook holds nothing for it. */
  readonly sheets: readonly BoardSheet[];
};

/** The sheets of one section. */
export function sheetsOf(id: SectionId, input: BoardInput, subtitle: string): readonly BoardSheet[] {
  return [SECTIONS[id]?.(input, subtitle) ?? []].flat();
}
