import { join } from "node:path";
import type { Page } from "playwright-core";
import { DARK, focused, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { goTo, restartedBy, selection, setTheStage, started, withPreview } from "./stage";

setTheStage();

const picture = (page: Page, name: string) =>
  process.env.PICTURES === undefined
    ? Promise.resolve()
    : page.locator("#pane").screenshot({ path: join(process.env.PICTURES, `${name}.png`) });

test.each([DARK])("what a partner types by hand is listed with the way to its cell, %s", (look, theme, options) =>
  withPreview(async ({ page, troubles }) => {
    await narrow(page);
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
    const pane = await started(page);
    await pane.getByRole("tab", { name: "Overview" }).focus();
    await tabTo(page, pane, /^Check plan$/);
    await page.keyboard.press("Enter");
    await told(pane, /^Checked/);
    await pane.getByRole("heading", { name: "Changed since the last check" }).waitFor();
    await pane.getByText("Nothing has changed so far.").waitFor();
    await goTo(page, "'Action Plan'!H13");
    await page.keyboard.type("The second clinic has opened.");
    await page.keyboard.press("Enter");
    // The pane checks by itself once the workbook rests.
    const list = pane
      .locator("section")
      .filter({ has: pane.getByRole("heading", { name: "Changed since the last check" }) });
    await list.getByText(/“The second clinic has opened\.”$/).waitFor();
    expect(await violations(pane)).toEqual([]);
    expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
    await list.scrollIntoViewIfNeeded();
    await picture(page, `since ${look}`);
    await goTo(page, "A1");
    await pane.getByRole("tab", { name: "Overview" }).focus();
    await tabTo(page, pane, /^Select Action Plan H13$/);
    expect(await focused(pane)).toBe("Select Action Plan H13");
    await page.keyboard.press("Enter");
    expect(await selection(page)).toBe("Action Plan!H13");
    expect(troubles).toEqual([]);
  }, options),
);
