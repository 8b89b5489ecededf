import { errorMark } from "../plan/settings";
import { longDay, type IsoDay } from "../plan/dates/day";
import { readMilestones } from "../plan/dates/milestones";
import type { Finding } from "../rules";
import { counted } from "../words";
import type { BoardInput } from "./pack";

/** What stands in the margins of a paper in which something is to be settled, stated or read first. */
export const DRAFT = "DRAFT";

/** The errors that are open, and those of them that nobody has chosen to state in the paper. */
export function openErrors({ findings, chosen }: Pick<BoardInput, "findings" | "chosen">): {
  readonly open: readonly Finding[];
  readonly unstated: readonly Finding[];
} {
  const open = findings.filter(({ severity }) => severity === "error");
  return { open, unstated: open.filter((error) => chosen === undefined || !chosen.stated.has(errorMark(error))) };
}

/** Whether a public edition has been read, by whom a person says it was. */
const isUnread = ({ grading, paper }: BoardInput) => grading?.profile === "public" && paper?.readBy === undefined;

/** Why the paper is a draft, a sentence each; empty where it is none. */
export function whyDraft(input: BoardInput): readonly string[] {
  // A briefing asks for what is open; it goes to no meeting.
  if (input.grading?.profile === "lead") return [];
  const { open, unstated } = openErrors(input);
  const of = unstated.length < open.length ? ` of ${open.length}` : "";
  return [
    ...(unstated.length > 0
      ? [
          `${unstated.length}${of} ${open.length === 1 ? "error is" : "errors are"} neither settled nor stated in the paper by anybody’s choice.`,
        ]
      : []),
    ...(isUnread(input) ? ["Nobody is named who has read this edition before it is published."] : []),
  ];
}

/** How the paper stands: a draft and why, or which errors it states by choice; null where nothing is to be said. */
export function standingOf(input: BoardInput): string | null {
  const why = whyDraft(input);
  if (why.length > 0) return `Draft. ${why.join(" ")}`;
  const { open } = openErrors(input);
  if (open.length === 0 || input.grading?.profile === "lead") return null;
  const on = input.chosen?.statedOn ?? null;
  const day = on === null ? "" : ` on ${longDay(on)}`;
  return `${counted(open.length, "error is", "errors are")} not settled, and stated below. That was chosen${day}.`;
}

/** What `standingOf` says of the errors: all are stated by choice, and when; none is; null where it does not tell. */
export function statedSaid(standing: string | null): { readonly all: boolean; readonly on: IsoDay | null } | null {
  if (standing === null || /^Draft\. \d+ of /.test(standing)) return null;
  if (/^Draft\. \d+ /.test(standing)) return { all: false, on: null };
  const [, day = ""] = / chosen on ([^.]+)\./.exec(standing) ?? [];
  return { all: true, on: readMilestones(day)[0]?.date ?? null };
}
