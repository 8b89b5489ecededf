import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { toPane } from "./stage";

/** What has the keyboard's focus in the pane, by its name; null where nothing has. */
export function focused(pane: Frame): Promise<string | null> {
  return pane.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body || !document.hasFocus()) return null;
    const label = "labels" in at ? (at as HTMLInputElement).labels?.[0]?.textContent : null;
    const name = at.getAttribute("aria-label") ?? label ?? at.textContent ?? "";
    return name.replace(/\s+/g, " ").trim();
  });
}

/** Goes on with Tab until what has the focus is called so; it must be something in the pane all the way. */
export async function tabTo(page: Page, pane: Frame, wanted: RegExp, key = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const name = await focused(pane);
    if (name === null) throw new Error(`Nothing has the focus on the way to ${wanted}, behind ${passed.join(" | ")}`);
    if (wanted.test(name)) return;
    passed.push(name.slice(0, 40));
  }
  throw new Error(`${wanted} is not reached: ${passed.join(" | ")}`);
}

/** What those who hear the pane are told, once it is so. */
export const told = (pane: Frame, words: RegExp) =>
  pane.locator("[role=status]").filter({ hasText: words }).first().waitFor({ state: "attached" });

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const isOnTab = (pane: Frame) => pane.evaluate(() => document.activeElement?.getAttribute("role") === "tab");

/** Back to the tabs at the top of the pane, with keys alone, from the sheet or from wherever the pane has the keyboard. */
export async function toTabs(page: Page, pane: Frame): Promise<void> {
  await toPane(page);
  const isFresh = (await focused(pane)) === null;
  for (let n = 0; n < 200 && !(await isOnTab(pane)); n++) await page.keyboard.press(isFresh ? "Tab" : "Shift+Tab");
  expect(await isOnTab(pane)).toBe(true);
}

/** To another view, with keys alone, until there is something in it. */
export async function toView(page: Page, pane: Frame, name: string): Promise<void> {
  await toTabs(page, pane);
  const tab = pane.getByRole("tab", { name, selected: true });
  for (let n = 0; n < 6 && (await tab.count()) === 0; n++) {
    await page.keyboard.press("ArrowRight");
    await pane.waitForTimeout(50);
  }
  await tab.waitFor();
  await pane.locator("[role=tabpanel] :is(h2, button)").first().waitFor();
}

/** From the top of the view to a control, which is pressed. */
export async function enterAt(page: Page, pane: Frame, wanted: RegExp): Promise<void> {
  await toTabs(page, pane);
  await enterNext(page, pane, wanted);
}

/** On to the next control of that name, which is pressed. */
export async function enterNext(page: Page, pane: Frame, wanted: RegExp): Promise<void> {
  await tabTo(page, pane, wanted);
  await page.keyboard.press("Enter");
}

/** From the pane as it opens to the list of a role's actions. */
export async function chooseRole(page: Page, pane: Frame, role: string): Promise<void> {
  await toView(page, pane, "My actions");
  await pane.getByText(/^Nothing has been checked yet/).waitFor();
  await enterNext(page, pane, /^Check plan$/);
  await told(pane, /^Checked/);
  await pane.getByRole("heading", { name: "My actions" }).waitFor();
  await tabTo(page, pane, /^Your role/);
  await page.keyboard.type(role);
  await pane.getByRole("heading", { name: /^\d+ actions?: / }).waitFor();
}

/** Waits until what is seen is what is wanted. */
export async function expectSoon<T>(see: () => Promise<T>, wanted: T): Promise<void> {
  for (let n = 0; n < 50 && (await see()) !== wanted; n++) await new Promise((done) => setTimeout(done, 100));
  expect(await see()).toBe(wanted);
}

/** A look of the pane, and how it comes about. */
type Look = readonly [look: string, theme: string, options: BrowserContextOptions];
export const LIGHT: Look = ["light", "light", {}];
export const DARK: Look = ["dark", "dark", { colorScheme: "dark" }];
export const HIGH_CONTRAST: Look = ["high contrast", "black", {}];
export const FORCED: Look = ["forced colours", "black", { forcedColors: "active" }];

/** The looks that the pane has. `states.ts` shows each of its states in each of them, so other tests take one. */
export const LOOKS: readonly Look[] = [LIGHT, DARK, HIGH_CONTRAST, FORCED];
