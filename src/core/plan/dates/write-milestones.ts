import type { Milestone } from "./milestones";
import { isOngoing, recurrenceIn, recurrenceWords, saysDoneAlone, saysDoneBefore } from "./words";

/**
 * Milestones as a text for one cell, one on a line in the order given, which `readMilestones` reads as the same
 * milestones. Each date keeps the spelling of its cell. Words of which nobody can say to which date they belong stand
 * between the two dates again, on one line.
 */
export function writeMilestones(milestones: readonly Milestone[]): string {
  return milestones
    .map((one) => written(one) + (one.unclear === null ? "\n" : ` ${one.unclear} `))
    .join("")
    .trim();
}

function written(milestone: Milestone): string {
  const { asWritten, kind, label, done, window } = milestone;
  if (window === null && (kind !== "unknown" || saysDoneAlone(asWritten))) return asWritten;
  const from = kind === "from" && !STARTS.test(asWritten) ? "from " : "";
  const words = label ?? "";
  const behind = saysDoneBefore(`${words}: `);
  const claim = done ? " – completed" : "";
  const before = words === "" || behind ? "" : `${words}: `;
  const after = behind ? ` – ${words}` : "";
  const was = milestone.replaced ? "was " : "";
  return before + was + from + asWritten + claim + after + thereafter(milestone);
}

const NEVER = { every: 0, unit: "day" } as const;

/** Spellings that bound the date from below by themselves. */
const STARTS = /^(?:after|following|not|no)\b/i;

/** ", then monthly", where the label does not say it already. */
function thereafter({ kind, label, recurrence, ongoing }: Milestone): string {
  const own = label ?? "";
  const often = recurrence === null ? "regularly" : recurrenceWords(recurrence);
  const said = recurrence === null || recurrenceWords(recurrenceIn(own) ?? NEVER) === often;
  if (kind === "recurring" || !said) return `, then ${often}`;
  return ongoing && !isOngoing(own) ? ", then ongoing" : "";
}
