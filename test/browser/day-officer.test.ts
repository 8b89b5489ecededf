import type { Frame, Page } from "playwright-core";
import { focused, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { goTo, selection, setTheStage, sheetNames, textAt, withPreview, type Preview } from "./stage";

setTheStage();

/** The day of a programme officer before the papers close: from the workbook as it is to a recorded report. */
test(
  "the officer's day, with the keyboard alone at 320 pixels",
  () =>
    withPreview(
      async (preview) => {
        const { page, pane, troubles } = preview;
        await narrow(page);
        await reads(preview);
        const lead = await asksTheLeads(preview);
        await fixesAllSafe(preview);
        await fixesOne(preview);
        await typesInTheSheet(preview);
        await dismisses(preview);
        await copiesTheText(preview, lead);
        await records(preview);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        expect(await violations(pane)).toEqual([]);
        expect(troubles).toEqual([]);
      },
      { permissions: ["clipboard-read", "clipboard-write"] },
    ),
  60_000,
);

const press = (page: Page, ...keys: readonly string[]) =>
  keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());

/** To another view, from wherever the pane has the focus. */
async function view(page: Page, pane: Frame, name: "Overview" | "Findings"): Promise<void> {
  await pane.getByRole("tab", { selected: true }).focus();
  await press(page, "Home");
  if (name === "Findings") await press(page, "ArrowRight");
  await pane.getByRole("tab", { name, selected: true }).waitFor();
}

/** On from the tab that has the focus, so that what stands above is found again. */
async function enterAt(page: Page, pane: Frame, wanted: RegExp): Promise<void> {
  await tabTo(page, pane, wanted);
  await press(page, "Enter");
}

/** What was read stands before any judgement: sheets, rows, day and where it comes from; then what to settle first. */
async function reads({ page, pane }: Preview): Promise<void> {
  await pane.getByRole("tab", { name: "Overview" }).focus();
  await enterAt(page, pane, /^Check plan$/);
  await told(pane, /^Checked/);
  expect(await focused(pane)).toBe("What was read");
  await pane.getByRole("heading", { name: "When actions were last updated" }).waitFor();
  const words = await pane.getByRole("tabpanel").innerText();
  const order = [
    /Read \d+ rows with \d+ references on/,
    /As at 31 October 2026/,
    /Settle first: /,
    /were last updated/,
  ];
  const places = order.map((one) => words.search(one));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThanOrEqual(0);
  await tabTo(page, pane, /^Change/);
}

/** A reference that stands twice has no answer of ours: its cell is looked at, and it is put to the leads. */
async function asksTheLeads({ page, pane }: Preview): Promise<string> {
  await view(page, pane, "Findings");
  await pane.getByRole("heading", { name: /^\d+ findings$/ }).waitFor();
  const item = pane.locator("li.finding", { hasText: "Reference “1.3” stands in A9" });
  await tabTo(page, pane, /^Select Action Plan A10$/);
  await press(page, "Enter");
  await expectSoon(() => selection(page), "Action Plan!A10");
  await enterAt(page, pane, /^Add to the questions for the leads$/);
  expect(await focused(pane)).toBe("Take out of the questions for the leads");
  await item.getByText(/^Stands in the text for /).waitFor();
  return "Head of Assessment and Planning";
}

async function expectSoon(see: () => Promise<string>, wanted: string): Promise<void> {
  for (let n = 0; n < 50 && (await see()) !== wanted; n++) await new Promise((done) => setTimeout(done, 100));
  expect(await see()).toBe(wanted);
}

/** What changes no meaning goes together, before and after shown, and can be taken back. */
async function fixesAllSafe({ page, pane }: Preview): Promise<void> {
  await view(page, pane, "Findings");
  await enterAt(page, pane, /^Fix all safe \(\d+\)$/);
  const heading = pane.getByRole("heading", { name: /^\d+ safe fix/ });
  await heading.waitFor();
  expect(await focused(pane)).toMatch(/^\d+ safe fix/);
  expect(await violations(pane)).toEqual([]);
  await enterAt(page, pane, /^Apply to \d+ cells?$/);
  await told(pane, /^\d+ cells? changed\./);
  await pane.getByRole("button", { name: "Take back" }).waitFor();
}

/** A number on another scale is asked about by itself. */
async function fixesOne(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await view(page, pane, "Findings");
  await tabTo(page, pane, /^Select KPIs AA20$/);
  await enterAt(page, pane, /^Show fix \(1 cell\)$/);
  await enterAt(page, pane, /^Apply: /);
  await told(pane, /^1 cell changed\./);
  expect(await textAt(preview, "KPIs!AA20")).toBe("56");
}

/** What is typed in the sheet is checked by itself, and the selection stays where it is. */
async function typesInTheSheet({ page, pane }: Preview): Promise<void> {
  await goTo(page, "'Action Plan'!A10");
  await page.keyboard.type("1.5");
  await press(page, "Enter");
  await told(pane, /^Checked again/);
  await pane.locator("li.finding", { hasText: "Reference “1.3” stands in A9" }).waitFor({ state: "detached" });
  // The next row is a heading over all columns.
  expect(await selection(page)).toBe("Action Plan!A11:K11");
}

/** A finding is set aside with its reason, which is kept. */
async function dismisses({ page, pane }: Preview): Promise<void> {
  await view(page, pane, "Findings");
  await enterAt(page, pane, /^Dismiss…$/);
  await pane.getByLabel("Reason").waitFor();
  await tabTo(page, pane, /^Reason/);
  await page.keyboard.type("Looked at with the forum");
  await press(page, "Enter");
  await pane.locator("summary", { hasText: "Dismissed (1)" }).waitFor();
  expect(await sheetNames(page)).toContain("RAG settings");
}

/** The text for a lead names their actions; nothing is sent. */
async function copiesTheText({ page, pane }: Preview, lead: string): Promise<void> {
  await view(page, pane, "Findings");
  await enterAt(page, pane, new RegExp(`^Copy the text for ${lead}$`));
  await pane.getByText("Copied.").waitFor();
  const text = await pane.evaluate(() => navigator.clipboard.readText());
  expect(text).toMatch(new RegExp(`^For: ${lead}\\s[^]*\\bAction 1\\.`));
  expect(text).not.toMatch(/late\b|failed/i);
}

/** The report is recorded, so that the next one can be held against it. */
async function records({ page, pane }: Preview): Promise<void> {
  await view(page, pane, "Overview");
  await enterAt(page, pane, /^Record this report$/);
  await pane.getByRole("heading", { name: /^31 October 2026: \d+ actions and \d+ measures added/ }).waitFor();
  expect(await sheetNames(page)).toContain("RAG history");
}
