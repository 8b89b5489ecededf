import type { Changes } from "./changes";

/** How many actions have moved, and how. One may count twice, as when its status went forward and its date moved. */
export type ChangeCounts = {
  readonly forward: number;
  readonly back: number;
  readonly added: number;
  readonly removed: number;
  readonly later: number;
  readonly earlier: number;
};

/** Counts the actions that moved since the last report; one of the two statuses is enough to have gone forward or back. */
export function countChanges({ actions, added, removed }: Changes): ChangeCounts {
  const went = (way: "forward" | "back") =>
    actions.filter(({ status, impact }) => status?.way === way || impact?.way === way).length;
  return {
    forward: went("forward"),
    back: went("back"),
    added: added.length,
    removed: removed.length,
    later: actions.filter(({ due }) => due !== null && due.days > 0).length,
    earlier: actions.filter(({ due }) => due !== null && due.days < 0).length,
  };
}
