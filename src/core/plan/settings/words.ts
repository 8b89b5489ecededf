import { fieldNames, type ActionField, type KpiField } from "../columns";
import { wordingOf } from "../colours/scale";
import { columnName, columnIndex } from "../../workbook";
import { dismissalValue } from "./dismissal";
import { meetingDays } from "./meeting";
import { lookCells } from "./look-choice";
import { ALL_MEASURES, measureSettingNames, measureValue, PRESET_NAME, trendPresets } from "./measure-choice";
import { packCells } from "./pack-choice";
import { PAPER_SETTING, paperName } from "./paper";
import { profileNames } from "./profiles";
import { registerNames } from "../registers/register-names";
import { termDays, termName } from "./term-choice";
import { limits, type Choice, type ChosenRole, type ColumnChoice, type Limit } from "./settings";

/** The name of the sheet, and the cell that heads it. */
export const SETTINGS_TITLE = "RAG settings";

export const SETTINGS_HEADER = ["Setting", "For", "Value", "Note"] as const;

/** What the first column of the sheet calls each kind of choice; those about a scale have a name for each. */
export const settingNames = {
  word: { actionStatus: "Word for an action status", impactStatus: "Word for an impact status" },
  colour: { actionStatus: "Colour of an action status", impactStatus: "Colour of an impact status" },
  "no-colours": { actionStatus: "Colours of the action statuses", impactStatus: "Colours of the impact statuses" },
  sheet: "Sheet",
  "heading-row": "Heading row",
  column: "Column",
  "register-column": "Register column",
  limit: "Limit",
  term: "Term",
  profile: "Profile",
  strict: "Strict",
  dismissed: "Dismissed finding",
  meeting: "Meeting",
} as const;

export const roleNames: { readonly [R in ChosenRole]: string } = {
  actions: "action plan",
  kpis: "measures",
  ...registerNames,
  "lead-key": "key to leads",
  legend: "legend",
  lists: "drop-down lists",
  notes: "notes",
  other: "not read",
};

export const NOT_READ = "not read";
export const ALL_STATES = "all states";
/** What a choice about the whole check is for. */
export const ALL_CHECKS = "all checks";
export const NO_KEY = "not a key";

/** The field by what people call it or by its own name; undefined for other words. `said` is squashed. */
export const FIELDS: ReadonlyMap<string, ActionField | KpiField> = new Map(
  Object.entries(fieldNames).flatMap(([field, name]) => [
    [field.toLowerCase(), field as ActionField | KpiField] as const,
    [name, field as ActionField | KpiField] as const,
  ]),
);

/** The first three cells of the choice's row. */
export function cellsOf(choice: Choice): [setting: string, of: string, value: string | number] {
  switch (choice.kind) {
    case "word":
      return [settingNames.word[choice.scale], choice.word, wordingOf(choice.status)];
    case "colour":
      return [settingNames.colour[choice.scale], wordingOf(choice.status), choice.colour];
    case "no-colours":
      return [settingNames["no-colours"][choice.scale], ALL_STATES, NO_KEY];
    case "sheet":
      return [settingNames.sheet, choice.sheet, roleNames[choice.role]];
    case "heading-row":
      return [settingNames["heading-row"], choice.sheet, choice.row + 1];
    case "column":
      return [settingNames.column, columnPlace(choice), choice.field === null ? NOT_READ : fieldNames[choice.field]];
    case "register-column":
      return [settingNames["register-column"], columnPlace(choice), choice.means ?? NOT_READ];
    case "limit":
      return [settingNames.limit, limits[choice.limit].words, choice.value];
    case "dismissed":
      return [settingNames.dismissed, choice.finding, dismissalValue(choice)];
    case "meeting":
      return [settingNames.meeting, choice.name, meetingDays(choice)];
    case "measure":
      return [measureSettingNames[choice.about], choice.measure, measureValue(choice)];
    case "trends":
      return [PRESET_NAME, ALL_MEASURES, trendPresets[choice.preset]];
    case "profile":
      return [settingNames.profile, ALL_CHECKS, profileNames[choice.profile]];
    case "strict":
      return [settingNames.strict, ALL_CHECKS, choice.strict ? "yes" : "no"];
    case "paper":
      return [PAPER_SETTING, paperName(choice.about), choice.text];
    case "pack":
      return packCells(choice);
    case "look":
      return lookCells(choice);
    case "term":
      return [settingNames.term, termName(choice), termDays(choice)];
  }
}

/** `Action Plan!E: RAG`: sheet, column and heading. No sheet's name can hold a colon; one with a `!` is quoted. */
function columnPlace({ sheet, column, heading }: Pick<ColumnChoice, "sheet" | "column" | "heading">): string {
  const name = sheet.includes("!") ? `'${sheet.replaceAll("'", "''")}'` : sheet;
  return `${name}${column === null ? "" : `!${columnName(column)}`}: ${heading}`.trim();
}

/** The parts of what `columnPlace` wrote, or somebody by hand; null where it names no sheet. */
export function readColumnPlace(text: string): Pick<ColumnChoice, "sheet" | "column" | "heading"> | null {
  const quoted = /^'((?:[^']|'')+)'(?:!\$?([A-Za-z]{1,3}))?\s*:\s*(.*)$/s.exec(text);
  const [, name, letters, heading] = quoted ?? /^([^:]+?)(?:!\$?([A-Za-z]{1,3}))?\s*:\s*(.*)$/s.exec(text) ?? [];
  if (name === undefined || heading === undefined) return null;
  const sheet = quoted ? name.replaceAll("''", "'") : name.trim();
  const column = letters === undefined ? null : columnIndex(letters);
  return column === null && heading === "" ? null : { sheet, column, heading: heading.trim() };
}

/** Each limit with the words that the sheet has for it. */
export const LIMITS = Object.keys(limits) as Limit[];
