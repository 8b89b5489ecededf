import type { BrowserContextOptions, Frame, Page } from "playwright-core";

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

/** From the pane as it opens to the list of a role's actions. */
export async function chooseRole(page: Page, pane: Frame, role: string): Promise<void> {
  await pane.getByRole("tab", { name: "Overview" }).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await pane.getByText(/^Nothing has been checked yet/).waitFor();
  await tabTo(page, pane, /^Check plan$/);
  await page.keyboard.press("Enter");
  await told(pane, /^Checked/);
  await pane.getByRole("heading", { name: "My actions" }).waitFor();
  await tabTo(page, pane, /^Your role/);
  await page.keyboard.type(role);
  await pane.getByRole("heading", { name: /^\d+ actions?: / }).waitFor();
}

/** The looks that the pane has, and how each comes about. */
export const LOOKS: readonly (readonly [look: string, theme: string, options: BrowserContextOptions])[] = [
  ["light", "light", {}],
  ["dark", "dark", { colorScheme: "dark" }],
  ["high contrast", "black", {}],
  ["forced colours", "black", { forcedColors: "active" }],
];
