import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { partnerForm, partnerSheets } from "../../src/core/partner-form";
import { parse, recognise, wantedLooks } from "../../src/core/plan";
import { usualLook } from "../../src/core/plan/scheme-look";
import { readXlsx, writeXlsx } from "../../src/hosts/xlsx";
import { chooseRole, focused, HIGH_CONTRAST, LIGHT, tabTo, told } from "./keyboard";
import { narrow, openAll, violations } from "./look";
import { goTo, restartedBy, root, setTheStage, started, withPreview, XLSX } from "./stage";

setTheStage();

const LEAD = "Head of Children's Therapies";
const DAY = "2026-10-30";

/** The form of the sample as it comes back, with a new update typed into its first row. */
async function returnedForm(): Promise<Buffer> {
  const book = readXlsx(readFileSync(join(root, "samples/monitoring-plan.xlsx")), "monitoring-plan.xlsx", wantedLooks);
  const form = partnerForm(book, parse(book, recognise(book)), { lead: LEAD, made: DAY });
  const sheets = partnerSheets(form, usualLook).map((sheet) => {
    const column = sheet.rows[3]?.cells.findIndex((cell) => cell?.value === "New update") ?? -1;
    if (column < 0) return sheet;
    const rows = sheet.rows.map((row, at) =>
      at !== 4
        ? row
        : {
            ...row,
            cells: row.cells.map((cell, c) => (c === column && cell ? { ...cell, value: "=Room found." } : cell)),
          },
    );
    return { ...sheet, rows };
  });
  return Buffer.from(await writeXlsx(sheets, DAY));
}

/** The browser begins to hand over its file choosers with the first listener, which takes a moment. */
const listenForChoosers = (page: Page) => void page.on("filechooser", () => {});

const picture = (page: Page, name: string) =>
  process.env.PICTURES === undefined
    ? Promise.resolve()
    : page.locator("#pane").screenshot({ path: join(process.env.PICTURES, `${name}.png`) });

test.each([HIGH_CONTRAST])(
  "with the keyboard alone a form is saved, taken in, written and taken back, %s",
  (look, theme, options) =>
    withPreview(
      async ({ page, troubles }) => {
        listenForChoosers(page);
        await narrow(page);
        await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
        const pane = await started(page);
        await chooseRole(page, pane, LEAD);
        await tabTo(page, pane, /^Send it back to/);
        await page.keyboard.type("the partnership office");
        await tabTo(page, pane, /^Save the form for Head of Children's Therapies$/);
        const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
        expect(download.suggestedFilename()).toMatch(/, update form .*, Head of Children's Therapies\.xlsx$/);
        const saved = readXlsx(readFileSync(await download.path()), "form.xlsx");
        expect(saved.sheets.map(({ name }) => name)).toEqual(["Instructions", "Your actions", "Key", "As sent"]);
        expect(saved.sheets[0]!.values.flat().join("\n")).toMatch(/send it back to: the partnership office/);
        await told(pane, /was handed to your browser/);
        await picture(page, `save ${look}`);
        await tabTo(page, pane, /^A form that came back/);
        const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
        await chooser.setFiles({ name: "back.xlsx", mimeType: XLSX, buffer: await returnedForm() });
        await told(pane, /^Form for Head of Children's Therapies, made on 30 October 2026\. 1 cell was filled in\.$/);
        await pane.getByRole("heading", { name: "What will be written" }).waitFor();
        expect(await focused(pane)).toBe("A form that came back");
        await openAll(pane);
        expect(await violations(pane)).toEqual([]);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        await picture(page, `returned ${look}`);
        await tabTo(page, pane, /^Write \d cells?$/);
        await page.keyboard.press("Enter");
        await told(pane, /^1 action updated from the form, dated /);
        await picture(page, `written ${look}`);
        await tabTo(page, pane, /^Take back$/);
        await page.keyboard.press("Enter");
        await told(pane, /cells? (is|are) as before/);
        expect(troubles).toEqual([]);
      },
      { ...options, acceptDownloads: true },
    ),
);

test.each([LIGHT])("what the plan has changed too is left open, in three versions, %s", (look, theme, options) =>
  withPreview(async ({ page, troubles }) => {
    listenForChoosers(page);
    await narrow(page);
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
    const pane = await started(page);
    await chooseRole(page, pane, LEAD);
    await goTo(page, "'Action Plan'!H13");
    await page.keyboard.type("The lease is signed.");
    await page.keyboard.press("Enter");
    await pane.getByRole("tab", { name: "My actions" }).focus();
    await tabTo(page, pane, /^A form that came back/);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
    await chooser.setFiles({ name: "back.xlsx", mimeType: XLSX, buffer: await returnedForm() });
    await told(pane, /It has changed in the plan meanwhile, too\.$/);
    await pane.getByText(/Both the form and the plan have changed it/).waitFor();
    expect(await pane.getByRole("definition").allInnerTexts()).toEqual([
      expect.stringMatching(/^Off the agreed path/),
      "=Room found.",
      "The lease is signed.",
    ]);
    expect(await pane.getByRole("button", { name: /^Write/ }).count()).toBe(0);
    expect(await violations(pane)).toEqual([]);
    await tabTo(page, pane, /^Keep what the plan says$/);
    await page.keyboard.press("ArrowDown");
    await pane.getByRole("heading", { name: "What will be written" }).waitFor();
    await picture(page, `conflict ${look}`);
    expect(troubles).toEqual([]);
  }, options),
);
