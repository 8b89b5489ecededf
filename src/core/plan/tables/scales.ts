import { wordCount } from "../../words";
import { groupBy } from "../../group-by";
import { type CellValue, type SheetSnapshot, type Snapshot } from "../../workbook";
import type { Duty } from "./duties";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, type ActionField } from "../columns";
import { IS_EMPTY, type SaidOfScale } from "../said-of-scale";
import { fieldsMeant, plainHeading, type ChosenFields, type HeadingCell } from "../headings";
import { saysWhat, squash } from "../squash";
import { isOfAnotherTime, withoutLast } from "../standing-brackets";
import { readActionStatus, readImpactStatus } from "../statuses";
import { asItStands, toldApart } from "./headings-as-they-stand";
import { headText } from "./report-groups";
import { byTicks } from "./scales-by-ticks";
import type { Ticks } from "./ticks";
import { isScale, spokenScale, statedBy, type ScaleField, type Weighed } from "./weighed";
import { whichCount } from "./which-count";

/** A header row that is being weighed. `headings`: one text a column; `ways`: all ways of reading a heading of two rows. */
export type Header = {
  readonly sheet: SheetSnapshot;
  readonly system: Snapshot["dateSystem"];
  readonly row: number;
  readonly headings: readonly CellValue[];
  readonly ways: readonly HeadingCell[];
  /** The fields of columns that somebody chose. */
  readonly chosen: ChosenFields;
  /** The partnership's own words for the states. */
  readonly words: ScaleWords;
  /** Headed columns that belong to something else that stands beside the table. */
  readonly beside: ReadonlySet<number>;
  /** Columns for one state each, in which an action is ticked. */
  readonly ticks: Ticks;
  /** Columns of a RACI table. */
  readonly duties: ReadonlyMap<number, Duty>;
};

/** The columns of the two scales, with the reasons in words. */
export type Scales = {
  readonly fields: ReadonlyMap<number, ScaleField>;
  /** Why each of them is that scale. */
  readonly why: readonly string[];
  /** What the other columns that are headed as a status hold. */
  readonly others: readonly string[];
  /** The same of the columns that hold a scale, to be told anew once the workbook's key is known. */
  readonly said: readonly SaidOfScale[];
  /** The words of the columns that are headed as a status and do not hold the scheme's words, by scale. */
  readonly strange: readonly {
    readonly field: ScaleField;
    readonly heading: string;
    readonly words: readonly string[];
    /** Those of them that say no state of either scale. */
    readonly unknown: readonly string[];
  }[];
  /** Columns headed as a status that tell stories instead, and what those are of. */
  readonly stories: ReadonlyMap<number, "evidence" | "progress">;
  /** How many cells have the scheme's own wording. */
  readonly exact: number;
  /** Whether the states of each column stand once each, as in a list to choose from. */
  readonly onceEach: boolean;
  /** Whether some column speaks the scheme's words, other words, or is only named as a scale. */
  readonly spoken: "scheme" | "named" | "other" | "none";
};

/**
 * Keeps, moves or drops the columns headed as statuses by what they hold, and finds those whose heading does not say
 * what they are. Two columns with one heading are told apart by their words. What somebody chose is not weighed.
 *
 * @param isAPlan somebody said so: what is headed as a status is one, whatever its words
 */
export function weighScales(header: Header, assigned: ReadonlyMap<number, ActionField>, isAPlan = false): Scales {
  const current = weighedColumns(header, assigned);
  const ofLast = columnsOfLast(header).filter((one) => !current.some((other) => statedBy(other) === one.assigned));
  const { columns, instead } = whichCount(toldApart(header, [...current, ...ofLast]));
  const { fields, why, said, spoken } = inOurWords(header, columns);
  const isFree = (field: ScaleField) => ![...fields.values()].includes(field);
  const ticked = byTicks(header.ticks, isFree);
  const left = columns.filter((one) => !fields.has(one.column) && statedBy(one) !== null);
  // Beside a column that speaks the scale, another of its name that says no state tells of it.
  const tells = (one: Weighed) =>
    isStory(one) || (!isFree(statedBy(one)!) && isVaried(one) && one.hits[statedBy(one)!] === 0);
  const strange = left.filter((one) => !tells(one));
  const stories = left.filter(tells);
  // A column headed as a scale that is still free is that scale, whatever its words: the rules tell them.
  for (const { column, assigned: stated } of strange) if (stated !== null && isFree(stated)) fields.set(column, stated);
  const others = strange.map((one) => notRead(one, readInstead(columns, fields, one)));
  const gaveWay = [...instead].map(([one, other]) => notRead(one, other));
  const taken = strange.flatMap(({ column, named }, i): readonly SaidOfScale[] => {
    const field = fields.get(column);
    return field === undefined ? [] : [{ field, named, sentence: others[i]! }];
  });
  const inOthers = [...strange, ...ticked.strange].some(({ words }) => words.length > 0) ? "other" : "none";
  for (const { column, field } of ticked.columns) fields.set(column, field);
  return {
    fields,
    why: [...why, ...ticked.why],
    others: [...others, ...gaveWay],
    said: [...said, ...taken],
    strange: [
      ...strange.map((one) => {
        const { heading, words, unknown } = one;
        return { field: statedBy(one)!, heading, words, unknown };
      }),
      ...ticked.strange,
    ],
    stories: new Map(stories.map((one) => [one.column, statedBy(one) === "impactStatus" ? "evidence" : "progress"])),
    exact: columns.reduce((sum, one) => sum + one.exact, ticked.columns.length),
    onceEach: standOnceEach(columns.filter(({ column }) => fields.has(column))),
    spoken: spoken ?? (ticked.isOfScheme ? "scheme" : isAPlan ? "named" : inOthers),
  };
}

/** The columns that were chosen, that speak the scheme's words, or that are named so outright. */
function inOurWords(header: Header, columns: readonly Weighed[]) {
  const fields = new Map<number, ScaleField>();
  const why: string[] = [];
  const said: SaidOfScale[] = [];
  const take = ({ column, named }: Weighed, field: ScaleField | null, what: string): boolean => {
    if (field === null || fields.has(column) || [...fields.values()].includes(field)) return false;
    fields.set(column, field);
    why.push(`column ${named} ${what}`);
    said.push({ field, named, sentence: why.at(-1)! });
    return true;
  };
  const chosen = columns.filter(({ column }) => header.chosen.has(column));
  let spoken: "scheme" | "named" | null = null;
  for (const one of chosen) if (take(one, one.assigned, "was chosen for it")) spoken = "scheme";
  for (const one of [...columns].sort((a, b) => rank(a) - rank(b))) {
    const field = spokenScale(one);
    const what = field && `holds the scheme's words in ${one.hits[field]} of ${one.words.length} rows`;
    if (what && take(one, field, what)) spoken = "scheme";
  }
  for (const one of columns) {
    const what = one.words.length === 0 ? IS_EMPTY : fewWords(one);
    if (take(one, namedOutright(one), what)) spoken ??= "named";
  }
  return { fields, why, said, spoken };
}

function fewWords({ hits, assigned, words }: Weighed): string {
  const few = assigned === null ? 0 : hits[assigned];
  return few === 0
    ? "is named so, and holds none of the scheme's words"
    : `is named so, and holds the scheme's words in only ${few} of ${words.length} rows`;
}

function standOnceEach(columns: readonly Weighed[]): boolean {
  const spoken = columns.filter(({ words }) => words.length >= 3);
  return spoken.length > 0 && spoken.every(({ words }) => new Set(words.map(squash)).size === words.length);
}

/** Headings that hold for a scale come first, then those that name one, then columns that only speak it. */
const rank = ({ assigned, meant }: Weighed) => (assigned !== null ? 0 : meant !== null ? 1 : 2);

/** Headings of columns that explain states. */
const EXPLAINS = /\b(?:key|legend|options?)\b/;

/** The columns that hold the states of the last report: those of the day where no other column is headed as theirs. */
function columnsOfLast(header: Header): readonly Weighed[] {
  return header.headings.flatMap((cell, column): Weighed[] => {
    const rest = header.chosen.has(column) ? null : withoutLast(String(cell ?? ""));
    const field = rest === null ? undefined : fieldsMeant<ActionField>(rest, actionColumns).find(isScale);
    return field === undefined ? [] : [weighedColumn(header, column, { assigned: field, meant: field })];
  });
}

/** Whether a heading says that the states below it are of another time than the day, or there to be explained. */
export function isNotOfTheDay(heading: string): boolean {
  const words = plainHeading(heading);
  return isOfAnotherTime(words) || EXPLAINS.test(words) || withoutLast(heading) !== null;
}

/** Fields of which the cells are words of their own and never states. */
const NEVER: readonly (ActionField | undefined)[] = [
  "ref",
  "title",
  "area",
  "leads",
  "supportingLeads",
  "due",
  "originalDue",
  "revisedDue",
];

function weighedColumns(header: Header, assigned: ReadonlyMap<number, ActionField>): readonly Weighed[] {
  return header.headings.flatMap((cell, column): Weighed[] => {
    const field = assigned.get(column);
    const heading = headingAt(header, column);
    const isChosen = header.chosen.has(column);
    if (header.beside.has(column) || isTicked(header, column)) return [];
    if (isChosen && !isScale(header.chosen.get(column))) return [];
    if (!isChosen && (NEVER.includes(field) || heading === "" || isNotOfTheDay(heading))) return [];
    const stated = isScale(field) ? field : null;
    const meant = stated ?? meantScale(header.ways[column] ?? cell, field);
    return [weighedColumn(header, column, { assigned: stated, meant })];
  });
}

/** Whether a column is for one state, or headed by one. */
const isTicked = ({ ticks }: Header, column: number) =>
  ticks.states.has(column) || ticks.columns.some((one) => one.column === column);

function weighedColumn(header: Header, column: number, stated: Pick<Weighed, "assigned" | "meant">): Weighed {
  const texts = columnTexts(header, column);
  const words = texts.filter((text) => text.length < LONGEST_STATE);
  const heading = headingAt(header, column);
  const named = `“${asItStands(header, column)}”`;
  return { ...stated, column, heading, named, texts, words, ...statesIn(words, header.words) };
}

/** The heading of a column on one line; a real date as it is said. */
function headingAt({ sheet, row, system, headings }: Header, column: number): string {
  const cell = headings[column] ?? "";
  const text = typeof cell === "number" ? headText(sheet, row, column, system) || String(cell) : String(cell);
  return text.trim().replace(/\s+/g, " ");
}

/** How many of some words are states; few words come often, and each is read once. */
function statesIn(words: readonly string[], own: ScaleWords) {
  let [states, exact, actions, impacts, ownActions] = [0, 0, 0, 0, 0];
  const unknown: string[] = [];
  for (const [word, { length }] of groupBy(words, (word) => word)) {
    const [action, impact] = [readActionStatus(word, own.actionStatus), readImpactStatus(word, own.impactStatus)];
    if (action === null && impact === null) {
      unknown.push(word);
      continue;
    }
    states += length;
    if (action?.exact || impact?.exact) exact += length;
    if (action !== null) actions += length;
    if (impact !== null) impacts += length;
    if (action !== null && (action.exact || action.status !== "not-started")) ownActions += length;
  }
  const hits = { actionStatus: actions, impactStatus: impacts };
  return { states, exact, hits, own: { ...hits, actionStatus: ownActions }, unknown };
}

function meantScale(cell: HeadingCell, field: ActionField | undefined): ScaleField | null {
  return field === undefined ? (fieldsMeant<ActionField>(cell, actionColumns).find(isScale) ?? null) : null;
}

/** The scale that a heading names so outright that its words are a slip and not another scheme. */
function namedOutright({ heading, assigned }: Weighed): ScaleField | null {
  const words = plainHeading(heading);
  const isRating = /\b(?:b?rag|status|rating)\b/.test(words);
  return isRating && /\b(?:action|impact)\b/.test(words) && !/\bprogress\b/.test(words) ? assigned : null;
}

/** Hardly a cell says what another says. */
function isVaried({ texts }: Weighed): boolean {
  return texts.length >= 3 && new Set(texts.map(squash)).size * 4 >= texts.length * 3;
}

/** Whether cells hold sentences of their own: most have five words or more, hardly one comes twice, few say a state. */
function isStory({ texts, states }: Weighed): boolean {
  const sentences = texts.filter((text) => wordCount(text) >= 5).length;
  const distinct = new Set(texts.map(squash)).size;
  return (
    texts.length >= 2 &&
    sentences * 5 >= texts.length * 3 &&
    (distinct * 2 >= texts.length || distinct > 6) &&
    states * 3 < texts.length
  );
}

/** How many words of another scheme are shown. */
const WORDS_SHOWN = 3;

/** The column that is read for the states that another holds too; none where that one holds other words. */
function readInstead(columns: readonly Weighed[], fields: ReadonlyMap<number, ScaleField>, one: Weighed) {
  const field = statedBy(one);
  if (field === null || one.hits[field] === 0) return undefined;
  return columns.find(({ column }) => column !== one.column && fields.get(column) === field);
}

/** Why the states of a column are not read: another is, or it holds the words of another scheme, or none at all. */
function notRead({ named, unknown }: Weighed, instead: Weighed | undefined): string {
  if (instead) return `the states in column ${named} are not read, as those in column ${instead.named} are`;
  const start = `the states in column ${named} are not read, as it holds`;
  const kinds = [...new Set(unknown.map((word) => `“${word.trim()}”`))];
  if (kinds.length === 0) return `${start} none of the scheme's words`;
  const shown = kinds.slice(0, WORDS_SHOWN).join(", ") + (kinds.length > WORDS_SHOWN ? " …" : "");
  return `${start} other words than the scheme's (${shown})`;
}

/** So many filled cells show what a column holds. */
const SAMPLE = 400;

/** A longer text is no state. */
const LONGEST_STATE = 80;

/** The texts below a heading that are not headings themselves. */
function columnTexts({ sheet, row, headings }: Pick<Header, "sheet" | "row" | "headings">, column: number): string[] {
  const heading = String(headings[column] ?? "");
  const words = squash(heading);
  // What says the same is not twice as long.
  const isHeading = (text: string) => text.length <= 2 * heading.length + 20 && saysWhat(text, words);
  const texts: string[] = [];
  for (let at = row + 1; at < sheet.values.length && texts.length < SAMPLE; at++) {
    const value = sheet.values[at]?.[column];
    if (typeof value === "string" && value.trim() !== "" && !isHeading(value)) texts.push(value);
  }
  return texts;
}

/** The short texts below a heading. */
export function columnWords(header: Pick<Header, "sheet" | "row" | "headings">, column: number): string[] {
  return columnTexts(header, column).filter((text) => text.length < LONGEST_STATE);
}
