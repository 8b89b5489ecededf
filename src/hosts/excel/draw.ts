import { checkSheets, HostError, type PutOptions, type SheetSpec } from "../../core/workbook";
import { inBatches } from "./ask";
import { drawEntries } from "./draw-entries";
import { drawLinks } from "./draw-links";
import { drawSteps, type Step } from "./draw-sheet";
import { inExcel } from "./errors";
import { clearSheet, newSheet } from "./our-sheet";
import { survey, type Target } from "./survey";

/** What one request may hold, in characters: Excel on the web takes 5 MB. */
const MOST_AT_ONCE = 1_500_000;

/**
 * Draws the sheets, one round trip for each unless it is very large. Sheets that carry our mark are emptied and drawn
 * again where they are; no sheet is deleted, moved or renamed, and no sheet without our mark is touched. What can be
 * refused is refused before anything is written.
 */
export async function putSheets(specs: readonly SheetSpec[], options: PutOptions = {}): Promise<void> {
  checkSheets(specs);
  const { onProgress, cancelled } = options;
  await inExcel(async (context) => {
    const { targets, freeName } = await survey(context, specs);
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

/** What leads from one drawn sheet to another. */
async function finish(context: Excel.RequestContext, drawn: readonly Target[]): Promise<void> {
  await drawLinks(context, drawn);
  await drawEntries(context, drawn);
}

async function drawTarget(
  context: Excel.RequestContext,
  target: Target,
  freeName: (wanted: string) => string,
): Promise<void> {
  const sheet = target.there ?? newSheet(context, target);
  const clear: Step[] = target.there === null ? [] : [{ weight: 0, draw: () => clearSheet(sheet) }];
  const steps = [...clear, ...drawSteps(sheet, target.spec, freeName)];
  for (const batch of inBatches(steps, MOST_AT_ONCE, ({ weight }) => weight)) await drawBatch(context, batch);
}

/** Calculation and drawing on the screen wait until the batch is done. */
async function drawBatch(context: Excel.RequestContext, steps: readonly Step[]): Promise<void> {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  for (const { draw } of steps) draw();
  await context.sync();
}
