import { actionStatuses, impactStatuses } from "../plan";
import { daysBetween, longDay } from "../plan/dates/day";
import type { PastReport } from "../plan/history";
import { capital, counted, listed, quoted } from "../words";
import type { Changes } from "./changes";
import { countChanges } from "./count-changes";
import type { Change } from "./list-changes";

/** Longer words of an action are cut. */
const SHOWN = 60;

/** One thing that has moved, as a sentence: "2.1 is now due on 31 July 2025, 122 days later than 31 March 2025." */
export function changeInWords(change: Change): string {
  const { kind, field, from, to } = change;
  const name = nameOf(change);
  switch (kind) {
    case "added":
      return `${name} is new.`;
    case "removed":
      return `${name} is not in the plan any more.`;
    case "status-forward":
    case "impact-forward":
      return `${subject(change, name)} went from ${state(from)} to ${state(to)}.`;
    case "status-back":
    case "impact-back":
      return `${subject(change, name)} went back from ${state(from)} to ${state(to)}.`;
    case "due-moved":
      return `${name} is now due on ${longDay(to!)}, ${apart(from!, to!)} than ${longDay(from!)}.`;
    case "lead-changed":
      return `${name} is now led by ${to}; before, it was ${from}.`;
    case "text-changed":
      return field === "ref"
        ? `${name} was ${from} before.`
        : `${name} says “${cut(to)}” now; before, it said “${cut(from)}”.`;
    case "progress-unchanged":
      return `The update of ${name} has the same words as before, though its status has moved.`;
  }
}

/** The report that a plan is held against: "the report of 28 March 2025". */
export function reportInWords({ date }: Pick<PastReport, "date">): string {
  return date === null ? "the earlier file" : `the report of ${longDay(date)}`;
}

/** How many actions have moved, in one sentence: "4 actions went forward, 1 went back, 2 are new and 3 have later dates." */
export function changeCountsInWords(changes: Changes): string {
  const { forward, back, added, removed, later, earlier } = countChanges(changes);
  const parts = [
    forward > 0 && `${forward} went forward`,
    back > 0 && `${back} went back`,
    added > 0 && `${added} ${added === 1 ? "is" : "are"} new`,
    removed > 0 && `${removed} ${removed === 1 ? "is" : "are"} gone`,
    later > 0 && `${later} ${later === 1 ? "has a later date" : "have later dates"}`,
    earlier > 0 && `${earlier} ${earlier === 1 ? "has an earlier date" : "have earlier dates"}`,
  ].filter((part) => part !== false);
  if (parts.length === 0) return "No status and no date has moved.";
  return `${capital(listed(parts)).replace(/^(\d+)/, (count) => counted(Number(count), "action"))}.`;
}

function nameOf({ kind, ref, title }: Change): string {
  const words = title === null ? "" : ` “${cut(title)}”`;
  if (ref === null) return `The action${words}`;
  return kind === "added" || kind === "removed" ? `${ref}${words}` : ref;
}

const subject = ({ field }: Change, name: string) =>
  field === "impactStatus" ? `The impact of ${name}` : capital(name);

const STATES = new Map<string, string>([...actionStatuses, ...impactStatuses].map(({ id, plain }) => [id, plain]));
const state = (id: string | null) => quoted(STATES.get(id ?? "") ?? "not stated");

function apart(from: string, to: string): string {
  const days = daysBetween(from, to);
  return `${counted(Math.abs(days), "day")} ${days > 0 ? "later" : "earlier"}`;
}

const cut = (text: string | null) => {
  const line = (text ?? "").replace(/\s+/g, " ").trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN).trimEnd()}…`;
};
