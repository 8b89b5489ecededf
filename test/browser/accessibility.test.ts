import axe from "axe-core";
import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { restartedBy, setTheStage, withPreview } from "./stage";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

setTheStage();

/** What the law asks of a public body's software: WCAG 2.2, levels A and AA. */
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const LOOKS: readonly (readonly [look: string, theme: string, options: BrowserContextOptions])[] = [
  ["light", "light", {}],
  ["dark", "dark", { colorScheme: "dark" }],
  ["forced colours", "black", { forcedColors: "active" }],
];

test.each(LOOKS)("the pane at 320 pixels, %s: no violation in any view", async (_, theme, options) => {
  await withPreview(async ({ page, pane }) => {
    await narrow(page);
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
    await pane.getByRole("button", { name: "Check plan" }).first().click();
    await pane.getByText(/^Checked\./).waitFor({ state: "attached" });
    for (const view of ["Overview", "Findings", "Board"]) {
      await pane.getByRole("tab", { name: view }).click();
      await openAll(pane);
      expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
      expect([view, await violations(pane)]).toEqual([view, []]);
    }
  }, options);
});

test("the preview itself has none either", async () => {
  await withPreview(async ({ page }) => {
    expect(await violations(page.mainFrame())).toEqual([]);
  });
});

/** Makes the pane as narrow as Excel allows. */
async function narrow(page: Page): Promise<void> {
  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.focus();
  while ((await splitter.getAttribute("aria-valuenow")) !== "320") await page.keyboard.press("ArrowRight");
}

/** Opens everything that can be unfolded, so that it is looked at too. */
async function openAll(pane: Frame): Promise<void> {
  await pane.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
}

/** What axe finds, one line each. Fluent's guards of the focus are no content. */
async function violations(frame: Frame): Promise<string[]> {
  // Evaluated by the browser's tools, so that the page's policy need not be loosened for it.
  await frame.evaluate(axe.source);
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
