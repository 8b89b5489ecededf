import { wordCount } from "../../words";
import { valueAt, type SheetSnapshot } from "../../workbook";
import type { ActionField } from "../columns";
import { squash } from "../squash";
import type { Header, Scales } from "./scales";

/** How much speaks for a plan, whether some of it is what a mere list of tasks has not, and whether its states are a log's. */
export type Points = { readonly points: number; readonly isOfAPlan: boolean; readonly isLog: boolean };

/** What every list of work may have, well kept or long, cannot make it a plan: it counts for so much at most. */
const MOST_FOR_KEEPING = 2;

/** What speaks for a plan in a table in other words than the scheme's, and what against one. */
export function pointsFor(header: Header, fields: ReadonlyMap<number, ActionField>, scales: Scales): Points {
  const found = new Set(fields.values());
  const column = (field: ActionField) => [...fields].find(([, one]) => one === field)?.[0] ?? -1;
  const words = scales.strange.flatMap((one) => one.words.map(squash));
  const has = (field: ActionField, points = 1) => (found.has(field) ? points : 0);
  const ofAPlan = sum([
    numbersByArea(header, column("ref")) || numbersByArea(header, column("title")) ? 1 : 0,
    has("resources"),
    has("evidence", 2),
    has("successCriteria", 2),
    has("nextSteps"),
    scales.strange.some(({ field }) => field === "impactStatus") || has("impactStatus") ? 1 : 0,
    saysPlan(header.sheet, header.row),
    words.some((word) => BRAG.test(word)) ? 1 : 0,
  ]);
  const isLog = words.some((word) => OF_A_LOG.test(word));
  const isSlipping = found.has("originalDue") || (found.has("revisedDue") && found.has("due"));
  const ofAnyList = sum([
    has("ref"),
    has("area"),
    has("progress"),
    scales.strange.some((one) => one.words.length === 0) ? 1 : 0,
    Math.min(MOST_FOR_KEEPING, sum([has("updated"), isSlipping ? 1 : 0, isTold(header, column("title")) ? 1 : 0])),
    isLog ? -2 : 0,
  ]);
  return { points: ofAPlan + ofAnyList, isOfAPlan: ofAPlan > 0, isLog };
}

const sum = (points: readonly number[]) => points.reduce((all, one) => all + one, 0);

const BRAG = /^(?:red|amber|green|blue|[rag]|rag|embedded)\b/;

/** What is open or closed is an entry of a log. */
const OF_A_LOG = /^(?:open|closed|resolved|new|wont do)$/;

/** So many rows show what a column holds. */
const SAMPLE = 60;

function textsBelow({ sheet, row }: Header, column: number): readonly string[] {
  if (column < 0) return [];
  const texts: string[] = [];
  for (let at = row + 1; at <= row + SAMPLE && at < sheet.values.length; at++) {
    const text = String(valueAt(sheet, at, column) ?? "").trim();
    if (text !== "") texts.push(text);
  }
  return texts;
}

/** Whether the references are numbered by area: 1.1, 1.2, 2.1, or CYP/SEND/01.01. */
function numbersByArea(header: Header, column: number): boolean {
  const refs = textsBelow(header, column).map((text) => text.split(/[\s:)]/)[0]!);
  const numbered = refs.filter((ref) => NUMBERED.test(ref));
  return numbered.length >= 2 && numbered.length * 2 >= refs.length;
}

const NUMBERED = /^(?:[A-Za-z]{1,8}[/.-]){0,3}[A-Za-z]{0,3}\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,2})*\.?$/;

/** So many words are a pledge; a note to oneself has fewer. */
const TOLD = 6;

/** Whether most of the actions are told in a sentence. */
function isTold(header: Header, column: number): boolean {
  const texts = textsBelow(header, column);
  const told = texts.filter((text) => wordCount(text) >= TOLD);
  return told.length >= 2 && told.length * 2 > texts.length;
}

/** How much the sheet's name, or what stands above the table, calls it a plan of improvement. */
function saysPlan(sheet: SheetSnapshot, headerRow: number): number {
  const above = sheet.values
    .slice(0, headerRow)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === "string"));
  const names = [sheet.name, ...above.filter((text) => text.length < LONGEST_TITLE)].map(squash);
  return names.some((name) => OF_IMPROVEMENT.test(name)) ? 2 : names.some((name) => PLAN_NAMES.test(name)) ? 1 : 0;
}

const LONGEST_TITLE = 120;

const OF_IMPROVEMENT =
  /\b(?:improvement|transformation|inspection|wsoa|written statement|(?:action|delivery|development|implementation|recovery) plan)\b/;

const PLAN_NAMES = /\bplan\b|\bsdp\b|\bsip\b|\bpriority (?:\d|action)/;
