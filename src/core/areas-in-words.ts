import { areasOf, type AreaOfPlan } from "./board/areas";
import { findingsOfActions, type FindingOfAction } from "./findings-of-actions";
import { dueInForce, isOverdue, type Action, type IsoDay, type Plan } from "./plan";
import { daysBetween, longPeriod } from "./plan/dates/day";
import { subjectOf, type Finding, type Settings } from "./rules";
import { counted, listed } from "./words";
import type { CellRef } from "./workbook";

/** Where one area stands, in words. Counts only: an area has no colour and no score. */
export type AreaInWords = {
  /** As the plan's actions state it; null for those that state none. */
  readonly area: string | null;
  readonly label: string;
  readonly sentence: string;
  /** Keys of its actions, of those that contradict themselves, and of those past their date. */
  readonly actions: readonly string[];
  readonly contradicting: readonly string[];
  readonly overdue: readonly string[];
  /** Keys of those whose action status is blank, or none of the scheme. */
  readonly unstated: readonly string[];
  /** The day of the last dated update up to the as-at date; null where none is dated. */
  readonly updated: IsoDay | null;
  /** The cells to show: the first of each contradiction, of each date that has passed, of each status that is not stated. */
  readonly at: readonly CellRef[];
};

type Judged = {
  readonly asAt: IsoDay;
  readonly findings: readonly Finding[];
  readonly settings: Pick<Settings, "staleAfterDays">;
};

/** A sentence for each area, in the order of the plan; none where no action states an area. */
export function areasInWords(plan: Plan, { asAt, findings, settings }: Judged): readonly AreaInWords[] {
  const areas = areasOf(plan);
  if (areas.every(({ actions }) => actions[0]?.area === null)) return [];
  const found = {
    contradictions: findingsOfActions(plan, findings.filter(isContradiction)),
    lateParts: findingsOfActions(
      plan,
      findings.filter(({ rule }) => rule === "on-track-but-part-overdue"),
    ),
  };
  return areas.map((area) => areaInWords(area, found, asAt, settings.staleAfterDays));
}

/**
 * Whether two things that are said of an action cannot both hold. By the naming of the rules that is “… but …”; what else
 * belongs to these subjects says that something is missing or late. Advice is none: two sides may be true.
 */
export function isContradiction({ rule, severity }: Finding): boolean {
  const subject = subjectOf(rule);
  if (severity === "advice" || subject === undefined) return false;
  if (subject === "status and impact") return true;
  return (subject === "status and dates" || subject === "commentary") && /-but-/.test(rule) && !isLate(rule);
}

/** “Past its date” says the same in clearer words, and is counted apart. */
const isLate = (rule: string) => /-overdue$/.test(rule);

type ByAction = ReadonlyMap<string, readonly FindingOfAction[]>;

function areaInWords(
  { label, actions }: AreaOfPlan,
  { contradictions, lateParts }: { readonly contradictions: ByAction; readonly lateParts: ByAction },
  asAt: IsoDay,
  staleAfter: number,
): AreaInWords {
  const contradicting = actions.filter(({ key }) => contradictions.has(key));
  const overdue = actions.filter((action) => isOverdue(action, asAt));
  const parts = actions.filter(({ key }) => lateParts.has(key));
  const unstated = actions.filter(({ at, actionStatus }) => at.actionStatus !== undefined && actionStatus === null);
  const updates = updatesOf(actions, asAt);
  const open = inWords(actions.length, [
    [contradicting.length, "contradicts itself", "contradict themselves"],
    [overdue.length, "is past its date", "are past their dates"],
    [parts.length, "is on track with a part past its date", "are on track with parts past their dates"],
    [unstated.length, "states no status of the scheme", "state no status of the scheme"],
  ]);
  const what = open.length > 0 ? listed(open) : `no contradiction was found in ${counted(actions.length, "action")}`;
  const news = updateWords(updates, asAt, staleAfter);
  const cells = [
    ...contradicting.flatMap(({ key }) => contradictions.get(key)?.[0]?.cells[0] ?? []),
    ...overdue.flatMap(passedCell),
    ...parts.flatMap(({ key }) => lateParts.get(key)?.[0]?.cells[0] ?? []),
    ...unstated.flatMap(({ at }) => at.actionStatus ?? []),
  ];
  return {
    area: actions[0]?.area ?? null,
    label,
    sentence: `${label}: ${what}${news === "" ? "" : `; ${news}`}.`,
    actions: actions.map(({ key }) => key),
    contradicting: contradicting.map(({ key }) => key),
    overdue: overdue.map(({ key }) => key),
    unstated: unstated.map(({ key }) => key),
    updated: updates.last,
    at: [...new Set(cells)],
  };
}

/** The cell of the date that has passed: that of the column in force, not of one that is blank. */
function passedCell(action: Action): readonly CellRef[] {
  const { field } = dueInForce(action);
  return field === null ? [] : [action.at[field]!];
}

/** The counts that are not nought; the first says of how many. */
function inWords(all: number, counts: readonly (readonly [count: number, one: string, many: string])[]): string[] {
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many], i) => {
      if (all === 1) return i === 0 ? `its only action ${one}` : one;
      return `${count}${i === 0 ? ` of ${all} actions` : ""} ${count === 1 ? one : many}`;
    });
}

type Updates = { readonly last: IsoDay | null; readonly dated: number; readonly asked: number };

/** When the actions were last updated; a date after the as-at date is none. `asked` have a place for the date. */
function updatesOf(actions: readonly Action[], asAt: IsoDay): Updates {
  const days = actions.flatMap(({ updated }) => (updated !== null && updated <= asAt ? [updated] : []));
  const asked = actions.filter(({ at }) => at.updated !== undefined).length;
  return { last: days.sort().at(-1) ?? null, dated: days.length, asked };
}

function updateWords({ last, dated, asked }: Updates, asAt: IsoDay, staleAfter: number): string {
  if (asked === 0) return "";
  if (last === null) return "no update is dated";
  if (daysBetween(last, asAt) <= staleAfter) return "";
  const month = longPeriod(last.slice(0, 7));
  return dated === asked ? `nothing updated since ${month}` : `no update dated after ${month}`;
}
