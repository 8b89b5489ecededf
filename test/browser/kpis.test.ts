import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { narrow, openAll, violations } from "./look";
import { restartedBy, selection, setTheStage, sheetNames, started, withPreview } from "./stage";

setTheStage();

async function openKpis(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Check plan" }).click();
  await pane
    .locator(".unseen[role=status]")
    .filter({ hasText: /^Checked/ })
    .waitFor({ state: "attached" });
  await pane.getByRole("tab", { name: "KPIs" }).click();
  await pane.getByRole("heading", { name: /^\d+ measures as at/ }).waitFor();
}

test("a measure is opened, its cell shown, a choice tried and saved, and the list is back where it was", () =>
  withPreview(async ({ page, pane, troubles }) => {
    await openKpis(pane);
    await pane.getByRole("button", { name: /^K5 / }).click();
    await pane.getByRole("img", { name: /It has risen every month since March 2025: a signal/ }).waitFor();
    await pane.getByRole("button", { name: "Show the cells" }).click();
    expect(await selection(page)).toMatch(/^KPIs!/);
    await pane.getByLabel("Which way is better").selectOption({ label: "Higher is better" });
    await pane.getByText("A signal, for the better", { exact: true }).waitFor();
    await pane.getByRole("button", { name: "Save…" }).click();
    await pane.getByRole("button", { name: "Save to RAG settings" }).click();
    await pane.getByRole("heading", { name: /^Saved on/ }).waitFor();
    expect(await sheetNames(page)).toContain("RAG settings");
    await pane.getByRole("button", { name: "All measures" }).click();
    expect(await pane.evaluate(() => document.activeElement?.textContent)).toMatch(/^K5 /);
    expect(troubles).toEqual([]);
  }));

const LOOKS: readonly (readonly [look: string, theme: string, options: BrowserContextOptions])[] = [
  ["light", "light", {}],
  ["dark", "dark", { colorScheme: "dark" }],
  ["forced colours", "black", { forcedColors: "active" }],
];

test.each(LOOKS)(
  "the KPIs at 320 pixels, %s: nothing cut off, no violation, every word of a chart to be seen",
  (_, theme, options) =>
    withPreview(async ({ page }) => {
      await narrow(page);
      await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
      const pane = await started(page);
      await openKpis(pane);
      expect(await widths(pane)).toEqual([320, 320]);
      expect(await violations(pane)).toEqual([]);
      await openOne(page, pane);
      expect(await widths(pane)).toEqual([320, 320]);
      expect(await violations(pane)).toEqual([]);
      // axe does not look into pictures: the words of a chart stand out from the ground all the same.
      expect(await leastContrast(pane)).toBeGreaterThan(4.5);
    }, options),
);

async function openOne(page: Page, pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: /^K6 / }).click();
  await pane.getByRole("img", { name: /^Children on part-time timetables/ }).waitFor();
  await openAll(pane);
  await page.waitForTimeout(300);
}

const widths = (pane: Frame) => pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);

/** The least contrast between a word of the chart and the ground of the pane. */
function leastContrast(pane: Frame): Promise<number> {
  return pane.evaluate(() => {
    const light = (colour: string) => {
      const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
      const [red, green, blue] = parts.map((part) =>
        part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
    };
    const probe = document.querySelector(".pane")!;
    const ground = light(getComputedStyle(probe).backgroundColor);
    return Math.min(
      ...[...document.querySelectorAll("svg.drawn text")].map((text) => {
        const own = light(getComputedStyle(text).fill);
        return (Math.max(own, ground) + 0.05) / (Math.min(own, ground) + 0.05);
      }),
    );
  });
}
