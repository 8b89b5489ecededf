import { countedActions, isRegisterKind, registersOf, squash, type Action, type Plan, type RegisterRow } from "../plan";
import type { CellRef } from "../workbook";
import { areasOf } from "./areas";
import { asHeading } from "./sheets/cells";

/** What an inspection or a review recommended, and the actions that answer it. */
export type Recommendation = {
  readonly label: string;
  /** What was recommended, in the workbook's words. */
  readonly text: string;
  readonly at: CellRef;
  /** The row of the register that holds it; null where a column of the plan or the name of an area does. */
  readonly row: RegisterRow<"requests"> | null;
  readonly actions: readonly Action[];
};

/** The recommendations that a workbook names, and the actions that answer none of them. */
export type Recommendations = {
  readonly from: "register" | "column" | "areas";
  readonly all: readonly Recommendation[];
  readonly others: readonly Action[];
};

/** What headings, titles and names call a recommendation of an inspection. */
const RECOMMENDS =
  /\brecommendations?\b|\bareas? (?:for|of) improvement\b|\b(?:ofsted|cqc|inspection|inspectors?|area send) (?:\w+ )?(?:priority actions?|findings?)\b/;

const LABEL = 60;

/**
 * The recommendations of a workbook: the rows of a register that calls its rows so, then what a column of the plan names
 * besides; else the plan's areas, where they are called so. Null where the workbook names none.
 */
export function recommendationsOf(plan: Plan): Recommendations | null {
  const actions = countedActions(plan);
  const rows = recommendedRows(plan);
  const answered = rows.map((row) => ofRow(row, plan, actions));
  const taken = new Set(answered.flatMap(({ actions: own }) => own));
  const named = actions.filter((action) => action.recommendation !== null && !taken.has(action));
  const all = [...answered, ...byColumn(named)];
  if (all.length === 0) return byAreas(plan);
  const inAny = new Set(all.flatMap(({ actions: own }) => own));
  const others = actions.filter((action) => !inAny.has(action));
  return { from: rows.length > 0 ? "register" : "column", all, others };
}

/** The rows of registers whose heading, title or sheet says that they are recommendations. */
function recommendedRows(plan: Plan): readonly RegisterRow<"requests">[] {
  return registersOf(plan, "requests").flatMap(({ sheet, titles, rows }) => {
    const layout = plan.layout.filter((one) => one.sheet === sheet && isRegisterKind(one.role));
    const headers = layout.flatMap(({ columns }) => columns.map(({ header }) => header));
    const says = [sheet, ...titles.map(({ text }) => text), ...headers].some((text) => RECOMMENDS.test(squash(text)));
    return says ? rows.filter(({ request, at }) => request !== null && at.request !== undefined) : [];
  });
}

function ofRow(row: RegisterRow<"requests">, plan: Plan, actions: readonly Action[]): Recommendation {
  const keys = new Set(
    row.actions.flatMap(({ actions: own }) => own.map((key) => plan.tree.links.get(key)?.parent ?? key)),
  );
  const areas = new Set(row.actions.flatMap(({ ref, isArea }) => (isArea ? [ref] : [])));
  const text = row.request!;
  const isOwn = (action: Action) =>
    keys.has(action.key) ||
    (action.area !== null && areas.has(action.area)) ||
    (action.recommendation !== null && names(action.recommendation, row.number, text));
  return { label: labelOf(row.number, text), text, at: row.at.request!, row, actions: actions.filter(isOwn) };
}

/** "R3", "Recommendation 3" and "1, 3" name a recommendation by its number; its own words name it, too. */
function names(said: string, number: string | null, text: string): boolean {
  if (squash(text).startsWith(squash(said)) || squash(said).startsWith(squash(text))) return true;
  const own = /\d+(?:\.\d+)*/.exec(number ?? "")?.[0];
  if (own === undefined || said.length > LONGEST_NUMBERS) return false;
  return [...said.matchAll(/\d+(?:\.\d+)*/g)].some(([one]) => one === own);
}

/** Longer words are those of a recommendation, in which a number may stand by chance. */
const LONGEST_NUMBERS = 40;

function labelOf(number: string | null, text: string): string {
  const said = number === null ? "" : /^\d/.test(number) ? `Recommendation ${number}: ` : `${number}: `;
  return said + asHeading(text, LABEL);
}

/** Those that only a column of the plan names, as they first appear. */
function byColumn(actions: readonly Action[]): readonly Recommendation[] {
  const found = new Map<string, Recommendation>();
  for (const action of actions) {
    const [text, at] = [action.recommendation!.trim(), action.at.recommendation];
    if (text === "" || at === undefined) continue;
    const sofar = found.get(squash(text));
    if (sofar !== undefined) found.set(squash(text), { ...sofar, actions: [...sofar.actions, action] });
    else {
      const label = /^\d+(?:\.\d+)*$/.test(text) ? `Recommendation ${text}` : asHeading(text, LABEL);
      found.set(squash(text), { label, text, at, row: null, actions: [action] });
    }
  }
  return [...found.values()];
}

/** The areas, where the plan calls them recommendations or areas for improvement of an inspection. */
function byAreas(plan: Plan): Recommendations | null {
  const headers = plan.layout.flatMap(({ role, columns }) =>
    role === "actions" ? columns.filter(({ field }) => field === "area").map(({ header }) => header) : [],
  );
  const isColumn = headers.some((header) => RECOMMENDS.test(squash(header)));
  const areas = areasOf(plan).filter(({ actions }) => actions[0]?.area !== null);
  const texts = areas.map(({ actions: [first] }) => plan.headings.find(({ area }) => area === first?.area));
  const isCalled =
    areas.length > 0 && texts.every((heading) => heading !== undefined && RECOMMENDS.test(squash(heading.text)));
  if (areas.length === 0 || (!isColumn && !isCalled)) return null;
  const all = areas.flatMap(({ label, from, actions }, i): readonly Recommendation[] => {
    const [text, at] = [texts[i]?.text ?? actions[0]!.area!, from ?? actions.find((one) => one.at.area)?.at.area];
    return at === undefined ? [] : [{ label, text, at, row: null, actions }];
  });
  return { from: "areas", all, others: countedActions(plan).filter(({ area }) => area === null) };
}
