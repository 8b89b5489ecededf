import type { Frame } from "playwright-core";
import { narrow, violations } from "./look";
import { setTheStage, sheetNames, withPreview } from "./stage";

setTheStage();

async function check(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Check plan" }).click();
  await pane
    .locator(".unseen[role=status]")
    .filter({ hasText: /^Checked/ })
    .waitFor({ state: "attached" });
  await pane.getByRole("tab", { name: "Findings" }).click();
}

test("a finding is dismissed with a reason, kept in the workbook, and brought back", () =>
  withPreview(async (preview) => {
    const { pane, page, troubles } = preview;
    await check(pane);
    const first = pane.locator("li.finding").first();
    const message = await first.locator(".message").innerText();
    await first.locator("summary", { hasText: "Dismiss…" }).click();
    await first.getByRole("button", { name: "Dismiss" }).click();
    await first.getByText("Give a reason").waitFor();
    await first.getByLabel("Reason").fill("Not collected in August");
    await first.getByLabel(/^For good/).check();
    await first.getByRole("button", { name: "Dismiss" }).click();
    const fold = pane.locator("summary", { hasText: "Dismissed (1)" });
    await fold.waitFor();
    expect(await sheetNames(page)).toContain("RAG settings");
    expect(await pane.locator("li.finding .message").first().innerText()).not.toBe(message);
    await fold.click();
    await pane.getByText("Dismissed for good: Not collected in August").waitFor();
    await pane.getByRole("button", { name: /^Bring back/ }).click();
    await fold.waitFor({ state: "detached" });
    expect(await pane.locator("li.finding .message").first().innerText()).toBe(message);
    expect(troubles).toEqual([]);
  }));

test.each([{ forcedColors: "active" as const }])(
  "the forms to dismiss and of the meetings hold at 320 pixels in %j",
  (look) =>
    withPreview(async ({ pane, page }) => {
      await narrow(page);
      await check(pane);
      await pane.locator("li.finding").first().locator("summary", { hasText: "Dismiss…" }).click();
      await pane.locator("li.finding").first().getByRole("button", { name: "Dismiss" }).click();
      expect(await violations(pane)).toEqual([]);
      await pane.getByRole("tab", { name: "Setup" }).click();
      const form = pane.getByLabel("Name of the meeting");
      await form.fill("Partnership Board");
      await pane.getByLabel("Meeting", { exact: true }).fill("2026-12-17");
      await pane.getByLabel("Updates due").fill("2026-12-04");
      await form.press("Enter");
      await pane.getByText("updates due 4 December 2026; meeting 17 December 2026").waitFor();
      expect(await violations(pane)).toEqual([]);
      await pane.getByRole("tab", { name: "Overview" }).click();
      await pane
        .locator("p", {
          hasText: "Updates are due on Friday 4 December, 34 days after this report; the meeting is on 17 December.",
        })
        .waitFor();
      expect(await pane.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    }, look),
);
