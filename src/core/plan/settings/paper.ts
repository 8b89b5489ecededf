import type { CellRef } from "../../workbook";
import { squash } from "../squash";

/** What the cover of a board paper says of itself, as the settings sheet and the cover call it. */
export const paperFacts = {
  partnership: "Partnership",
  meeting: "Meeting",
  sponsor: "Report of",
  contact: "Contact",
  version: "Version",
  period: "Period covered",
  nextUpdate: "Next update",
} as const;
/** What a board is told of every paper; nothing is said that somebody has not stated. */
export const paperImplications = {
  financial: "Financial implications",
  legal: "Legal implications",
  equality: "Equality implications",
} as const;
/** What a person adds to the pack's own sections. */
export const paperTexts = {
  recognition: "For recognition, in the Board’s own words",
  families: "What this means for families",
  readBy: "Public edition read by",
} as const;
export const MARKING = "Marking";
/** What the cover of a public edition calls `readBy`. */
export const READ_BY = "Read before publication by";
export const ASK = "The Board is asked to";

const named = { ...paperFacts, ...paperImplications, ...paperTexts, marking: MARKING } as const;
export type PaperField = keyof typeof named;

/** One thing that a person states for the papers; of what the Board is asked to, the number in the list. */
export type PaperChoice = {
  readonly kind: "paper";
  readonly about: PaperField | { readonly ask: number };
  readonly text: string;
  /** Where it is stated; null where it was typed and is not saved. */
  readonly at: CellRef | null;
};

export const PAPER_SETTING = "Paper";

/** `Report of`; `The Board is asked to, 2`. */
export function paperName(about: PaperChoice["about"]): string {
  return typeof about === "object" ? `${ASK}, ${about.ask}` : named[about];
}

const MOST_ASKS = 20;

/** What a row of the settings sheet states for the papers, or why it states nothing. */
export function paperChoice(of: string, value: string): PaperChoice | string {
  const about = aboutCalled(of);
  if (about === null) return `“${of}” is nothing that a paper states; “${paperFacts.sponsor}” and “${ASK}, 1” are`;
  if (value === "") return "the column Value states nothing";
  return { kind: "paper", about, text: value, at: null };
}

function aboutCalled(of: string): PaperChoice["about"] | null {
  const said = squash(of);
  const ask = new RegExp(`^${squash(ASK)}(?: (\\d{1,2}))?$`).exec(said);
  if (ask !== null) {
    const number = Number(ask[1] ?? 1);
    return number >= 1 && number <= MOST_ASKS ? { ask: number } : null;
  }
  return (Object.keys(named) as PaperField[]).find((field) => squash(named[field]) === said) ?? null;
}

/** A text with the cell that states it. */
export type Stated = { readonly text: string; readonly at: CellRef | null };

/** All that is stated for the papers. */
export type PaperDetails = {
  readonly [F in PaperField]?: Stated;
} & { readonly asks: readonly Stated[] };

/** What was stated for the papers; the asks in the order of their numbers. */
export function paperDetails(choices: readonly PaperChoice[]): PaperDetails {
  const asks = choices.flatMap(({ about, text, at }) => (typeof about === "object" ? [{ ...about, text, at }] : []));
  const fields = choices.flatMap(({ about, text, at }) =>
    typeof about === "object" ? [] : [[about, { text, at }] as const],
  );
  return {
    ...Object.fromEntries(fields),
    asks: [...asks].sort((a, b) => a.ask - b.ask).map(({ text, at }) => ({ text, at })),
  };
}
