import { counted } from "../../words";
import type { Action } from "../plan";
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
