import type { Frame, Page } from "playwright-core";
import { chooseRole, focused, FORCED, tabTo, told } from "./keyboard";
import { narrow, violations } from "./look";
import { goTo, restartedBy, setTheStage, started, textAt, withPreview, type Preview } from "./stage";

setTheStage();

const ROLE = "Head of Children's Therapies";

/** The address of the cell under a heading in the row of the action that is open. */
async function openFirst(page: Page, pane: Frame): Promise<string> {
  await tabTo(page, pane, /^Update [\d.]+$/);
  const name = await focused(pane);
  await page.keyboard.press("Enter");
  await pane.getByRole("heading", { name: /^Update action/ }).waitFor();
  expect(await focused(pane)).toMatch(/^Update action/);
  return name!.replace("Update ", "");
}

async function enter(page: Page, pane: Frame): Promise<void> {
  await tabTo(page, pane, /^Action /);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await tabTo(page, pane, /^Progress|^New update/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("The second clinic has opened and takes referrals.");
  await tabTo(page, pane, /^Evidence of impact/);
  await page.keyboard.press("Control+A");
  await page.keyboard.type("Two workshops were held for all officers.");
}

async function lookAndWrite({ page, pane }: Pick<Preview, "page" | "pane">): Promise<void> {
  await tabTo(page, pane, /^See what will change$/);
  await page.keyboard.press("Enter");
  const heading = pane.getByRole("heading", { name: /will change$/ });
  await heading.waitFor();
  expect(await focused(pane)).toMatch(/will change$/);
  expect(await violations(pane)).toEqual([]);
  await tabTo(page, pane, /^Write$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Row \d+ of “Action Plan” updated, dated /);
  expect(await focused(pane)).toMatch(/^Row \d+ of “Action Plan” updated/);
}

test.each([FORCED])("with the keyboard alone a lead updates one action and takes it back, %s", (_, theme, options) =>
  withPreview(async (preview) => {
    const { page, troubles } = preview;
    await narrow(page);
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption(theme));
    const pane = await started(page);
    await chooseRole(page, pane, ROLE);
    expect(await violations(pane)).toEqual([]);
    await openFirst(page, pane);
    expect(await violations(pane)).toEqual([]);
    await enter(page, pane);
    expect(await pane.evaluate(() => [innerWidth, document.documentElement.scrollWidth])).toEqual([320, 320]);
    await lookAndWrite({ page, pane });
    expect(await violations(pane)).toEqual([]);
    await tabTo(page, pane, /^Take back$/);
    await page.keyboard.press("Enter");
    await told(pane, /cells are as before/);
    expect(troubles).toEqual([]);
  }, options),
);

test("the selected row is updated, the role is remembered, and the words stand in the sheet", () =>
  withPreview(async (preview) => {
    const { page, pane } = preview;
    await chooseRole(page, pane, ROLE);
    await goTo(page, "'Action Plan'!B10");
    await pane.getByRole("button", { name: "Update the selected row" }).click();
    await pane.getByRole("heading", { name: /^Update action 1\.3/ }).waitFor();
    await pane
      .getByRole("textbox", { name: "Evidence of impact" })
      .fill("Calls about waits fell from 40 to 12 a month.");
    await pane.getByRole("button", { name: "See what will change" }).click();
    const cells = await pane.getByRole("heading", { name: /will change$/ }).innerText();
    await pane.getByRole("button", { name: "Write", exact: true }).click();
    await told(pane, /updated, dated/);
    const [first] = /[A-Z]+\d+/.exec(cells)!;
    expect(await textAt(preview, `'Action Plan'!${first}`)).toBe("Calls about waits fell from 40 to 12 a month.");
    await restartedBy(page, () => page.getByLabel("Office theme").selectOption("dark"));
    const again = await started(page);
    await again.getByRole("tab", { name: "My actions" }).click();
    await again.getByRole("button", { name: "Check plan" }).click();
    await again.getByRole("heading", { name: /^\d+ actions?: / }).waitFor();
    expect(await again.getByLabel("Your role").inputValue()).toBe(ROLE);
  }));

test("a row without an action is said to have none, and nothing opens", () =>
  withPreview(async ({ page, pane }) => {
    await chooseRole(page, pane, ROLE);
    await goTo(page, "'Action Plan'!B1");
    await pane.getByRole("button", { name: "Update the selected row" }).click();
    await pane
      .getByText(/Row 1 of “Action Plan” holds no action/)
      .first()
      .waitFor();
    expect(await pane.getByRole("heading", { name: /^Update / }).count()).toBe(0);
  }));
