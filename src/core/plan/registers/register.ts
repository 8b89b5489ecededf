import type { CellRef, CellValue } from "../../workbook";
import type { Milestone } from "../dates/milestones";
import type { RegisterDefinition, RegisterValue } from "./definition";
import { challenges } from "./kinds/challenges";
import { crosswalk } from "./kinds/crosswalk";
import { decisions } from "./kinds/decisions";
import { escalations } from "./kinds/escalations";
import { evidence } from "./kinds/evidence";
import { glossary } from "./kinds/glossary";
import { projects } from "./kinds/projects";
import { requests } from "./kinds/requests";
import { risks } from "./kinds/risks";
import { youSaid } from "./kinds/you-said";
import type { RegisterKind } from "./register-names";
import type { StateOf, StateScale } from "./states";

/** THE registers: for each kind its name, its columns and the words by which people's own are known. */
export const registers = {
  evidence,
  projects,
  requests,
  escalations,
  challenges,
  risks,
  decisions,
  "you-said": youSaid,
  crosswalk,
  glossary,
} as const satisfies { readonly [K in RegisterKind]: RegisterDefinition };

/** In the order of the table above. */
export const registerKinds = Object.keys(registers) as readonly RegisterKind[];

/** The definition of a kind, without the names of its fields. */
export const definitionOf = (kind: RegisterKind): RegisterDefinition => registers[kind];

type Columns<K extends RegisterKind> = (typeof registers)[K]["columns"];

/** The fields of a kind. */
export type RegisterField<K extends RegisterKind = RegisterKind> = K extends RegisterKind
  ? keyof Columns<K> & string
  : never;

/** A reference in a register, and the keys of the actions that have it; none where no action has. */
export type RegisterRef = {
  readonly ref: string;
  readonly actions: readonly string[];
  /** It is the number of an area of the plan, and not of an action. */
  readonly isArea: boolean;
};

type ReadAs<V extends RegisterValue> = V extends "text"
  ? string | null
  : V extends "day"
    ? Milestone | null
    : V extends "references"
      ? readonly RegisterRef[]
      : V extends "number"
        ? number | null
        : V extends StateScale
          ? StateOf<V> | null
          : never;

/**
 * A row of a register, each field as it is read: null where it is blank or could not be read, which `raw` tells apart. `at`
 * holds the cell of every field of which the register has the column.
 */
export type RegisterRow<K extends RegisterKind = RegisterKind> = K extends RegisterKind
  ? {
      readonly [F in keyof Columns<K>]: Columns<K>[F] extends { readonly value: infer V extends RegisterValue }
        ? ReadAs<V>
        : never;
    } & RowPlace & {
        readonly at: { readonly [F in keyof Columns<K>]?: CellRef };
        readonly raw: { readonly [F in keyof Columns<K>]?: CellValue };
      }
  : never;

type RowPlace = {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  /** Unique in the plan's registers: the sheet and the row. */
  readonly key: string;
  /** Further cells that were read with those in `at`, of rows that continue this one. */
  readonly joined: readonly CellRef[];
};

/** A cell of a register that holds something which its column's meaning cannot explain. */
export type RegisterUnread = {
  readonly at: CellRef;
  readonly field: string;
  readonly heading: string;
  readonly raw: CellValue;
};

/** A register that was read: one table of one sheet. */
export type Register<K extends RegisterKind = RegisterKind> = K extends RegisterKind
  ? {
      readonly kind: K;
      readonly sheet: string;
      /** What stands above its headings, the nearest line last. */
      readonly titles: readonly { readonly text: string; readonly at: CellRef }[];
      /** The cell of its first heading. */
      readonly at: CellRef;
      readonly rows: readonly RegisterRow<K>[];
      readonly unread: readonly RegisterUnread[];
    }
  : never;

/** The registers of a workbook of one kind. */
export function registersOf<K extends RegisterKind>(
  { registers: all }: { readonly registers: readonly Register[] },
  kind: K,
): readonly Register<K>[] {
  return all.filter((one) => one.kind === kind) as unknown as readonly Register<K>[];
}

/** The rows of all registers of one kind. */
export function registerRows<K extends RegisterKind>(
  plan: { readonly registers: readonly Register[] },
  kind: K,
): readonly RegisterRow<K>[] {
  return registersOf(plan, kind).flatMap(({ rows }) => rows as readonly RegisterRow<K>[]);
}
