import { listed } from "../../words";
import type { ActionField } from "../columns";
import { squash } from "../squash";
import { countOrList } from "./counts-and-lists";
import { isDated } from "./dated";
import { foreignKind, foreignName, sortsRisksAndIssues } from "./foreign";
import { pointsFor } from "./points";
import type { Header, Scales } from "./scales";

/**
 * Whether a table with the headings of a plan is one. `doubt` null: it is. Else why it is left unread in words, and
 * whether somebody should be asked: not about what is plainly something else.
 */
export type Verdict = { readonly points: number; readonly doubt: string | null; readonly ask: boolean };

/** A table in other words than the scheme's is a plan from so many points on; from so many where it lacks leads or dates. */
const PLAN = 4;
const PLAN_IN_PART = 6;

/** A table whose entries are open or closed is only asked about from so many points on. */
const ASK = 2;

/** What a name or a few headings of something else take from a plan. */
const OF_SOMETHING_ELSE = 3;

type Fields = ReadonlyMap<number, ActionField>;

/** Weighs a table by its headings, its words, and the name of its sheet. */
export function verdictOn(header: Header, fields: Fields, scales: Scales, also: Fields = new Map()): Verdict {
  const found = new Set([...fields.values(), ...also.values()]);
  const kind = foreignTo(header, fields, found);
  const { points, isOfAPlan, isLog } = pointsFor(header, fields, scales);
  if (scales.spoken === "scheme" || scales.spoken === "named") {
    const other = countOrList(header, fields);
    const verdict = other === null ? inOurWords(found, kind, scales) : { doubt: other, ask: false };
    if (verdict !== null) return { points, ...verdict };
  }
  const states = scales.strange.map(notOurs);
  if (kind?.isSure) return { points, doubt: [because(kind), ...states].join("; "), ask: false };
  const lacks = lacking(found);
  const enough = lacks.length === 0 ? PLAN : lacks.includes(WHAT) || lacks.length > 1 ? Infinity : PLAN_IN_PART;
  const left = points - (kind?.weight ?? 0);
  if (isOfAPlan && left >= enough) return { points, doubt: null, ask: false };
  const reasons = kind !== null ? [because(kind)] : lacks.length > 0 ? [`no column says ${listed(lacks, "or")}`] : [];
  const ask = isWorthAsking(found, scales) && (!isLog || left >= ASK);
  return { points, doubt: reasonsIn([...reasons, ...states], scales).join("; "), ask };
}

type Kind = {
  readonly name: string;
  readonly said: readonly string[];
  /** Whether it is plainly that, and no plan whatever else it has. */
  readonly isSure: boolean;
  /** The points that it takes from a plan otherwise. */
  readonly weight: number;
};

type Found = ReadonlySet<ActionField>;

/** What is to be done, and by whom or by when. */
const isLikePlan = (found: Found) => found.has("title") && (found.has("leads") || isDated(found) || found.has("ref"));

/** The verdict on a table in the scheme's words; null where it is something else all the same. */
function inOurWords(found: Found, kind: Kind | null, scales: Scales): Omit<Verdict, "points"> | null {
  const isRisks = kind?.isSure === true && /^a (?:risk|log of risks)/.test(kind.name);
  const isOurs = kind === null || (isLikePlan(found) && scales.exact > 0 && !isRisks);
  const dated = found.has("ref") || isDated(found);
  if (scales.onceEach && !dated)
    return { doubt: "each status stands in it once, as in a list to choose from", ask: false };
  if ((found.has("title") || found.has("ref")) && isOurs) return { doubt: null, ask: false };
  return kind === null ? { doubt: "no column says what is to be done", ask: found.has("leads") && dated } : null;
}

/** What every plan has: something to be done, somebody or a day for it, and how it stands, a reference or a story of it. */
function isWorthAsking(found: Found, { strange }: Scales): boolean {
  const stands = strange.length > 0 || found.has("actionStatus") || found.has("impactStatus");
  const [who, when] = [found.has("leads"), isDated(found) || found.has("originalDue")];
  if (!found.has("title")) return who && when && stands;
  return (who || when) && (stands || found.has("ref") || found.has("progress") || found.has("evidence"));
}

function reasonsIn(reasons: readonly string[], { strange }: Scales): readonly string[] {
  if (reasons.length > strange.length) return reasons;
  const why =
    strange.length === 0
      ? "no column states how its actions stand"
      : "it has little of what a plan has besides an action, a lead and a date";
  return [...reasons, why];
}

const WHAT = "what is to be done";

/** What a plan in other words has and this table has not. */
function lacking(found: Found): readonly string[] {
  return [
    ...(found.has("title") ? [] : [WHAT]),
    ...(found.has("leads") ? [] : ["who leads it"]),
    ...(isDated(found) ? [] : ["when it is due"]),
  ];
}

/** Fields of which a plan keeps a column beside its actions; in a register or a budget such columns are the matter itself. */
const BESIDE: readonly (ActionField | undefined)[] = ["risk", "resources"];

/** What else the table is, by its headings, by a column that sorts risks from issues, or by the sheet's name. */
function foreignTo(header: Header, fields: Fields, found: Found): Kind | null {
  const isWhole = found.has("title") && found.has("leads") && isDated(found);
  const headings = header.headings.map((cell, column) =>
    header.beside.has(column) || (isWhole && BESIDE.includes(fields.get(column))) ? "" : String(cell ?? ""),
  );
  const kind = foreignKind(headings);
  if (kind?.isSure) return { ...kind, weight: OF_SOMETHING_ELSE };
  if (sortsRisksAndIssues(header.sheet, header.row))
    return { name: "a log of risks and issues", said: [], isSure: true, weight: OF_SOMETHING_ELSE };
  if (kind !== null) return { ...kind, weight: OF_SOMETHING_ELSE };
  const named = foreignName(header.sheet.name);
  const rich = found.has("evidence") || found.has("successCriteria") || found.has("impactStatus");
  return named !== null && !rich ? { ...named, said: [] } : null;
}

const because = ({ name, said, isSure }: Kind) => {
  if (said.length > 0) return `it has the headings of ${name} (${listed(said.map((text) => `“${text}”`))})`;
  return isSure ? `it is ${name}` : `its name says that it is ${name}`;
};

/** “its “Impact” column holds High, Medium and Low, which are not the impact statuses” */
function notOurs({ field, heading, unknown }: Scales["strange"][number]): string {
  const kinds = [...new Map(unknown.map((word) => [squash(word), word.trim()])).values()];
  const scale = field === "actionStatus" ? "action statuses" : "impact statuses";
  if (kinds.length === 0) return `its “${heading}” column holds none of the ${scale}`;
  const shown = kinds.length > 4 ? [...kinds.slice(0, 3), "other words"] : kinds;
  return `its “${heading}” column holds ${listed(shown)}, which are not the ${scale}`;
}
