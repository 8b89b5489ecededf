import type { MissingKind, Polarity } from "../../../src/core/plan/plan";
import type { ActionStatus, ImpactStatus } from "../../../src/core/plan/scheme";
import type { Snapshot } from "../../../src/core/workbook";

/** The days that a date allows, first and last, as ISO days; a single day twice. */
export type Days = readonly [from: string, to: string];

/** What a careful reader takes from one action. Null and empty: the workbook does not say it. */
export type WantedAction = {
  readonly ref: string | null;
  /** Any of these names the area rightly (its number or its words). */
  readonly area: readonly string[] | null;
  readonly title: string | null;
  /** A list: any of these names the lead rightly (the code or what it stands for). */
  readonly leads: readonly (string | readonly string[])[];
  readonly due: readonly Days[];
  readonly actionStatus: ActionStatus | null;
  readonly impactStatus: ImpactStatus | null;
  readonly progress: string | null;
  readonly evidence: string | null;
  readonly updated: string | null;
  /** `an action` of its own; `part of 1.3`; or `repeats 1.3`: the row stands for an action of another sheet once more. */
  readonly standsAs: string;
} & Partial<WantedBesides>;

/** What only some houses tell; compared where it is wanted. */
type WantedBesides = {
  readonly start: Days;
  readonly originalDue: readonly Days[];
  readonly revisedDue: readonly Days[];
  readonly supportingLeads: readonly string[];
  readonly nextSteps: string;
  readonly risk: string;
  readonly successCriteria: string;
};

export type ActionSubject = keyof WantedAction;

/** What a careful reader takes from one measure. `values` null: blank; `missing`: the words in place of a value. */
export type WantedKpi = {
  readonly ref: string | null;
  readonly name: string;
  readonly unit: string | null;
  readonly better: Polarity | null;
  readonly baseline: number | null;
  readonly target: WantedTarget | null;
  readonly values: { readonly [period: string]: number | null };
  readonly missing: readonly string[];
} & Partial<WantedBesidesOfKpi>;

/** What only some scorecards tell of a measure; compared where it is wanted. */
type WantedBesidesOfKpi = {
  /** Fields that careful readers may take either way. */
  readonly either: readonly ("ref" | "unit" | "better" | "baseline" | "target")[];
  readonly kinds: { readonly [period: string]: MissingKind };
  readonly counts: { readonly [period: string]: readonly [numerator: number, denominator: number] };
  /** All periods whose values are forecasts or estimates, and all whose values hold for a part of them. */
  readonly estimates: readonly string[];
  readonly parts: readonly string[];
  readonly baselinePeriod: string;
  readonly standard: WantedTarget;
  readonly comparators: readonly number[];
};

export type WantedTarget = {
  /** Null: the words give no number that can be compared. */
  readonly value: number | null;
  readonly operator?: ">=" | "<=" | ">" | "<" | "=" | "between";
  readonly upper?: number;
  readonly by?: string;
};

/** Where something stands: the sheet, its row from 1, and the cell of each field. */
type Place = { readonly sheet: string; readonly row: number; readonly cells: { readonly [field: string]: string } };

/** One table, or a sheet without one. `headerRow` counts from 1 and is the last of several header rows. */
export type WantedTable = {
  readonly sheet: string;
  readonly role: "actions" | "kpis" | "lead-key" | "legend" | "other";
  readonly headerRow: number | null;
};

export type Truth = {
  readonly tables: readonly WantedTable[];
  readonly actions: readonly (Place & { readonly want: WantedAction })[];
  readonly kpis: readonly (Place & { readonly want: WantedKpi })[];
};

/** A workbook in one house style, and what is to be read in it. */
export type Style = { readonly name: string; readonly book: Snapshot; readonly truth: Truth };
