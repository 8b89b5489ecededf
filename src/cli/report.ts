import { longDay } from "../core/plan/dates/day";
import {
  actionStatuses,
  beneath,
  impactStatuses,
  isRegisterKind,
  partsStanding,
  toFillIn,
  type OpenAsAt,
  type Plan,
} from "../core/plan";
import { changeCountsInWords, changeInWords, listChanges, reportInWords } from "../core/changes";
import { howLong } from "../core/plan/settings";
import type { Review } from "../core/review";
import {
  dismissedCounted,
  gradingSentence,
  tellsReasons,
  wants,
  type Dismissed,
  type Finding,
  type Severity,
} from "../core/rules";
import { capital, listed } from "../core/words";
import { bySheet, quoteSheet, shortRef, type CellRef } from "../core/workbook";
import { SETTINGS_TITLE } from "../core/plan/settings";
import { aboutSettings, toBeConfirmed } from "./report-questions";
import { saidOfAreas, whatWasRead } from "./report-sheets";
import { count, printable, wrap } from "./text";
import type { Terminal } from "./terminal";

type Page = Pick<Terminal, "width" | "bold">;

const CELLS_SHOWN = 12;
const groups: readonly { readonly severity: Severity; readonly title: string }[] = [
  { severity: "error", title: "Errors" },
  { severity: "warning", title: "Warnings" },
  { severity: "advice", title: "Advice" },
];

/**
 * A review for people: what was read and as at which day, then the findings, worst first, each with its cells. `note` is a
 * sentence about the file.
 */
export function report(review: Review, page: Page, note: string | null = null): string {
  const { plan, findings, reads } = review;
  const parts = [
    `${heading(printable(plan.name), page)}\n${wrap([note ?? "", judgedSentence(review), recordedAlready(review)].join(" ").trim(), page.width)}`,
  ];
  const [asked, notes] = [toBeConfirmed(plan), aboutSettings(plan)];
  if (asked.length > 0) parts.push(section("To be confirmed", asked, page));
  parts.push(section("What was read", [...whatWasRead(plan), ...saidOfAreas(plan)], page));
  if (notes.length > 0) parts.push(section("About the settings and the sheets", notes, page));
  if (reads === "nothing") return `${[...parts, wrap(nothingRead(plan), page.width)].join("\n\n")}\n`;
  if (plan.actions.length > 0) parts.push(section("Where the plan stands", standing(review), page));
  if (review.areas.length > 0)
    parts.push(
      section(
        "Where each area stands",
        review.areas.map(({ sentence }) => sentence),
        page,
      ),
    );
  if (review.changes)
    parts.push(section(capital(`what has moved since ${reportInWords(review.changes.since)}`), moved(review), page));
  for (const { severity, title } of groups) {
    const these = findings.filter((finding) => finding.severity === severity);
    if (these.length === 0) continue;
    const blocks = these.map((finding) => findingText(finding, page.width));
    parts.push([heading(`${title} (${these.length})`, page), ...blocks].join("\n\n"));
  }
  if (review.dismissed.length > 0)
    parts.push(section(`Dismissed (${review.dismissed.length})`, dismissedLines(review), page));
  if (review.notChecked.length > 0) {
    parts.push(section("Not checked, because no sheet has what it needs", notChecked(review), page));
  }
  return `${[...parts, wrap(tally(review), page.width)].join("\n\n")}\n`;
}

/** What may yet be a plan is asked above, and must not be denied below. */
function nothingRead(plan: Plan): string {
  const waiting = toFillIn(plan).map(({ at }) => at);
  if (waiting.length > 0)
    return `There is nothing to read yet: the tables have their headings and no rows. Type the first row in ${listed(waiting, "or")}.`;
  const { questions, layout } = plan;
  const doubtful = questions.flatMap((one) => (one.kind === "sheet" ? [one.sheet] : []));
  if (doubtful.length === 0) {
    const lists = layout.filter(
      ({ role, why }) => isRegisterKind(role) || (role === "other" && OF_ANOTHER_LIST.test(why)),
    );
    return lists.length === 0 ? NOTHING : nothingButLists(lists.map(({ sheet }) => sheet));
  }
  const sheets = listed(
    [...new Set(doubtful)].map((sheet) => `“${printable(sheet)}”`),
    "or",
  );
  return `Nothing was checked yet, as no sheet was read as a plan or as measures. If ${sheets} is one, say so as above.`;
}

/** Why a sheet that has what a plan has was taken for a list of another kind. */
const OF_ANOTHER_LIST = /^(?:it has the headings of|its name says that it is) a/;

/** A list that looks like a plan is not called unlike one, and who wants it read learns how. */
function nothingButLists(sheets: readonly string[]): string {
  const named = listed(
    [...new Set(sheets)].map((sheet) => `“${printable(sheet)}”`),
    "or",
  );
  return (
    `Nothing was checked, as no sheet was read as a plan or as measures. If ${named} is to be read as a plan all the same, ` +
    `say so in the pane's Setup or on the sheet “${SETTINGS_TITLE}” (Setting “Sheet”).`
  );
}

const NOTHING =
  "Nothing here looks like an action plan or a list of measures, so nothing was checked. A plan needs a row of headings " +
  "such as Ref, Action, Lead, Due date, Action status and Impact status; measures need a name and a column for each month.";

/** The day that the plan is judged by, and who says so. */
export function asAtSentence({ asAt, plan }: Pick<Review, "asAt" | "plan">): string {
  const day = `As at ${longDay(asAt.date)}`;
  if (asAt.from === "workbook") return `${day}, the date in ${asAt.at ?? "the workbook"}.`;
  if (asAt.from === "given") return `${day}, as you asked.`;
  const open = plan.openAsAt;
  if (open !== null)
    return `${day}, which is today: whether “${open.text.trim()}” ${placeOf(open)} gives the day of the report is not certain. Give it with --as-at.`;
  return `${day}, which is today: no cell was found that says of which day the report is. Give another with --as-at.`;
}

function placeOf(open: OpenAsAt): string {
  if (open.at !== null) return `in ${open.at}`;
  return open.of === "sheet" ? "as the name of a sheet" : "as the name of the file";
}

/** Whether the workbook keeps a report of this day already, with what it holds; blank where it does not. */
function recordedAlready({ plan, asAt: { date } }: Pick<Review, "plan" | "asAt">): string {
  const there = plan.history.reports.find((report) => report.date === date);
  if (there === undefined) return "";
  const held = listed([count(there.actions.length, "action"), count(there.measures.length, "measure")]);
  return `A report of this date is recorded in the workbook already, with ${held}.`;
}

/** The day, then for whom and how strictly. */
export function judgedSentence(review: Review): string {
  return [asAtSentence(review), gradingSentence(review.grading, review.leftOut) ?? ""].join(" ").trim();
}

/** `'Action Plan'!E9, F9; KPIs!B4`: each sheet is named once. */
export function cellList(at: readonly CellRef[]): string {
  const places = bySheet(at.slice(0, CELLS_SHOWN)).map(
    ({ sheet, cells }) => `${quoteSheet(sheet)}!${cells.map(shortRef).join(", ")}`,
  );
  const more = at.length - CELLS_SHOWN;
  return places.join("; ") + (more > 0 ? ` and ${count(more, "more cell")}` : "");
}

/** How many findings there are of each severity. */
function tally({ summary: { errors, warnings, advice } }: Pick<Review, "summary">): string {
  const parts = [
    count(errors, "error"),
    count(warnings, "warning"),
    count(advice, "piece of advice", "pieces of advice"),
  ];
  return `${capital(listed(parts))}.`;
}

function findingText({ at, message, fix, rule }: Finding, width: number): string {
  const lines = [wrap(cellList(at), width, "  ", "    "), wrap(message, width, "    ")];
  if (fix) lines.push(wrap(`${fix.safe ? "Safe fix" : "Fix offered, yours to decide"}: ${fix.label}.`, width, "    "));
  return [...lines, `    ${rule}`].join("\n");
}

/** Each with its reason; for a public edition their number alone. */
function dismissedLines({ dismissed, grading }: Review): string[] {
  return tellsReasons(grading) ? dismissed.map(dismissedText) : [dismissedCounted(dismissed)];
}

function dismissedText({ finding: { at, message, severity }, reason, until }: Dismissed): string {
  return `${cellList(at)}: ${severity === "error" ? "An error. " : ""}${message} Dismissed ${howLong(until)}: ${reason}`;
}

function standing({ plan, summary }: Review): string[] {
  const { actions, parts, byActionStatus, byImpactStatus, overdue } = summary;
  const states = (
    scale: readonly { readonly id: string; readonly plain: string }[],
    counts: Readonly<Record<string, number>>,
  ) => {
    const all = [...scale, { id: "not-stated", plain: "not stated" }];
    // The states have commas of their own.
    return all.flatMap(({ id, plain }) => (counts[id] ? [`${counts[id]} ${plain}`] : [])).join("; ");
  };
  return [
    `${capital(count(actions, "action"))}: ${states(actionStatuses, byActionStatus)}.`,
    `Impact: ${states(impactStatuses, byImpactStatus)}.`,
    ...(overdue > 0
      ? [`${overdue} past ${overdue === 1 ? "its date" : "their dates"} and not stated as complete.`]
      : []),
    ...(parts > 0
      ? [`Underpinned by ${count(parts, "action")} of delivery plans, counted in none of these figures.`]
      : []),
    ...beneath(plan).map(({ action, parts: its }) => `${action.ref ?? action.key}: ${partsStanding(its)}.`),
  ];
}

/** A line for each thing that has moved. */
function moved({ plan, changes }: Review): string[] {
  const lines = listChanges(plan, changes!).map(changeInWords);
  return lines.length > 0 ? [changeCountsInWords(changes!), ...lines] : ["Nothing: every action stands as it did."];
}

/** A line for each want, with the checks that have it; those that want a whole table are only counted. */
function notChecked({ notChecked }: Review): string[] {
  return wants(notChecked).map(({ names, titles, isWhole, pronoun }) => {
    const checks = `${count(titles.length, "check that needs", "checks that need")} ${pronoun}`;
    return `No ${names}: ${isWhole ? checks : titles.join("; ")}.`;
  });
}

function section(title: string, lines: readonly string[], page: Page): string {
  return [heading(title, page), ...lines.map((line) => wrap(line, page.width, "  • ", "    "))].join("\n");
}

/** A line of its own, bold where the terminal can. */
export function heading(text: string, { bold, width }: Page): string {
  return bold ? `\u001B[1m${wrap(text, width)}\u001B[22m` : wrap(text, width);
}
