import { writeXlsx } from "hucre";
import type { Frame } from "playwright-core";
import { DARK } from "./keyboard";
import { narrow, openAll, violations } from "./look";
import { XLSX, restartedBy, setTheStage, withPreview, type Preview } from "./stage";

setTheStage();

const HEADINGS = ["Ref", "Area", "Action", "Lead", "Due date", "Action status", "Impact status", "Progress update"];
const LONG_WORD = "NHSHeartlandsIntegratedCareBoardDesignatedClinicalOfficerForSpecialEducationalNeeds";
const LONG_TITLE = "Assistant Director for Inclusion, SEN Recovery and Educational Psychology (interim)";
const REASON = "The delivery group looked at it and left it as it is until the survey has come back. "
  .repeat(5)
  .slice(0, 400);

/** A plan as at a day, with leads whose titles are long, or one long word. */
async function plan(day: string, status: string): Promise<Buffer> {
  const row = (ref: string, lead: string, state: string) => [
    ref,
    "Area 1: Education, health and care plans are issued on time, are of good quality and name what each child needs",
    `Agree the pathway of ${ref}`,
    lead,
    "31 January 2026",
    state,
    "Impact not yet seen",
    "A draft is with the heads.",
  ];
  const rows = [
    row("1.1", LONG_WORD, status),
    row("1.2", LONG_TITLE, "Action complete and impactful"),
    row("1.3", LONG_TITLE, "Amber/Red"),
  ];
  return Buffer.from(
    await writeXlsx({
      sheets: [{ name: "SEND Improvement Plan 2026-2028", rows: [[`Position as at ${day}`], [], HEADINGS, ...rows] }],
    }),
  );
}

async function openPlan({ page }: Preview, day: string, status: string): Promise<Frame> {
  const buffer = await plan(day, status);
  await restartedBy(page, () => page.setInputFiles("#file", { name: "Plan.xlsx", mimeType: XLSX, buffer }));
  return page.frames().find((frame) => frame.url().includes("taskpane.html"))!;
}

async function check(pane: Frame): Promise<void> {
  await pane.getByRole("button", { name: "Check plan" }).click();
  await pane
    .locator(".unseen[role=status]")
    .filter({ hasText: /^Checked/ })
    .waitFor({ state: "attached" });
}

test.each([DARK])(
  "long titles and a long reason at 320 pixels, %s: nothing is cut off or scrolls sideways, and no violation",
  (_, theme, options) =>
    withPreview(async (preview) => {
      const { page, troubles } = preview;
      await narrow(page);
      await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
      const pane = await openPlan(preview, "28 February 2026", "Action in progress, on track");
      await check(pane);
      const holds = async () => {
        await openAll(pane);
        expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
        expect(await violations(pane)).toEqual([]);
      };
      await pane.getByRole("button", { name: "Record this report" }).click();
      await pane.getByRole("heading", { name: /^28 February 2026: 3 actions added to the new sheet/ }).waitFor();
      await holds();
      await pane.getByRole("tab", { name: "Findings" }).click();
      const first = pane.locator("li.finding").first();
      await first.locator("summary", { hasText: "Dismiss…" }).click();
      await first.getByRole("button", { name: "Dismiss" }).click();
      await holds();
      await first.getByLabel("Reason").fill(REASON);
      await first.getByRole("button", { name: "Dismiss" }).click();
      await pane.locator("summary", { hasText: "Dismissed (1)" }).waitFor();
      await holds();
      await pane.getByRole("tab", { name: "Board" }).click();
      await pane.getByText(/and 1 dismissed finding with its reason\.$/).waitFor();
      await holds();
      expect(troubles).toEqual([]);
    }, options),
);
