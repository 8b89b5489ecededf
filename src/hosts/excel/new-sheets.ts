import { isUnfinished, markedCells, markOf, unfinishedMarkOf } from "../../core/workbook";
import { ourSheets } from "./our-sheet";
import type { Target } from "./target";

/** A new sheet and what is drawn on it. */
export type NewSheet = { readonly target: Target; readonly sheet: Excel.Worksheet };

/** What such a sheet is called until it is whole, so that nobody else's sheet is taken for it. */
const titleOf = (run: string) => `Being drawn ${run}`;

const MINUTE = 60_000;
const [BASE, DIGITS] = [36, 3];
/** After so many minutes nobody is still drawing a sheet. */
const LEFT_OVER_AFTER = 60;

/** A name for one drawing, which also tells when it was. */
export function newRun(): string {
  const chance = Math.floor(Math.random() * BASE ** DIGITS);
  return Math.floor(Date.now() / MINUTE).toString(BASE) + chance.toString(BASE).padStart(DIGITS, "0");
}

/**
 * A new sheet at the end, out of sight and under a name of its own until everything is drawn: half a sheet is never seen
 * and never read.
 */
export function addSheet(context: Excel.RequestContext, { spec: { id } }: Target, run: string, n: number) {
  const { names, worksheets } = context.workbook;
  const title = `${titleOf(run)} ${n}`;
  const sheet = worksheets.add(title);
  names.add(unfinishedMarkOf(run, id), `=${markedCells(title)}`).visible = false;
  sheet.visibility = "VeryHidden";
  sheet.load("id");
  return sheet;
}

/** Gives the new sheets their titles; links and lists can then name them. */
export function nameSteps(added: readonly NewSheet[]) {
  return added.map(({ sheet, target }) => ({ draw: () => void (sheet.name = target.title) }));
}

/** Marks the sheets as ours, unless they are handed over to the user, and then shows them. */
export function showSteps(context: Excel.RequestContext, added: readonly NewSheet[], run: string) {
  const { names } = context.workbook;
  const mark = ({ spec: { id, handedOver }, title, staleMark }: Target) => {
    names.getItem(unfinishedMarkOf(run, id)).delete();
    if (handedOver) return;
    if (staleMark) names.getItem(markOf(id)).delete();
    names.add(markOf(id), `=${markedCells(title)}`).visible = false;
  };
  return [
    ...added.map(({ target }) => ({ draw: () => mark(target) })),
    ...added.map(({ sheet }) => ({ draw: () => void (sheet.visibility = "Visible") })),
  ];
}

/** Removes the new sheets of a drawing and their marks, however far it came; `ids` are those of whole ones. */
export async function removeNew(context: Excel.RequestContext, run: string, ids: ReadonlySet<string>): Promise<void> {
  const { names, worksheets } = context.workbook;
  worksheets.load("items/name,items/id");
  names.load("items/name,items/formula");
  await context.sync();
  const marks = ourSheets(names.items);
  const isNew = ({ name, id }: Excel.Worksheet) =>
    ids.has(id) || name.startsWith(titleOf(run)) || isUnfinished(marks.get(name.toLowerCase()) ?? "", run);
  const gone = worksheets.items.filter(isNew);
  const unmarked = new Set(gone.flatMap(({ name }) => marks.get(name.toLowerCase()) ?? []).map(markOf));
  const marked = names.items.filter(({ name }) => unmarked.has(name) || name.startsWith(unfinishedMarkOf(run, "")));
  if (gone.length + marked.length === 0) return;
  for (const name of marked) name.delete();
  for (const sheet of gone) {
    // Excel does not delete what is very hidden.
    sheet.visibility = "Hidden";
    sheet.delete();
  }
  await context.sync();
}

/** Removes sheets that an earlier drawing could not take back. Sheets and names must be loaded. */
export function sweepSteps({ workbook: { names, worksheets } }: Excel.RequestContext) {
  const now = Date.now() / MINUTE;
  const marks = ourSheets(names.items);
  return worksheets.items.flatMap((sheet) => {
    const id = marks.get(sheet.name.toLowerCase()) ?? "";
    const [, run = ""] = id.split("-");
    const isOld = isUnfinished(id) && now - parseInt(run.slice(0, -DIGITS), BASE) > LEFT_OVER_AFTER;
    if (!isOld) return [];
    const remove = () => {
      names.getItem(markOf(id)).delete();
      sheet.visibility = "Hidden";
      sheet.delete();
    };
    return [{ weight: 0, draw: remove }];
  });
}
