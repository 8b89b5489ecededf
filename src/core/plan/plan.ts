import type { AreaSaying } from "./areas/label";
import type { AreaWords } from "./areas/area-words";
import type { Block, CellRef, CellValue, SheetState, SheetSnapshot, Strike } from "../workbook";
import type { ActionField, KpiField } from "./columns";
import type { ColourNote } from "./colours/colour-note";
import type { IsoDay, Milestone } from "./dates/milestones";
import type { History } from "./history";
import type { LeadKey } from "./leads/lead-key";
import type { RefFrom } from "./references";
import type { SaidOfScale } from "./said-of-scale";
import type { ActionStatus, ImpactStatus } from "./scheme";
import type { SetupNote } from "./questions/setup-note";
import type { Question } from "./questions/question";
import type { Register } from "./registers/register";
import type { Role } from "./role";
import type { SuccessMeasure } from "./success";
import type { ColumnLayout } from "./table-column";
import type { TermTable } from "./dates/terms";
import type { MarkMeaning } from "./kpis/mark-legend";
import type { MissingKind } from "./kpis/marks";
import type { Polarity } from "./kpis/polarity";
import type { Aim, Comparator, Target, TargetStep } from "./targets/target";

export type { Role } from "./role";
export type { ColumnLayout, DetailAt, MeasureOfColumn, TableColumn } from "./table-column";

/** What a row inside or below a table is taken for. */
export type RowKind = "data" | "continuation" | "heading" | "repeated-header" | "note" | "total" | "blank";

/**
 * How a plan is turned: its actions stand beside each other, or in forms, each with its headings down the side; and the
 * part of the sheet where they do.
 */
export type Turn = { readonly how: "across" | "forms"; readonly block: Block };

/** Columns beside each other, from one to before another. */
export type Stretch = { readonly from: number; readonly to: number };

/**
 * A row of a table; `field`: of a continuation that says by a label of its own what it holds ("Progress: …"); `numbered`:
 * of a note, that it holds a number and nothing else, as others beside it do.
 */
export type RowLayout = {
  readonly row: number;
  readonly kind: RowKind;
  readonly field?: ActionField;
  readonly numbered?: true;
  /** Of a note: what it says of the area that its rows stand in, each with the column of its words. */
  readonly says?: readonly RowSaying[];
};

/** Words about an area in one cell of a row; `number`: of which; `goesOn`: a further paragraph of what stands above. */
export type RowSaying = {
  readonly kind: AreaSaying;
  readonly column: number;
  readonly text: string;
  readonly number?: string;
  readonly goesOn?: true;
};

/** What one sheet was taken for, and why. Rows and columns count from 0. */
export type SheetLayout = {
  readonly sheet: string;
  readonly state: SheetState;
  readonly role: Role;
  /** The reason in words that an officer understands. */
  readonly why: string;
  /** How sure it is that the sheet is what `role` says, from 0 to 1; below `ASK_BELOW` it is asked. */
  readonly confidence: number;
  /** Somebody chose the role or the heading row on the settings sheet. */
  readonly chosen: boolean;
  /** What else the sheet could be, where it was not read as that. */
  readonly perhaps?: Perhaps;
  /** The sheet on which its actions stand too: this one is an earlier report of it, or shows some of them once more. */
  readonly repeats?: string;
  /** Why it is not sure that this sheet, and not another with the same actions, is or is not the plan; to be asked about. */
  readonly rival?: string;
  /** Of a plan: whether its states stand in the scheme's words, in those of another scheme, or nowhere. */
  readonly states?: "scheme" | "other" | "none";
  /** Of a plan: what `why` says of its columns of states, each sentence as it stands there. */
  readonly scales?: readonly SaidOfScale[];
  /** Of a plan: how much speaks for it besides its states. */
  readonly points?: number;
  /**
   * How a KPI table is laid out: periods across (`wide`), one row for each value (`long`), measures across and periods
   * down (`across`), periods down under the name of the only measure (`one-measure`), or years one way and their months,
   * quarters or terms the other (`matrix`). Null on other sheets.
   */
  readonly layout: "wide" | "long" | "across" | "one-measure" | "matrix" | null;
  /** Of a plan that is turned; its rows and columns are those that it would have if it were not, its cells the true ones. */
  readonly turn?: Turn;
  /** Of a plan that stands beside another under one header row: its columns. */
  readonly stretch?: Stretch;
  readonly headerRow: number | null;
  readonly firstRow: number | null;
  readonly lastRow: number | null;
  readonly columns: readonly ColumnLayout[];
  /** What of the table does not show in Excel and was read all the same; absent where all of it shows. */
  readonly unseen?: Unseen;
  /** The kind of each row from the header's next row to the end of the used cells. */
  readonly rows: readonly RowLayout[];
};

/** How many rows and columns of a table are hidden, whether a filter is on, and whether its sheet is protected. */
export type Unseen = {
  readonly rows: number;
  readonly columns: number;
  readonly filtered: boolean;
  readonly protected: boolean;
};

/** A table that a sheet may hold, for which too little speaks to read it without a word from somebody. */
export type Perhaps = {
  readonly role: "actions" | "kpis";
  readonly headerRow: number;
  /** Why it was not read. */
  readonly why: string;
  /** Worth a question by itself, not only beside a plan that has the same headings. */
  readonly ask: boolean;
};

export type Layout = readonly SheetLayout[];

/**
 * The cell that each field was read from (absent: the sheet has no such column), and what it holds; of a cell that holds
 * two fields, what of it is the field's own; of a reference in two cells, both together.
 */
type Cells<F extends string> = {
  readonly at: { readonly [K in F]?: CellRef };
  readonly raw: { readonly [K in F]?: CellValue };
};

/** One numbered action; null means blank or not to be read. `row` counts from 0. */
export type Action = Cells<ActionField> & {
  readonly sheet: string;
  readonly row: number;
  /** Unique in the plan: the reference, or with the cell where that is missing or stands twice. Survives moved rows. */
  readonly key: string;
  readonly ref: string | null;
  readonly refFrom: RefFrom;
  /** First part of the reference, or the heading that the action stands under. */
  readonly area: string | null;
  readonly title: string | null;
  /** What the row says of the strategic action that it is part of, as written; which one that is, the plan's tree says. */
  readonly parent: string | null;
  readonly leads: readonly Lead[];
  readonly supportingLeads: readonly Lead[];
  readonly start: Milestone | null;
  /** All dates of the due column, in the order written. */
  readonly due: readonly Milestone[];
  /** The latest date by which the action is to be complete: the revised date if there is one, the original if there is no other. */
  readonly finalDue: IsoDay | null;
  readonly originalDue: readonly Milestone[];
  readonly revisedDue: readonly Milestone[];
  readonly actionStatus: ActionStatus | null;
  readonly impactStatus: ImpactStatus | null;
  readonly statusSource: "text" | "colour" | null;
  readonly progress: string | null;
  readonly evidence: string | null;
  readonly nextSteps: string | null;
  readonly risk: string | null;
  readonly resources: string | null;
  readonly successCriteria: string | null;
  /** The same kept apart, each with its cell: what is to be seen before the action counts as impactful. */
  readonly successMeasures: readonly SuccessMeasure[];
  /** What an inspection or a review recommended to which the action answers. */
  readonly recommendation: string | null;
  /** What the row says of its area as a whole. */
  readonly areaImpact: string | null;
  /** What it says that the action means for families. */
  readonly families: string | null;
  /** Who keeps up what the action has reached. */
  readonly carriedOnBy: string | null;
  readonly updated: IsoDay | null;
  /** The fields whose cell only says "the same as above", with what the cell holds that is meant. */
  readonly dittos?: { readonly [F in ActionField]?: CellValue };
  /** Further cells that were read with those in `at`: of rows that continue the action, of further columns for leads. */
  readonly joined: readonly CellRef[];
};

/** One lead of an action. */
export type Lead = {
  /** As written, without what the cell says about being accountable. */
  readonly text: string;
  /** False for "TBC", "LA lead TBC" and the like. */
  readonly named: boolean;
  /** The short code: as the key writes it or, where the key has none such, as the cell does. Null: it is written in words. */
  readonly code: string | null;
  /** The role in words, from the key or the cell, without its organisation. Null: only a code or an organisation is known. */
  readonly title: string | null;
  readonly organisation: string | null;
  /** Whether the words say that this lead is the accountable one ("(lead)"), or that it is not ("Support: …"); else null. */
  readonly accountable: boolean | null;
  /** Its cell, where that is another than the one in the action's `at`: a plan may have several columns for leads. */
  readonly at?: CellRef;
  /** Further columns that name the same lead. */
  readonly alsoAt?: readonly CellRef[];
};

/** A heading between the actions: an area of improvement, or what stands under it. */
export type Heading = { readonly text: string; readonly at: CellRef; readonly area: string | null };

export type Kpi = Cells<KpiField> & {
  readonly sheet: string;
  /** The KPI's row on a wide sheet, its first row on a long one; from 0. */
  readonly row: number;
  readonly key: string;
  readonly ref: string | null;
  readonly name: string;
  readonly area: string | null;
  readonly unit: string | null;
  readonly better: Polarity | null;
  /** Whether the workbook or its settings say so, or it was inferred from the measure's name or from the words of its target. */
  readonly betterFrom: "chosen" | "stated" | "name" | "target" | "baseline" | null;
  /** The reason for the polarity in words, such as the word of the name that gave it away; null when there is no polarity. */
  readonly betterWhy?: string | null;
  readonly baseline: { readonly value: number | null; readonly period: string | null };
  /** The target that holds: the workbook's, or one that somebody chose instead; its cell is that of the settings then. */
  readonly target: Target | null;
  /** The workbook's target, where another one was chosen. */
  readonly targetInstead?: { readonly of: Target | null; readonly at: CellRef | null };
  /** What the law or a national standard asks for, where the workbook keeps it apart from the partnership's own target. */
  readonly standard?: Target | null;
  /** What others reach: England, statistical neighbours. */
  readonly comparators?: readonly Comparator[];
  /** Where the workbook says that values before and after are not comparable. */
  readonly breaks?: readonly Break[];
  /** In the order of the periods. */
  readonly points: readonly KpiPoint[];
  readonly frequency: string | null;
  readonly source: string | null;
};

/** One period of a measure. Percentages are 0 to 100, whatever the cell's scale. */
export type KpiPoint = {
  readonly period: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The words that say that there is no value ("unavailable", "n/a"); null when there is one or the cell is blank. */
  readonly missing: string | null;
  /** The value carries a mark such as `*`. */
  readonly footnote: boolean;
  /** What the sheet says that the mark means, where a note on it does. */
  readonly marked?: MarkMeaning;
  /** The number was typed as text. */
  readonly asText: boolean;
  /** The cell is a hundred times smaller or larger than the other values and was read on their scale. */
  readonly rescaled: boolean;
  /** The value is a forecast or an estimate by the words beside it. Never the latest result. */
  readonly estimate?: boolean;
  /** The words that say that the value holds for a part of its period: "to 15 May". */
  readonly part?: string | null;
  /**
   * What the number covers where that is more than its period; `soFar`: it adds up since the year began; `at`: the cell
   * that says so of the measure, where it is not the heading of the period.
   */
  readonly covers?: { readonly words: string; readonly soFar: boolean; readonly at?: CellRef };
  /** Other words beside the value. */
  readonly note?: string | null;
  /** What kind of reason `missing` is. */
  readonly missingKind?: MissingKind | null;
  /** The last day of a period that is a school term, by the table of terms that holds. */
  readonly ends?: IsoDay;
  readonly raw: CellValue;
  readonly at: CellRef;
  /** Where periods run down the sheet: the cell that names this one. */
  readonly periodCell?: { readonly at: CellRef; readonly raw: CellValue };
};

/** A break in a series: from `period` on (null when the words name none) values are not comparable with those before. */
export type Break = { readonly period: string | null; readonly why: string; readonly at: CellRef };

/** Why an action is part of another: what says so, in which cell. */
export type Link = {
  /** Key of the action that it is part of. */
  readonly parent: string;
  readonly by: "column" | "reference" | "heading" | "name";
  readonly why: string;
  readonly at: CellRef;
};

/** What is not clear about the place of some rows; they are counted as actions of their own until somebody says. */
export type TreeDoubt = {
  readonly kind:
    | "no-such-action" // what the row names, or its reference stands under, is no action of the workbook
    | "none-named" // the other rows of its table say what they are part of
    | "several-named" // part of the first, though more are named
    | "circle" // each is named as part of the other
    | "ambiguous" // several actions have the reference that it names
    | "other-words" // the reference stands on both sheets, with other words
    | "above-others" // others of its table stand below it by reference, and are counted beside it
    | "unlinked"; // a delivery plan of which no row names an action
  /** Keys of the actions that it is about. */
  readonly keys: readonly [string, ...string[]];
  readonly at: readonly [CellRef, ...CellRef[]];
  /** What is named, as written, or where it cannot be found. */
  readonly named: string;
};

/** How the actions of strategic and delivery plans hang together, by their keys. */
export type Tree = {
  readonly links: ReadonlyMap<string, Link>;
  /** The parts of an action, in the order of the plan. */
  readonly parts: ReadonlyMap<string, readonly string[]>;
  /** Rows that stand for an action of another sheet once more, as the heading of its delivery plan does. */
  readonly repeats: ReadonlyMap<string, string>;
  readonly doubts: readonly TreeDoubt[];
};

/** A cell that holds something which its column's meaning cannot explain. */
export type Unread = { readonly at: CellRef; readonly field: ActionField | KpiField; readonly raw: CellValue };

/** A cell with something struck through. */
export type StruckCell = {
  readonly how: Strike;
  readonly field: ActionField | KpiField;
  readonly raw: CellValue;
  /** Its whole row is. */
  readonly withRow: boolean;
};

/**
 * A row that is struck through as a whole, with the rows that continue it: no action or measure of the plan, unless it is
 * `done`: then the line says no more than its status, or the heading above it, and the row is read.
 */
export type StruckRow = {
  readonly done: boolean;
  readonly sheet: string;
  readonly row: number;
  readonly rows: readonly number[];
  /** Its reference, else its first words. */
  readonly name: string;
  readonly at: readonly [CellRef, ...CellRef[]];
};

/** Rows of a block that look like actions and were taken for notes; each with the cell of its reference or words. */
export type Apart = {
  readonly sheet: string;
  readonly rows: readonly number[];
  readonly at: readonly [CellRef, ...CellRef[]];
};

/** The cells of a sheet's rows that hold a number and nothing else. */
export type Numbered = { readonly sheet: string; readonly at: readonly [CellRef, ...CellRef[]] };

/** Words in the rows of a plan's actions that stand in columns without a heading. */
export type Outside = { readonly sheet: string; readonly at: readonly [CellRef, ...CellRef[]] };

/** A cell of a plan that is merged over several columns which are read. */
export type MergedAcross = {
  /** The cell that holds the value. */
  readonly at: CellRef;
  /** The columns that it covers, the one that it is read for first. */
  readonly fields: readonly [ActionField, ActionField, ...ActionField[]];
  /** The cells that it covers besides, which read as blank. */
  readonly covered: readonly CellRef[];
};

/** The report date that a workbook states about itself, and the cell that does. */
export type AsAt = { readonly date: IsoDay; readonly at: CellRef };

/**
 * What may be a report date: it names no day, or no word says that the day is the report's. It stands in a cell, or is the
 * name of a sheet or of the file.
 */
export type OpenAsAt =
  | { readonly text: string; readonly at: CellRef }
  | { readonly text: string; readonly at: null; readonly of: "sheet" | "file" };

export type Plan = {
  readonly name: string;
  /** From a file of texts, which says of no cell whether it is a number or a text. */
  readonly untyped?: true;
  readonly layout: Layout;
  readonly actions: readonly Action[];
  readonly headings: readonly Heading[];
  /** What the workbook says of its areas, in the order of the sheets. */
  readonly areaWords: readonly AreaWords[];
  /** Which actions are parts of which, and which rows repeat an action; figures count neither. */
  readonly tree: Tree;
  readonly kpis: readonly Kpi[];
  readonly unread: readonly Unread[];
  /** The registers beside the plan, sheet by sheet: risks, evidence, what reviewers asked. */
  readonly registers: readonly Register[];
  /** The workbook's key to the codes of its leads; null where it has none. */
  readonly leadKey: LeadKey | null;
  /** The abbreviations that the workbook explains somewhere. */
  readonly abbreviations: ReadonlySet<string>;
  /** The school terms by which dates in words were read: the partnership's own before ours. */
  readonly terms: TermTable;
  /** The report date that the workbook states about itself, and where. */
  readonly asAt: AsAt | null;
  /** Without one, what in a title block may be meant as such: it names no day, or nothing says that the day is the report's. */
  readonly openAsAt: OpenAsAt | null;
  /** The day on which the plan ends, by its own words and where they stand; left out where nothing says it. */
  readonly planEnd?: { readonly date: IsoDay; readonly at: CellRef; readonly words: string };
  /** Days are counted from 1904 in this workbook. */
  readonly from1904?: true;
  /** Cells that hold an Excel error, by sheet, inside the tables that were read. */
  readonly errors: readonly { readonly at: CellRef; readonly error: string }[];
  /**
   * Cells whose formula has no stored result, sheet by sheet in the order of rows, where their values would have been
   * read. Such a cell reads as null, and is not to be called blank.
   */
  readonly uncalculated: ReadonlySet<CellRef>;
  /**
   * What is struck through in the tables, in the order of rows. A cell that is so as a whole reads as null, unless its
   * words are what its row is known by, and is not to be called blank.
   */
  readonly struck: { readonly cells: ReadonlyMap<CellRef, StruckCell>; readonly rows: readonly StruckRow[] };
  /** What earlier reports said, as the workbook recorded them. */
  readonly history: History;
  /** What looks like actions and stands apart from the plans. */
  readonly apart: readonly Apart[];
  /** Rows that a template has numbered and nobody has filled in, sheet by sheet. */
  readonly numbered: readonly Numbered[];
  /** Words in the rows of the actions that belong to no column, sheet by sheet. */
  readonly outside: readonly Outside[];
  /** Cells of the actions that are merged over columns of different kinds. */
  readonly merged: readonly MergedAcross[];
  /** What the reading could not settle by itself, most important first. */
  readonly questions: readonly Question[];
  /** What its keepers should know about their settings and colours: columns that were renamed, a key that has changed. */
  readonly notes: readonly SetupNote[];
  /** What is to be settled about the colours of the status cells. */
  readonly colours: readonly ColourNote[];
};

export type { Aim, Comparator, IsoDay, Milestone, MissingKind, Polarity, Target, TargetStep, SheetSnapshot };
