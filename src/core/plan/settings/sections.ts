import { squash } from "../squash";

/** The sections that a pack may have behind its cover, as people choose them. */
export const sectionNames = {
  briefings: "Briefing for each lead",
  previous: "Previous actions",
  voice: "Family voice",
  families: "What this means for families",
  summary: "Summary",
  exceptions: "Exceptions",
  kpis: "KPIs",
  trends: "KPI trends",
  areas: "A page for each area",
  leads: "Actions by lead",
  risks: "Risks",
  requests: "Requests and feedback",
  escalations: "Escalations",
  challenges: "Challenge log",
  movement: "Movement",
  balance: "Partner balance",
  evidence: "Evidence of impact",
  projects: "Projects",
  strategy: "Strategy links",
  implications: "Implications",
  notes: "Data notes",
} as const;
export type SectionId = keyof typeof sectionNames;

export const sectionIds = Object.keys(sectionNames) as readonly SectionId[];

/** The section by its own name or by what people read; null for other words. */
export function sectionCalled(words: string): SectionId | null {
  const said = squash(words);
  return sectionIds.find((id) => id === said || squash(sectionNames[id]) === said) ?? null;
}
