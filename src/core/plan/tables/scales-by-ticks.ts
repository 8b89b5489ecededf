import { isWording } from "../statuses";
import type { Tick } from "../tick";
import type { Ticks } from "./ticks";
import type { ScaleField } from "./weighed";

/** The columns for ticks of the scales that no other column states. */
export function byTicks(ticks: Ticks, isFree: (field: ScaleField) => boolean) {
  const columns = ticks.columns.filter(({ field }) => isFree(field));
  const scales = [...new Set(columns.map(({ field }) => field))];
  const why = scales.map((field) => {
    const own = columns.filter((one) => one.field === field);
    const name = field === "actionStatus" ? "an action status" : "an impact status";
    return `${own.length} columns stand for ${name} each, of which ${own[0]!.byColour ? "a mark" : "a tick"} says which holds`;
  });
  const others = scales.filter((field) => !columns.some((one) => one.field === field && isOfScheme(one)));
  const strange = others.map((field) => {
    const says = columns.flatMap((one) => (one.field === field ? [one.says] : []));
    return { field, heading: says[0]!, words: says, unknown: says };
  });
  return { columns, why, strange, isOfScheme: columns.some(isOfScheme) };
}

const isOfScheme = ({ says }: Tick) => isWording(says);
