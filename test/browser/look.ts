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

/** What axe finds, one line each. Fluent's guards of the focus are no content. */
export async function violations(frame: Frame): Promise<string[]> {
  // Evaluated by the browser's tools, so that the page's policy need not be loosened for it.
  await frame.evaluate(axe.source);
  // A button that is just changing its colours has none of its own yet.
  await frame.evaluate(() =>
    Promise.race([
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
      new Promise((resolve) => setTimeout(resolve, 1_000)),
    ]).then(() => undefined),
  );
  const found = await frame.evaluate(
    (rules) => window.axe.run({ exclude: [["[data-tabster-dummy]"], ["iframe"]] }, { runOnly: rules }),
    RULES,
  );
  // Of a page that shows nothing there is nothing to find.
  expect(found.passes.length).toBeGreaterThan(10);
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
  );
}
