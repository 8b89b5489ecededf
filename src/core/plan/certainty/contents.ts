import { isBlank } from "../../workbook";
import { dayOf, textOf, type Cell } from "../cells";
import type { ScaleWords } from "../colours/scale";
import { readMilestones } from "../dates/milestones";
import { speaksOfTime } from "../dates/words";
import { isDitto } from "../ditto";
import type { TableColumn } from "../plan";
import { isReference } from "../references";
import { readActionStatus, readImpactStatus } from "../statuses";

/** What the rows of a table hold in one column. `fitting` is null where any text fits the field. */
export type Contents = { readonly filled: number; readonly fitting: number | null; readonly what: string };

type Fits = { readonly what: string; readonly fits: (text: string, cell: Cell, words: ScaleWords) => boolean };

/** A day, a period, words about time such as "TBC" and "ongoing", or a ditto, which a column of dates may well hold. */
const dates: Fits = {
  what: "say when",
  fits: (text, cell) =>
    dayOf(cell) !== null ||
    speaksOfTime(text) ||
    isDitto(text) ||
    readMilestones(text).some(({ window, kind }) => window !== null || kind !== "unknown"),
};

/** Whether a cell holds a day or a period, and not only words about time. */
export function isDated(cell: Cell): boolean {
  return dayOf(cell) !== null || readMilestones(textOf(cell) ?? "").some(({ window }) => window !== null);
}

/** A code of a house's own, in one piece and with a number: "CYP/SEND/01.02". */
const CODE = /^(?=.*\d)[A-Za-z\d./_-]{2,20}$/;

/** What the cells of a field look like, for the fields whose cells look like nothing else. */
const looks: { readonly [field: string]: Fits | undefined } = {
  actionStatus: {
    what: "say an action status",
    fits: (text, _, { actionStatus }) => readActionStatus(text, actionStatus) !== null,
  },
  impactStatus: {
    what: "say an impact status",
    fits: (text, _, { impactStatus }) => readImpactStatus(text, impactStatus) !== null,
  },
  due: dates,
  originalDue: dates,
  revisedDue: dates,
  start: dates,
  updated: dates,
  ref: {
    what: "look like references",
    fits: (text, { raw }) => typeof raw === "number" || isReference(text) || CODE.test(text),
  },
};

/** What the cells of a column hold, held against the field that it was taken for. */
export function contentsOf(cells: readonly Cell[], field: TableColumn["field"], words: ScaleWords): Contents {
  const filled = cells.filter(({ raw, isError }) => !isError && !isBlank(raw));
  const look = looks[field ?? ""];
  if (!look) return { filled: filled.length, fitting: null, what: "" };
  const fitting = filled.filter((cell) => look.fits(textOf(cell)!, cell, words)).length;
  return { filled: filled.length, fitting, what: look.what };
}
