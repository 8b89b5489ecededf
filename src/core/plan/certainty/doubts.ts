import { columnName } from "../../workbook";
import { textOf, type Cell } from "../cells";
import type { ScaleWords } from "../colours/scale";
import { actionColumns, fieldNames, type ActionField } from "../columns";
import { fieldsMeant, headingFit } from "../headings";
import type { ColumnLayout } from "../plan";
import { readActionStatus, readImpactStatus } from "../statuses";
import { namesBoth } from "../tables/joint-heading";
import { isNotOfTheDay } from "../tables/scales";
import { isScale } from "../tables/weighed";
import { givesWayTo, placesInTime } from "../tables/told-apart";
import { titleHeading, titlePoints } from "../tables/title-columns";
import { withoutLast } from "../standing-brackets";
import { contentsOf, isDated } from "./contents";
import type { Sampled } from "./sampled";

/** So many cells must speak for a field before a column is asked about that its heading does not name. */
const FEWEST = 3;

/** What a doubtful column is given; well below `ASK_BELOW`. */
const DOUBTFUL = 0.4;

/**
 * The columns of a plan with the doubts that come from looking at all of them: a second column that could be the due
 * date or a scale, a status column that says states of both scales, and, where no heading names the due date or a scale, a column
 * whose cells look like one. What somebody chose is not doubted.
 */
export function withDoubts(sampled: readonly Sampled[], words: ScaleWords): readonly ColumnLayout[] {
  const held = new Set(sampled.flatMap(({ column: { field, also } }) => [field, also ?? null]));
  const missing = [...unnamed(sampled, held, words)];
  const second = secondPlan(sampled);
  return sampled.map((one) => {
    if (one.column.chosen) return one.column;
    const found = missing.find(({ column }) => column === one.column.column);
    return (
      found ??
      headsSecondPlan(one, second) ??
      rivalOfDue(one, sampled, words) ??
      rivalOfTitle(one, sampled) ??
      rivalOfScale(one, sampled, words) ??
      ofLastReport(one) ??
      ofBothScales(one, words) ??
      ofBothFields(one, sampled) ??
      one.column
    );
  });
}

/** So many fields that have a column each and stand once more, the action among them, are a second set. */
const SECOND = 3;

/** The columns that are not read and head a second set of what the plan has already; empty where there is none. */
function secondPlan(sampled: readonly Sampled[]): readonly (Sampled & { readonly field: ActionField })[] {
  const held = new Set(sampled.flatMap(({ column: { field } }) => field ?? []));
  const again = sampled.flatMap((one) => {
    const { field, also, header, chosen } = one.column;
    const meant = field !== null || also !== undefined || chosen ? undefined : usualOf(header);
    return meant === undefined || !held.has(meant) ? [] : [{ ...one, field: meant }];
  });
  const fields = new Set(again.filter(({ cells }) => cells.some(({ raw }) => raw !== null)).map(({ field }) => field));
  return fields.size >= SECOND && fields.has("title") ? again : [];
}

function usualOf(header: string): ActionField | undefined {
  const [field] = fieldsMeant<ActionField>(header, actionColumns);
  return field !== undefined && headingFit<string>(header, field, actionColumns) >= 0.85 ? field : undefined;
}

/** Where the action stands in a second set of columns: one question for all of them. */
function headsSecondPlan({ column }: Sampled, second: ReturnType<typeof secondPlan>): ColumnLayout | null {
  const own = second.find((one) => one.column.column === column.column);
  if (own === undefined) return null;
  if (own.field !== "title") return column;
  const [first, last] = [second[0]!.column, second.at(-1)!.column];
  const named = `${columnName(first.column)} “${first.header.trim()}” to ${columnName(last.column)} “${last.header.trim()}”`;
  const why = `columns ${named} look like a second plan beside the first, which is in no figure; give it a sheet of its own`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: ["title"], urgent: true };
}

/** A column that is not read although its heading and its cells say that it is the due date, as those of another do. */
function rivalOfDue({ column, cells }: Sampled, sampled: readonly Sampled[], words: ScaleWords): ColumnLayout | null {
  const due = sampled.find((one) => one.column.field === "due");
  if (column.field !== null || column.part || due === undefined || due.column.chosen) return null;
  if (headingFit<string>(column.header, "due", actionColumns) < 0.85) return null;
  const { filled, fitting } = contentsOf(cells, "due", words);
  if (filled < FEWEST || (fitting ?? 0) * 3 < filled * 2 || !differ(cells, due.cells)) return null;
  const place = `${columnName(due.column.column)} “${due.column.header}”`;
  const why = `its heading means the due date too, and ${fitting} of its ${filled} cells say when, but column ${place} is read as it`;
  const perhaps = (["due", "revisedDue", "originalDue"] as const).filter(
    (field) => field === "due" || !sampled.some((one) => one.column.field === field),
  );
  return { ...column, why, confidence: DOUBTFUL, perhaps };
}

/** A column that is not read although it could be the actions no less than the one that is, by headings and cells. */
function rivalOfTitle({ column, cells }: Sampled, sampled: readonly Sampled[]): ColumnLayout | null {
  const holder = sampled.find((one) => one.column.field === "title");
  if (column.field !== null || column.also !== undefined || !holder || holder.column.chosen) return null;
  if (titleHeading(column.header) !== "open" || cells.length < FEWEST) return null;
  const [own, its] = [cells, holder.cells].map((list) =>
    titlePoints(
      list.flatMap((cell) => textOf(cell) ?? []),
      cells.length,
    ),
  );
  // A heading that names the action outright gives way to one that does not only where the cells say so.
  const least = titleHeading(holder.column.header) === "open" ? -1 : 1;
  if (own! - its! < least) return null;
  const place = `${columnName(holder.column.column)} “${holder.column.header}”`;
  const why = `its cells could be the actions no less than those of column ${place}, which is read as them`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: ["title"] };
}

/** So much better a heading must name a scale than another, to be the one that is meant. */
const OUTRIGHT = 0.15;

/** A column that is not read although its heading and its cells are of a scale no less than those of the column that is. */
function rivalOfScale({ column, cells }: Sampled, sampled: readonly Sampled[], words: ScaleWords): ColumnLayout | null {
  if (column.field !== null || isNotOfTheDay(column.header)) return null;
  const field = fieldsMeant<ActionField>(column.header, actionColumns).find(isScale);
  const holder = field && sampled.find((one) => one.column.field === field);
  if (!field || !holder || holder.column.chosen) return null;
  if (givesWayTo(column.header, holder.column.header) || isSettled(column.header, holder.column.header)) return null;
  const [own, its] = [column, holder.column].map(({ header }) => headingFit<string>(header, field, actionColumns));
  if (its! - own! >= OUTRIGHT || !differ(cells, holder.cells)) return null;
  const filled = cells.filter((cell) => textOf(cell) !== null).length;
  const said = hits(cells, field, words);
  if (filled < FEWEST || said * 3 < filled * 2) return null;
  const place = `${columnName(holder.column.column)} “${holder.column.header}”`;
  const why = `its heading could mean the ${fieldNames[field]} too, and ${said} of its ${filled} cells say one, but column ${place} is read as it`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: [field] };
}

/** Whether two headings say of which time each is. */
const isSettled = (heading: string, other: string) => placesInTime([heading, other]).every((place) => place !== null);

const differ = (some: readonly Cell[], others: readonly Cell[]) =>
  some.some((cell, i) => textOf(cell) !== null && textOf(cell) !== textOf(others[i]!));

/** A status column that says of itself that it is of the last report, read because no other says how it stands now. */
function ofLastReport({ column }: Sampled): ColumnLayout | null {
  const { field, header } = column;
  if (!isScale(field) || withoutLast(header) === null) return null;
  const why = `its heading says that it is of the last update, and no other column is headed as the ${fieldNames[field]}`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: [field] };
}

/** A status column whose heading leaves the scale open and whose cells say states of both. */
function ofBothScales({ column, cells }: Sampled, words: ScaleWords): ColumnLayout | null {
  const { field } = column;
  if (field !== "actionStatus" && field !== "impactStatus") return null;
  const other = field === "actionStatus" ? "impactStatus" : "actionStatus";
  const [own, others] = [hits(cells, field, words), hits(cells, other, words)];
  if (others < FEWEST || others * 3 < own) return null;
  const why = `${own} of its cells say an ${fieldNames[field]} and ${others} an ${fieldNames[other]}`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: [field, other] };
}

/** A column whose heading names who and when, but of which only one is read. */
function ofBothFields({ column }: Sampled, sampled: readonly Sampled[]): ColumnLayout | null {
  const { field, also, header } = column;
  if ((field !== "leads" && field !== "due") || also !== undefined || !namesBoth(header)) return null;
  const other = field === "leads" ? "due" : "leads";
  const holder = sampled.find((one) => one.column.field === other)?.column;
  const instead = holder && `, and column ${columnName(holder.column)} “${holder.header}” is read as it`;
  const why = `its heading names the ${fieldNames[other]} too${instead ?? ", which is not read from it"}`;
  return { ...column, why, confidence: DOUBTFUL, perhaps: [field, other] };
}

function hits(cells: readonly Cell[], scale: "actionStatus" | "impactStatus", words: ScaleWords): number {
  const reads = (text: string) =>
    scale === "actionStatus" ? readActionStatus(text, words.actionStatus) : readImpactStatus(text, words.impactStatus);
  return cells.filter((cell) => reads(textOf(cell) ?? "") !== null).length;
}

/** What a column that no heading names can be told by, from its cells alone. */
const TELLING: readonly (readonly [
  field: ActionField,
  instead: readonly ActionField[],
  looks: (cell: Cell, words: ScaleWords) => boolean,
])[] = [
  ["actionStatus", [], (cell, words) => hits([cell], "actionStatus", words) > 0],
  ["impactStatus", [], (cell, words) => hits([cell], "impactStatus", words) > 0],
  ["due", ["revisedDue", "originalDue"], isDated],
];

/** For each of those fields that the plan lacks, the column whose cells look most like it. */
function* unnamed(
  sampled: readonly Sampled[],
  held: ReadonlySet<ColumnLayout["field"]>,
  words: ScaleWords,
): Generator<ColumnLayout> {
  const free = sampled.filter(({ column }) => column.field === null && column.also === undefined && !column.chosen);
  for (const [field, instead, looks] of TELLING) {
    if ([field, ...instead].some((one) => held.has(one))) continue;
    const likely = free.flatMap(({ column, cells }) => {
      const filled = cells.filter((cell) => textOf(cell) !== null);
      const fitting = filled.filter((cell) => looks(cell, words)).length;
      return fitting >= FEWEST && fitting * 4 >= filled.length * 3 ? [{ column, fitting, filled: filled.length }] : [];
    });
    const [best] = likely.sort((a, b) => b.fitting - a.fitting);
    if (best === undefined) continue;
    const looksLike = field === "due" ? "hold dates" : `say an ${fieldNames[field]}`;
    const why = `no column is headed as the ${fieldNames[field]}, and ${best.fitting} of its ${best.filled} cells ${looksLike}`;
    yield { ...best.column, why, confidence: DOUBTFUL, perhaps: [field] };
  }
}
