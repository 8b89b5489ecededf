import { longDay, type IsoDay } from "../dates/day";
import { readMilestones } from "../dates/milestones";

/** A meeting with the days that lead up to it. */
export type Meeting = {
  readonly kind: "meeting";
  readonly name: string;
  readonly meeting: IsoDay;
  readonly updatesDue?: IsoDay;
  readonly cutOff?: IsoDay;
  readonly papersOut?: IsoDay;
};

export type Step = "updatesDue" | "cutOff" | "papersOut" | "meeting";

/** The steps in their usual order, as the settings sheet calls them. */
export const stepNames: { readonly [S in Step]: string } = {
  updatesDue: "updates due",
  cutOff: "data cut-off",
  papersOut: "papers out",
  meeting: "meeting",
};
export const steps = Object.keys(stepNames) as readonly Step[];

/** `updates due 4 December 2026; papers out 10 December 2026; meeting 17 December 2026`. */
export function meetingDays(meeting: Meeting): string {
  return steps
    .flatMap((step) => {
      const day = meeting[step];
      return day === undefined ? [] : [`${stepNames[step]} ${longDay(day)}`];
    })
    .join("; ");
}

const STEP = /^(updates due|data cut[- ]?off|papers out|meeting)\s*(?:on|by|:)?\s+(.+)$/i;
const EXAMPLE = "as in “updates due 4 December 2026; meeting 17 December 2026”";

/** The meeting that a row of the settings sheet says, or why it says none. */
export function meetingChoice(name: string, value: string): Meeting | string {
  if (name === "") return "the column For names no meeting";
  const days: { [S in Step]?: IsoDay } = {};
  for (const part of value.split(/[;\n]/)) {
    if (part.trim() === "") continue;
    const [, said = "", words = ""] = STEP.exec(part.trim()) ?? [];
    const step = steps.find((one) => stepNames[one] === said.toLowerCase().replace(/cut[- ]?off/, "cut-off"));
    const [first, more] = readMilestones(words);
    if (step === undefined || more !== undefined || first?.precision !== "day" || first.date === null)
      return `“${part.trim()}” is not understood, ${EXAMPLE}`;
    if (days[step] !== undefined) return `it gives two days for “${stepNames[step]}”`;
    days[step] = first.date;
  }
  const { meeting, ...before } = days;
  if (meeting === undefined) return `it does not say when the meeting is, ${EXAMPLE}`;
  return isCycle({ meeting, ...before })
    ? { kind: "meeting", name, meeting, ...before }
    : "a day that leads up to the meeting lies behind it";
}

/** Whether the days can be those of one meeting: none lies behind it. */
export function isCycle({ meeting, ...before }: Pick<Meeting, Step>): boolean {
  return Object.values(before).every((day) => day === undefined || day <= meeting);
}
