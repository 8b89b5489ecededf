import type { IsoDay, Kpi, Target } from "../../plan";
import { longDay } from "../../plan/dates/day";
import { figure, formatOf } from "../../plan/kpis/figure";
import { isPercentage, onFew, targetFor, type Reading } from "../../plan/kpis/reading";
import { shortRef, splitCellRef, type CellRef } from "../../workbook";
import type { BoardCell } from "../pack";
import { notStated, shorten, textCell } from "./cells";

/** Longest name of a measure. */
const NAME_LIMIT = 160;

/** Reference and name, with the unit where it says more than "number". */
export function nameOf({ ref, name, unit }: Kpi): string {
  const words = [ref, name].filter((part) => part !== null).join(" ");
  const short = shorten(words, NAME_LIMIT);
  const isSaid = unit !== null && short.toLowerCase().includes(`(${unit.trim().toLowerCase()})`);
  return unit === null || isSaid || /%|^(number|count)$/i.test(unit.trim()) ? short : `${short} (${shorten(unit, 40)})`;
}

/** The latest value; of so few that it would give somebody away, its two counts. */
export function valueCell(kpi: Kpi, { latest }: Reading): BoardCell {
  if (latest === null) return notStated();
  if (onFew(kpi, latest)) return { ...textCell(figure(kpi, latest), latest.at), look: "number" };
  return { value: latest.value, format: formatOf(kpi, latest.value), look: "number", from: [latest.at] };
}

/**
 * The target as it is written, the day by which it is to be met, and where it comes from: a cell of the workbook's, or what
 * somebody chose in the settings. A target of a single period is that of the latest value, and no deadline: its period's
 * end is said as such.
 */
export function targetCell(kpi: Kpi, { latest }: Reading, asAt: IsoDay): BoardCell {
  const { at, target: whole } = kpi;
  const target = targetFor(kpi, latest, asAt);
  if (whole === null || target === null) return notStated(at.target);
  const own = ownStep(kpi, target);
  const origin = originOf(kpi, own?.at ?? at.target);
  if (own !== null)
    return textCell(`${targetWords({ ...kpi, target })}\nfor the period to ${longDay(own.by)}${origin}`, own.at);
  const { by } = whole;
  if (by === null) return textCell(`${targetWords(kpi)}${origin}`, at.target);
  const side = by < asAt ? "passed" : by > asAt ? "still to come" : "the as-at date";
  return textCell(`${targetWords(kpi)}\nby ${longDay(by)} (${side})${origin}`, at.target, at.targetDate);
}

/** Where a target is kept, as a line of its own. */
function originOf({ targetInstead }: Kpi, cell: CellRef | undefined): string {
  if (targetInstead === undefined) return cell === undefined ? "" : `\nfrom ${shortRef(cell)}`;
  return cell === undefined
    ? "\nchosen in the pane, not saved"
    : `\nchosen in ${splitCellRef(cell).sheet}, ${shortRef(cell)}`;
}

/** The target's own cell and the end of its period, where it is the target of a single period. */
function ownStep({ target }: Kpi, inForce: Target | null): { readonly by: IsoDay; readonly at: CellRef } | null {
  const by = inForce?.by ?? null;
  const at = (target?.steps ?? []).find((step) => step.by === by)?.at;
  return by === null || at === undefined ? null : { by, at };
}

/** As written; a bare number gets the sign of its measure, and is said again where it was read on another scale. */
function targetWords(kpi: Kpi): string {
  const { asWritten, value } = kpi.target!;
  const bare = Number(asWritten);
  if (!isPercentage(kpi) || value === null || Number.isNaN(bare)) return shorten(asWritten, 200);
  return bare === value ? `${asWritten}%` : `${asWritten}, read as ${value}%`;
}
