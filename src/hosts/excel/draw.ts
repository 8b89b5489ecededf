import { checkSheets, HostError, type PutOptions, type SheetSpec } from "../../core/workbook";
import { inBatches } from "./ask";
import { alsoSteps, typedSteps } from "./draw-also";
import { entrySteps } from "./draw-entries";
import { linkSteps } from "./draw-links";
import { drawSteps, type Step } from "./draw-sheet";
import { inExcel } from "./errors";
import { clearSheet, newSheet } from "./our-sheet";
import { survey } from "./survey";
import type { Target } from "./target";

/** What one request may hold, in characters: Excel on the web takes 5 MB. */
const MOST_AT_ONCE = 1_500_000;

/**
 * Draws the sheets, one round trip for each unless it is very large. Sheets that carry our mark are emptied and drawn
 * again where they are; no sheet is deleted, moved or renamed, and no sheet without our mark is touched. What can be
 * refused is refused before anything is written.
 */
export async function putSheets(specs: readonly SheetSpec[], options: PutOptions = {}): Promise<void> {
  checkSheets(specs);
  const { onProgress, cancelled, again } = options;
  await inExcel(async (context) => {
    const { targets, freeName } = await survey(context, specs, again);
    const drawn: Target[] = [];
    for (const target of targets) {
      if (cancelled?.()) {
        await finish(context, drawn);
        throw new HostError("cancelled", `Stopped. ${drawn.length} of ${targets.length} sheets are drawn, each whole.`);
      }
      onProgress?.(drawn.length, targets.length, target.title);
      await drawTarget(context, target, freeName);
      drawn.push(target);
    }
    await finish(context, drawn);
  }, true);
}

/** So many links and rules at a time. */
const MOST_AT_LAST = 500;

/** What leads from one drawn sheet to another, and what is asked of their cells, when all of them are there. */
async function finish(context: Excel.RequestContext, drawn: readonly Target[]): Promise<void> {
  const titles = new Map(drawn.map(({ spec, title }) => [spec.id, title]));
  const anew = drawn.filter((target) => !isAsWanted(target));
  const last = [...linkSteps(context, anew, titles), ...entrySteps(context, anew, titles)];
  for (const batch of inBatches(last, MOST_AT_LAST, () => 1)) await drawBatch(context, batch);
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

async function drawTarget(
  context: Excel.RequestContext,
  target: Target,
  freeName: (wanted: string) => string,
): Promise<void> {
  if (isAsWanted(target)) return;
  const sheet = target.there ?? newSheet(context, target);
  const clear: Step[] = target.there === null ? [] : [{ weight: 0, draw: () => clearSheet(sheet) }];
  const steps = [
    ...alsoSteps(context, target.again?.also ?? []),
    ...clear,
    ...typedSteps(sheet, target),
    ...drawSteps(sheet, target.spec, freeName),
  ];
  for (const batch of inBatches(steps, MOST_AT_ONCE, ({ weight }) => weight)) await drawBatch(context, batch);
}

/** Calculation and drawing on the screen wait until the batch is done. */
async function drawBatch(context: Excel.RequestContext, steps: readonly Pick<Step, "draw">[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { draw } of steps) draw();
  await context.sync();
}
