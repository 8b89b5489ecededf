import { LOOKS } from "./keyboard";
import { narrow, openAll, violations } from "./look";
import { restartedBy, setTheStage, withPreview } from "./stage";

setTheStage();

test.each(LOOKS)("the pane at 320 pixels, %s: no violation in any view", async (_, theme, options) => {
  await withPreview(async ({ page, pane }) => {
    await narrow(page);
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
    await pane.getByRole("button", { name: "Check plan" }).first().click();
    await pane.getByText(/^Checked\./).waitFor({ state: "attached" });
    for (const view of ["Overview", "Findings", "My actions", "KPIs", "Board", "Setup"]) {
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
