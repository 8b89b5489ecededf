import type { CellRef } from "../../workbook";
import type { IsoDay } from "../dates/milestones";

/** One aim: a number, on which side of it the aim is met, and the day by which. */
export type Aim = {
  readonly asWritten: string;
  readonly operator: ">=" | "<=" | ">" | "<" | "=" | "between";
  /** Neither its words nor the measure say on which side of the number it is met: `operator` is not to be believed. */
  readonly sideUnknown?: true;
  /** Null when the words give no number that can be compared; they are then shown as they are. */
  readonly value: number | null;
  /** The upper end of `between`. */
  readonly upper: number | null;
  readonly by: IsoDay | null;
};

/** One of several targets by date, with its own cell where it has one. */
export type TargetStep = Aim & { readonly at?: CellRef };

/** A change that is aimed at ("20% reduction on 2022/23"). Without a base that is known it is never compared. */
export type RelativeChange = {
  readonly direction: "up" | "down";
  readonly amount: number;
  readonly unit: "%" | "percentage points" | null;
  /** What it is compared with, as written. */
  readonly base: string | null;
};

/** For what time a number is. */
export type RateOf = "week" | "fortnight" | "month" | "quarter" | "half term" | "term" | "year";

/** A KPI's target. Where there are several by date, the fields of the target itself are those of the last one. */
export type Target = Aim & {
  readonly unit: string | null;
  /** Several targets by date ("70% by December 2024, 90% by July 2025"), in the order of time. */
  readonly steps?: readonly TargetStep[];
  readonly relative?: RelativeChange;
  /** Where the words say from where the measure comes ("from 80 to 110"). */
  readonly from?: number;
  /** The words say how often something is to happen ("every three weeks"): shown, never compared. */
  readonly frequency?: boolean;
  /** The number that such words have for each of those times: "15 per term", where no value counts a term. */
  readonly rate?: { readonly value: number; readonly per: RateOf };
};

/** What others reach, as a target cell or a column of its own tells it: "England average 50.1%". */
export type Comparator = { readonly asWritten: string; readonly value: number | null; readonly at: CellRef };

/**
 * The target that holds for a value. Of several by date that is the one of the value's own period, if it has one; else the
 * one whose date came last before `day`, because it had to be reached by now; before the first date it is the first one,
 * which is worked towards.
 *
 * @param periodEnd the last day of the value's period
 */
export function targetAt(target: Target, day: IsoDay, periodEnd: IsoDay | null = null): Target {
  const [first, ...later] = target.steps ?? [];
  if (first === undefined) return target;
  const own = periodEnd === null ? undefined : target.steps?.find(({ by, at }) => at !== undefined && by === periodEnd);
  const step = own ?? later.reduce((held, next) => (next.by !== null && next.by <= day ? next : held), first);
  const { asWritten, operator, sideUnknown, value, upper, by } = step;
  const { sideUnknown: _, ...rest } = target;
  return { ...rest, asWritten, operator, value, upper, by, ...(sideUnknown && { sideUnknown }) };
}
