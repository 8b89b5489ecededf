import { capital, counted } from "../words";
import { daysBetween, longDay, type IsoDay } from "./dates/day";
import { steps, type Meeting, type Step } from "./settings";

/** The day for which the report to a meeting is made: the cut-off, else what there is. */
const reportDay = ({ cutOff, updatesDue, papersOut, meeting }: Meeting): IsoDay =>
  cutOff ?? updatesDue ?? papersOut ?? meeting;

/**
 * The cut-off of the last report: of the last meeting before a day, whichever meeting that was; on its own day a meeting
 * still has its report before it. Null where there was none, and where no meeting is to come and the last is longer ago
 * than the limit for old updates: such a calendar was not kept.
 */
export function lastCutOff(meetings: readonly Meeting[], asAt: IsoDay, staleAfterDays: number): IsoDay | null {
  const past =
    meetings
      .filter(({ meeting }) => meeting < asAt)
      .map(reportDay)
      .sort()
      .at(-1) ?? null;
  const isKept = meetings.some(({ meeting }) => meeting >= asAt);
  return past !== null && (isKept || daysBetween(past, asAt) <= staleAfterDays) ? past : null;
}

/** The day of the next report, later than this one's; null where the calendar holds none. */
export function nextReportDay(meetings: readonly Meeting[], asAt: IsoDay): IsoDay | null {
  return (
    meetings
      .map(reportDay)
      .filter((day) => day > asAt)
      .sort()[0] ?? null
  );
}

/** What is due next for each meeting that is to come, from a day: one sentence each, the next meeting first. */
export function dueNext(meetings: readonly Meeting[], asAt: IsoDay): readonly string[] {
  const coming = meetings.filter(({ meeting }) => meeting >= asAt).sort((a, b) => (a.meeting < b.meeting ? -1 : 1));
  const first = coming.filter(({ name }, i) => coming.findIndex((one) => one.name === name) === i);
  return first.map((meeting) => `${first.length > 1 ? `${meeting.name}: ` : ""}${dueSentence(meeting, asAt)}`);
}

const SAYS: { readonly [S in Step]: string } = {
  updatesDue: "updates are due",
  cutOff: "data are cut off",
  papersOut: "papers go out",
  meeting: "the meeting is",
};

/** `updates are due on Friday 4 December, 8 days after this report; the meeting is on 17 December.` */
function dueSentence(meeting: Meeting, asAt: IsoDay): string {
  const ahead = steps.flatMap((step) => {
    const day = meeting[step];
    return day === undefined || day < asAt ? [] : [{ step, day }];
  });
  const next = ahead.reduce((a, b) => (b.day < a.day ? b : a));
  const then = next.step === "meeting" ? "" : `; the meeting is on ${dayIn(meeting.meeting, asAt)}`;
  const said = `${SAYS[next.step]} on ${weekday(next.day)} ${dayIn(next.day, asAt)}, ${whenIn(daysBetween(asAt, next.day))}`;
  return `${capital(said)}${then}.`;
}

const WEEKDAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/** 4 January 1970 was a Sunday. */
const weekday = (day: IsoDay) => WEEKDAYS[((daysBetween("1970-01-04", day) % 7) + 7) % 7]!;

/** The day without its year, where that is the year of the report. */
function dayIn(day: IsoDay, asAt: IsoDay): string {
  return day.slice(0, 4) === asAt.slice(0, 4) ? longDay(day).replace(/ \d{4}$/, "") : longDay(day);
}

function whenIn(days: number): string {
  if (days === 0) return "the day of this report";
  return days === 1 ? "the day after this report" : `${counted(days, "day")} after this report`;
}
