import type { CellRef, CellValue } from "../../workbook";
import type { Scale, Status } from "../colours/scale";
import { wordKey, type SynonymMap } from "../statuses";
import type { ActionField, KpiField } from "../columns";
import type { Dismissal } from "./dismissal";
import type { Meeting } from "./meeting";
import { paperDetails, paperName, type PaperChoice, type PaperDetails } from "./paper";
import type { Grading, Profile } from "./profiles";
import type { RegisterKind } from "../registers/register-names";
import type { Role } from "../role";
import { squash } from "../squash";
import { defaultTerms, type Term, type TermTable } from "../dates/terms";
import { lookOf, lookSubject, type LookChoice } from "./look-choice";
import type { MeasureChoice, PresetChoice } from "./measure-choice";
import { packSubject, type PackChoice } from "./pack-choice";
import { packChoicesFor, type PackChoices } from "./pack-choices";
import { termName, type TermChoice } from "./term-choice";
import type { ActionStatus, ImpactStatus } from "../scheme";
import type { SchemeLook } from "../scheme-look";

/** The limits that a partnership may set, by the names that the checks use. */
export const limits = {
  staleAfterDays: { words: "An update is out of date after so many days", least: 1, most: 3650 },
  smallNumber: { words: "Counts of people up to this one may identify somebody", least: 0, most: 100 },
  leadNeededDays: { words: "A lead must be named so many days before the action is due", least: 0, most: 3650 },
  beginDays: { words: "An action must have begun so many days before it is due", least: 0, most: 3650 },
  leastUpdateWords: { words: "An update of work in progress has at least so many words", least: 0, most: 1000 },
  mostUpdateWords: { words: "An update has at most so many words", least: 1, most: 10000 },
} as const;
export type Limit = keyof typeof limits;

/** One row of the settings sheet: what somebody chose once. */
export type Choice = (
  | { readonly kind: "word"; readonly scale: Scale; readonly word: string; readonly status: Status }
  | { readonly kind: "colour"; readonly scale: Scale; readonly status: Status; readonly colour: string }
  | { readonly kind: "no-colours"; readonly scale: Scale }
  | { readonly kind: "sheet"; readonly sheet: string; readonly role: ChosenRole }
  | { readonly kind: "heading-row"; readonly sheet: string; /** From 0. */ readonly row: number }
  | ColumnChoice
  | RegisterColumnChoice
  | { readonly kind: "limit"; readonly limit: Limit; readonly value: number }
  | TermChoice
  | { readonly kind: "profile"; readonly profile: Profile }
  | { readonly kind: "strict"; readonly strict: boolean }
  | Dismissal
  | Meeting
  | MeasureChoice
  | PresetChoice
  | PaperChoice
  | PackChoice
  | LookChoice
) & { readonly note?: string };

/** What a sheet may be said to be; `other` is left unread. */
export type ChosenRole = Extract<
  Role,
  "actions" | "kpis" | RegisterKind | "lead-key" | "legend" | "lists" | "notes" | "other"
>;

/** Which field a column holds; null: it is not to be read. */
export type ColumnChoice = {
  readonly kind: "column";
  readonly sheet: string;
  /** The heading as it was when the choice was made; empty where the column has none. */
  readonly heading: string;
  /** Where the column stood then, from 0; null where nobody wrote it down. */
  readonly column: number | null;
  readonly field: ActionField | KpiField | null;
};

/** Which column of its register a column of a sheet is, by the heading that this program gives it; null: not to be read. */
export type RegisterColumnChoice = Pick<ColumnChoice, "sheet" | "heading" | "column"> & {
  readonly kind: "register-column";
  readonly means: string | null;
};

/** A row that says nothing that this program understands. It is kept, and written back as it is. */
export type UnreadSetting = { readonly cells: readonly CellValue[]; readonly at: CellRef; readonly why: string };

/** What a partnership chose, in the order of its sheet. */
export type PartnershipSettings = {
  /** The sheet that they were read from; null where the workbook has none. */
  readonly sheet: string | null;
  readonly choices: readonly Choice[];
  readonly unread: readonly UnreadSetting[];
};

export const noSettings: PartnershipSettings = { sheet: null, choices: [], unread: [] };

/** The settings with one more choice; it replaces an earlier one about the same thing. */
export function choose(settings: PartnershipSettings, choice: Choice): PartnershipSettings {
  const about = subjectOf(choice);
  const at = settings.choices.findIndex((one) => subjectOf(one) === about);
  const choices = at < 0 ? [...settings.choices, choice] : settings.choices.map((one, i) => (i === at ? choice : one));
  return { ...settings, choices };
}

/** What a choice is about; two choices about one thing cannot both hold. */
export function subjectOf(choice: Choice): string {
  switch (choice.kind) {
    case "word":
      return `word ${choice.scale} ${wordKey(choice.word)}`;
    case "colour":
      return `colour ${choice.scale} ${choice.colour}`;
    case "no-colours":
      return `no-colours ${choice.scale}`;
    case "sheet":
    case "heading-row":
      return `${choice.kind} ${choice.sheet.toLowerCase()}`;
    case "column":
    case "register-column":
      return `${choice.kind} ${choice.sheet.toLowerCase()}!${choice.column ?? ""}:${squash(choice.heading)}`;
    case "limit":
      return `limit ${choice.limit}`;
    case "dismissed":
      return `dismissed ${choice.finding}`;
    case "meeting":
      return `meeting ${choice.meeting} ${squash(choice.name)}`;
    case "measure":
      return `measure ${choice.about} ${squash(choice.measure)}${choice.about === "recalculation" ? ` ${choice.period}` : ""}`;
    case "profile":
    case "strict":
    case "trends":
      return choice.kind;
    case "paper":
      return `paper ${paperName(choice.about)}`;
    case "pack":
      return packSubject(choice);
    case "look":
      return lookSubject(choice);
    case "term":
      return `term ${termName(choice)}`;
  }
}

/** The words that the partnership uses for the states of each scale, for the readers of statuses. */
export function wordsOf({ choices }: PartnershipSettings): {
  readonly actionStatus: SynonymMap<ActionStatus>;
  readonly impactStatus: SynonymMap<ImpactStatus>;
} {
  const of = (scale: Scale) =>
    new Map(
      choices.flatMap((choice) =>
        choice.kind === "word" && choice.scale === scale ? [[wordKey(choice.word), choice.status] as const] : [],
      ),
    );
  return {
    actionStatus: of("actionStatus") as SynonymMap<ActionStatus>,
    impactStatus: of("impactStatus") as SynonymMap<ImpactStatus>,
  };
}

/** The limits that were set; those that were not are left out, so that they can be spread over the defaults. */
export function limitsOf({ choices }: PartnershipSettings): { readonly [L in Limit]?: number } {
  return Object.fromEntries(
    choices.flatMap((choice) => (choice.kind === "limit" ? [[choice.limit, choice.value] as const] : [])),
  );
}

/** The school terms by which dates in words are read: ours, and the partnership's before them. */
export function termsOf({ choices }: PartnershipSettings): TermTable {
  const own = choices.flatMap((choice): Term[] => {
    if (choice.kind !== "term") return [];
    const { term, halfTerm, year, from, to } = choice;
    return [{ term, ...(halfTerm && { halfTerm }), year, from, to, own: true }];
  });
  return own.length === 0 ? defaultTerms : [...defaultTerms, ...own];
}

/** The choices by which sheets are read, without those that only say how the plan is judged. */
export function aboutReading({ choices }: PartnershipSettings): readonly Choice[] {
  return choices.filter(({ kind }) => !JUDGING.has(kind));
}

const JUDGING: ReadonlySet<Choice["kind"]> = new Set([
  ...(["limit", "profile", "strict", "dismissed", "meeting", "measure", "trends", "paper", "pack", "look"] as const),
]);

/** For whom the partnership has its plan judged, and whether strictly. */
export function gradingOf({ choices }: PartnershipSettings): Grading {
  const profile = choices.find((choice) => choice.kind === "profile");
  const strict = choices.find((choice) => choice.kind === "strict");
  return {
    profile: profile?.kind === "profile" ? profile.profile : null,
    strict: strict?.kind === "strict" && strict.strict,
  };
}

/** The findings that were set aside. */
export function dismissalsOf({ choices }: PartnershipSettings): readonly Dismissal[] {
  return choices.flatMap((choice) => (choice.kind === "dismissed" ? [choice] : []));
}

/** How the states of the scheme are shown. */
export function schemeLookOf({ choices }: PartnershipSettings): SchemeLook {
  return lookOf(choices.flatMap((choice) => (choice.kind === "look" ? [choice] : [])));
}

/** What somebody stated for the board papers. */
export function papersOf({ choices }: PartnershipSettings): PaperDetails {
  return paperDetails(choices.flatMap((choice) => (choice.kind === "paper" ? [choice] : [])));
}

/** What somebody chose about the content of the pack for a reader. */
export function packChoicesOf({ choices }: PartnershipSettings, { profile }: Pick<Grading, "profile">): PackChoices {
  return packChoicesFor(
    choices.flatMap((choice) => (choice.kind === "pack" ? [choice] : [])),
    profile,
  );
}

/** The meetings to which the plan is reported, in the order of the sheet. */
export function meetingsOf({ choices }: PartnershipSettings): readonly Meeting[] {
  return choices.flatMap((choice) => (choice.kind === "meeting" ? [choice] : []));
}
