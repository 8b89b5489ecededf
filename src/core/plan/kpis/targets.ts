import { textOf, type Cell } from "../cells";
import { lastOfMonth, type IsoDay } from "../dates/day";
import type { DateSettings } from "../dates/milestones";
import { periodStart, termEnd } from "../dates/periods";
import type { Comparator, Kpi, Polarity } from "../plan";
import { milestonesIn } from "../read-action";
import { readTarget } from "../targets/read-target";
import { splitTarget } from "../targets/split-target";
import type { Target, TargetStep } from "../targets/target";
import type { Measure } from "./entries";
import { kindOfPeriod, type PeriodKind } from "./period-kinds";
import { NOTHING, readValue, tidy, type ReadValue } from "./read-value";

type Levelled = (read: ReadValue) => number | null;

/** The targets of a measure: its own with its steps by period, the statutory standard, and what others reach. */
export function targetsOf(
  { cells, entries, targets, others }: Measure,
  unit: string | null,
  better: Polarity | null,
  levelled: Levelled,
  dates: DateSettings = {},
): Pick<Kpi, "target" | "standard" | "comparators"> {
  const cell = cells.get("target");
  const shown = cell && typeof cell.raw === "string" ? textOf(cell) : null;
  const words = shown === null ? null : splitTarget(shown);
  const settings = { ...dates, counts: countedBy(entries) };
  const read = (text: string, by: IsoDay | null) => readTarget(text, null, unit, better, by, settings);
  const by = dayOf(cells.get("targetDate"), dates);
  const own =
    cell && words ? { ...read(words.target, by), asWritten: shown! } : numberTarget(cell, unit, better, levelled, by);
  const steps = targets.flatMap(({ period, cell: step }): TargetStep[] => {
    const aim = targetIn(step, unit, better, levelled, endOf(period, dates));
    return aim === null || aim.value === null ? [] : [stepOf(aim, step)];
  });
  const standardCell = cells.get("standard");
  const standard = standardCell
    ? targetIn(standardCell, unit, better, levelled, null)
    : words?.standard
      ? read(words.standard, null)
      : null;
  return {
    target: withSteps(own, steps, unit),
    standard,
    comparators: comparatorsOf(cells, others, words?.comparator ?? null, own, levelled),
  };
}

/** For how long each value counts; null where they count for times of several kinds. */
function countedBy(entries: Measure["entries"]): PeriodKind | null {
  const kinds = new Set(entries.map(({ period }) => kindOfPeriod(period)));
  return kinds.size === 1 ? [...kinds][0]! : null;
}

const stepOf = ({ asWritten, operator, sideUnknown, value, upper, by }: Target, { at }: Cell): TargetStep => ({
  asWritten,
  operator,
  ...(sideUnknown && { sideUnknown }),
  value,
  upper,
  by,
  at,
});

/** The target of a cell, be it a number or words; null when it is blank. */
function targetIn(
  cell: Cell,
  unit: string | null,
  better: Polarity | null,
  levelled: Levelled,
  by: IsoDay | null,
): Target | null {
  const shown = textOf(cell);
  if (shown === null) return null;
  return typeof cell.raw === "string"
    ? readTarget(shown, null, unit, better, by)
    : numberTarget(cell, unit, better, levelled, by);
}

/** A number is the target itself, on the scale of the measure. */
function numberTarget(
  cell: Cell | undefined,
  unit: string | null,
  better: Polarity | null,
  levelled: Levelled,
  by: IsoDay | null,
): Target | null {
  const shown = cell ? textOf(cell) : null;
  if (cell === undefined || shown === null) return null;
  const number = typeof cell.raw === "number" ? levelled(readValue(cell.raw, cell.format) ?? NOTHING) : null;
  return readTarget(number === null ? shown : withUnit(number, unit), number, unit, better, by);
}

const withUnit = (value: number, unit: string | null) => (unit === "%" ? `${tidy(value)}%` : String(tidy(value)));

/** Milestones of single periods are steps of the target; where there is no other target, the last one stands for it. */
function withSteps(own: Target | null, steps: readonly TargetStep[], unit: string | null): Target | null {
  if (steps.length === 0) return own;
  const inOrder = [...(own?.steps ?? []), ...steps].sort((a, b) => ((a.by ?? "") < (b.by ?? "") ? -1 : 1));
  const { at: _, ...last } = inOrder.at(-1)!;
  return own === null ? { ...last, unit, steps: inOrder } : { ...own, steps: inOrder };
}

function comparatorsOf(
  cells: Measure["cells"],
  others: Measure["others"],
  inTarget: string | null,
  target: Target | null,
  levelled: Levelled,
): readonly Comparator[] {
  const beside = others.map(({ cell }) => cell);
  const described = cells.get("comparator");
  if (described && beside.every(({ at }) => at !== described.at)) beside.push(described);
  const found = beside.flatMap((column): Comparator[] => {
    const shown = textOf(column);
    if (shown === null) return [];
    const read = column.isError ? null : readValue(column.raw, column.format);
    const value = read === null ? readTarget(shown, null, null, null, null).value : levelled(read);
    return [{ asWritten: shown, value, at: column.at }];
  });
  const cell = cells.get("target");
  if (inTarget === null || cell === undefined) return found;
  const { value } = readTarget(inTarget, null, null, null, null);
  // "10% (England average)": the words say whose number the target is.
  return [
    ...found,
    {
      asWritten: inTarget,
      value: value ?? (/\d/.test(inTarget.replace(/\d+\/\d+/g, "")) ? null : (target?.value ?? null)),
      at: cell.at,
    },
  ];
}

function dayOf(cell: Cell | undefined, dates: DateSettings): IsoDay | null {
  return cell ? (milestonesIn(cell, dates).find(({ date }) => date !== null)?.date ?? null) : null;
}

/** The last day of a period. */
function endOf(period: string, { terms }: DateSettings): IsoDay | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(period)) return period;
  const term = termEnd(period, terms);
  if (term !== null) return term;
  const [year = 0, month = 0] = periodStart(period).split("-").map(Number);
  const months = /Q/.test(period) ? 2 : /\//.test(period) ? 11 : 0;
  const end = month - 1 + months;
  return lastOfMonth(year + Math.floor(end / 12), (end % 12) + 1);
}
