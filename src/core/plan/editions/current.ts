import type { Edition, Signs } from "./edition";

/** Which of two sheets holds the plan as it is now. `sure`: what tells it tells it alike. */
export type Decision = {
  readonly current: Edition;
  readonly past: Edition;
  readonly sure: boolean;
  readonly why: string;
};

type Vote = { readonly for: 1 | -1; readonly why: string };

/**
 * Decides between two sheets with the same actions: by words such as "old" and "current", by times and versions in their
 * names and titles, by the day as at which they stand, by the last update of their rows, by being hidden. Where these
 * disagree, or nothing tells, it is not sure: the first that tells holds for the time being, else the first sheet.
 */
export function decide(a: Edition, b: Edition): Decision {
  const votes = votesOn(a.signs(), b.signs());
  const [first] = votes;
  const sure = first !== undefined && votes.every((vote) => vote.for === first.for);
  const forA = first ? first.for === 1 : (partOf(a, b) ?? a.place < b.place);
  const [current, past] = forA ? [a, b] : [b, a];
  return { current, past, sure, why: first?.why ?? "" };
}

function votesOn(a: Signs, b: Signs): readonly Vote[] {
  const vote = (sign: number, why: string): readonly Vote[] => (sign === 0 ? [] : [{ for: sign > 0 ? 1 : -1, why }]);
  return [
    ...vote(standing(a) - standing(b), "by its name"),
    ...vote(byTime(a.name ?? a.title, b.name ?? b.title), "by the time that it names"),
    ...vote(byTime(a.title, b.title), "by the time in its title"),
    ...vote(byVersion(a.version, b.version), "by its version"),
    ...vote(byDay(a.asAt, b.asAt), "by the day as at which it stands"),
    ...vote(byDay(a.updated, b.updated), "by the last update of its actions"),
    ...vote(Number(b.hidden) - Number(a.hidden), "as it is hidden"),
  ];
}

const standing = (signs: Signs) => (signs.standing === "past" ? -1 : signs.standing === "present" ? 1 : 0);

/** Terms and quarters without a year may be of any; a whole year and a month in it cannot be told apart. */
function byTime(a: Signs["name"], b: Signs["name"]): number {
  if (a === null || b === null || a.kind === "part" || b.kind === "part") return 0;
  if (a.kind !== b.kind && (a.kind === "year" || b.kind === "year")) return 0;
  return byDay(a.order, b.order);
}

const byDay = (a: string | null, b: string | null) => (a === null || b === null || a === b ? 0 : a > b ? 1 : -1);

function byVersion(a: Signs["version"], b: Signs["version"]): number {
  if (a === null || b === null) return 0;
  const at = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => (a[i] ?? 0) - (b[i] ?? 0));
  return at.find((difference) => difference !== 0) ?? 0;
}

/** Spring comes after autumn, if they are of one school year: enough to read by until somebody says, no more. */
function partOf(a: Edition, b: Edition): boolean | null {
  const [one, other] = [a.signs().name, b.signs().name];
  if (one?.kind !== "part" || other?.kind !== "part" || one.order === other.order) return null;
  return one.order > other.order;
}
