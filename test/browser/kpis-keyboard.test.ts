import type { Frame, Page } from "playwright-core";
import { expectSoon, focused, LIGHT, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { restartedBy, selection, setTheStage, sheetNames, started, textAt, withPreview, type Preview } from "./stage";

setTheStage();

/** Waits until what was chosen has been tried, and says what has the focus then. */
async function afterTrying(pane: Frame): Promise<string | null> {
  await pane.getByText(/choices? (is|are) tried and not saved/).waitFor();
  await pane.getByText("Trying it out…").first().waitFor({ state: "detached" });
  return focused(pane);
}

const MEASURE = /^K6 /;

/** From the tab to the open measure. */
async function openMeasure(page: Page, pane: Frame): Promise<void> {
  await pane.getByRole("tab", { name: "Overview" }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await pane.getByText(/^Nothing has been checked yet/).waitFor();
  await tabTo(page, pane, /^Check plan$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Checked/);
  await pane.getByRole("heading", { name: /^\d+ measures as at/ }).waitFor();
  expect(await focused(pane)).toMatch(/^\d+ measures as at/);
  await tabTo(page, pane, MEASURE);
  await page.keyboard.press("Enter");
  await pane.getByRole("img", { name: /^Children on part-time timetables/ }).waitFor();
  expect(await focused(pane)).toMatch(MEASURE);
}

/** Everything that can be changed about a measure, one after the other. */
async function changeEverything(page: Page, pane: Frame): Promise<void> {
  await tabTo(page, pane, /^Which way is better/);
  await page.keyboard.type("Low");
  expect(await afterTrying(pane)).toMatch(/^Which way is better/);
  await told(pane, /^With what is tried: /);

  await tabTo(page, pane, /^Target instead of the workbook’s/);
  await page.keyboard.type("40");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/target at most 40/)
    .first()
    .waitFor();
  expect(await focused(pane)).toMatch(/^Target instead/);

  await tabTo(page, pane, /^Amber when the target is missed/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("10");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Back to the usual" }).waitFor();
  expect(await focused(pane)).toMatch(/^Amber when/);

  await tabTo(page, pane, /^Draw them anew from/);
  for (let i = 0; i < 8; i++) await page.keyboard.press("ArrowDown");
  await tabTo(page, pane, /^Draw anew$/);
  await page.keyboard.press("Enter");
  expect(await pane.getByRole("alert").allInnerTexts()).toEqual(["Say what changed then."]);
  expect(await violations(pane)).toEqual([]);
  await tabTo(page, pane, /^What changed then/, "Shift+Tab");
  await page.keyboard.type("A new form is used");
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: /^Take off/ }).waitFor();
  expect(await focused(pane)).toMatch(/^What changed then/);
}

async function linkActions(page: Page, pane: Frame): Promise<void> {
  await tabTo(page, pane, /^Confirm 3\.2$/);
  await page.keyboard.press("Space");
  await pane.getByText("Chosen here, not saved.").waitFor();
  expect(await focused(pane)).toBe("Actions that this measure shows");
  await tabTo(page, pane, /^Add an action/);
  await page.keyboard.type("3.1");
  await told(pane, /^1 action found\./);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Take away 3.1" }).waitFor();
  expect(await focused(pane)).toMatch(/^Add an action/);
}

async function save(page: Page, pane: Frame): Promise<void> {
  await tabTo(page, pane, /^Save…$/);
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: /^5 rows on RAG settings/ }).waitFor();
  expect(await focused(pane)).toMatch(/^5 rows on RAG settings/);
  expect(await violations(pane)).toEqual([]);
  await tabTo(page, pane, /^Not now$/);
  await page.keyboard.press("Enter");
  expect(await focused(pane)).toBe("Save…");
  await page.keyboard.press("Enter");
  await tabTo(page, pane, /^Save to RAG settings$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Saved on/);
  expect(await focused(pane)).toMatch(/^Saved on/);
}

async function toTheCellsAndBack({ page, pane }: Preview): Promise<void> {
  await tabTo(page, pane, /^Show the cells$/);
  await page.keyboard.press("Enter");
  expect(await selection(page)).toMatch(/^KPIs!/);
  expect(await focused(pane)).toBe("Show the cells");
  await tabTo(page, pane, /^All measures$/, "Shift+Tab");
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: /^\d+ measures as at/ }).waitFor();
  expect(await focused(pane)).toMatch(MEASURE);
}

test.each([LIGHT])(
  "with the keyboard alone a measure is opened, changed, linked, saved, its cells shown, and all taken back, %s",
  (_, theme, options) =>
    withPreview(async (preview) => {
      const { page, troubles } = preview;
      await narrow(page);
      await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
      const pane = await started(page);
      await openMeasure(page, pane);
      await changeEverything(page, pane);
      await linkActions(page, pane);
      expect(await violations(pane)).toEqual([]);
      await save(page, pane);
      expect(await sheetNames(page)).toContain("RAG settings");
      expect(await violations(pane)).toEqual([]);
      await toTheCellsAndBack({ ...preview, pane });
      await tabTo(page, pane, /^Take back$/, "Shift+Tab");
      await page.keyboard.press("Enter");
      await told(pane, /^Taken off/);
      expect(await focused(pane)).toMatch(/^Taken off/);
      expect(troubles).toEqual([]);
    }, options),
);

test("what is saved stands in the sheet, the reason beside it", () =>
  withPreview(async (preview) => {
    const { page, pane } = preview;
    await openMeasure(page, pane);
    await tabTo(page, pane, /^Confirm 3\.2$/);
    await page.keyboard.press("Enter");
    await afterTrying(pane);
    await tabTo(page, pane, /^Save…$/);
    await page.keyboard.press("Enter");
    await tabTo(page, pane, /^Save to RAG settings$/);
    await page.keyboard.press("Enter");
    await pane.getByRole("heading", { name: /^Saved on/ }).waitFor();
    await expectSoon(async () => /^Saved on/.test((await focused(pane)) ?? ""), true);
    expect(await textAt(preview, "'RAG settings'!A5")).toBe("Measure: actions");
    expect(await textAt(preview, "'RAG settings'!C5")).toBe("actions 3.2");
  }));
