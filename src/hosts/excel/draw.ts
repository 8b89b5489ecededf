import {
  checkSheets,
  type Fix,
  HostError,
  type HostErrorCode,
  type PutOptions,
  type SheetSpec,
  splitCellRef,
} from "../../core/workbook";
import { applyIn } from "./apply";
import { inBatches } from "./ask";
import { type Drawing, drawOver, type Over, restOf } from "./draw-over";
import { entrySteps } from "./draw-entries";
import { linkSteps } from "./draw-links";
import { drawSteps } from "./draw-sheet";
import type { Step } from "./step";
import { brokenOff, nothingDrawn, type Tally } from "./drawn-in-part";
import { asBefore, asHostError, inExcel, notRemoved } from "./errors";
import type { OnKept } from "./kept-meanwhile";
import { changedMeanwhile } from "./look-again";
import { addSheet, nameSteps, newRun, type NewSheet, removeNew, showSteps, sweepSteps } from "./new-sheets";
import { type Survey, survey } from "./survey";
import type { Target } from "./target";

/** What one request may hold, in characters: Excel on the web takes 5 MB. */
const MOST_AT_ONCE = 1_500_000;

/**
 * Draws the sheets, one round trip for each unless it is very large. New ones are drawn out of sight and shown together;
 * until then all can be stopped and is taken back if anything goes wrong. Then those that carry our mark and are there are
 * emptied and drawn again where they are, which is tried twice: Excel has no way back from that. No sheet that the user
 * sees is deleted, moved or renamed, and none without our mark is touched. What can be refused is refused before anything
 * is written.
 */
export async function putSheets(specs: readonly SheetSpec[], options: PutOptions = {}): Promise<void> {
  checkSheets(specs);
  await inExcel(async (context) => {
    const found = await survey(context, specs, options).catch((error: unknown) => {
      throw asBefore(error);
    });
    const told = teller(found.targets, options);
    const begun = await prepare(context, found, told, options);
    await redraw(context, found, { told, begun, onKept: options.onKept ?? (() => {}) });
  }, true);
}

type Told = (target: Target, mayStop: boolean) => void;

function teller({ length }: readonly Target[], { onProgress }: PutOptions): Told {
  let done = 0;
  return ({ title, spec: { id } }, mayStop) => onProgress?.(done++, length, title, { id, mayStop });
}

/** All that is taken back if anything goes wrong: new sheets as long as nobody sees them, and the cells that keep what people typed. */
async function prepare(
  context: Excel.RequestContext,
  { targets, freeName }: Survey,
  told: Told,
  { cancelled }: PutOptions,
): Promise<Begun> {
  const stop = () => {
    if (cancelled?.()) throw new HostError("cancelled", "Stopped.");
  };
  const begun: Begun = { run: newRun(), added: [], ids: new Set(), kept: [] };
  const { run, added, ids, kept } = begun;
  const wanted = targets.filter(({ there }) => there === null);
  try {
    for (const target of wanted) {
      stop();
      told(target, true);
      if (added.length === 0) for (const sweep of sweepSteps(context)) sweep.draw();
      const sheet = addSheet(context, target, run, added.length + 1);
      added.push({ target, sheet });
      await drawAll(context, drawSteps(sheet, target.spec, freeName));
      ids.add(sheet.id);
    }
    stop();
    const edits = editsBefore(targets);
    const [last, show] = [lastSteps(context, added, titlesOf(targets)), showSteps(context, added, run)];
    if (edits.length > 0) {
      await drawLast(context, last.splice(0));
      const { applied, refused } = await applyIn(context, edits);
      kept.push(...applied.map(({ undo }) => undo));
      if (refused[0] !== undefined) throw changedMeanwhile(splitCellRef(refused[0].at).sheet);
    }
    // What is on show is not taken back any more: somebody may have typed there.
    await drawLast(context, [...last, ...show]);
  } catch (error) {
    throw await takenBack(context, begun, asHostError(error));
  }
  return begun;
}

/** What is written to other sheets for new ones, and what keeps on another sheet what will be drawn over. */
function editsBefore(targets: readonly Target[]): readonly Fix[] {
  return targets.flatMap(({ there, again }) => {
    const edits = [...(again?.aside ?? []), ...(there === null ? (again?.also ?? []) : [])];
    return edits.length === 0 ? [] : [{ label: "", safe: true, edits }];
  });
}

/** So many links and rules at a time. */
const MOST_AT_LAST = 500;

type Last = Pick<Step, "draw">;

/** What leads from one new sheet to another, and what is asked of their cells, once they have their titles. */
function lastSteps(
  context: Excel.RequestContext,
  added: readonly NewSheet[],
  titles: ReadonlyMap<string, string>,
): Last[] {
  const targets = added.map(({ target }) => target);
  return [...nameSteps(added), ...linkSteps(context, targets, titles), ...entrySteps(context, targets, titles)];
}

async function drawLast(context: Excel.RequestContext, steps: readonly Last[]): Promise<void> {
  for (const batch of inBatches(steps, MOST_AT_LAST, () => 1)) await drawBatch(context, batch);
}

const titlesOf = (targets: readonly Target[]) => new Map(targets.map(({ spec, title }) => [spec.id, title]));

/** What was done and can be taken back. */
type Begun = {
  readonly run: string;
  readonly added: NewSheet[];
  /** The ids of new sheets that are whole. */
  readonly ids: Set<string>;
  /** What takes back what was written to other sheets. */
  readonly kept: Fix[];
};

/** Removes what was begun, and gives the error to be told. */
async function takenBack(
  context: Excel.RequestContext,
  { run, added, ids, kept }: Begun,
  error: HostError,
): Promise<HostError> {
  try {
    await applyIn(context, [...kept].reverse());
    if (added.length > 0) await removeNew(context, run, ids);
    return asBefore(error);
  } catch {
    return notRemoved(error);
  }
}

/** Sheets that are there are drawn again, each whole; one that is as it should be is left alone. */
async function redraw(
  context: Excel.RequestContext,
  { targets, freeName, sheetOf }: Survey,
  { told, begun, onKept }: { readonly told: Told; readonly begun: Begun; readonly onKept: OnKept },
): Promise<void> {
  const names = new Map<string, string>();
  const nameOf = ({ spec }: Target, table: string) => {
    const key = `${spec.id}/${table}`;
    const name = names.get(key) ?? freeName(table);
    names.set(key, name);
    return name;
  };
  const drawing: Drawing = {
    ...{ context, sheetOf, titles: titlesOf(targets), nameOf, onKept },
    draw: (steps) => drawAll(context, steps),
  };
  const over = targets.filter((target): target is Over => target.there !== null);
  const tally: Tally = { drawn: [], failed: [], left: [] };
  for (const [i, target] of over.entries()) {
    told(target, false);
    if (isAsWanted(target)) continue;
    const error = await drawTwice(drawing, target);
    if (error === null) {
      tally.drawn.push(target.title);
      continue;
    }
    tally.failed.push({ title: target.title, error, rest: await restOf(context, target) });
    if (GOES_ON.has(error.code)) continue;
    tally.left.push(...over.slice(i + 1).flatMap((one) => (isAsWanted(one) ? [] : [one.title])));
    break;
  }
  const [first] = tally.failed;
  if (first === undefined) return;
  if (nothingDrawn(tally) && begun.added.length === 0) throw await takenBack(context, begun, first.error);
  throw brokenOff({ ...tally, drawn: [...begun.added.map(({ target }) => target.title), ...tally.drawn] });
}

/** What is wrong with one sheet only. */
const GOES_ON: ReadonlySet<HostErrorCode> = new Set(["missing", "sheet-protected"]);

const PAUSE = 100;

/** A sheet that broke off is emptied and drawn once more. */
async function drawTwice(drawing: Drawing, target: Over): Promise<HostError | null> {
  try {
    await drawOver(drawing, target, false);
    return null;
  } catch {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
  try {
    await drawOver(drawing, target, true);
    return null;
  } catch (error) {
    return asHostError(error);
  }
}

/** Whether a sheet that is there needs nothing: its cells are as they should be, and so many tables and charts stand there. */
function isAsWanted({ again, there, spec: { tables, charts } }: Target): boolean {
  if (!again?.isSame || there === null) return false;
  const wanted = new Set(charts.map(({ name }) => name));
  const drawn = there.charts.items;
  return (
    there.tables.items.length === tables.length &&
    drawn.length === charts.length &&
    drawn.every(({ name }) => wanted.has(name))
  );
}

async function drawAll(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  for (const batch of inBatches(steps, MOST_AT_ONCE, ({ weight }) => weight)) await drawBatch(context, batch);
}

/** Calculation and drawing on the screen wait until the batch is done. */
async function drawBatch(context: Excel.RequestContext, steps: readonly Pick<Step, "draw">[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { draw } of steps) draw();
  await context.sync();
}
