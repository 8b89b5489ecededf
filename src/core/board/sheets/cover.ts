import {
  columnsNotReadInWords,
  inTable,
  isRegisterKind,
  registerNames,
  notCountedAmong,
  type Plan,
  type RegisterKind,
  type SheetLayout,
} from "../../plan";
import { longDay } from "../../plan/dates/day";
import {
  dismissedCounted,
  gradingSentence,
  rules,
  tellsReasons,
  wants,
  type Dismissed,
  type Finding,
  type NotChecked,
} from "../../rules";
import { howLong } from "../../plan/settings";
import { capital, counted, listed } from "../../words";
import { localRef, splitCellRef, type CellRef } from "../../workbook";
import type { BoardBlock, BoardInput, BoardSheet } from "../pack";
import { withheldWords } from "../public-edition";
import { textCell } from "./cells";
import { keys } from "./keys";

/** How many cells one line names before it says how many more there are. */
const CELLS_NAMED = 8;

type Facts = Extract<BoardBlock, { kind: "facts" }>;
type Fact = Facts["facts"][number];

/** What the pack is, where it comes from, what is not settled, and how to read it. */
export function cover(input: BoardInput, others: readonly BoardSheet[]): BoardSheet {
  return {
    id: "cover",
    title: "Cover",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Improvement plan: monitoring report" },
      {
        kind: "text",
        text:
          "Where the actions and measures of the plan stand. Every figure and every quoted word comes from the workbook " +
          "named below; what it does not hold is given as “not stated”.",
      },
      {
        kind: "facts",
        facts: [
          { name: "Workbook", cell: textCell(input.plan.name) },
          asAtFact(input),
          ...gradingFacts(input),
          ...withheldFacts(input),
        ],
      },
      { kind: "heading", text: "Contents" },
      { kind: "facts", facts: others.map(contentsFact) },
      ...openErrors(input),
      ...dismissedBlocks(input),
      ...aboutPeople(input),
      { kind: "heading", text: "What was read" },
      { kind: "facts", facts: [...sheetFacts(input.plan), ...unreadFacts(input.plan)] },
      ...notCheckedBlocks(input.notChecked),
      { kind: "heading", text: "Key to the two scales" },
      ...keys(),
    ],
  };
}

function asAtFact({ asAt }: BoardInput): Fact {
  const source = {
    given: ", given for this report",
    workbook: asAt.at ? `, from the workbook, ${asAt.at}` : ", from the workbook",
    today: ", the day on which this report was built; no report date was found in the workbook",
  };
  const words = longDay(asAt.date) + (asAt.from === undefined ? "" : source[asAt.from]);
  return { name: "As at", cell: textCell(words, asAt.at ?? undefined) };
}

function gradingFacts({ grading, leftOut = 0 }: BoardInput): readonly Fact[] {
  const said = grading === undefined ? null : gradingSentence(grading, leftOut);
  return said === null ? [] : [{ name: "The checks", cell: textCell(said) }];
}

/** What “left out” means on the sheets, and where it was done. */
function withheldFacts({ withheld = new Set() }: BoardInput): readonly Fact[] {
  if (withheld.size === 0) return [];
  return [{ name: "Not shown", cell: textCell(withheldWords(cellsOf([...withheld])), ...withheld) }];
}

const CONTENTS: { readonly [id: string]: string } = {
  summary: "Counts by the two scales, by area, and overdue",
  exceptions: "Off track, overdue, or a status in question",
  kpis: "Measures, targets and the latest change",
  trends: "What the measures say over time, with charts",
};

function contentsFact({ id, title }: BoardSheet): Fact {
  return { name: title, cell: { value: CONTENTS[id] ?? title, look: "link", link: id } };
}

/** Each open error on a line of its own, with its cells. */
function openErrors({ findings, dismissed = [] }: BoardInput): readonly BoardBlock[] {
  const errors = findings.filter(({ severity }) => severity === "error");
  const heading: BoardBlock = { kind: "heading", text: "Not settled at the time of writing" };
  if (errors.length === 0)
    return [heading, { kind: "text", text: `No error is open among the checks that were made${setAside(dismissed)}.` }];
  return [heading, { kind: "facts", facts: errors.map(factOfFinding) }];
}

const setAside = (dismissed: readonly Dismissed[]) =>
  dismissed.some(({ finding }) => finding.severity === "error") ? ", but for those that were dismissed" : "";

/** What somebody set aside, each with the reason that was given; errors are said to be such. In public a count. */
function dismissedBlocks({ dismissed = [], grading }: BoardInput): readonly BoardBlock[] {
  if (dismissed.length === 0) return [];
  if (grading !== undefined && !tellsReasons(grading))
    return [
      { kind: "heading", text: "Found and dismissed" },
      { kind: "text", text: dismissedCounted(dismissed) },
    ];
  const facts = dismissed.map(({ finding, reason, until }): Fact => {
    const error = finding.severity === "error" ? "An error. " : "";
    const said = `${error}${finding.message} Dismissed ${howLong(until)}: ${reason}`;
    return { name: cellsOf(finding.at), cell: textCell(said, ...finding.at) };
  });
  return [
    { kind: "heading", text: "Found and dismissed, with the reason that was given" },
    { kind: "facts", facts },
  ];
}

/**
 * What could point to a person in words that this paper may quote. Errors stand above already. That nothing is listed
 * proves nothing: the checks find patterns, so the section is left out then and nothing is said of it.
 */
function aboutPeople({ findings }: BoardInput): readonly BoardBlock[] {
  const rulesOnPeople = new Set(rules.filter(({ subject }) => subject === "data protection").map(({ id }) => id));
  const found = findings.filter(({ rule, severity }) => rulesOnPeople.has(rule) && severity !== "error");
  if (found.length === 0) return [];
  return [
    { kind: "heading", text: "To be read before this paper leaves the Board: words that could point to a person" },
    { kind: "facts", facts: found.map(factOfFinding) },
  ];
}

function factOfFinding({ at, message }: Finding): Fact {
  return { name: cellsOf(at), cell: textCell(message, ...at) };
}

/** Cells of one sheet share its name: `'Action Plan'!E23, F23`. */
function cellsOf(cells: readonly CellRef[]): string {
  const named = cells.slice(0, CELLS_NAMED).map((cell, i) => {
    const { sheet, row, column } = splitCellRef(cell);
    const before = cells[i - 1];
    return before !== undefined && splitCellRef(before).sheet === sheet ? localRef(row, column) : cell;
  });
  const more = cells.length - named.length;
  return named.join(", ") + (more > 0 ? ` and ${more} more` : "");
}

function sheetFacts({ layout, actions, tree, kpis }: Plan): readonly Fact[] {
  return layout
    .filter(({ role }) => role !== "ours")
    .map((sheet) => {
      const rows = actions.filter(inTable(sheet));
      const apart = notCountedAmong(rows, tree);
      const measures = kpis.filter(inTable(sheet)).length;
      const hidden = sheet.state === "visible" ? "" : " (hidden)";
      return { name: sheet.sheet + hidden, cell: textCell(sheetWords(sheet, rows.length, measures, apart)) };
    });
}

/** Sheets without actions and measures that are read all the same. */
const KEYS: { readonly [R in SheetLayout["role"]]?: string } = {
  legend: "The key to the statuses.",
  "lead-key": "The key to the leads.",
  settings: "The settings by which this report was made.",
  history: "The earlier reports.",
};

function sheetWords(sheet: SheetLayout, actions: number, kpis: number, apart: string | null): string {
  const parts = [
    ...(sheet.role === "actions"
      ? [`${counted(actions, "row of actions", "rows of actions")} read${apart === null ? "" : ` (${apart})`}`]
      : []),
    ...(sheet.role === "kpis" ? [`${counted(kpis, "measure")} read`] : []),
  ];
  if (isRegisterKind(sheet.role)) return registerWords(sheet, sheet.role);
  if (parts.length === 0) return KEYS[sheet.role] ?? `Not read: ${sheet.why}`;
  const skipped = columnsNotReadInWords(sheet, ({ header }) => `“${header.trim()}”`);
  return [
    `${parts.join("")}${range(sheet)}.`,
    ...otherRows(sheet),
    ...(skipped.length > 0 ? [`Columns not understood and not read: ${listed(skipped)}.`] : []),
  ].join(" ");
}

/** "The risk register: 6 rows read." */
function registerWords({ rows }: SheetLayout, kind: RegisterKind): string {
  const read = rows.filter((row) => row.kind === "data").length;
  return `${capital(`the ${registerNames[kind]}`)}: ${counted(read, "row")} read.`;
}

const ROW_WORDS = {
  continuation: "parts of the actions above them",
  heading: "headings",
  "repeated-header": "repeated column headings",
  note: "notes",
  total: "totals",
} as const;

/** Rows that were not read as actions or measures, and what they were taken for. */
function otherRows({ rows }: SheetLayout): readonly string[] {
  return Object.entries(ROW_WORDS).flatMap(([kind, words]) => {
    const of = rows.filter((row) => row.kind === kind).map(({ row }) => String(row + 1));
    return of.length === 0 ? [] : [`Taken for ${words}: ${of.length === 1 ? "row" : "rows"} ${listed(of)}.`];
  });
}

function range({ headerRow, firstRow, lastRow, turn }: SheetLayout): string {
  if (headerRow === null || firstRow === null || lastRow === null) return "";
  if (turn !== undefined) {
    const each = turn.how === "across" ? "one in each column of" : "in forms in";
    return `, ${each} rows ${firstRow + 1} to ${lastRow + 1}, with the headings down the side`;
  }
  return `, headings in row ${headerRow + 1}, rows ${firstRow + 1} to ${lastRow + 1}`;
}

function unreadFacts({ unread, errors, uncalculated, struck }: Plan): readonly Fact[] {
  const fact = (name: string, cells: readonly CellRef[]): Fact[] =>
    cells.length === 0 ? [] : [{ name, cell: textCell(cellsOf(cells), ...cells) }];
  return [
    ...fact(
      "Cells not understood",
      unread.map(({ at }) => at),
    ),
    ...fact(
      "Cells with an Excel error",
      errors.map(({ at }) => at),
    ),
    ...fact("Cells with a formula that was not calculated", [...uncalculated]),
    ...fact(
      "Rows struck through and not counted, by their first cell",
      struck.rows.flatMap(({ at, done }) => (done ? [] : [at[0]])),
    ),
    ...fact(
      "Rows struck through and counted, as they are said to be complete",
      struck.rows.flatMap(({ at, done }) => (done ? [at[0]] : [])),
    ),
    ...fact(
      "Cells with words struck through",
      [...struck.cells].flatMap(([at, { withRow }]) => (withRow ? [] : [at])),
    ),
  ];
}

/** One line for each column that the workbook lacks, with the checks that need it; for a whole table their number. */
function notCheckedBlocks(notChecked: readonly NotChecked[]): readonly BoardBlock[] {
  if (notChecked.length === 0) return [];
  const facts = wants(notChecked).map(({ names, titles, isWhole, pronoun }) => {
    const checks = counted(titles.length, "check that needs", "checks that need");
    return { name: `No ${names}`, cell: textCell(isWhole ? `${checks} ${pronoun}.` : titles.join("\n")) };
  });
  return [
    { kind: "heading", text: "Not checked, as the workbook has no such column or report" },
    { kind: "facts", facts },
  ];
}
