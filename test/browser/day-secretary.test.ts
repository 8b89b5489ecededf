import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import type { Frame, Locator, Page } from "playwright-core";
import { focused, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { goTo, selection, setTheStage, sheetNames, textAt, withPreview, type Preview } from "./stage";

setTheStage();

const ASK = "Agree the revised date for the pathway";
const NOTE = "Raised with the forum";

/** The hour of a board secretary: from the checked plan to sheets, to the cells behind a figure, to the paper for Word. */
test(
  "the secretary's hour, with the keyboard alone at 320 pixels",
  () =>
    withPreview(async (preview) => {
      const { page, pane, troubles } = preview;
      await narrow(page);
      await opensTheBoardTab(preview);
      await saysForWhomAndWhich(preview);
      await statesWhatTheBoardIsAskedTo(preview);
      await statesWhatIsOpen(preview);
      await saves(preview);
      await builds(preview);
      await asksWhatIsBehind(preview);
      await buildsAgain(preview);
      await takesTheSheets(preview);
      await takesThePaper(preview);
      await mayNotPublishUnread(preview);
      expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
      expect(await violations(pane)).toEqual([]);
      expect(troubles).toEqual([]);
    }),
  120_000,
);

/** From the top of the view to a control, which is pressed. */
async function press(page: Page, pane: Frame, wanted: RegExp): Promise<void> {
  await pane.getByRole("tab", { selected: true }).focus();
  await tabTo(page, pane, wanted);
  await page.keyboard.press("Enter");
}

async function opensTheBoardTab({ page, pane }: Preview): Promise<void> {
  await press(page, pane, /^Check plan$/);
  await told(pane, /^Checked/);
  await pane.getByRole("tab", { name: "Overview" }).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowLeft");
  await pane.getByRole("heading", { name: "The pack" }).waitFor();
}

/** What is chosen is tried at once: the sections say what each will hold. */
async function saysForWhomAndWhich({ page, pane }: Preview): Promise<void> {
  await tabTo(page, pane, /^For/);
  await page.keyboard.type("Partnership");
  await tried(pane, 1);
  await tabTo(page, pane, /^Meeting/);
  await page.keyboard.type("Partnership Board, 17 December 2026");
  await tabTo(page, pane, /^Marking/);
  await page.keyboard.type("Official-sensitive");
  await page.keyboard.press("Enter");
  await tried(pane, 3);
  expect(await pane.getByRole("group", { name: "Sections" }).innerText()).toMatch(/Exceptions/);
}

/** The words are the Board's own: none stand there before somebody types them. */
async function statesWhatTheBoardIsAskedTo({ page, pane }: Preview): Promise<void> {
  await press(page, pane, /^What the paper states/);
  const first = pane.getByRole("textbox", { name: "The first" });
  await first.waitFor();
  expect(await first.inputValue()).toBe("");
  await tabTo(page, pane, /^The first$/);
  await page.keyboard.type(ASK);
  await page.keyboard.press("Tab");
  await tried(pane, 4);
}

/** Errors that only the leads can settle are stated, and the paper is no draft. */
async function statesWhatIsOpen({ page, pane }: Preview): Promise<void> {
  await pane.getByText(/errors are still open\. Settle them first/).waitFor();
  await press(page, pane, /^State them in the paper$/);
  await pane.getByText(/stated on the cover by choice\. The paper is\s+no draft/).waitFor();
}

/** Waits until so many choices are tried, and what comes of them is shown. */
async function tried(pane: Frame, choices: number): Promise<void> {
  await pane.getByText(new RegExp(`^${choices} choices? (is|are) tried and not saved`)).waitFor();
  await pane.getByText("Trying it out…").first().waitFor({ state: "detached" });
}

async function saves({ page, pane }: Preview): Promise<void> {
  await press(page, pane, /^Save…$/);
  await pane.getByRole("button", { name: "Save to RAG settings" }).waitFor();
  await tabTo(page, pane, /^Save to RAG settings$/);
  await page.keyboard.press("Enter");
  await told(pane, /[Ss]aved/);
  expect(await sheetNames(page)).toContain("RAG settings");
}

async function builds({ page, pane }: Preview): Promise<void> {
  await press(page, pane, /^Build board summary$/);
  await pane.getByRole("heading", { name: "The board summary is built" }).waitFor();
  expect(await focused(pane)).toBe("The board summary is built");
  // The counts that are told add up to the number of actions.
  const [, all, parts] = /\. (\d+) actions: ([^.]+)\./.exec(await pane.locator(".panel").first().innerText())!;
  const counts = parts!.split("; ").map((part) => Number.parseInt(part, 10));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(Number(all));
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Cover", "Summary", "Exceptions", "KPI trends"]));
}

/** A figure on the summary leads to each of its cells. */
async function asksWhatIsBehind({ page, pane }: Preview): Promise<void> {
  await press(page, pane, /^Go to Summary$/);
  await goTo(page, "Summary!F14");
  await press(page, pane, /^What is behind the selected figure\?$/);
  await pane.getByText(/was taken or counted from \d+ cells/).waitFor();
  await tabTo(page, pane, /^Select Action Plan F7$/);
  await page.keyboard.press("Enter");
  for (let n = 0; n < 50 && (await selection(page)) !== "Action Plan!F7"; n++) await page.waitForTimeout(100);
  expect(await selection(page)).toBe("Action Plan!F7");
}

/** A note beneath a table stays where it was typed when the sheets are built again. */
async function buildsAgain(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await press(page, pane, /^Go to Exceptions$/);
  await goTo(page, "Exceptions!M4");
  await page.keyboard.type(NOTE);
  await page.keyboard.press("Enter");
  await press(page, pane, /^Build board summary$/);
  await told(pane, /built/);
  expect(await textAt(preview, "Exceptions!M4")).toBe(NOTE);
}

/** The paper for Word carries the ask, the marking and the section's headings. */
async function takesThePaper({ page, pane }: Preview): Promise<void> {
  const saved = page.waitForEvent("download", { timeout: 30_000 });
  await press(page, pane, /^Save the paper for Word$/);
  const word = unzipSync(new Uint8Array(await readFile(await (await saved).path())));
  const text = strFromU8(word["word/document.xml"]!);
  for (const words of [ASK, "Partnership Board, 17 December 2026"]) expect(text).toContain(words);
  const headers = Object.entries(word).flatMap(([name, part]) => (/^word\/header/.test(name) ? [strFromU8(part)] : []));
  expect(headers.some((header) => header.includes("OFFICIAL-SENSITIVE"))).toBe(true);
}

/** The sheets alone, to be sent: nothing of the plan is in the file. */
async function takesTheSheets({ page, pane }: Preview): Promise<void> {
  const saved = page.waitForEvent("download", { timeout: 30_000 });
  await press(page, pane, /^Save the sheets as a workbook$/);
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/board sheets 2026-10-31\.xlsx$/);
  const file = unzipSync(new Uint8Array(await readFile(await download.path())));
  const names = strFromU8(file["xl/workbook.xml"]!);
  expect(names).toContain('name="Exceptions"');
  expect(names).not.toContain('name="Action Plan"');
  await pane
    .getByText(/“[^”]*\.xlsx” was handed to your browser/)
    .last()
    .waitFor();
}

/** There is no file of a public edition before a role is named that has read it. */
async function mayNotPublishUnread({ page, pane }: Preview): Promise<void> {
  await pane.getByRole("tab", { selected: true }).focus();
  await tabTo(page, pane, /^For/);
  await page.keyboard.type("Public");
  await pane
    .getByText(/^A named role must read this edition before it is published\./)
    .first()
    .waitFor();
  const save = pane.getByRole("button", { name: "Save the paper for Word" });
  await expectDisabled(save);
}

const expectDisabled = async (button: Locator) => expect(await button.getAttribute("aria-disabled")).toBe("true");
