import { writeXlsx } from "hucre";
import type { Frame } from "playwright-core";
import { LIGHT } from "./keyboard";
import { narrow, openAll, violations } from "./look";
import { XLSX, restartedBy, setTheStage, textAt, withPreview, type Preview } from "./stage";

setTheStage();

/** Opens a workbook of one sheet; without a text it is empty. */
async function openBook({ page }: Preview, text: string | null): Promise<Frame> {
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: "Sheet1", rows: text === null ? [] : [[text]] }] }));
  await restartedBy(page, () => page.setInputFiles("#file", { name: "Book1.xlsx", mimeType: XLSX, buffer }));
  return page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
}

test.each([LIGHT])(
  "an empty workbook becomes a monitoring workbook at 320 pixels, by the keyboard alone, %s",
  (_, theme, options) =>
    withPreview(async (preview) => {
      const { page, troubles } = preview;
      await narrow(page);
      await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
      const pane = await openBook(preview, null);
      const holds = async () => {
        await openAll(pane);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        expect(await violations(pane)).toEqual([]);
      };
      await pane.getByRole("button", { name: "Check plan" }).press("Enter");
      const button = pane.getByRole("button", { name: "New monitoring workbook" });
      await button.waitFor();
      await holds();
      await tabTo(preview, pane, "New monitoring workbook");
      await page.keyboard.press("Enter");
      const heading = pane.getByRole("heading", { name: "There is nothing to read yet" });
      await heading.waitFor();
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await pane.getByText("Type your first action in row 6 of “Action plan”.").waitFor();
      await holds();
      expect(
        await page
          .locator("[role=tab]")
          .filter({ hasText: /^(?:Instructions|Lists)$/ })
          .count(),
      ).toBe(2);
      expect(await textAt(preview, "'Action plan'!A5")).toBe("Ref");
      await pane.getByRole("button", { name: "Go there on Action plan" }).press("Enter");
      expect(troubles).toEqual([]);
    }, options),
);

/** Moves the keyboard's focus on until it is on the button; fails where it never gets there. */
async function tabTo({ page }: Preview, pane: Frame, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses++) {
    if ((await pane.evaluate(() => document.activeElement?.textContent ?? "")) === name) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The keyboard does not reach “${name}”.`);
}

test("a workbook that holds something gets no sheet, and the pane says on which sheet it holds it", () =>
  withPreview(async (preview) => {
    const pane = await openBook(preview, "Rota");
    await pane.getByRole("button", { name: "Check plan" }).click();
    await pane.getByRole("button", { name: "New monitoring workbook" }).click();
    await pane.locator("p", { hasText: /^Nothing was added: .* on “Sheet1”\. Open a new, blank workbook/ }).waitFor();
    expect(await preview.page.locator("[role=tab]").filter({ hasText: "Instructions" }).count()).toBe(0);
    expect(preview.troubles).toEqual([]);
  }));
