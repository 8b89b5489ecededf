import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { BrowserContextOptions } from "playwright-core";
import { htmlPaper } from "../../src/papers/html";
import { packOf, packSaying, SAMPLES } from "../papers/packs";
import { violations } from "./look";
import { setTheStage, withPreview } from "./stage";

setTheStage();

const LOOKS: readonly (readonly [look: string, options: BrowserContextOptions])[] = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["forced colours", { forcedColors: "active" }],
];

const papers = [
  ...SAMPLES.map((name) => [name, () => htmlPaper(packOf(name))] as const),
  ["long words", () => htmlPaper(packSaying("x".repeat(400)), { marking: "Official" })] as const,
];

describe.each(papers)("the web page of %s", (name, made) => {
  const html = made();
  // What colours do is the same on every page.
  const looks = name === "monitoring-plan.xlsx" ? LOOKS : LOOKS.slice(0, 1);

  test.each(looks)(
    "at 320 pixels, %s: no violation with everything open, and nothing beyond the edge",
    async (_, options) => {
      await withPreview(async ({ page }) => {
        const paper = await page.context().newPage();
        await paper.setViewportSize({ width: 320, height: 700 });
        await paper.setContent(html);
        await paper.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
        expect(await paper.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
        expect(await violations(paper.mainFrame())).toEqual([]);
        expect(await paper.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe("rgb(255, 255, 255)");
      }, options);
    },
  );
});

test("the skip link and the contents lead into the paper by keyboard", async () => {
  await withPreview(async ({ page }) => {
    const paper = await page.context().newPage();
    await paper.setContent(htmlPaper(packOf("monitoring-plan.xlsx")));
    await paper.keyboard.press("Tab");
    expect(await paper.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the paper");
    await paper.keyboard.press("Tab");
    expect(await paper.evaluate(() => document.activeElement?.textContent)).toBe("Summary");
  });
});

test("the pane saves the paper for Word and as a web page, under its policy", async () => {
  await withPreview(async ({ page, pane, troubles }) => {
    await pane.getByRole("button", { name: "Check plan" }).first().click();
    await pane.getByText(/^Checked\./).waitFor({ state: "attached" });
    await pane.getByRole("tab", { name: "Board" }).click();
    const saved = async (button: string) => {
      const [download] = await Promise.all([
        page.waitForEvent("download", { timeout: 30_000 }),
        pane.getByRole("button", { name: button }).click(),
      ]);
      await pane
        .getByText(/should be among your downloads/)
        .last()
        .waitFor();
      return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
    };
    const word = await saved("Save the paper for Word");
    expect(word.name).toBe("monitoring-plan, board paper 2026-10-31.docx");
    expect(strFromU8(unzipSync(new Uint8Array(word.bytes))["word/document.xml"]!)).toContain(
      "Summary: where the plan stands",
    );
    const site = await saved("Save the paper as a web page");
    expect(site.name).toBe("monitoring-plan, board paper 2026-10-31.html");
    expect(site.bytes.toString("utf8")).toBe(htmlPaper(packOf("monitoring-plan.xlsx")));
    expect(await violations(pane)).toEqual([]);
    expect(troubles).toEqual([]);
  });
});
