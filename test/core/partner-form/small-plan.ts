import { parse, recognise } from "../../../src/core/plan";
import type { CellValue, Snapshot } from "../../../src/core/workbook";
import { bookOf } from "../../book";

export const TODAY = "2026-03-28";
export const LEAD = "Head of SEND";
export const HEAD = [
  "Ref",
  "Action",
  "Lead",
  "Due date",
  "Action status",
  "Impact status",
  "Progress",
  "Evidence of impact",
];
export const ROWS: readonly (readonly CellValue[])[] = [
  [
    1.1,
    "Agree one way in to therapy",
    LEAD,
    "December 2024\nSeptember 2026",
    "Action in progress, off track",
    "Impact not yet seen",
    "Plan drafted.",
    null,
  ],
  [
    "1.2",
    "Publish the local offer",
    LEAD,
    46_022,
    "Action in progress, on track",
    "Impact not yet seen",
    "Draft out.",
    "None so far",
  ],
  [
    "1.3",
    "Train new staff",
    "Head of Therapies",
    "June 2026",
    "Action not yet started",
    "Impact not yet seen",
    null,
    null,
  ],
  ["1.10", "Open the second clinic", LEAD, "June 2026", "Action not yet started", "Impact not yet seen", null, null],
];

/** The plan with other rows, or with some of their cells changed. */
export const planBook = (rows: readonly (readonly CellValue[])[] = ROWS, head: readonly string[] = HEAD): Snapshot =>
  bookOf({ Plan: [head, ...rows] }, { Plan: { formats: new Map([["D3", "dd/mm/yyyy"]]) } });

export const planOf = (book: Snapshot) => parse(book, recognise(book));
