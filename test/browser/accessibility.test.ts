import { faults, holds } from "./faults";
import { LOOKS } from "./keyboard";
import { narrow, violations } from "./look";
import { setTheStage, withPreview } from "./stage";
import { walks } from "./states";

setTheStage();

holds(walks.slice(0, 5));

test("what is cut off, lies upon another, is too faint, moves or hides its focus is found", () =>
  withPreview(async (stage) => {
    await narrow(stage.page);
    expect(await faults(stage, "as it is")).toEqual([]);
    await stage.pane.evaluate((rules) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rules);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    }, SPOILT);
    const found = (await faults(stage, "spoilt")).join("\n");
    expect(found).toMatch(/^spoilt: color-contrast: <li/m);
    expect(found).toMatch(/^spoilt: dark: color-contrast: <span/m);
    expect(found).toMatch(/^spoilt: cut off: P RAG Monitor reads every sheet/m);
    expect(found).toMatch(/^spoilt: one upon the other: Check the plan/m);
    expect(found).toMatch(/^spoilt: with text of twice the size: the pane scrolls sideways/m);
    expect(found).toMatch(/^spoilt: its focus is not seen: BUTTON Overview$/m);
    expect(found).toMatch(/^spoilt: moves: /m);
  }));

const SPOILT = `
  .pane li { color: #d0d0d0; }
  .pane-dark footer { color: #404040; }
  .pane .view p { height: 1em; overflow: hidden; }
  .pane .view h2 { margin-bottom: -2.5rem; }
  .pane .view h2 { white-space: nowrap; }
  .pane .tabs button:focus-visible { outline: none; }
  @keyframes slide { to { margin-left: 1px; } }
  .pane footer span { animation: slide 9s infinite !important; }
`;

test.each(LOOKS)("the preview itself has none either, with the list of troubles open, %s", (_, __, options) =>
  withPreview(async ({ page }) => {
    await page.locator("#trouble").evaluate((details: HTMLDetailsElement) => (details.open = true));
    expect(await violations(page.mainFrame())).toEqual([]);
  }, options),
);
