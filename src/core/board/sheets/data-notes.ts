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
import { wants, type NotChecked } from "../../rules";
import { capital, counted, listed } from "../../words";
import type { CellRef } from "../../workbook";
import { sectionNames, type SectionId } from "../../plan/settings";
import type { BoardBlock, BoardInput, BoardSheet, Fact } from "../pack";
import { recognisedIn } from "../recognition";
import { sectionsOff } from "../which-sections";
import { cellsOf, textCell } from "./cells";
import { rowsOf } from "./register-table";

/** What was read and what was not, what could not be checked, and the abbreviations that the workbook explains. */
export function dataNotes(input: BoardInput, subtitle: string): BoardSheet {
  const { plan, notChecked, grading } = input;
  return {
    id: "notes",
    title: "Data notes",
    about: "What was read, what was not, and what could not be checked",
    orientation: "portrait",
    blocks: [
      { kind: "title", text: "Data notes" },
      { kind: "text", text: subtitle, look: "quiet" },
      { kind: "heading", text: "What was read" },
      {
        kind: "facts",
        facts: grading?.profile === "public" ? readFacts(plan) : [...sheetFacts(plan), ...unreadFacts(plan)],
      },
      ...leftOutBlocks(input),
      ...notCheckedBlocks(notChecked),
      ...(grading?.profile === "public" ? [] : glossaryBlocks(input)),
    ],
  };
}

/** What is not in this pack by somebody's choice, or lapsed: nothing is hidden in silence. */
function leftOutBlocks(input: BoardInput): readonly BoardBlock[] {
  const chosen = sectionsOff(input);
  const names = (off: readonly SectionId[]) => listed(off.map((id) => `“${sectionNames[id]}”`));
  const { lapsed } = recognisedIn(input);
  const facts: readonly Fact[] = [
    ...(chosen.byChoice.length === 0
      ? []
      : [{ name: "Sections left out by choice", cell: textCell(names(chosen.byChoice)) }]),
    ...(chosen.byReader.length === 0
      ? []
      : [{ name: "Sections not in this reader’s pack", cell: textCell(names(chosen.byReader)) }]),
    ...(lapsed.length === 0
      ? []
      : [
          {
            name: "Kept for recognition, and left out",
            cell: textCell(
              `${listed(lapsed.map(({ action }) => action))}: kept earlier, and not offered as the workbook stands now.`,
              ...lapsed.map(({ at }) => at ?? undefined),
            ),
          },
        ]),
  ];
  if (facts.length === 0) return [];
  return [
    { kind: "heading", text: "What is not in this pack" },
    { kind: "facts", facts },
  ];
}

/** In a public edition how much was read of each sheet: headings and reasons are the keepers' own words. */
function readFacts({ layout, actions, kpis }: Plan): readonly Fact[] {
  return layout.flatMap((sheet): readonly Fact[] => {
    if (sheet.role === "ours") return [];
    if (sheet.role !== "actions" && sheet.role !== "kpis")
      return [{ name: sheet.sheet, cell: textCell("No part of this edition.") }];
    const rows = counted(actions.filter(inTable(sheet)).length, "row of actions", "rows of actions");
    const measures = counted(kpis.filter(inTable(sheet)).length, "measure");
    return [{ name: sheet.sheet, cell: textCell(`${sheet.role === "actions" ? rows : measures} read.`) }];
  });
}

/** The glossary, as the workbook has it. */
function glossaryBlocks(input: BoardInput): readonly BoardBlock[] {
  const terms = rowsOf(input, "glossary");
  if (terms.length === 0) return [];
  const facts = terms.map(({ term, meaning, at }): Fact => ({
    name: term ?? "",
    cell: textCell(meaning ?? "not stated", at.meaning ?? at.term),
  }));
  return [
    { kind: "heading", text: "Abbreviations" },
    { kind: "facts", facts },
  ];
}

function sheetFacts({ layout, actions, tree, kpis }: Plan): readonly Fact[] {
  return (
    layout
      // Building adds the sheet of settings where there is none; what stands on it is told where it is used.
      .filter(({ role }) => role !== "ours" && role !== "settings")
      .map((sheet) => {
        const rows = actions.filter(inTable(sheet));
        const apart = notCountedAmong(rows, tree);
        const measures = kpis.filter(inTable(sheet)).length;
        const hidden = sheet.state === "visible" ? "" : " (hidden)";
        return { name: sheet.sheet + hidden, cell: textCell(sheetWords(sheet, rows.length, measures, apart)) };
      })
  );
}

/** Sheets without actions and measures that are read all the same. */
const KEYS: { readonly [R in SheetLayout["role"]]?: string } = {
  legend: "The key to the statuses.",
  "lead-key": "The key to the leads.",
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
