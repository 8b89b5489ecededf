import {
  actionStatuses,
  columnName,
  columnsNotRead,
  columnsNotReadInWords,
  counted,
  countedActions,
  fieldNames,
  gradingSentence,
  inTable,
  isRegisterKind,
  listed,
  notCountedAmong,
  quoted,
  shortRef,
  splitCellRef,
  tellsOfAreas,
  toFillIn,
  unseenWords,
  wants,
  type Action,
  type CellRef,
  type Finding,
  type Need,
  type NotChecked,
  type Plan,
  type Review,
  type RowKind,
  type SheetLayout,
} from "../core";
import { longDay } from "../core/plan/dates/day";
import { capital } from "../core/words";
import { namedRefs, rowNumbers, someOf } from "./phrases";
import type { Built } from "./state";
import type { Trial } from "./trial";

/** What was read, what it was taken for, and what was left out: one sentence each, before anything is judged. */
export function readSentences(plan: Plan): readonly string[] {
  const tables = plan.layout.filter(({ role }) => role === "actions" || role === "kpis");
  return [
    ...tablesRead(plan),
    ...tables.flatMap(rowsLeftOut),
    ...tables.flatMap(columnsLeftOut),
    ...tables.flatMap(hiddenInTable),
    ...otherSheets(plan),
  ];
}

function tablesRead(plan: Plan): readonly string[] {
  const parts = plan.layout.flatMap((sheet) => {
    if (sheet.role === "actions") return [actionsRead(plan, sheet)];
    if (sheet.role === "kpis") return [`${measuresRead(plan, sheet)} on ${quoted(sheet.sheet)}`];
    return [];
  });
  return parts.length > 0 ? [`Read ${listed(parts)}.`] : [];
}

function actionsRead(plan: Plan, layout: SheetLayout): string {
  const actions = plan.actions.filter(inTable(layout));
  const refs = new Set(actions.flatMap(({ ref }) => (ref === null ? [] : [ref])));
  const hasRefs = refs.size > 0 || layout.columns.some(({ field }) => field === "ref");
  const rows =
    refs.size === actions.length || !hasRefs
      ? counted(actions.length, "action")
      : `${counted(actions.length, "row")} with ${counted(refs.size, "reference")}`;
  const apart = notCountedAmong(actions, plan.tree);
  return `${rows}${apart === null ? "" : ` (${apart})`} on ${quoted(layout.sheet)}`;
}

function measuresRead(plan: Plan, layout: SheetLayout): string {
  return counted(plan.kpis.filter(inTable(layout)).length, "measure");
}

const KINDS: { readonly [K in RowKind]?: readonly [one: string, many: string] } = {
  continuation: ["continues the action above it", "continue the actions above them"],
  heading: ["is a heading", "are headings"],
  "repeated-header": ["repeats the column headings", "repeat the column headings"],
  note: ["is a note", "are notes"],
  total: ["is a total", "are totals"],
};

const NAMED_ROWS = 3;

/** Rows of a table that are no data: named when they are few, counted when they are many. */
function rowsLeftOut({ sheet, rows }: SheetLayout): readonly string[] {
  const parts = (Object.keys(KINDS) as RowKind[]).flatMap((kind) => {
    const [one, many] = KINDS[kind] ?? ["", ""];
    const found = rows.filter((row) => row.kind === kind).map(({ row }) => row);
    if (found.length === 0) return [];
    if (found.length > NAMED_ROWS) return [`${found.length} rows ${many}`];
    return [`${found.length === 1 ? "row" : "rows"} ${rowNumbers(found)} ${found.length === 1 ? one : many}`];
  });
  return parts.length > 0 ? [`On ${quoted(sheet)} ${listed(parts)}.`] : [];
}

function columnsLeftOut(layout: SheetLayout): readonly string[] {
  const unknown = columnsNotRead(layout);
  if (unknown.length === 0) return [];
  const names = columnsNotReadInWords(
    layout,
    ({ column, header, heading }) => `${heading ? shortRef(heading) : columnName(column)} (${header.trim()})`,
  );
  const what = unknown.length === 1 ? "column" : "columns";
  if (names.length === 1 && unknown.length > 1) return [`On ${quoted(layout.sheet)} ${names[0]} were not read.`];
  return [`On ${quoted(layout.sheet)} the ${what} ${listed(names)} ${unknown.length === 1 ? "was" : "were"} not read.`];
}

function hiddenInTable(layout: SheetLayout): readonly string[] {
  const words = unseenWords(layout);
  return words === "" ? [] : [`On ${quoted(layout.sheet)} ${words}.`];
}

const HOLDS: { readonly [R in SheetLayout["role"]]?: string } = {
  "lead-key": "explains the leads",
  legend: "explains the statuses",
  lists: "holds drop-downs",
  notes: "holds notes",
  charts: "holds charts",
  settings: "holds the settings",
  history: "holds earlier reports",
  empty: "is empty",
  ours: "was built by RAG Monitor",
};

/** Every other sheet, those with the same fate in one sentence. Our own are not spoken of. */
function otherSheets(plan: Plan): readonly string[] {
  const fates = new Map<string, string[]>();
  for (const sheet of plan.layout) {
    const fate = fateOf(sheet, plan);
    if (fate !== null) fates.set(fate, [...(fates.get(fate) ?? []), quoted(sheet.sheet)]);
  }
  return Array.from(fates, ([fate, names]) => `${listed(names)} ${names.length > 1 ? several(fate) : fate}.`);
}

function fateOf({ sheet, role, state, why }: SheetLayout, plan: Plan): string | null {
  if (role === "ours") return null;
  const hidden = state === "visible" ? "" : "is hidden and ";
  if (role === "actions" || role === "kpis") return hidden === "" ? null : `${hidden}was read all the same`;
  if ((role === "other" || role === "notes") && tellsOfAreas(plan, sheet))
    return `${hidden}holds what is said of areas, and nothing else that was read`;
  return hidden + (HOLDS[role] ?? (isRegisterKind(role) ? "holds a register" : `was not read: ${why}`));
}

/** `is hidden and holds notes` -> `are hidden and hold notes`; the reason after a colon stays. */
function several(fate: string): string {
  const [, verbs = "", reason = ""] = /^([^:]*)(.*)$/s.exec(fate) ?? [];
  const many = verbs.replace(/\bis\b(?! said)/g, "are").replace(/\bwas\b(?! read$)|\bwas\b(?= read all)/g, "were");
  return many.replace(/\b(hold|explain)s\b/g, "$1") + reason;
}

/** For whom and how strictly the plan was judged, with a space before it; nothing where nobody chose that. */
export function judgedWords({ grading, leftOut }: Pick<Review, "grading" | "leftOut">): string {
  const said = gradingSentence(grading, leftOut);
  return said === null ? "" : ` ${said}`;
}

/** `As at 28 March 2025, from cell A2 of “Action Plan”.` */
export function asAtSentence({ asAt, plan }: Pick<Review, "asAt" | "plan">): string {
  const day = longDay(asAt.date);
  if (asAt.from === "given") return `As at ${day}, the date you chose.`;
  if (asAt.from === "today") return `As at ${day}, today, because ${whyToday(plan.openAsAt)}.`;
  if (asAt.at === null) return `As at ${day}, from the workbook.`;
  return `As at ${day}, from cell ${shortRef(asAt.at)} of ${quoted(splitCellRef(asAt.at).sheet)}.`;
}

function whyToday(open: Plan["openAsAt"]): string {
  if (open === null) return "no cell was found that states the report date";
  if (open.at === null)
    return `the name of the ${open.of}, ${quoted(open.text.trim())}, may give the day of the report or not`;
  const place = `cell ${shortRef(open.at)} of ${quoted(splitCellRef(open.at).sheet)}`;
  return `${quoted(open.text.trim())} in ${place} may be the day of the report or not`;
}

/** Which checks were left out and for want of which column, each want said once; of a whole table only how many. */
export function notCheckedSentences(notChecked: readonly NotChecked[]): readonly string[] {
  return wants(notChecked).map(({ needs, titles, isWhole, pronoun }) => {
    const checks = counted(titles.length, "check that needs", "checks that need");
    const columns = needs.filter((need) => need !== "reports").map(wantOf);
    const lacks = [
      ...(needs.includes("reports") ? ["there is no earlier report"] : []),
      ...(columns.length > 0 ? [`no sheet has ${listed(columns, "or")}`] : []),
    ];
    return `${capital(listed(lacks))}: ${isWhole ? `${checks} ${pronoun}` : titles.join("; ")}.`;
  });
}

function wantOf(need: Need): string {
  if (need === "actions") return "actions";
  if (need === "kpis") return "measures";
  const [table, field = ""] = need.split(".");
  const name = fieldNames[field as keyof typeof fieldNames] ?? field;
  return `a column for ${table === "kpis" ? `a measure’s ${name}` : `the ${name}`}`.replace(
    "a measure’s measure",
    "measures",
  );
}

/** What is to be settled first, in the order of the findings, and how many statuses are not stated, with their actions. */
export function settleSentences({ plan, findings }: Pick<Review, "plan" | "findings">): readonly string[] {
  const all = countedActions(plan);
  const scales = [
    ["action", all.filter(({ actionStatus }) => actionStatus === null)],
    ["impact", all.filter(({ impactStatus }) => impactStatus === null)],
  ] as const;
  const first = settleFirst(plan, findings, new Set(scales.flatMap(([, without]) => without.map(placeOfRow))));
  const notStated = scales.flatMap(([scale, without]) => {
    if (without.length > 1 && without.length === all.length) return [`No ${scale} status is stated.`];
    const many = counted(without.length, `${scale} status is`, `${scale} statuses are`);
    return without.length === 0 ? [] : [`${many} not stated (${namedRefs(without)}).`];
  });
  return [...(first.length > 0 ? [`Settle first: ${someOf(first)}.`] : []), ...notStated];
}

/** That a status is not stated is said apart. */
const NOT_STATED = /^(?:action|impact)-status-(?:missing|unrecognised)$/;

const placeOfRow = ({ sheet, row }: { readonly sheet: string; readonly row: number }) => `${row} ${sheet}`;

/**
 * References of the actions and measures that have an error, each once, in the order of the findings.
 *
 * @param notStated the rows of which it is said apart that a status is not stated
 */
function settleFirst(plan: Plan, findings: readonly Finding[], notStated: ReadonlySet<string>): readonly string[] {
  const refs = new Map([...plan.actions, ...plan.kpis].map((one) => [placeOfRow(one), one.ref]));
  const calls = new Map<string, string>();
  for (const { rule, severity, at } of findings) {
    const place = placeOfRow(splitCellRef(at[0]));
    const ref = refs.get(place);
    if (severity !== "error" || ref == null || (NOT_STATED.test(rule) && notStated.has(place))) continue;
    if (rule === "reference-twice") calls.set(ref, `${ref} (stands ${times(at.length)})`);
    else if (!calls.has(ref)) calls.set(ref, ref);
  }
  return [...calls.values()];
}

const times = (count: number) => (count === 2 ? "twice" : `${count} times`);

/** What building came to, with how the actions stand in the words of the scheme. */
export function builtSentence({ titles, review, kept }: Built): string {
  const names = titles.length > 0 ? `: ${listed(titles.map(quoted))}` : "";
  return `${counted(titles.length, "sheet")} built${names}. ${[standingSentence(review), kept].filter(Boolean).join(" ")}`.trim();
}

/** `16 actions: 1 complete and impactful, …, 2 not stated.` Adds up to the number of actions. */
export function standingSentence({ summary, scheme }: Pick<Review, "summary" | "scheme">): string {
  if (summary.actions === 0) return "";
  const parts = actionStatuses
    .map(({ id }) => ({ count: summary.byActionStatus[id], plain: scheme[id].plain }))
    .concat({ count: summary.byActionStatus["not-stated"], plain: "not stated" })
    .filter(({ count }) => count > 0)
    .map(({ count, plain }) => `${count} ${plain}`);
  // The wordings hold commas of their own.
  return `${counted(summary.actions, "action")}${beneathThem(summary)}: ${parts.join("; ")}.`;
}

/** The cell to go to for an action: its status, else its reference or whatever it has. */
export function cellShowing({ at }: Action): CellRef {
  return at.actionStatus ?? at.ref ?? at.title ?? Object.values(at)[0]!;
}

/** `, underpinned by 41 actions of delivery plans`, where there are such. */
export function beneathThem({ parts }: Pick<Review["summary"], "parts">): string {
  return parts > 0 ? `, underpinned by ${counted(parts, "action")} of delivery plans` : "";
}

/** The result of a check in one sentence, for people who hear it instead of seeing it. */
export function checkedSentence(review: Review, before: Review | null): string {
  if (review.reads === "nothing")
    return toFillIn(review.plan).length > 0
      ? "Checked. There is nothing to read yet."
      : "Checked. No plan was recognised in this workbook.";
  const { actions, parts, errors, warnings, advice } = review.summary;
  const found = `${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(advice, "piece", "pieces")} of advice`;
  const what =
    actions > 0 ? counted(actions, "action") + beneathThem({ parts }) : counted(review.plan.kpis.length, "measure");
  return before === null
    ? `Checked. ${what}: ${found}.`
    : `Checked again. ${what}: ${found}.${changes(review, before)}`;
}

function changes(review: Review, before: Review): string {
  const now = new Set(review.findings.map(({ id }) => id));
  const then = new Set(before.findings.map(({ id }) => id));
  const gone = [...then].filter((id) => !now.has(id)).length;
  const added = [...now].filter((id) => !then.has(id)).length;
  if (gone + added === 0) return " Nothing has changed.";
  const parts = [gone && `${counted(gone, "finding")} gone`, added && `${counted(added, "finding")} new`];
  const once = standingOnce(review, before).map((ref) => `${ref} stands once`);
  return ` ${[listed(parts.filter((part) => typeof part === "string")), ...once].join("; ")}.`;
}

/** References of actions that stood several times before and stand once now. */
function standingOnce(review: Review, before: Review): readonly string[] {
  const [now, then] = [review, before].map(({ plan }) => countedBy(plan.actions.flatMap(({ ref }) => ref ?? [])));
  return [...then!].flatMap(([ref, count]) => (count > 1 && now!.get(ref) === 1 ? [ref] : []));
}

function countedBy(things: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const thing of things) counts.set(thing, (counts.get(thing) ?? 0) + 1);
  return counts;
}

/** What a choice that is tried comes to, for people who hear it instead of seeing it. */
export function triedSentence(review: Review, trial: Trial): string {
  const { summary, plan, findings, calendar } = review;
  const reads = `${counted(summary.actions, "action")}, ${counted(plan.kpis.length, "measure")}`;
  const counts = `${trial === null ? "As saved" : "Tried, not saved"}: ${reads}, ${counted(findings.length, "finding")}.`;
  return [`${counts}${judgedWords(review)}`, ...calendar.due].join(" ");
}
