import type { BrowserContextOptions } from "playwright-core";
import { narrow, violations } from "./look";
import { withPreview, type Preview } from "./stage";

type Step = (preview: Preview) => Promise<void>;

/** A user's day at the pane's least width, step by step; at its end nothing is wider than the pane, faulty or in trouble. */
export function day(name: string, steps: readonly Step[], options: BrowserContextOptions = {}): void {
  test(
    `${name}, with the keyboard alone at 320 pixels`,
    () =>
      withPreview(async (preview) => {
        const { page, pane, troubles } = preview;
        await narrow(page);
        for (const step of steps) await step(preview);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        expect(await violations(pane)).toEqual([]);
        expect(troubles).toEqual([]);
      }, options),
    120_000,
  );
}
