import { listed } from "../../words";
import type { SheetSnapshot } from "../../workbook";
import type { ActionField } from "../columns";
import { squash } from "../squash";
import { foreignKind, foreignName, sortsRisksAndIssues } from "./foreign";
import type { Header, Scales } from "./scales";

/**
 * Whether a table with the headings of a plan is one. `doubt` null: it is. Else why it is left unread in words, and
 * whether somebody should be asked: not about what is plainly something else.
 */
export type Verdict = { readonly points: number; readonly doubt: string | null; readonly ask: boolean };

/** A table in other words than the scheme's is a plan from so many points on, and worth a question from so many. */
const PLAN = 4;
const ASK = 2;

/** Weighs a table by its headings, its words, and the name of its sheet. */
export function verdictOn(
  header: Header,
  fields: ReadonlyMap<number, ActionField>,
  scales: Scales,
  also: ReadonlyMap<number, ActionField> = new Map(),
): Verdict {
  const found = new Set([...fields.values(), ...also.values()]);
  const kind = foreignTo(header, found);
  const likePlan = found.has("title") && (found.has("leads") || found.has("due") || found.has("ref"));
  const points = pointsOf(header, fields, scales);
  if (scales.spoken === "scheme" || scales.spoken === "named") {
    const isOurs = kind === null || (likePlan && scales.exact > 0 && !/^a (?:risk|log of risks)/.test(kind.name));
    const dated = found.has("ref") || found.has("due") || found.has("revisedDue");
    if (scales.onceEach && !dated)
      return { points, doubt: "each status stands in it once, as in a list to choose from", ask: false };
    if ((found.has("title") || found.has("ref")) && isOurs) return { points, doubt: null, ask: false };
    const ask = found.has("leads") && dated;
    if (kind === null) return { points, doubt: "no column says what is to be done", ask };
  }
  const states = scales.strange.map(notOurs);
  if (kind !== null) return { points, doubt: listed([because(kind), ...states]), ask: false };
  const lacks = lacking(found);
  if (lacks !== null)
    return {
      points,
      doubt: listed([lacks, ...states]),
      ask: likePlan && found.has("leads") && scales.spoken === "other",
    };
  if (points >= PLAN) return { points, doubt: null, ask: false };
  const why =
    scales.strange.length === 0
      ? "no column states how its actions stand"
      : "it has little of what a plan has besides an action, a lead and a date";
  return { points, doubt: listed([...states, why]), ask: points >= ASK };
}

/** What a plan in other words must have and this table has not. */
function lacking(found: ReadonlySet<ActionField>): string | null {
  const missing = [
    ...(found.has("title") ? [] : ["what is to be done"]),
    ...(found.has("leads") ? [] : ["who leads it"]),
    ...(found.has("due") || found.has("revisedDue") ? [] : ["when it is due"]),
  ];
  return missing.length === 0 ? null : `no column says ${listed(missing, "or")}`;
}

type Kind = { readonly name: string; readonly said: readonly string[] };

/** What else the table is, by its headings, by a column that sorts risks from issues, or by the sheet's name. */
function foreignTo(header: Header, found: ReadonlySet<ActionField>): Kind | null {
  const headings = header.headings.map((cell) => String(cell ?? ""));
  const kind = foreignKind(headings);
  if (kind !== null) return kind;
  if (sortsRisksAndIssues(header.sheet, header.row)) return { name: "a log of risks and issues", said: [] };
  const named = foreignName(header.sheet.name);
  const rich = found.has("evidence") || found.has("successCriteria") || found.has("impactStatus");
  return named !== null && !rich ? { name: named, said: [] } : null;
}

const because = ({ name, said }: Kind) =>
  said.length === 0 ? `it is ${name}` : `it has the headings of ${name} (${listed(said.map((text) => `“${text}”`))})`;

/** “its “Impact” column holds High, Medium and Low, which are not the impact statuses” */
function notOurs({ field, heading, words }: Scales["strange"][number]): string {
  const kinds = [...new Map(words.map((word) => [squash(word), word.trim()])).values()];
  const scale = field === "actionStatus" ? "action statuses" : "impact statuses";
  if (kinds.length === 0) return `its “${heading}” column holds none of the ${scale}`;
  const shown = kinds.length > 4 ? [...kinds.slice(0, 3), "other words"] : kinds;
  return `its “${heading}” column holds ${listed(shown)}, which are not the ${scale}`;
}

/** What speaks for a plan, and what against one. */
function pointsOf(header: Header, fields: ReadonlyMap<number, ActionField>, scales: Scales): number {
  const found = new Set(fields.values());
  const column = (field: ActionField) => [...fields].find(([, one]) => one === field)?.[0] ?? -1;
  const words = scales.strange.flatMap((one) => one.words.map(squash));
  const has = (field: ActionField, points = 1) => (found.has(field) ? points : 0);
  const sum = [
    has("ref"),
    numbersByArea(header, column("ref")) || numbersByArea(header, column("title")) ? 1 : 0,
    has("resources"),
    scales.strange.some((one) => one.words.length === 0) ? 1 : 0,
    has("area"),
    has("evidence", 2),
    has("successCriteria", 2),
    has("progress"),
    has("nextSteps"),
    scales.strange.some(({ field }) => field === "impactStatus") || has("impactStatus") ? 1 : 0,
    saysPlan(header.sheet, header.row) ? 1 : 0,
    words.some((word) => BRAG.test(word)) ? 1 : 0,
    words.some((word) => OF_A_LOG.test(word)) ? -2 : 0,
  ];
  return sum.reduce((all, one) => all + one, 0);
}

const BRAG = /^(?:red|amber|green|blue|[rag]|rag|embedded)\b/;

/** What is open or closed is an entry of a log. */
const OF_A_LOG = /^(?:open|closed|resolved|new|wont do|cancelled|assigned)$/;

/** Whether the references are numbered by area: 1.1, 1.2, 2.1. */
function numbersByArea(header: Header, column: number): boolean {
  if (column < 0) return false;
  const refs = header.sheet.values.slice(header.row + 1, header.row + 60).flatMap((row) => {
    const value = row[column] ?? null;
    return value === null || value === ""
      ? []
      : [
          String(value)
            .trim()
            .split(/[\s:)]/)[0]!,
        ];
  });
  const numbered = refs.filter((ref) => /^[A-Za-z]{0,3}\d{1,2}[./-]\d{1,2}(?:[./-]\d{1,2})*\.?$/.test(ref));
  return numbered.length >= 2 && numbered.length * 2 >= refs.length;
}

/** Whether the sheet's name or what stands above the table calls it a plan of improvement. */
function saysPlan(sheet: SheetSnapshot, headerRow: number): boolean {
  const above = sheet.values
    .slice(0, headerRow)
    .flatMap((row) => row.filter((cell): cell is string => typeof cell === "string"));
  return [sheet.name, ...above.filter((text) => text.length < 120)].some((text) => PLAN_NAMES.test(squash(text)));
}

const PLAN_NAMES =
  /\b(?:improvement|action|delivery|development|implementation|recovery|transformation) plan\b|\bplan\b|\bsdp\b|\bsip\b|\bwsoa\b|\bwritten statement\b|\bpriority (?:\d|action)/;
