import {
  allLeadCells,
  countedActions,
  dueInForce,
  fieldNames,
  isOverdue,
  leadName,
  partsStanding,
  type Action,
  type ActionField,
  type DueField,
  type IsoDay,
  type Plan,
} from "../../plan";
import { longDay } from "../../plan/dates/day";
import { tellsReasons } from "../../rules";
import { counted, listed } from "../../words";
import type { CellRef } from "../../workbook";
import { exceptionsOf, isOffTrack, worstFirst, type Exception } from "../exceptions-of";
import type { BoardBlock, BoardCell, BoardInput, BoardSheet } from "../pack";
import { actionStatusCell, cellOf, dueCellOf, inCell, lookOf, notStated, NOT_STATED, quote, textCell } from "./cells";

const TABLE = "Board_Exceptions";

/** What one cell quotes at most, so that a row fits on a page. */
const LIMITS = { title: 240, progress: 560, words: 320 } as const;

/** Every exception on a row. What, why, so what and what next are the workbook's own words, or *not stated*. */
export function exceptions(input: BoardInput, subtitle: string): BoardSheet {
  // A board reads from the top; others look an action up.
  const found = isForBoard(input) ? worstFirst(exceptionsOf(input)) : exceptionsOf(input);
  return {
    id: "exceptions",
    title: "Exceptions",
    about: "Off track, overdue, or a status in question",
    orientation: "landscape",
    ...(found.length > 0 && { repeat: TABLE }),
    blocks: [
      { kind: "title", text: "Exceptions" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "text", text: opening(found, input) },
      ...setAside(input),
      ...(found.length > 0 ? [tableOf(found, input), { kind: "text", text: sources(input.plan) } as const] : []),
    ],
  };
}

const isForBoard = ({ grading }: BoardInput) => grading?.profile === "partnership-board";

function opening(found: readonly Exception[], { plan }: BoardInput): string {
  const actions = countedActions(plan);
  if (actions.length === 0) return "No actions could be read in the workbook, so there is nothing to list here.";
  const unstated = actions.filter(({ actionStatus }) => actionStatus === null).length;
  const open = unstated > 0 ? ` The action status of ${counted(unstated, "action")} is not stated.` : "";
  if (found.length === 0)
    return `None of the ${counted(actions.length, "action")} read is reported off track, past its last date without completion, or in question for its status.${open}`;
  const parts = [
    `${found.filter(({ offTrack }) => offTrack).length} reported off track`,
    `${found.filter(({ overdue }) => overdue).length} past the last date and not stated as complete`,
    `${found.filter(({ open }) => open.length > 0).length} with a status in question`,
    ...(plan.tree.parts.size > 0
      ? [
          `${found.filter(({ partsInTrouble }) => partsInTrouble.length > 0).length} with a part off track or past its date`,
        ]
      : []),
  ];
  return `${found.length} of ${counted(actions.length, "action")}: ${parts.join("; ")}. An action may stand here for more than one reason.${open}`;
}

/** Errors about a status that were dismissed put no action into question here: so many, and where they are told. */
function setAside({ plan, dismissed = [], grading }: BoardInput): readonly BoardBlock[] {
  const statuses = new Set(countedActions(plan).flatMap(({ at }) => [at.actionStatus, at.impactStatus]));
  const about = dismissed.filter(
    ({ finding }) => finding.severity === "error" && finding.at.some((cell) => statuses.has(cell)),
  );
  if (about.length === 0) return [];
  const were = about.length === 1 ? "was dismissed and is" : "were dismissed and are";
  const where =
    grading === undefined || tellsReasons(grading) ? "tells each with its reason" : "counts what was dismissed";
  return [
    {
      kind: "text",
      text: `${counted(about.length, "error")} about a status ${were} not counted here. The cover ${where}.`,
    },
  ];
}

type Column = readonly [header: string, width: number, cell: (exception: Exception) => BoardCell];

function tableOf(found: readonly Exception[], input: BoardInput): BoardBlock {
  const columns = columnsOf(found, input);
  return {
    kind: "table",
    name: TABLE,
    caption: "Actions that are off track, overdue or in question",
    header: columns.map(([header]) => header),
    rows: found.map((each) => columns.map(([, , cell]) => cell(each))),
    widths: columns.map(([, width]) => width),
  };
}

/** In a public edition nobody is named. */
function columnsOf(found: readonly Exception[], input: BoardInput): readonly Column[] {
  const isPublic = input.grading?.profile === "public";
  const worded = (field: "risk" | "nextSteps") => found.some(({ action }) => action[field] !== null);
  const next = worded("nextSteps") || found.some(({ action }) => action.revisedDue.length > 0);
  const own: readonly Column[] = [
    ["Why (progress update)", 34, ({ action }) => quote(action.progress, LIMITS.progress, action.at.progress)],
    ["So what (risk)", worded("risk") ? 22 : 11, ({ action }) => quote(action.risk, LIMITS.words, action.at.risk)],
    ["What next (next steps)", next ? 22 : 11, ({ action }) => nextOf(action)],
  ];
  const lead: Column = ["Lead", 20, ({ action }) => leadCell(action)];
  return [
    ["Action", 25, ({ action }) => titleCell(action)],
    ["Action status", 14, ({ action }) => actionStatusCell(action, input)],
    ["What", 30, (each) => factsCell(each, input)],
    ...own,
    ...(isPublic ? [] : [lead]),
    ["Cell", 11, ({ action }) => textCell(cellOf(action), cellOf(action))],
  ];
}

const titleCell = ({ ref, title, at }: Action) =>
  quote([ref, title].filter((part) => part !== null).join(" "), LIMITS.title, at.title);

const leadCell = (action: Action) =>
  action.leads.length === 0
    ? notStated(action.at.leads)
    : textCell(action.leads.map(leadName).join(";\n"), ...allLeadCells(action));

function factsCell(exception: Exception, input: BoardInput): BoardCell {
  const { at } = exception.action;
  return textCell(
    facts(exception, input).join("\n"),
    ...new Set([at.actionStatus, at.impactStatus, at.due, dueCellOf(exception.action), at.updated]),
    ...exception.parts.map(cellOf),
  );
}

/** What the cells say, each with its address; the reasons for standing here come first. */
function facts(exception: Exception, input: BoardInput): readonly string[] {
  const asAt = input.asAt.date;
  const quotes = input.grading?.profile !== "public";
  const { action, overdue, open } = exception;
  const { raw, finalDue, actionStatus, impactStatus, updated } = action;
  const typed = typeof raw.actionStatus === "string" ? raw.actionStatus.trim() : "";
  return [
    ...(overdue ? [`Past its last date, ${longDay(finalDue!)}, on ${longDay(asAt)}; not stated as complete.`] : []),
    ...open.map(({ message }) => `In question: ${message}`),
    ...(quotes && actionStatus === null && typed !== "" && open.length === 0
      ? [`Status as typed: “${typed}”${inCell(action, "actionStatus")}.`]
      : []),
    `Impact: ${impactStatus === null ? NOT_STATED : lookOf(input)[impactStatus].plain}${inCell(action, "impactStatus")}.`,
    `Dates: ${datesOf(action)}.`,
    `Updated: ${updated === null ? NOT_STATED : longDay(updated)}${inCell(action, "updated")}.`,
    ...factsOfParts(exception, asAt),
  ];
}

/** The dates of the due column, then the revised ones, each with its cell; the original ones only while they hold. */
function datesOf(action: Action): string {
  const { field } = dueInForce(action);
  const said = (of: DueField, before = "") => {
    const dates = action[of].map(({ asWritten }) => asWritten).join("; ");
    return dates === "" ? [] : [`${before}${dates}${inCell(action, of)}`];
  };
  const original = field === "originalDue" ? said("originalDue", "originally ") : [];
  const dates = [...said("due"), ...original, ...said("revisedDue", "revised to ")];
  return dates.join("; ") || `${NOT_STATED}${field === null ? "" : inCell(action, field)}`;
}

/** How many parts one line names before it counts the rest. */
const PARTS_NAMED = 5;

/** How the parts stand, each state counted, and where those are that are off track or past their date. */
function factsOfParts({ parts, partsInTrouble }: Exception, asAt: IsoDay): readonly string[] {
  if (parts.length === 0) return [];
  const line = (what: string, of: readonly Action[], cell: (part: Action) => CellRef) => {
    const named = of.slice(0, PARTS_NAMED).map((part) => `${part.ref ?? part.key} (${cell(part)})`);
    const more = of.length > PARTS_NAMED ? [`${of.length - PARTS_NAMED} more`] : [];
    return of.length === 0 ? [] : [`${what}: ${listed([...named, ...more])}.`];
  };
  const dateOf = (part: Action) => dueCellOf(part) ?? cellOf(part);
  return [
    `Its ${partsStanding(parts)}.`,
    ...line("Parts off track", partsInTrouble.filter(isOffTrack), cellOf),
    ...line(
      "Parts past their last date",
      partsInTrouble.filter((part) => isOverdue(part, asAt)),
      dateOf,
    ),
  ];
}

/** The next steps, and a revised date where the workbook gives one. */
function nextOf({ nextSteps, revisedDue, at }: Action): BoardCell {
  if (revisedDue.length === 0) return quote(nextSteps, LIMITS.words, at.nextSteps);
  const revised = `Revised date: ${revisedDue.map(({ asWritten }) => asWritten).join("; ")}`;
  if (nextSteps === null) return textCell(revised, at.revisedDue);
  const steps = quote(nextSteps, LIMITS.words, at.nextSteps);
  return textCell(`${String(steps.value)}\n${revised}`, at.nextSteps, at.revisedDue);
}

/** What the reader must know of the words above: whose they are, and which of the workbook's columns are not there. */
function sources({ actions }: Plan): string {
  const has = (field: ActionField) => actions.some(({ at }) => at[field] !== undefined);
  const columns: readonly ActionField[] = ["progress", "risk", "nextSteps"];
  const absent = columns.filter((field) => !has(field)).map((field) => fieldNames[field]);
  const whose = "What is said of an action is in the workbook's own words; where it says nothing, “not stated”.";
  return absent.length === 0 ? whose : `${whose} The workbook has no column for ${listed(absent)}.`;
}
