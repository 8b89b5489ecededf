import { counted } from "../../words";
import type { Action, Tree } from "../plan";
import { actionStatuses } from "../scheme";

/**
 * How the parts of an action stand: `5 parts: 3 in progress, on track; 1 off track; 1 not stated`. Each state is counted;
 * nothing is made of them together.
 */
export function partsStanding(parts: readonly Action[]): string {
  const states = [
    ...actionStatuses.map(({ id, plain }) => ({ id, plain: plain as string })),
    { id: null, plain: "not stated" },
  ];
  const counts = states.flatMap(({ id, plain }) => {
    const n = parts.filter(({ actionStatus }) => actionStatus === id).length;
    return n === 0 ? [] : [`${n} ${plain}`];
  });
  return `${counted(parts.length, "part")}: ${counts.join("; ")}`;
}

/** Of some rows those that no figure counts: `10 parts of other actions, 2 repeating one`; null where all are counted. */
export function notCountedAmong(rows: readonly Action[], { links, repeats }: Tree): string | null {
  const parts = rows.filter(({ key }) => links.has(key)).length;
  const again = rows.filter(({ key }) => repeats.has(key)).length;
  const words = [
    ...(parts > 0 ? [counted(parts, "part of another action", "parts of other actions")] : []),
    ...(again > 0 ? [`${again} repeating ${again === 1 ? "an action" : "actions"} of another sheet`] : []),
  ];
  return words.length === 0 ? null : words.join(", ");
}
