import type { CellRef } from "../../workbook";
import { longDay, type IsoDay } from "../dates/day";
import { readMilestones } from "../dates/milestones";
import { squash } from "../squash";
import { profileCalled, profileNames, type Profile } from "./profiles";
import { sectionCalled, sectionNames, type SectionId } from "./sections";

/** The fields of an action that hold somebody's own words. */
export const publicFields = {
  progress: "progress",
  evidence: "evidence of impact",
  risk: "risk",
  nextSteps: "next steps",
} as const;
export type PublicField = keyof typeof publicFields;

/** What a workbook says of an area that a public edition shows. */
export const publicAreaFields = {
  families: "what this means for families",
} as const;
export type PublicAreaField = keyof typeof publicAreaFields;

/** Whose words they are: a field of an action, by its key, or what is said of an area. */
export type PublicSubject =
  { readonly action: string; readonly field: PublicField } | { readonly area: string; readonly field: PublicAreaField };

/** What somebody chose about the content of a pack. */
export type PackChoice = {
  readonly kind: "pack";
  /** Where it is stated; null where it is not saved. */
  readonly at: CellRef | null;
} & (
  | {
      readonly about: "section";
      /** For whose pack; null: where nobody in particular is named. */
      readonly profile: Profile | null;
      readonly section: SectionId;
      readonly on: boolean;
    }
  /** An action, by its key, that a person puts forward for recognition. */
  | { readonly about: "recognition"; readonly action: string; readonly role: string; readonly day: IsoDay }
  /** The errors, by their marks, that somebody has decided to state in the paper instead of settling them. */
  | { readonly about: "errors"; readonly day: IsoDay; readonly marks: readonly string[] }
  /** Words that somebody has read and lets be published, as long as they stay as their mark has them. */
  | ({
      readonly about: "public-text";
      readonly role: string;
      readonly day: IsoDay;
      readonly mark: string;
    } & PublicSubject)
  /** The one lead for whom a briefing is made. */
  | { readonly about: "lead"; readonly lead: string }
);
export type PackSubject = PackChoice["about"];

/** What the first column of the settings sheet calls them. */
export const packSettingNames: { readonly [S in PackSubject]: string } = {
  section: "Section",
  recognition: "For recognition",
  errors: "Open errors",
  "public-text": "Public edition",
  lead: "Briefing",
};

const THE_PAPER = "the paper";
const ONE_LEAD = "one lead";

/** The first three cells of such a choice's row. Excel makes a number or a date of “3.1” alone. */
export function packCells(choice: PackChoice): [setting: string, of: string, value: string] {
  const setting = packSettingNames[choice.about];
  switch (choice.about) {
    case "section":
      return [setting, sectionPlace(choice), choice.on ? "on" : "off"];
    case "recognition":
      return [setting, `action ${choice.action}`, `kept by ${choice.role}, ${longDay(choice.day)}`];
    case "errors":
      return [setting, THE_PAPER, `stated on ${longDay(choice.day)} (${choice.marks.join(" ")})`];
    case "public-text":
      return [setting, publicPlace(choice), `may be shown: ${choice.role}, ${longDay(choice.day)} (${choice.mark})`];
    case "lead":
      return [setting, ONE_LEAD, choice.lead];
  }
}

/** Of an area there may be several texts: each is told by its mark. */
function publicPlace(choice: Extract<PackChoice, { about: "public-text" }>): string {
  return "area" in choice
    ? `area ${choice.area}: ${publicAreaFields[choice.field]} (${choice.mark})`
    : `action ${choice.action}: ${publicFields[choice.field]}`;
}

function sectionPlace({ profile, section }: Extract<PackChoice, { about: "section" }>): string {
  return profile === null ? sectionNames[section] : `${profileNames[profile]}: ${sectionNames[section]}`;
}

/** What two of them are about when they cannot both hold. */
export function packSubject(choice: PackChoice): string {
  const [setting, of] = packCells(choice);
  return `pack ${setting} ${squash(of)}`;
}

/** What the first column calls such a choice; undefined for the names of others. `setting` is squashed. */
export function packSettingCalled(setting: string): PackSubject | undefined {
  return (Object.keys(packSettingNames) as PackSubject[]).find((about) => squash(packSettingNames[about]) === setting);
}

/** What a row of the settings sheet chooses for the pack, or why it chooses nothing. */
export function packChoice(about: PackSubject, of: string, value: string): PackChoice | string {
  if (value === "") return "the column Value says nothing";
  return READERS[about](of, value);
}

const READERS: { readonly [S in PackSubject]: (of: string, value: string) => PackChoice | string } = {
  section: sectionChoice,
  recognition: recognitionChoice,
  errors: errorsChoice,
  "public-text": publicTextChoice,
  lead: (_, lead) => ({ kind: "pack", at: null, about: "lead", lead }),
};

function sectionChoice(of: string, value: string): PackChoice | string {
  const [, reader, words = of] = /^([^:]+):\s*(.+)$/s.exec(of) ?? [];
  const profile = reader === undefined ? null : profileCalled(reader);
  const section = sectionCalled(words);
  if ((reader !== undefined && profile === null) || section === null)
    return `“${of}” is no section of a pack, as in “${profileNames["partnership-board"]}: ${sectionNames.risks}”`;
  const on = /^(?:on|yes)$/i.test(value) ? true : /^(?:off|no|left out)$/i.test(value) ? false : null;
  if (on === null) return `“${value}” is not understood; “on” and “off” are`;
  return { kind: "pack", at: null, about: "section", profile, section, on };
}

const ACTION = /^action\s+(.+)$/is;
const BY_AND_ON = /^(.+),\s*([^,]+)$/s;

function recognitionChoice(of: string, value: string): PackChoice | string {
  const [, action] = ACTION.exec(of) ?? [];
  const [, said] = /^kept by\s+(.+)$/is.exec(value) ?? [];
  const signed = said === undefined ? null : signedBy(said);
  if (action === undefined || signed === null)
    return "it does not say which action is kept, by whom and when, as in “action 3.1” and “kept by Programme lead, 31 March 2025”";
  return { kind: "pack", at: null, about: "recognition", action: action.trim(), ...signed };
}

function errorsChoice(_: string, value: string): PackChoice | string {
  const [, words = "", marks] = /^stated on\s+([^()]+)\(([0-9a-z -]*)\)$/is.exec(value) ?? [];
  const day = dayIn(words);
  if (marks === undefined || day === null)
    return "the day and the marks of the errors are missing; state them in the pane instead";
  return { kind: "pack", at: null, about: "errors", day, marks: marks.split(/\s+/).filter((mark) => mark !== "") };
}

function publicTextChoice(of: string, value: string): PackChoice | string {
  const subject = publicSubject(of);
  const [, said, mark] = /^may be shown:\s*(.+?)\s*\(([0-9a-z]{6}-[0-9a-z]{6})\)$/is.exec(value) ?? [];
  const signed = said === undefined ? null : signedBy(said);
  if (subject === null || mark === undefined || signed === null)
    return "it does not say which words may be shown, who has read them and when; tick them in the pane instead";
  return { kind: "pack", at: null, about: "public-text", ...subject, ...signed, mark };
}

/** `action 3.1: evidence of impact`; `area 2: impact statement (k3…)`. */
function publicSubject(of: string): PublicSubject | null {
  const [, kind, whose, field] = /^(action|area)\s+(.+):\s*([^:(]+?)\s*(?:\([^()]*\)\s*)?$/is.exec(of) ?? [];
  if (kind === undefined || whose === undefined || field === undefined) return null;
  const called = <F extends string>(fields: { readonly [K in F]: string }) =>
    (Object.keys(fields) as F[]).find((one) => fields[one] === squash(field));
  if (kind.toLowerCase() === "area") {
    const named = called(publicAreaFields);
    return named === undefined ? null : { area: whose.trim(), field: named };
  }
  const named = called(publicFields);
  return named === undefined ? null : { action: whose.trim(), field: named };
}

/** `Programme lead, 31 March 2025`. */
function signedBy(words: string): { readonly role: string; readonly day: IsoDay } | null {
  const [, role, said = ""] = BY_AND_ON.exec(words) ?? [];
  const day = dayIn(said);
  return role === undefined || day === null ? null : { role: role.trim(), day };
}

function dayIn(words: string): IsoDay | null {
  const [first, more] = readMilestones(words.trim());
  return more === undefined && first?.precision === "day" ? first.date : null;
}
