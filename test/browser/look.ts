import axe from "axe-core";
import type { Frame, Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

/** What the law asks of a public body's software: WCAG 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** Makes the pane as narrow as Excel allows. */
export async function narrow(page: Page): Promise<void> {
  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.focus();
  while ((await splitter.getAttribute("aria-valuenow")) !== "320") await page.keyboard.press("ArrowRight");
}

/** Opens everything that can be unfolded, and what that unfolds, so that it is looked at too. */
export async function openAll(pane: Frame): Promise<void> {
  for (let opened = -1, before = -2; opened !== before;) {
    before = opened;
    opened = await pane.evaluate(() => {
      const all = document.querySelectorAll("details");
      all.forEach((details) => (details.open = true));
      return new Promise<number>((done) => setTimeout(() => done(all.length), 100));
    });
  }
}

/** What axe finds, one line each. */
export async function violations(frame: Frame): Promise<string[]> {
  const { passed, found } = await run(frame, RULES);
  // Of a page that shows nothing there is nothing to find.
  expect(passed).toBeGreaterThan(10);
  return found;
}

/** What axe finds that may be otherwise in another look. */
export async function contrasts(frame: Frame): Promise<string[]> {
  return (await run(frame, ["color-contrast", "link-in-text-block"])).found;
}

/**
 * What axe finds of the words that keep their own colours where the system chooses all others. Of those axe knows only
 * what the style sheets say.
 */
export async function ownContrasts(frame: Frame): Promise<string[]> {
  return frame.evaluate(async () => {
    const own = [...document.querySelectorAll("body *")].filter(
      (element) =>
        getComputedStyle(element).getPropertyValue("forced-color-adjust") === "none" &&
        element.textContent.trim() !== "" &&
        element.checkVisibility(),
    );
    if (own.length === 0) return [];
    const { violations: all } = await window.axe.run({ include: own }, { runOnly: ["color-contrast"] });
    return all.flatMap(({ nodes }) =>
      nodes.map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary}`),
    );
  });
}

/** Runs the rules, or those with these tags. Fluent's guards of the focus are no content. */
async function run(frame: Frame, rules: string[]): Promise<{ readonly passed: number; readonly found: string[] }> {
  // Evaluated by the browser's tools, so that the page's policy need not be loosened for it.
  if (await frame.evaluate(() => window.axe === undefined)) await frame.evaluate(axe.source);
  // A button that is just changing its colours has none of its own yet.
  await frame.evaluate(() =>
    Promise.race([
      Promise.allSettled(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
          .map((animation) => animation.finished),
      ),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ]).then(() => undefined),
  );
  const { passes, violations: all } = await frame.evaluate((wanted) => {
    const exclude = [["[data-tabster-dummy]"], ["iframe"]];
    return window.axe.run({ exclude }, { runOnly: wanted, resultTypes: ["violations"] });
  }, rules);
  const found = all.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
  return { passed: passes.length, found };
}
