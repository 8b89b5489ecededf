import type { Frame, Page } from "playwright-core";
import { chooseRole, focused, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { goTo, setTheStage, textAt, withPreview, type Preview } from "./stage";

setTheStage();

const ROLE = "Head of Assessment and Planning";
const REASON = "The forum asked for a second round";

/** Ten minutes of a lead between two meetings: one action, its date moved with its reason, and a colleague who was quicker. */
test(
  "the lead's ten minutes, with the keyboard alone at 320 pixels",
  () =>
    withPreview(
      async (preview) => {
        const { page, pane, troubles } = preview;
        await narrow(page);
        await chooseRole(page, pane, ROLE);
        await movesTheDate(preview);
        await writes(preview);
        await meetsAColleague(preview);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        expect(await violations(pane)).toEqual([]);
        expect(troubles).toEqual([]);
      },
      { locale: "en-GB" },
    ),
  120_000,
);

async function opens(page: Page, pane: Frame, ref: string): Promise<void> {
  await pane.getByRole("tab", { selected: true }).focus();
  await tabTo(page, pane, new RegExp(`^Update ${ref.replace(".", "\\.")}$`));
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: `Update action ${ref}` }).waitFor();
  await pane.getByText("What changed? For whom? How do we know? Since when?").waitFor();
}

/** A date that has passed is asked about; it never moves without its reason. */
async function movesTheDate({ page, pane }: Preview): Promise<void> {
  await opens(page, pane, "1.2");
  await pane.getByText("This date has passed. Is that part done, moved, or still open?").waitFor();
  await tabTo(page, pane, /^Still open: /);
  await page.keyboard.press("ArrowUp");
  await pane.getByLabel("New date").waitFor();
  await tabTo(page, pane, /^New date/);
  await page.keyboard.type("06062027");
  await tabTo(page, pane, /^See what will change$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Give the new date and the reason why it moves/);
  await tabTo(page, pane, /^Reason/, "Shift+Tab");
  await page.keyboard.type(REASON);
  await tabTo(page, pane, /^See what will change$/);
  await page.keyboard.press("Enter");
}

/** Each cell before and after, then all of it in one step; the row reads the same to whoever has no pane. */
async function writes(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await pane.getByRole("heading", { name: /will change$/ }).waitFor();
  expect(await focused(pane)).toMatch(/^E8, H8 and K8 will change$/);
  expect(await violations(pane)).toEqual([]);
  await tabTo(page, pane, /^Write$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Row 8 of “Action Plan” updated, dated /);
  await pane.getByRole("button", { name: "Take back" }).waitFor();
  expect(await textAt(preview, "'Action Plan'!E8")).toContain("6 Jun 2027");
  expect(await textAt(preview, "'Action Plan'!H8")).toContain(REASON);
}

/** What somebody else has written meanwhile is not overwritten: both versions stand there, and one is kept. */
async function meetsAColleague(preview: Preview): Promise<void> {
  const { page, pane } = preview;
  await opens(page, pane, "1.3");
  await tabTo(page, pane, /^Progress/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("We have met all schools.");
  await goTo(page, "'Action Plan'!H9");
  await page.keyboard.type("Theirs was first.");
  await page.keyboard.press("Enter");
  await pane.getByRole("tab", { selected: true }).focus();
  await tabTo(page, pane, /^See what will change$/);
  await page.keyboard.press("Enter");
  const conflict = pane.getByRole("heading", { name: /^Someone else has changed this row/ });
  await pane
    .getByRole("heading", { name: /will change$/ })
    .or(conflict)
    .first()
    .waitFor();
  if ((await conflict.count()) === 0) {
    await tabTo(page, pane, /^Write$/);
    await page.keyboard.press("Enter");
  }
  await conflict.waitFor();
  expect(await pane.getByRole("tabpanel").innerText()).toContain("Theirs was first.");
  expect(await textAt(preview, "'Action Plan'!H9")).toBe("Theirs was first.");
}
