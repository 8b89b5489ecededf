import { groupBy } from "../group-by";
import { squash, type Action, type Plan } from "../plan";
import type { CellRef } from "../workbook";
import type { KpiTrend } from "./kpi-trend";

/** An action and a measure by which its impact is known. */
export type ActionLink = {
  readonly action: Action;
  readonly trend: KpiTrend;
  /** Whether the action names the measure, or somebody chose the link in the settings. */
  readonly by: "named" | "chosen";
  /** The cell that says so; null where it was chosen and is not saved. */
  readonly at: CellRef | null;
  /** Somebody said in the settings that the action does not mean it, whatever its words look like. */
  readonly isRefused: boolean;
};

/** The cells in which people name the measure by which an action is to be known. */
const NAMING = ["successCriteria", "evidence", "progress", "title"] as const;

/**
 * The measures that actions are linked to: an action names one by its reference ("K3", "KPI 3"), or somebody said so in the
 * settings. That both are of one area links
 * nothing: an area's measures may be moved by many things.
 */
export function actionLinks(plan: Plan, trends: readonly KpiTrend[]): readonly ActionLink[] {
  const named = namesOf(plan, trends);
  const mayName = behindLetters(named);
  const chosen = groupBy(
    trends.flatMap((trend) => trend.settings.actions.map(({ ref, at }) => ({ ref: squash(ref), trend, at }))),
    ({ ref }) => ref,
  );
  const mayNameAny = (action: Action) =>
    named.size > 0 && NAMING.some((field) => action[field] !== null && mayName.test(action[field]));
  return plan.actions.flatMap((action) => {
    const isNaming = mayNameAny(action);
    if (!isNaming && chosen.size === 0) return [];
    const found = new Map<KpiTrend, Pick<ActionLink, "by" | "at">>();
    if (isNaming)
      for (const field of NAMING)
        for (const trend of measuresNamed(action[field], named, mayName))
          if (!found.has(trend)) found.set(trend, { by: "named", at: action.at[field] ?? null });
    for (const { trend, at } of chosen.get(squash(action.ref ?? "")) ?? [])
      if (!found.has(trend)) found.set(trend, { by: "chosen", at });
    return Array.from(found, ([trend, how]) => ({ action, trend, ...how, isRefused: isRefusedFor(trend, action) }));
  });
}

/** Whether somebody said that the measure is not meant by the action. */
export const isRefusedFor = ({ settings }: KpiTrend, { ref }: Action): boolean =>
  ref !== null && settings.otherActions.some((one) => squash(one) === squash(ref));

/** Letters and a number, as references are: "K3", "KPI 3". Looked for from the figures, which are rare. */
export const NAMES_MEASURE =
  /\d{1,3}[a-z]?(?![\p{L}\d]|\.\d)(?<=(?<![\p{L}\d.])([A-Za-z]{1,9})[ .-]?(\d{1,3}[a-z]?))/gu;

/** Cheap: what a text has that names a measure, figures behind the letters of one. */
function behindLetters(named: ReadonlyMap<string, KpiTrend>): RegExp {
  const letters = new Set(Array.from(named.keys(), (name) => name.replace(/\d.*/, "")));
  return new RegExp(`\\d(?<=(?:${[...letters].join("|")})[ .-]?.)`, "i");
}

function measuresNamed(
  text: string | null,
  named: ReadonlyMap<string, KpiTrend>,
  mayName: RegExp,
): readonly KpiTrend[] {
  if (text === null || !mayName.test(text)) return [];
  return Array.from(text.matchAll(NAMES_MEASURE), ([, letters, digits]) =>
    named.get(`${letters}${digits}`.toLowerCase()),
  ).filter((trend) => trend !== undefined);
}

/** The measures by what names them: a reference of letters and figures that no action has, or "KPI 3" for a bare number. */
function namesOf(plan: Plan, trends: readonly KpiTrend[]): ReadonlyMap<string, KpiTrend> {
  const taken = new Set(plan.actions.flatMap(({ ref }) => (ref !== null && LETTERED.test(ref) ? [plain(ref)] : [])));
  const named = new Map<string, KpiTrend>();
  for (const trend of trends) {
    const ref = plain(trend.kpi.ref ?? "");
    if (/^[a-z]{1,9}\d{1,3}[a-z]?$/.test(ref) && !taken.has(ref)) named.set(ref, trend);
    if (/^\d{1,3}$/.test(ref)) for (const word of ["kpi", "measure", "indicator"]) named.set(word + ref, trend);
  }
  return named;
}

/** Of a measure only such a reference names it outright. */
const LETTERED = /^\s*[a-z]/i;

const plain = (ref: string) =>
  ref
    .trim()
    .toLowerCase()
    .replace(/[ .-](?=\d)/, "");
